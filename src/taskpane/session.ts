import type { Assessment } from '../core/assess';
import type { Position } from '../core/cells/address';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { Answer } from '../core/criteria/rule';
import type { OrderedAnswers } from '../core/scoring/answers';
import type { Settings } from '../core/settings';
import type { Edit } from '../core/writing/edit';
import { ownSheet } from '../core/writing/ownSheets';
import type { Engine, Evaluation, PaneInput, Run } from './engine';
import { describeFailure, isAbort, type PaneFailure } from './failure';
import type { Language } from './language';
import { openQuestionCount } from './questionItems';

export interface HostOptions {
  readonly signal: AbortSignal;
  /** Round trips done and to be done. */
  readonly onProgress: (done: number, total: number) => void;
  /** A person is typing into a cell: Excel waits until they finish. */
  readonly onCellEdit: () => void;
}

/** What the pane needs of Excel. It rejects with a `HostError`, or an `AbortError` once cancelled. */
export interface PaneHost {
  readWorkbook(options: HostOptions): Promise<WorkbookSnapshot>;
  applyEdits(edits: readonly Edit[], before: WorkbookSnapshot, options: HostOptions): Promise<void>;
  selectCell(sheet: string, position: Position): Promise<void>;
}

export type ActivityKind =
  'reading' | 'assessing' | 'writing' | 'undoing' | 'clearing' | 'cell-edit' | 'cancelling';

export interface Activity {
  readonly kind: ActivityKind;
  /** 0 to 1, null while unknown. */
  readonly progress: number | null;
  /** True for a refresh that nobody asked for: shown discreetly. */
  readonly isQuiet: boolean;
}

/** What the last action came to. */
export type Outcome =
  | { readonly kind: 'opened' | 'checked' | 'scored' | 'undone' | 'restored' | 'cleared' | 'cancelled' }
  | { readonly kind: 'answered'; readonly open: number };

export type View = 'scores' | 'questions' | 'findings' | 'settings';

export interface SessionState {
  readonly view: View;
  /** Null while nothing runs. */
  readonly activity: Activity | null;
  /** Null until the workbook has been read once. */
  readonly evaluation: Evaluation | null;
  /** True where the evaluation is what stands in the workbook, false for a trial calculation. */
  readonly isWritten: boolean;
  /** True where the workbook holds something of ours that can be taken back. */
  readonly canUndo: boolean;
  /** True while the person is asked whether everything of ours is to be taken out, answers included. */
  readonly asksToRestore: boolean;
  readonly failure: PaneFailure | null;
  readonly outcome: Outcome | null;
  /** Answers given here and not yet on 评分底稿. */
  readonly pendingAnswers: number;
  /** Consent to put formulas over typed figures that differ, for the next score. */
  readonly replaceTyped: boolean;
}

const START: SessionState = {
  view: 'scores',
  activity: null,
  evaluation: null,
  isWritten: false,
  canUndo: false,
  asksToRestore: false,
  failure: null,
  outcome: null,
  pendingAnswers: 0,
  replaceTyped: false,
};

/** A pause of the person's after which a changed workbook is read again. */
const PAUSE_MS = 600;

/** While these run, changes come from ourselves. */
const OWN_WRITES: ReadonlySet<ActivityKind | undefined> = new Set(['writing', 'undoing', 'clearing']);

/**
 * One person's work on one workbook: reading → assessing → writing → done or failed, one activity at a time. Knows
 * neither the screen nor Office.
 */
export class Session {
  private current = START;
  private readonly listeners = new Set<() => void>();
  /** As last read; null once it may have changed. */
  private workbook: WorkbookSnapshot | null = null;
  private answers: ReadonlyMap<string, ReadonlyMap<number, OrderedAnswers>> = new Map();
  private settings: Settings | null = null;
  private lastRun: Run | null = null;
  private running: AbortController | null = null;
  private refresh: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly host: PaneHost,
    private readonly engine: Engine,
    private language: Language,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): SessionState => this.current;

  /** The first look, when the pane opens. */
  open(): Promise<void> {
    return this.run('reading', async (signal) => {
      await this.readAndCheck(signal);
      return { kind: 'opened' };
    });
  }

  /** 校验: reads and assesses, writes nothing. */
  check(): Promise<void> {
    return this.run('reading', async (signal) => {
      await this.readAndCheck(signal);
      return { kind: 'checked' };
    });
  }

  /** 一键评分: reads, assesses and writes. */
  score(): Promise<void> {
    return this.run('reading', async (signal) => {
      const workbook = await this.read(signal);
      this.enter('assessing');
      const { edits, ...evaluation } = await this.engine.score(workbook, this.input(), signal);
      signal.throwIfAborted();
      this.set({ evaluation });
      if (evaluation.assessment.card.tables.length === 0 && edits.length === 0) return { kind: 'checked' };
      this.enter('writing');
      await this.write(edits, workbook, signal);
      this.lastRun = { edits, before: workbook };
      this.answers = new Map();
      this.settings = null;
      this.set({ isWritten: true, canUndo: true, pendingAnswers: 0, replaceTyped: false });
      return { kind: 'scored' };
    });
  }

  /**
   * 撤销本次写入: takes exactly the last run back where nothing has been typed over it since. Otherwise only
   * everything of ours can be taken out, and the person is asked first.
   */
  undo(): Promise<void> {
    return this.run('reading', async (signal) => {
      const workbook = await this.read(signal);
      const edits = this.lastRun && (await this.engine.takeBack(this.lastRun, workbook, signal));
      signal.throwIfAborted();
      if (!edits) {
        this.set({ asksToRestore: true });
        return null;
      }
      this.enter('undoing');
      await this.write(edits, workbook, signal);
      this.lastRun = null;
      this.set({ isWritten: false });
      await this.readAndCheck(signal);
      return { kind: 'undone' };
    });
  }

  /** Takes everything of ours out of the workbook, answers and explanations on our sheets included. */
  restore(): Promise<void> {
    return this.run('reading', async (signal) => {
      const workbook = await this.read(signal);
      const edits = await this.engine.restore(workbook, signal);
      signal.throwIfAborted();
      this.enter('undoing');
      await this.write(edits, workbook, signal);
      this.lastRun = null;
      this.set({ isWritten: false });
      await this.readAndCheck(signal);
      return { kind: 'restored' };
    });
  }

  /** 清除标记: restores the fill of every flagged cell. */
  clearMarks(): Promise<void> {
    return this.run('reading', async (signal) => {
      const workbook = await this.read(signal);
      const edits = await this.engine.clearMarks(workbook, signal);
      signal.throwIfAborted();
      this.enter('clearing');
      await this.write(edits, workbook, signal);
      return { kind: 'cleared' };
    });
  }

  /** Stops what runs. Before writing begins the workbook stays untouched; a write in progress is taken back. */
  cancel(): void {
    if (!this.running) return;
    this.enter('cancelling');
    this.running.abort();
  }

  /** An answer counts at once in the pane and is written to 评分底稿 by the next score. */
  async answer(sheet: string, row: number, index: number, answer: Answer): Promise<void> {
    const ofSheet = new Map(this.answers.get(sheet));
    const ofRow = [...(ofSheet.get(row) ?? [])];
    while (ofRow.length <= index) ofRow.push(null);
    ofRow[index] = answer;
    ofSheet.set(row, ofRow);
    this.answers = new Map(this.answers).set(sheet, ofSheet);
    this.set({ pendingAnswers: countAnswers(this.answers), isWritten: false });
    await this.recheck(({ card }) => ({ kind: 'answered', open: openQuestionCount(card) }));
  }

  async changeSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    this.set({ isWritten: false });
    await this.recheck(() => null);
  }

  changeLanguage(language: Language): void {
    this.language = language;
  }

  /** The person changed the workbook: what is shown is brought up to date once they pause. */
  noteChange(): void {
    if (OWN_WRITES.has(this.current.activity?.kind)) return;
    this.workbook = null;
    this.schedule();
  }

  async goTo(sheet: string, position: Position): Promise<void> {
    try {
      await this.host.selectCell(sheet, position);
    } catch (error) {
      this.set({ failure: describeFailure(error, false) });
    }
  }

  show(view: View): void {
    this.set({ view });
  }

  consentToReplaceTyped(consents: boolean): void {
    this.set({ replaceTyped: consents });
  }

  /** Takes the last failure, outcome or request off the screen. */
  dismiss(): void {
    this.set({ failure: null, outcome: null, asksToRestore: false });
  }

  private input(): PaneInput {
    const { replaceTyped } = this.current;
    return { answers: this.answers, settings: this.settings, replaceTyped, language: this.language };
  }

  private async read(signal: AbortSignal): Promise<WorkbookSnapshot> {
    const workbook = await this.host.readWorkbook(this.hostOptions('reading', signal));
    signal.throwIfAborted();
    this.workbook = workbook;
    this.set({ canUndo: ownSheet(workbook, 'record') !== undefined });
    return workbook;
  }

  private async readAndCheck(signal: AbortSignal): Promise<void> {
    const workbook = await this.read(signal);
    this.enter('assessing');
    await this.checkSnapshot(workbook, signal);
  }

  private async checkSnapshot(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<Assessment> {
    const evaluation = await this.engine.check(workbook, this.input(), signal);
    signal.throwIfAborted();
    this.set({ evaluation });
    return evaluation.assessment;
  }

  private async write(edits: readonly Edit[], before: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    const kind = this.current.activity?.kind ?? 'writing';
    await this.host.applyEdits(edits, before, this.hostOptions(kind, signal));
    this.workbook = null;
  }

  /** Assesses anew with what the person gave in the pane; reads the workbook only where it may have changed. */
  private recheck(outcome: (assessment: Assessment) => Outcome | null): Promise<void> {
    return this.run(
      this.workbook ? 'assessing' : 'reading',
      async (signal) => {
        const workbook = this.workbook ?? (await this.read(signal));
        return outcome(await this.checkSnapshot(workbook, signal));
      },
      true,
    );
  }

  private schedule(): void {
    if (this.refresh) clearTimeout(this.refresh);
    this.refresh = setTimeout(() => {
      this.refresh = null;
      if (this.isBusy()) return this.schedule();
      void this.run(
        'reading',
        async (signal) => {
          await this.readAndCheck(signal);
          return null;
        },
        true,
      );
    }, PAUSE_MS);
  }

  private isBusy(): boolean {
    return this.current.activity !== null && !this.current.activity.isQuiet;
  }

  /** Runs one activity. One that a person asked for replaces a quiet one; while it runs no other begins. */
  private async run(
    kind: ActivityKind,
    work: (signal: AbortSignal) => Promise<Outcome | null>,
    isQuiet = false,
  ): Promise<void> {
    if (this.isBusy()) return;
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    if (!isQuiet) this.dismiss();
    this.set({ activity: { kind, progress: null, isQuiet } });
    try {
      const outcome = await work(running.signal);
      if (this.running === running && outcome) this.set({ outcome });
    } catch (error) {
      if (this.running === running) this.fail(error, isQuiet);
    } finally {
      if (this.running === running) {
        this.running = null;
        this.set({ activity: null });
      }
    }
  }

  private fail(error: unknown, isQuiet: boolean): void {
    const whileWriting = OWN_WRITES.has(this.current.activity?.kind);
    if (!isAbort(error)) this.set({ failure: describeFailure(error, whileWriting) });
    else if (!isQuiet) this.set({ outcome: { kind: 'cancelled' } });
  }

  private enter(kind: ActivityKind): void {
    const isQuiet = this.current.activity?.isQuiet ?? false;
    this.set({ activity: { kind, progress: null, isQuiet } });
  }

  private hostOptions(kind: ActivityKind, signal: AbortSignal): HostOptions {
    return {
      signal,
      onProgress: (done, total) => {
        if (signal.aborted || total <= 0) return;
        const isQuiet = this.current.activity?.isQuiet ?? false;
        this.set({ activity: { kind, progress: Math.min(1, done / total), isQuiet } });
      },
      onCellEdit: () => this.enter('cell-edit'),
    };
  }

  private set(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    this.listeners.forEach((listener) => listener());
  }
}

function countAnswers(book: ReadonlyMap<string, ReadonlyMap<number, OrderedAnswers>>): number {
  const answers = [...book.values()].flatMap((sheet) => [...sheet.values()]).flat();
  return answers.filter((answer) => answer !== null).length;
}
