import type { Assessment } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { ScoreCard } from '../core/scoring/scoreCard';
import { DEFAULT_SETTINGS } from '../core/settings';
import type { Edit } from '../core/writing/edit';
import { KEY_COLUMNS, markOf, OWN_SHEETS } from '../core/writing/ownSheets';
import { sheetOf, workbookOf } from '../../test/snapshots';
import type { Engine, Evaluation, PaneInput, Run } from './engine';
import { Session, type HostOptions, type PaneHost } from './session';

const FORM = workbookOf(sheetOf('附件1', [['三级指标', '分值']]));
const SCORED_FORM = workbookOf(
  sheetOf('附件1', [['三级指标', '分值']]),
  sheetOf(OWN_SHEETS.record, [[...Array<null>(KEY_COLUMNS.record).fill(null), markOf('record')]]),
);
const EDITS: readonly Edit[] = [
  { kind: 'fill', sheet: '附件1', cell: { row: 0, column: 0 }, colour: '#FFC7CE' },
];
const UNDO: readonly Edit[] = [{ kind: 'fill', sheet: '附件1', cell: { row: 0, column: 0 }, colour: null }];

function evaluationOf(tables: number): Evaluation {
  const card = { tables: Array.from({ length: tables }, () => ({ rows: [] })) } as unknown as ScoreCard;
  const assessment: Assessment = {
    card,
    findings: [],
    settings: DEFAULT_SETTINGS,
    found: { tables: [], baseData: [], failed: [], duplicateHeaders: [] },
    brokenChecks: [],
    unused: [],
  };
  return { assessment, typedThatDiffer: 0, places: [], paperSheet: '评分底稿' };
}

/** A host that does at once what it is told, and notes it. */
class FakeHost implements PaneHost {
  readonly log: string[] = [];
  workbook: WorkbookSnapshot = FORM;
  failure: Error | null = null;
  reading: (options: HostOptions) => Promise<void> = () => Promise.resolve();
  writing: (options: HostOptions) => Promise<void> = () => Promise.resolve();

  async readWorkbook(options: HostOptions): Promise<WorkbookSnapshot> {
    this.log.push('read');
    if (this.failure) throw this.failure;
    await this.reading(options);
    return this.workbook;
  }

  async applyEdits(edits: readonly Edit[], _before: WorkbookSnapshot, options: HostOptions): Promise<void> {
    this.log.push(edits === EDITS ? 'write score' : edits === UNDO ? 'write undo' : 'write');
    await this.writing(options);
  }

  async selectCell(sheet: string): Promise<void> {
    this.log.push(`select ${sheet}`);
  }
}

class FakeEngine implements Engine {
  inputs: PaneInput[] = [];
  evaluation = evaluationOf(3);
  canTakeBack = true;

  async check(_workbook: WorkbookSnapshot, input: PaneInput): Promise<Evaluation> {
    this.inputs.push(input);
    return this.evaluation;
  }

  async score(_workbook: WorkbookSnapshot, input: PaneInput) {
    this.inputs.push(input);
    return { ...this.evaluation, edits: this.evaluation.assessment.card.tables.length > 0 ? EDITS : [] };
  }

  async takeBack(run: Run): Promise<readonly Edit[] | null> {
    return this.canTakeBack && run.edits === EDITS ? UNDO : null;
  }

  async restore(): Promise<readonly Edit[]> {
    return UNDO;
  }

  async clearMarks(): Promise<readonly Edit[]> {
    return [];
  }
}

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
    await session.score();
    expect(host.log).toEqual(['read', 'write score']);
    expect(session.state()).toMatchObject({
      activity: null,
      isWritten: true,
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
    await session.score();
    expect(kinds).toEqual(['idle', 'reading', 'assessing', 'writing', 'idle']);
  });

  it('writes nothing where there is no table', async () => {
    const { host, engine, session } = setUp();
    engine.evaluation = evaluationOf(0);
    await session.score();
    expect(host.log).toEqual(['read']);
    expect(session.state()).toMatchObject({ isWritten: false, outcome: { kind: 'checked' } });
  });

  it('replaces typed scores only after consent, and asks anew for the next run', async () => {
    const { engine, session } = setUp();
    await session.score();
    session.consentToReplaceTyped(true);
    await session.score();
    await session.score();
    expect(engine.inputs.map((input) => input.replaceTyped)).toEqual([false, true, false]);
  });

  it('does not begin a second activity while one runs', async () => {
    const { host, session } = setUp();
    await Promise.all([session.score(), session.score(), session.check()]);
    expect(host.log).toEqual(['read', 'write score']);
  });
});

describe('answers', () => {
  it('count at once without reading the workbook again, and go to the next score', async () => {
    const { host, engine, session } = setUp();
    await session.open();
    await session.answer('附件1', 7, 1, true);
    expect(host.log).toEqual(['read']);
    expect(engine.inputs.at(-1)?.answers.get('附件1')?.get(7)).toEqual([null, true]);
    expect(session.state()).toMatchObject({ pendingAnswers: 1, isWritten: false });
    await session.score();
    expect(engine.inputs.at(-1)?.answers.get('附件1')?.get(7)).toEqual([null, true]);
    expect(session.state().pendingAnswers).toBe(0);
  });

  it('are on 评分底稿 after a score, so that what is typed there later is not overruled', async () => {
    const { engine, session } = setUp();
    await session.open();
    await session.answer('附件1', 7, 0, false);
    await session.score();
    await session.score();
    expect(engine.inputs.at(-1)?.answers.size).toBe(0);
  });

  it('count at once after a score too, on the workbook as it is then', async () => {
    const { host, session } = setUp();
    await session.score();
    await session.answer('附件1', 7, 0, true);
    expect(host.log).toEqual(['read', 'write score', 'read']);
    expect(session.state()).toMatchObject({ pendingAnswers: 1, outcome: { kind: 'answered' } });
  });

  it('stay in the pane where writing failed', async () => {
    const { host, session } = setUp();
    await session.open();
    await session.answer('附件1', 7, 0, false);
    host.writing = () => Promise.reject(new Error('AccessDenied'));
    await session.score();
    expect(session.state()).toMatchObject({
      pendingAnswers: 1,
      isWritten: false,
      failure: { kind: 'program', whileWriting: true },
    });
  });
});

describe('cancelling', () => {
  it('leaves the workbook unchanged while it is read', async () => {
    const { host, session } = setUp();
    host.reading = whenAborted;
    const scored = session.score();
    session.cancel();
    await scored;
    expect(host.log).toEqual(['read']);
    expect(session.state()).toMatchObject({ activity: null, failure: null, outcome: { kind: 'cancelled' } });
  });

  it('writes nothing even where the host notices too late', async () => {
    const { host, session } = setUp();
    host.reading = async () => session.cancel();
    await session.score();
    expect(host.log).toEqual(['read']);
    expect(session.state().outcome).toEqual({ kind: 'cancelled' });
  });
});

describe('taking back', () => {
  it('takes exactly the last run back', async () => {
    const { host, session } = setUp();
    await session.score();
    await session.undo();
    expect(host.log).toEqual(['read', 'write score', 'read', 'write undo', 'read']);
    expect(session.state()).toMatchObject({ canUndo: false, isWritten: false, outcome: { kind: 'undone' } });
  });

  it('asks before everything is taken out, where the run alone cannot be', async () => {
    const { host, engine, session } = setUp();
    await session.score();
    engine.canTakeBack = false;
    await session.undo();
    expect(host.log).toEqual(['read', 'write score', 'read']);
    expect(session.state()).toMatchObject({ asksToRestore: true, outcome: null });
    await session.restore();
    expect(session.state()).toMatchObject({ asksToRestore: false, outcome: { kind: 'restored' } });
  });

  it('is possible after the pane was closed and opened, by the record in the workbook', async () => {
    const { host, session } = setUp();
    host.workbook = SCORED_FORM;
    await session.open();
    expect(session.state().canUndo).toBe(true);
    await session.undo();
    expect(session.state().asksToRestore).toBe(true);
  });
});

describe('failures', () => {
  it('are shown, keep the last results, and the next action clears them', async () => {
    const { host, session } = setUp();
    await session.open();
    host.failure = new Error('boom');
    await session.score();
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

  it('is not read again because of what we write ourselves', async () => {
    const { host, session } = setUp();
    host.writing = async () => session.noteChange();
    await session.score();
    await jest.advanceTimersByTimeAsync(5000);
    expect(host.log).toEqual(['read', 'write score']);
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
    const scored = session.score();
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
    await session.score();
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
