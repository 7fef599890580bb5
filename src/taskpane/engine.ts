import type { Assessment } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { FillingChoice, FillingProposal } from '../core/filling/proposal';
import type { Settings } from '../core/settings';
import type { Programme } from '../core/tables/model';
import type { Edit } from '../core/writing/edit';
import type { PaperPlace } from '../core/writing/workingPaper';
import type { Answer } from '../core/criteria/rule';
import type { Language } from './language';
import type { AnswerPlace, PendingInput } from './pendingInput';

/** What a person gave in the pane and what is not yet in the workbook. */
export interface PaneInput extends PendingInput {
  /** Null: those of 评分底稿, else the defaults. */
  readonly settings: Settings | null;
  /** Consent to put formulas over typed figures that differ. */
  readonly replaceTyped: boolean;
  /** Write the explanations of 偏差清单 into the reason cells that are still empty. */
  readonly explanationsToReasons: boolean;
  /** In which the sheets of ours are written. */
  readonly language: Language;
}

/**
 * How our sheets stand: `none`: there are none; `lost`: 评分底稿 was deleted by hand, others of ours remain; `unknown`: not
 * compared yet; `outdated`: a score would change something; `current`: it would not.
 */
export type Standing = 'none' | 'lost' | 'unknown' | 'outdated' | 'current';

/** Where the lines of one row begin on 评分底稿. */
export interface PaperRow {
  /** Zero-based row on 评分底稿. */
  readonly line: number;
  /** The official's sheet and its zero-based row; null where lines follow that belong to no row. */
  readonly source: { readonly sheet: string; readonly row: number } | null;
}

/** What stands on our sheets. */
export interface OnOurSheets {
  readonly standing: Standing;
  /** From the first line to the last; empty where there is no 评分底稿. */
  readonly paperRows: readonly PaperRow[];
  /** By finding id: what 偏差清单 says about it, empty while nobody has; a finding that is not listed yet has no entry. */
  readonly explanations: ReadonlyMap<string, string>;
}

/** A workbook as the core sees it: scored and checked. Whether our sheets are up to date is not told. */
export interface Checked extends OnOurSheets {
  readonly assessment: Assessment;
  /** The name of 评分底稿 in this workbook. */
  readonly paperSheet: string;
  /** What base data of the workbook offer for its plans and actuals. */
  readonly filling: FillingProposal;
}

/** Where a row's live score stands, or will stand, on 评分底稿, and its formula. */
export type RowPlace = Pick<PaperPlace, 'sheet' | 'score' | 'formula'>;

/**
 * What a score would make of the workbook. In large workbooks that takes longer than scoring, so it is worked out once the
 * scores are shown.
 */
export interface Outlook {
  readonly standing: Standing;
  /** Typed figures that differ from ours and that a score without consent leaves alone. */
  readonly typedThatDiffer: number;
  /** Empty reason cells (扣分原因) for which 偏差清单 holds an explanation. */
  readonly reasonsAtHand: number;
  /** By table, then by row; empty until known. */
  readonly places: readonly (readonly RowPlace[])[];
}

export interface Evaluation extends Checked, Outlook {
  readonly standing: Standing;
}

export interface ScoredWorkbook {
  /** Before anything is written. */
  readonly evaluation: Evaluation;
  readonly edits: readonly Edit[];
  /** Once the edits are carried out. */
  readonly afterwards: OnOurSheets;
}

/** What was written, and what was there before. */
export interface Run {
  readonly kind: 'score' | 'figure' | 'filling' | 'attachments';
  readonly edits: readonly Edit[];
  readonly before: WorkbookSnapshot;
}

/** Blank attachments that a person asked for. */
export interface WantedAttachments {
  /** Year of evaluation. */
  readonly year: number;
  readonly programmes: readonly Programme[];
}

/** An answer on its way to 评分底稿; null empties its cell. */
export interface PlacedAnswer extends AnswerPlace {
  readonly answer: Answer;
  readonly isAssumed: boolean;
}

export interface AnswerEdits {
  readonly edits: readonly Edit[];
  /** Answers without a cell of theirs: the next score makes one. */
  readonly waiting: readonly PlacedAnswer[];
}

/**
 * The pure part of the work, off the pane's thread where there is a worker. Aborting rejects with an `AbortError`;
 * anything else that rejects is a fault of ours.
 */
export interface Engine {
  /** Reads, scores and checks. */
  check(workbook: WorkbookSnapshot, input: PaneInput, signal: AbortSignal): Promise<Checked>;
  /** What a score without any consent would make of a workbook; quickest for what was checked last. */
  outlook(workbook: WorkbookSnapshot, input: PaneInput, signal: AbortSignal): Promise<Outlook>;
  /** The same with the edits that a score writes. */
  score(workbook: WorkbookSnapshot, input: PaneInput, signal: AbortSignal): Promise<ScoredWorkbook>;
  /** Edits that put answers into their yellow cells. */
  answer(
    workbook: WorkbookSnapshot,
    answers: readonly PlacedAnswer[],
    input: PaneInput,
    signal: AbortSignal,
  ): Promise<AnswerEdits>;
  /** Edits that write the explanation of a finding; null where 偏差清单 does not list it. */
  explain(
    workbook: WorkbookSnapshot,
    findingId: string,
    explanation: string,
    input: PaneInput,
    signal: AbortSignal,
  ): Promise<readonly Edit[] | null>;
  /** Edits that add blank attachments; null for a year that has no form. */
  insertAttachments(
    workbook: WorkbookSnapshot,
    wanted: WantedAttachments,
    signal: AbortSignal,
  ): Promise<readonly Edit[] | null>;
  /**
   * Edits that fill in what a person agreed to, as formulas; null where the cells or the base data hold something else by
   * now than what was agreed to.
   */
  fill(
    workbook: WorkbookSnapshot,
    choices: readonly FillingChoice[],
    input: PaneInput,
    signal: AbortSignal,
  ): Promise<readonly Edit[] | null>;
  /** Edits that take exactly this run back; null where the workbook has changed since in what the run wrote. */
  takeBack(run: Run, workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[] | null>;
  /** Edits that take everything of ours out of the workbook. */
  restore(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[]>;
  clearMarks(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[]>;
}
