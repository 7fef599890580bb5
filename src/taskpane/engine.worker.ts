import { answerCall, type EngineCall } from './engineCall';
import type { WorkerReply } from './workerEngine';

self.onmessage = ({ data }: MessageEvent<EngineCall>) => {
  self.postMessage(reply(data));
};

function reply(call: EngineCall): WorkerReply {
  try {
    return { ok: true, result: answerCall(call) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
