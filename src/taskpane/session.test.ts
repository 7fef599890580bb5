import { evaluationOf, FakeEngine, FakeHost, SCORED_FORM } from '../../test/paneFakes';
import type { Evaluation } from './engine';
import type { HostOptions } from './paneHost';
import { Session } from './session';

function setUp() {
  const host = new FakeHost();
  const engine = new FakeEngine();
  return { host, engine, session: new Session(host, engine, 'zh-CN') };
}

const whenAborted = ({ signal }: HostOptions) =>
  new Promise<void>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

describe('one-click score', () => {
  it('reads once, writes once, and says so', async () => {
    const { host, session } = setUp();
    await session.scoring.score();
    expect(host.log).toEqual(['read', 'write score']);
    expect(session.state()).toMatchObject({
      activity: null,
      evaluation: { standing: 'current' },
      canUndo: true,
      failure: null,
      outcome: { kind: 'scored' },
    });
  });

  it('passes through reading, assessing and writing', async () => {
    const { session } = setUp();
    const kinds: string[] = [];
    session.subscribe(() => {
      const kind = session.state().activity?.kind ?? 'idle';
      if (kinds.at(-1) !== kind) kinds.push(kind);
    });
    await session.scoring.score();
    expect(kinds).toEqual(['idle', 'reading', 'assessing', 'writing', 'idle']);
  });

  it('writes nothing where there is no table', async () => {
    const { host, engine, session } = setUp();
    engine.evaluation = evaluationOf(0);
    await session.scoring.score();
    expect(host.log).toEqual(['read']);
    expect(session.state()).toMatchObject({ evaluation: { standing: 'none' }, outcome: { kind: 'checked' } });
  });

  it('replaces typed scores only after consent, and asks anew for the next run', async () => {
    const { engine, session } = setUp();
    await session.scoring.score();
    session.consentToReplaceTyped(true);
    await session.scoring.score();
    await session.scoring.score();
    expect(engine.inputs.map((input) => input.replaceTyped)).toEqual([false, true, false]);
  });

  it('does not begin a second activity while one runs', async () => {
    const { host, session } = setUp();
    await Promise.all([session.scoring.score(), session.scoring.score(), session.check()]);
    expect(host.log).toEqual(['read', 'write score']);
  });
});

describe('a check', () => {
  it('shows the scores before it is known what a score would change in the workbook', async () => {
    const { engine, session } = setUp();
    let known: (outlook: Evaluation) => void = () => undefined;
    engine.outlook = () => new Promise((resolve) => (known = resolve));
    engine.evaluation = { ...evaluationOf(3), standing: 'unknown' };
    const checking = session.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.state()).toMatchObject({
      activity: { kind: 'assessing' },
      evaluation: { standing: 'unknown', places: [], assessment: { card: { tables: [{}, {}, {}] } } },
    });
    known({ ...evaluationOf(3), standing: 'outdated', typedThatDiffer: 2 });
    await checking;
    expect(session.state()).toMatchObject({
      activity: null,
      evaluation: { standing: 'outdated', typedThatDiffer: 2 },
    });
  });

  it('says meanwhile how things stood before', async () => {
    const { engine, session } = setUp();
    await session.scoring.score();
    engine.outlook = () => new Promise(() => undefined);
    engine.evaluation = { ...evaluationOf(3), standing: 'unknown' };
    void session.check();
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.state().evaluation?.standing).toBe('current');
  });
});

describe('answers', () => {
  it('count at once without reading the workbook again, and go to the next score', async () => {
    const { host, engine, session } = setUp();
    await session.open();
    await session.answering.answer({ sheet: '附件1', row: 7, index: 1 }, true);
    expect(host.log).toEqual(['read']);
    expect(engine.inputs.at(-1)?.answers.get('附件1')?.get(7)).toEqual([null, true]);
    expect(session.state()).toMatchObject({ pendingAnswers: 1 });
    await session.scoring.score();
    expect(engine.inputs.at(-1)?.answers.get('附件1')?.get(7)).toEqual([null, true]);
    expect(session.state().pendingAnswers).toBe(0);
  });

  it('are on 评分底稿 after a score, so that what is typed there later is not overruled', async () => {
    const { engine, session } = setUp();
    await session.open();
    await session.answering.answer({ sheet: '附件1', row: 7, index: 0 }, false);
    await session.scoring.score();
    await session.scoring.score();
    expect(engine.inputs.at(-1)?.answers.size).toBe(0);
  });

  it('count at once after a score too, on the workbook as it is then', async () => {
    const { host, session } = setUp();
    await session.scoring.score();
    await session.answering.answer({ sheet: '附件1', row: 7, index: 0 }, true);
    expect(host.log).toEqual(['read', 'write score', 'read']);
    expect(session.state()).toMatchObject({ pendingAnswers: 1, outcome: { kind: 'answered' } });
  });

  it('stay in the pane where writing failed', async () => {
    const { host, session } = setUp();
    await session.open();
    await session.answering.answer({ sheet: '附件1', row: 7, index: 0 }, false);
    host.writing = () => Promise.reject(new Error('AccessDenied'));
    await session.scoring.score();
    expect(session.state()).toMatchObject({
      pendingAnswers: 1,
      failure: { kind: 'program', whileWriting: true },
    });
  });
});

describe('cancelling', () => {
  it('leaves the workbook unchanged while it is read', async () => {
    const { host, session } = setUp();
    host.reading = whenAborted;
    const scored = session.scoring.score();
    session.cancel();
    await scored;
    expect(host.log).toEqual(['read']);
    expect(session.state()).toMatchObject({ activity: null, failure: null, outcome: { kind: 'cancelled' } });
  });

  it('writes nothing even where the host notices too late', async () => {
    const { host, session } = setUp();
    host.reading = async () => session.cancel();
    await session.scoring.score();
    expect(host.log).toEqual(['read']);
    expect(session.state().outcome).toEqual({ kind: 'cancelled' });
  });
});

describe('taking back', () => {
  it('takes exactly the last run back', async () => {
    const { host, session } = setUp();
    await session.scoring.score();
    await session.scoring.undo();
    expect(host.log).toEqual(['read', 'write score', 'read', 'write undo', 'read']);
    expect(session.state()).toMatchObject({ canUndo: false, outcome: { kind: 'undone' } });
  });

  it('asks before everything is taken out, where the run alone cannot be', async () => {
    const { host, engine, session } = setUp();
    await session.scoring.score();
    engine.canTakeBack = false;
    await session.scoring.undo();
    expect(host.log).toEqual(['read', 'write score', 'read']);
    expect(session.state()).toMatchObject({ request: 'restore', outcome: null });
    await session.scoring.restore();
    expect(session.state()).toMatchObject({ request: null, outcome: { kind: 'restored' } });
  });

  it('is possible after the pane was closed and opened, by the record in the workbook', async () => {
    const { host, session } = setUp();
    host.workbook = SCORED_FORM;
    await session.open();
    expect(session.state().canUndo).toBe(true);
    await session.scoring.undo();
    expect(session.state().request).toBe('restore');
  });
});

describe('failures', () => {
  it('are shown, keep the last results, and the next action clears them', async () => {
    const { host, session } = setUp();
    await session.open();
    host.failure = new Error('boom');
    await session.scoring.score();
    expect(session.state()).toMatchObject({
      activity: null,
      failure: { kind: 'program', detail: 'boom', whileWriting: false },
    });
    expect(session.state().evaluation).not.toBeNull();
    host.failure = null;
    await session.check();
    expect(session.state()).toMatchObject({ failure: null, outcome: { kind: 'checked' } });
  });
});

describe('a changed workbook', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is read again once the person pauses', async () => {
    const { host, session } = setUp();
    await session.open();
    session.noteChange();
    await jest.advanceTimersByTimeAsync(300);
    session.noteChange();
    await jest.advanceTimersByTimeAsync(500);
    expect(host.log).toEqual(['read']);
    await jest.advanceTimersByTimeAsync(200);
    expect(host.log).toEqual(['read', 'read']);
  });

  it('is read again only where it was changed, as far as Excel says so', async () => {
    const { host, session } = setUp();
    await session.open();
    session.noteChange('{1}');
    session.noteChange('{2}');
    await jest.advanceTimersByTimeAsync(700);
    expect(host.log).toEqual(['read', 'read {1},{2}']);
    session.noteChange('{1}');
    session.noteChange();
    await jest.advanceTimersByTimeAsync(700);
    expect(host.log.slice(2)).toEqual(['read']);
  });

  it('is read as a whole where a changed sheet is not known by that name', async () => {
    const { host, session } = setUp();
    host.knowsSheets = false;
    await session.open();
    session.noteChange('{1}');
    await jest.advanceTimersByTimeAsync(700);
    expect(host.log).toEqual(['read', 'read {1}', 'read']);
  });

  it('is read again where somebody changes it while we write', async () => {
    const { host, session } = setUp();
    host.writing = async () => session.noteChange();
    await session.scoring.score();
    await jest.advanceTimersByTimeAsync(700);
    expect(host.log).toEqual(['read', 'write score', 'read']);
  });

  it('changes nothing any more once its refresh was given up, even where Excel answers that late', async () => {
    const { host, session } = setUp();
    await session.open();
    let answerLate = () => {};
    host.reading = () => new Promise((resolve) => (answerLate = resolve));
    session.noteChange();
    await jest.advanceTimersByTimeAsync(700);
    const readLate = answerLate;
    host.reading = () => Promise.resolve();
    let finishWriting = () => {};
    host.writing = () => new Promise((resolve) => (finishWriting = resolve));
    const scored = session.scoring.score();
    await jest.advanceTimersByTimeAsync(1);
    readLate();
    await jest.advanceTimersByTimeAsync(1);
    expect(session.state().activity?.kind).toBe('writing');
    finishWriting();
    await scored;
    expect(session.state().outcome).toEqual({ kind: 'scored' });
  });

  it('gives way to what the person asks for', async () => {
    const { host, session } = setUp();
    await session.open();
    host.reading = whenAborted;
    session.noteChange();
    await jest.advanceTimersByTimeAsync(700);
    expect(session.state().activity?.isQuiet).toBe(true);
    host.reading = () => Promise.resolve();
    await session.scoring.score();
    expect(host.log).toEqual(['read', 'read', 'read', 'write score']);
    expect(session.state().outcome).toEqual({ kind: 'scored' });
  });
});

describe('a cell that is being edited', () => {
  it('is waited for, and the person is told', async () => {
    const { host, session } = setUp();
    const kinds: string[] = [];
    session.subscribe(() => kinds.push(session.state().activity?.kind ?? 'idle'));
    host.reading = async ({ onCellEdit, onProgress }) => {
      onCellEdit();
      onProgress(1, 2);
    };
    await session.check();
    expect(kinds).toContain('cell-edit');
    expect(kinds.slice(kinds.indexOf('cell-edit') + 1)[0]).toBe('reading');
    expect(session.state().outcome).toEqual({ kind: 'checked' });
  });
});

describe('what lies over the tabs', () => {
  it('gives way to the tab that was shown before', () => {
    const { session } = setUp();
    session.show('questions');
    session.show('filling');
    session.show('settings');
    session.back();
    expect(session.state().view).toBe('questions');
  });

  it('does not come back once the person went elsewhere', () => {
    const { session } = setUp();
    session.show('attachments');
    session.show('findings');
    session.back();
    expect(session.state().view).toBe('findings');
  });
});
