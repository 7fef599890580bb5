import type { SheetSnapshot, WorkbookSnapshot } from '../core/cells/snapshot';
import type { Settings } from '../core/settings';
import type { Edit } from '../core/writing/edit';
import { isOwnSheet, ownSheet } from '../core/writing/ownSheets';
import type { ActivityRunner } from './activityRunner';
import type { Checked, Engine, Evaluation, Outlook, PaneInput, Run } from './engine';
import { isAbort } from './failure';
import type { Language } from './language';
import type { PaneHost } from './paneHost';
import { patchedWorkbook } from './patchedWorkbook';
import { answersIn, NOTHING_PENDING, type PendingInput } from './pendingInput';
import type { StateStore } from './sessionState';

/** The workbook on the person's desk: as it was last read, what was given for it, and what was written into it. */
export class Desk {
  /** As last read, with our own small edits since; null before the first reading and after a large write. */
  private workbook: WorkbookSnapshot | null = null;
  /** Sheets that somebody has changed since, by id; null where anything may have changed. */
  private changed: ReadonlySet<string> | null = new Set();
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
    /** What is shown has to be brought up to date soon. */
    private readonly onOutdated: () => void,
  ) {
    this.language = language;
  }

  /** What the person gave in the pane. */
  input(): PaneInput {
    const { replaceTyped, explanationsToReasons } = this.store.get();
    const consent = { replaceTyped, explanationsToReasons };
    return { ...this.pending, settings: this.settings, ...consent, language: this.language };
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

  /** Somebody changed the contents of cells of one sheet, by its id, or anything where null. */
  noteChange(sheet: string | null): void {
    this.changed = sheet === null || this.changed === null ? null : new Set([...this.changed, sheet]);
  }

  /** True while what was last read still holds. */
  knowsWorkbook(): boolean {
    return this.workbook !== null && this.changed?.size === 0;
  }

  async read(signal: AbortSignal): Promise<WorkbookSnapshot> {
    this.changed = new Set();
    try {
      const workbook = await this.host.readWorkbook(this.activities.hostOptions('reading', signal));
      signal.throwIfAborted();
      return this.keep(workbook);
    } catch (error) {
      this.changed = null;
      throw error;
    }
  }

  /** As last read; read anew only where it may have changed. */
  async asKnown(signal: AbortSignal): Promise<WorkbookSnapshot> {
    const isKnown = this.workbook !== null && this.changed?.size === 0;
    return isKnown && this.workbook ? this.workbook : this.readChanges(signal);
  }

  /** Brings what is shown up to date with what somebody changed, and with what the official's formulas make of it. */
  async refresh(signal: AbortSignal): Promise<void> {
    const workbook = await this.readChanges(signal);
    this.activities.enter('assessing');
    await this.check(workbook, signal);
  }

  /**
   * Reads the changed sheets, and those whose formulas may follow them; ours follow the official's, so they are read only
   * where they were changed themselves.
   */
  private async readChanges(signal: AbortSignal): Promise<WorkbookSnapshot> {
    const { workbook, changed } = this;
    if (!workbook || !changed) return this.read(signal);
    this.changed = new Set();
    try {
      const following = workbook.sheets.filter((sheet) => !isOwnSheet(sheet) && hasFormulas(sheet));
      const sheets = [...changed, ...following.map(({ name }) => name)];
      if (sheets.length === 0) return workbook;
      const options = this.activities.hostOptions('reading', signal);
      const read = await this.host.readSheets(workbook, sheets, options);
      signal.throwIfAborted();
      return read ? this.keep(read) : await this.read(signal);
    } catch (error) {
      this.changed = null;
      throw error;
    }
  }

  private keep(workbook: WorkbookSnapshot): WorkbookSnapshot {
    this.workbook = workbook;
    this.noteUndo();
    return workbook;
  }

  async readAndCheck(signal: AbortSignal): Promise<Evaluation> {
    const workbook = await this.read(signal);
    this.activities.enter('assessing');
    return this.check(workbook, signal);
  }

  /**
   * What has become of the workbook after a write of ours. Stopping this takes nothing back any more, so what is shown is
   * brought up to date a little later.
   */
  async readWritten(signal: AbortSignal): Promise<void> {
    try {
      await this.readAndCheck(signal);
    } catch (error) {
      if (!isAbort(error)) throw error;
      this.onOutdated();
    }
  }

  /** Shows the scores as soon as they are there, and then what a score would make of the workbook. */
  async check(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<Evaluation> {
    const input = this.input();
    const checked = await this.engine.check(workbook, input, signal);
    signal.throwIfAborted();
    this.store.set({ evaluation: { ...checked, ...untilKnown(checked, this.store.get().evaluation) } });
    const outlook = await this.engine.outlook(workbook, input, signal);
    signal.throwIfAborted();
    const evaluation = { ...checked, ...outlook };
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

/** What is shown of the outlook while it is being worked out: what was known of the workbook as it was. */
function untilKnown({ standing }: Checked, before: Evaluation | null): Outlook {
  const isCompared = before?.standing === 'current' || before?.standing === 'outdated';
  return {
    standing: standing === 'unknown' && isCompared ? before.standing : standing,
    typedThatDiffer: before?.typedThatDiffer ?? 0,
    reasonsAtHand: before?.reasonsAtHand ?? 0,
    places: [],
  };
}

function hasFormulas({ cells }: SheetSnapshot): boolean {
  return [...cells.values()].some(({ formula }) => formula !== undefined);
}
