import type { Assessment } from '../core/assess';
import type { Position } from '../core/cells/address';
import { sheetNamed, type WorkbookSnapshot } from '../core/cells/snapshot';
import type { Answer } from '../core/criteria/rule';
import type { OrderedAnswers } from '../core/scoring/answers';
import type { Settings } from '../core/settings';
import type { Edit } from '../core/writing/edit';
import { OWN_SHEETS } from '../core/writing/ownSheets';
import type { Engine, PaneInput } from './engine';
import { describeFailure, isAbort, type PaneFailure } from './failure';
import type { Language } from './language';

/** How far a host is: requests done and to be done. */
export type Progress = (done: number, total: number) => void;

export interface HostOptions {
  readonly signal: AbortSignal;
  readonly onProgress: Progress;
}

/** What the pane needs of Excel. It rejects with a `HostError`, or an `AbortError` once cancelled. */
export interface PaneHost {
  readWorkbook(options: HostOptions): Promise<WorkbookSnapshot>;
  applyEdits(edits: readonly Edit[], before: WorkbookSnapshot, options: HostOptions): Promise<void>;
  selectCell(sheet: string, position: Position): Promise<void>;
}

export type ActivityKind = 'reading' | 'assessing' | 'writing' | 'undoing' | 'clearing' | 'cancelling';

export interface Activity {
  readonly kind: ActivityKind;
  /** 0 to 1, null while unknown. */
  readonly progress: number | null;
  /** True for a refresh that nobody asked for: shown discreetly. */
  readonly isQuiet: boolean;
}

/** What the last action came to, for the status line and the live region. */
export type Outcome =
  | { readonly kind: 'checked' | 'scored' | 'undone' | 'nothing-to-undo' | 'cleared' | 'cancelled' }
  | { readonly kind: 'answered'; readonly open: number };

export type View = 'scores' | 'questions' | 'findings' | 'settings';

export interface SessionState {
  readonly view: View;
  /** Null while nothing runs. */
  readonly activity: Activity | null;
  /** Null until the workbook has been read once. */
  readonly assessment: Assessment | null;
  /** True where the assessment is what stands in the workbook, false for a trial calculation. */
  readonly isWritten: boolean;
  /** True where the workbook holds a record of a run that can be taken back. */
  readonly canUndo: boolean;
  readonly failure: PaneFailure | null;
  readonly outcome: Outcome | null;
  /** Answers given here and not yet on 评分底稿. */
  readonly pendingAnswers: number;
  /** Consent to put formulas over typed scores that differ, for the next score. */
  readonly replaceTyped: boolean;
}

const QUIET_MS = 600;

/** While these run, changes come from ourselves. */
const OWN_WRITES: ReadonlySet<ActivityKind | undefined> = new Set(['writing', 'undoing', 'clearing']);

/**
 * One person's work on one workbook: reading → assessed → writing → done or failed, one activity at a time. Knows
 * neither the screen nor Office.
 */
export class Session {
  #state: SessionState = {
    view: 'scores',
    activity: null,
    assessment: null,
    isWritten: false,
    canUndo: false,
    failure: null,
    outcome: null,
    pendingAnswers: 0,
    replaceTyped: false,
  };
  readonly #listeners = new Set<() => void>();
  /** As last read; null once we have written or the person has changed something. */
  #workbook: WorkbookSnapshot | null = null;
  #answers: ReadonlyMap<string, ReadonlyMap<number, OrderedAnswers>> = new Map();
  #settings: Settings | null = null;
  #running: AbortController | null = null;
  #refresh: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly host: PaneHost,
    private readonly engine: Engine,
    private language: Language,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** 校验: reads and assesses, writes nothing. */
  check(): Promise<void> {
    return this.#run('reading', false, async (signal) => {
      await this.#readAndAssess(signal);
      return { kind: 'checked' };
    });
  }

  /** 一键评分: reads, assesses and writes. */
  score(): Promise<void> {
    return this.#run('reading', false, async (signal) => {
      const workbook = await this.#read(signal);
      this.#show('assessing');
      const { replaceTyped } = this.#state;
      const { assessment, edits } = await this.engine.score(
        workbook,
        this.#input(),
        { replaceTyped },
        signal,
      );
      signal.throwIfAborted();
      this.#set({ assessment });
      if (assessment.card.tables.length === 0) return { kind: 'checked' };
      this.#show('writing');
      await this.#write(edits, workbook, signal);
      this.#answers = new Map();
      this.#settings = null;
      this.#set({ isWritten: true, canUndo: true, pendingAnswers: 0, replaceTyped: false });
      return { kind: 'scored' };
    });
  }

  /** 撤销本次写入: takes the last run back, from the record in the workbook itself. */
  undo(): Promise<void> {
    return this.#run('reading', false, async (signal) => {
      const workbook = await this.#read(signal);
      const edits = await this.engine.restore(workbook, signal);
      if (!edits) return { kind: 'nothing-to-undo' };
      this.#show('undoing');
      await this.#write(edits, workbook, signal);
      this.#set({ isWritten: false, canUndo: false });
      await this.#readAndAssess(signal);
      return { kind: 'undone' };
    });
  }

  /** 清除标记: restores the fill of every flagged cell. */
  clearMarks(): Promise<void> {
    return this.#run('reading', false, async (signal) => {
      const workbook = await this.#read(signal);
      const edits = await this.engine.clearMarks(workbook, signal);
      this.#show('clearing');
      await this.#write(edits, workbook, signal);
      return { kind: 'cleared' };
    });
  }

  /** Stops what runs. Before writing begins the workbook stays untouched; a write in progress is taken back. */
  cancel(): void {
    if (!this.#running) return;
    this.#show('cancelling');
    this.#running.abort();
  }

  /** An answer counts at once in the pane and is written to 评分底稿 by the next score. */
  async answer(sheet: string, row: number, index: number, answer: Answer): Promise<void> {
    const ofSheet = new Map(this.#answers.get(sheet));
    const ofRow = [...(ofSheet.get(row) ?? [])];
    while (ofRow.length <= index) ofRow.push(null);
    ofRow[index] = answer;
    ofSheet.set(row, ofRow);
    this.#answers = new Map(this.#answers).set(sheet, ofSheet);
    this.#set({ pendingAnswers: countAnswers(this.#answers), isWritten: false });
    await this.#reassess(() => ({ kind: 'answered', open: countOpenQuestions(this.#state.assessment) }));
  }

  async changeSettings(settings: Settings): Promise<void> {
    this.#settings = settings;
    this.#set({ isWritten: false });
    await this.#reassess(() => null);
  }

  changeLanguage(language: Language): void {
    this.language = language;
  }

  /** The person changed the workbook: what is shown is brought up to date once they pause. */
  noteChange(): void {
    if (OWN_WRITES.has(this.#state.activity?.kind)) return;
    this.#workbook = null;
    this.#schedule();
  }

  async goTo(sheet: string, position: Position): Promise<void> {
    try {
      await this.host.selectCell(sheet, position);
    } catch (error) {
      this.#set({ failure: describeFailure(error) });
    }
  }

  show(view: View): void {
    this.#set({ view });
  }

  consentToReplaceTyped(consents: boolean): void {
    this.#set({ replaceTyped: consents });
  }

  /** Takes the last failure or outcome off the screen. */
  dismiss(): void {
    this.#set({ failure: null, outcome: null });
  }

  #input(): PaneInput {
    return { answers: this.#answers, settings: this.#settings, language: this.language };
  }

  async #read(signal: AbortSignal): Promise<WorkbookSnapshot> {
    const workbook = await this.host.readWorkbook({ signal, onProgress: this.#progress });
    signal.throwIfAborted();
    this.#workbook = workbook;
    this.#set({ canUndo: sheetNamed(workbook, OWN_SHEETS.record) !== undefined });
    return workbook;
  }

  async #readAndAssess(signal: AbortSignal): Promise<void> {
    const workbook = await this.#read(signal);
    this.#show('assessing');
    await this.#assess(workbook, signal);
  }

  async #assess(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    const assessment = await this.engine.check(workbook, this.#input(), signal);
    signal.throwIfAborted();
    this.#set({ assessment });
  }

  async #write(edits: readonly Edit[], before: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    await this.host.applyEdits(edits, before, { signal, onProgress: this.#progress });
    this.#workbook = null;
  }

  async #reassess(outcome: () => Outcome | null): Promise<void> {
    const workbook = this.#workbook;
    if (!workbook) {
      this.#schedule();
      return;
    }
    await this.#run('assessing', true, async (signal) => {
      await this.#assess(workbook, signal);
      return outcome();
    });
  }

  #schedule(): void {
    if (this.#refresh) clearTimeout(this.#refresh);
    this.#refresh = setTimeout(() => {
      this.#refresh = null;
      if (this.#state.activity && !this.#state.activity.isQuiet) return this.#schedule();
      void this.#run('reading', true, async (signal) => {
        await this.#readAndAssess(signal);
        return null;
      });
    }, QUIET_MS);
  }

  /**
   * Runs one activity. One that a person asked for waits for nothing: it replaces a quiet refresh, and while it
   * runs no other begins.
   */
  async #run(
    kind: ActivityKind,
    isQuiet: boolean,
    work: (signal: AbortSignal) => Promise<Outcome | null>,
  ): Promise<void> {
    if (this.#state.activity && !this.#state.activity.isQuiet) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#set({
      activity: { kind, progress: null, isQuiet },
      ...(isQuiet ? {} : { failure: null, outcome: null }),
    });
    try {
      const outcome = await work(running.signal);
      if (this.#running === running && outcome) this.#set({ outcome });
    } catch (error) {
      if (this.#running === running) this.#fail(error, isQuiet);
    } finally {
      if (this.#running === running) {
        this.#running = null;
        this.#set({ activity: null });
      }
    }
  }

  #fail(error: unknown, isQuiet: boolean): void {
    if (isAbort(error)) this.#set(isQuiet ? {} : { outcome: { kind: 'cancelled' } });
    else this.#set({ failure: describeFailure(error) });
  }

  #show(kind: ActivityKind): void {
    const isQuiet = this.#state.activity?.isQuiet ?? false;
    this.#set({ activity: { kind, progress: null, isQuiet } });
  }

  readonly #progress: Progress = (done, total) => {
    const { activity } = this.#state;
    if (!activity || activity.kind === 'cancelling' || total <= 0) return;
    this.#set({ activity: { ...activity, progress: Math.min(1, done / total) } });
  };

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

function countAnswers(book: ReadonlyMap<string, ReadonlyMap<number, OrderedAnswers>>): number {
  const answers = [...book.values()].flatMap((sheet) => [...sheet.values()]).flat();
  return answers.filter((answer) => answer !== null).length;
}

function countOpenQuestions(assessment: Assessment | null): number {
  const rows = assessment?.card.tables.flatMap((table) => table.rows) ?? [];
  return rows
    .filter((row) => row.status === 'needs-input')
    .flatMap((row) => row.questions)
    .filter((question) => question.answer === null).length;
}
