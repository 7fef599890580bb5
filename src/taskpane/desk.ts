import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { Settings } from '../core/settings';
import type { Edit } from '../core/writing/edit';
import { ownSheet } from '../core/writing/ownSheets';
import type { ActivityRunner } from './activityRunner';
import type { Engine, Evaluation, PaneInput, Run } from './engine';
import type { Language } from './language';
import type { PaneHost } from './paneHost';
import { patchedWorkbook } from './patchedWorkbook';
import { answersIn, NOTHING_PENDING, type PendingInput } from './pendingInput';
import type { StateStore } from './sessionState';

/** The workbook on the person's desk: as it was last read, what was given for it, and what was written into it. */
export class Desk {
  /** Null once it may have changed. */
  private workbook: WorkbookSnapshot | null = null;
  private pending = NOTHING_PENDING;
  private settings: Settings | null = null;
  private runs: readonly Run[] = [];
  language: Language;

  constructor(
    private readonly host: PaneHost,
    private readonly engine: Engine,
    private readonly store: StateStore,
    private readonly activities: ActivityRunner,
    language: Language,
  ) {
    this.language = language;
  }

  /** What the person gave in the pane. */
  input(): PaneInput {
    const { replaceTyped } = this.store.get();
    return { ...this.pending, settings: this.settings, replaceTyped, language: this.language };
  }

  give(pending: Partial<PendingInput>): void {
    this.pending = { ...this.pending, ...pending };
    const { answers, assumed } = this.pending;
    this.store.set({ pendingAnswers: answersIn(answers).length + answersIn(assumed).length });
  }

  choose(settings: Settings): void {
    this.settings = settings;
  }

  /** Everything that was given has been written. */
  nothingPending(): void {
    this.settings = null;
    this.give(NOTHING_PENDING);
  }

  /** Somebody may have changed the workbook. */
  forgetWorkbook(): void {
    this.workbook = null;
  }

  /** True while what was last read still holds. */
  knowsWorkbook(): boolean {
    return this.workbook !== null;
  }

  async read(signal: AbortSignal): Promise<WorkbookSnapshot> {
    const workbook = await this.host.readWorkbook(this.activities.hostOptions('reading', signal));
    signal.throwIfAborted();
    this.workbook = workbook;
    this.noteUndo();
    return workbook;
  }

  /** As last read; read anew only where it may have changed. */
  async asKnown(signal: AbortSignal): Promise<WorkbookSnapshot> {
    return this.workbook ?? (await this.read(signal));
  }

  async readAndCheck(signal: AbortSignal): Promise<Evaluation> {
    const workbook = await this.read(signal);
    this.activities.enter('assessing');
    return this.check(workbook, signal);
  }

  async check(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<Evaluation> {
    const evaluation = await this.engine.check(workbook, this.input(), signal);
    signal.throwIfAborted();
    this.store.set({ evaluation });
    return evaluation;
  }

  /** Writes what may have to be taken back as a whole; the workbook must be read again afterwards. */
  async write(edits: readonly Edit[], before: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    const kind = this.store.get().activity?.kind ?? 'writing';
    await this.host.applyEdits(edits, before, this.activities.hostOptions(kind, signal));
    this.workbook = null;
  }

  /** Writes a cell or two of what the person typed in the pane, and goes on with the workbook as it is then. */
  async save(edits: readonly Edit[], before: WorkbookSnapshot, signal: AbortSignal): Promise<void> {
    if (edits.length === 0) return;
    this.activities.enter('saving');
    await this.host.applyEdits(edits, before, this.activities.hostOptions('saving', signal));
    if (this.workbook === before) this.workbook = patchedWorkbook(before, edits);
  }

  noteRun(run: Run): void {
    this.runs = [...this.runs, run];
    this.noteUndo();
  }

  lastRun(): Run | null {
    return this.runs.at(-1) ?? null;
  }

  forgetLastRun(): void {
    this.runs = this.runs.slice(0, -1);
    this.noteUndo();
  }

  forgetRuns(): void {
    this.runs = [];
    this.noteUndo();
  }

  private noteUndo(): void {
    const hasOurs = this.workbook !== null && ownSheet(this.workbook, 'record') !== undefined;
    this.store.set({ canUndo: this.runs.length > 0 || hasOurs });
  }
}
