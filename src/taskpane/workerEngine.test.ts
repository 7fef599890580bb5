import { evaluationOf } from '../../test/paneFakes';
import { workbookOf } from '../../test/snapshots';
import type { PaneInput } from './engine';
import type { EngineCall } from './engineCall';
import { NOTHING_PENDING } from './pendingInput';
import { WorkerEngine, type EngineWorker, type WorkerReply } from './workerEngine';

const BOOK = workbookOf();
const INPUT: PaneInput = {
  ...NOTHING_PENDING,
  settings: null,
  replaceTyped: false,
  explanationsToReasons: false,
  language: 'zh-CN',
};

/** Workers whose answers the test gives by hand. */
function handWorked() {
  const workers: (EngineWorker & {
    calls: EngineCall[];
    isEnded: boolean;
    reply(reply: WorkerReply): void;
  })[] = [];
  const start = () => {
    const worker = {
      calls: [] as EngineCall[],
      isEnded: false,
      onmessage: null as EngineWorker['onmessage'],
      onerror: null as EngineWorker['onerror'],
      postMessage: (call: EngineCall) => void worker.calls.push(call),
      terminate: () => void (worker.isEnded = true),
      reply: (data: WorkerReply) => worker.onmessage?.({ data } as MessageEvent<WorkerReply>),
    };
    workers.push(worker);
    return worker;
  };
  return { engine: new WorkerEngine(start), workers };
}

const soon = () => new Promise((resolve) => setTimeout(resolve));
const never = new AbortController().signal;

describe('the engine in a worker', () => {
  it('answers one call at a time, in order', async () => {
    const { engine, workers } = handWorked();
    const first = engine.restore(BOOK, never);
    const second = engine.clearMarks(BOOK, never);
    await soon();
    expect(workers[0]?.calls.map((call) => call.kind)).toEqual(['restore']);
    workers[0]?.reply({ ok: true, result: [{ kind: 'delete-sheet', sheet: '评分底稿' }] });
    expect(await first).toEqual([{ kind: 'delete-sheet', sheet: '评分底稿' }]);
    await soon();
    workers[0]?.reply({ ok: true, result: [] });
    expect(await second).toEqual([]);
    expect(workers).toHaveLength(1);
  });

  it('sends a checked workbook once: the worker still has it when asked for its outlook', async () => {
    const { engine, workers } = handWorked();
    const checked = engine.check(BOOK, INPUT, never);
    const outlook = engine.outlook(BOOK, INPUT, never);
    await soon();
    workers[0]?.reply({ ok: true, result: evaluationOf(1) });
    await checked;
    await soon();
    expect(workers[0]?.calls[1]).toEqual({ kind: 'outlook', of: null });
    workers[0]?.reply({ ok: true, result: evaluationOf(1) });
    expect(await outlook).toMatchObject({ places: [] });
  });

  it('sends the workbook along where another was checked meanwhile, or the worker had to end', async () => {
    const { engine, workers } = handWorked();
    const checks = [engine.check(BOOK, INPUT, never), engine.check(workbookOf('别的.xlsx'), INPUT, never)];
    const abort = new AbortController();
    const late = engine.outlook(BOOK, INPUT, abort.signal).catch(() => null);
    for (const check of checks) {
      await soon();
      workers[0]?.reply({ ok: true, result: evaluationOf(1) });
      await check;
    }
    await soon();
    expect(workers[0]?.calls[2]).toEqual({ kind: 'outlook', of: { workbook: BOOK, input: INPUT } });
    abort.abort();
    await late;
    void engine.outlook(workbookOf('别的.xlsx'), INPUT, never);
    await soon();
    expect(workers[1]?.calls[0]).toMatchObject({ kind: 'outlook', of: { workbook: { name: '别的.xlsx' } } });
  });

  it('ends the worker when cancelled and starts another for the next call', async () => {
    const { engine, workers } = handWorked();
    const abort = new AbortController();
    const cancelled = engine.restore(BOOK, abort.signal);
    await soon();
    abort.abort();
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]?.isEnded).toBe(true);
    const next = engine.restore(BOOK, never);
    await soon();
    workers[1]?.reply({ ok: true, result: [] });
    expect(await next).toEqual([]);
  });

  it('hands on a fault with its message', async () => {
    const { engine, workers } = handWorked();
    const faulty = engine.restore(BOOK, never);
    await soon();
    workers[0]?.reply({ ok: false, message: 'TypeError: x' });
    await expect(faulty).rejects.toThrow('TypeError: x');
  });

  it('says so where the worker itself breaks', async () => {
    const { engine, workers } = handWorked();
    const broken = engine.restore(BOOK, never);
    await soon();
    workers[0]?.onerror?.({ message: 'script not found' } as ErrorEvent);
    await expect(broken).rejects.toThrow('script not found');
    expect(workers[0]?.isEnded).toBe(true);
  });
});
