import type { Engine } from './engine';
import type { CheckedInput, EngineCall, EngineResult } from './engineCall';
import type { Edit } from '../core/writing/edit';

/** What the worker answers to one call. */
export type WorkerReply =
  { readonly ok: true; readonly result: EngineResult } | { readonly ok: false; readonly message: string };

/** The part of a Worker that is used here. */
export interface EngineWorker {
  postMessage(call: EngineCall): void;
  onmessage: ((event: MessageEvent<WorkerReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/**
 * The engine in a worker of its own. Calls are answered one at a time; aborting one ends the worker, since a
 * calculation cannot be interrupted, and the next call starts a new one.
 */
export class WorkerEngine implements Engine {
  private worker: EngineWorker | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  /** What the worker checked last and still has. */
  private checked: CheckedInput | null = null;

  constructor(private readonly start: () => EngineWorker) {}

  async check(...[workbook, input, signal]: Parameters<Engine['check']>): ReturnType<Engine['check']> {
    const result = await this.call({ kind: 'check', workbook, input }, signal);
    if (result === null || !('assessment' in result)) throw otherAnswer();
    return result;
  }

  async outlook(...[workbook, input, signal]: Parameters<Engine['outlook']>): ReturnType<Engine['outlook']> {
    const result = await this.call({ kind: 'outlook', of: { workbook, input } }, signal);
    if (result === null || !('places' in result)) throw otherAnswer();
    return result;
  }

  async score(...[workbook, input, signal]: Parameters<Engine['score']>): ReturnType<Engine['score']> {
    const result = await this.call({ kind: 'score', workbook, input }, signal);
    if (result === null || !('evaluation' in result)) throw otherAnswer();
    return result;
  }

  async answer(
    ...[workbook, answers, input, signal]: Parameters<Engine['answer']>
  ): ReturnType<Engine['answer']> {
    const result = await this.call({ kind: 'answer', workbook, answers, input }, signal);
    if (result === null || !('waiting' in result)) throw otherAnswer();
    return result;
  }

  async explain(
    ...[workbook, findingId, explanation, input, signal]: Parameters<Engine['explain']>
  ): ReturnType<Engine['explain']> {
    const call: EngineCall = { kind: 'explain', workbook, findingId, explanation, input };
    return asEditsOrNull(await this.call(call, signal));
  }

  async insertAttachments(
    ...[workbook, wanted, signal]: Parameters<Engine['insertAttachments']>
  ): ReturnType<Engine['insertAttachments']> {
    return asEditsOrNull(await this.call({ kind: 'insert-attachments', workbook, wanted }, signal));
  }

  async fill(...[workbook, choices, input, signal]: Parameters<Engine['fill']>): ReturnType<Engine['fill']> {
    return asEditsOrNull(await this.call({ kind: 'fill', workbook, choices, input }, signal));
  }

  async takeBack(...[run, workbook, signal]: Parameters<Engine['takeBack']>): ReturnType<Engine['takeBack']> {
    return asEditsOrNull(await this.call({ kind: 'take-back', workbook, run }, signal));
  }

  async restore(...[workbook, signal]: Parameters<Engine['restore']>): ReturnType<Engine['restore']> {
    return asEdits(await this.call({ kind: 'restore', workbook }, signal));
  }

  async clearMarks(
    ...[workbook, signal]: Parameters<Engine['clearMarks']>
  ): ReturnType<Engine['clearMarks']> {
    return asEdits(await this.call({ kind: 'clear-marks', workbook }, signal));
  }

  private call(call: EngineCall, signal: AbortSignal): Promise<EngineResult> {
    const answered = this.turn.then(() => this.run(call, signal));
    this.turn = answered.catch(() => null);
    return answered;
  }

  private run(call: EngineCall, signal: AbortSignal): Promise<EngineResult> {
    signal.throwIfAborted();
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.discard();
        reject(signal.reason as unknown);
      };
      signal.addEventListener('abort', abort, { once: true });
      worker.onmessage = ({ data }) => {
        signal.removeEventListener('abort', abort);
        if (call.kind === 'check') this.checked = data.ok ? call : null;
        if (data.ok) resolve(data.result);
        else reject(new Error(data.message));
      };
      worker.onerror = (event) => {
        signal.removeEventListener('abort', abort);
        this.discard();
        reject(new Error(event.message));
      };
      worker.postMessage(this.withoutWhatItHas(call));
    });
  }

  /** A large workbook takes as long to send as to score. */
  private withoutWhatItHas(call: EngineCall): EngineCall {
    const isLast =
      call.kind === 'outlook' &&
      call.of?.workbook === this.checked?.workbook &&
      call.of?.input === this.checked?.input;
    return isLast ? { kind: 'outlook', of: null } : call;
  }

  private discard(): void {
    this.worker?.terminate();
    this.worker = null;
    this.checked = null;
  }
}

function asEditsOrNull(result: EngineResult): readonly Edit[] | null {
  if (result !== null && !('length' in result)) throw otherAnswer();
  return result;
}

function asEdits(result: EngineResult): readonly Edit[] {
  const edits = asEditsOrNull(result);
  if (edits === null) throw otherAnswer();
  return edits;
}

const otherAnswer = () => new Error('the worker answered another call');
