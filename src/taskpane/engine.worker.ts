import { EngineCalls, type EngineCall } from './engineCall';
import type { WorkerReply } from './workerEngine';

const calls = new EngineCalls();

self.onmessage = ({ data }: MessageEvent<EngineCall>) => {
  self.postMessage(reply(data));
};

function reply(call: EngineCall): WorkerReply {
  try {
    return { ok: true, result: calls.answer(call) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
