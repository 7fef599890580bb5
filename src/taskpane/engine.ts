import type { Assessment } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { AnswerBook, OrderedAnswers } from '../core/scoring/answers';
import type { Settings } from '../core/settings';
import type { Edit } from '../core/writing/edit';
import type { PaperPlace } from '../core/writing/workingPaper';
import type { Language } from './language';

/** What a person gave in the pane and what is not yet on 评分底稿. */
export interface PaneInput {
  readonly answers: AnswerBook<OrderedAnswers>;
  /** Null: those of 评分底稿, else the defaults. */
  readonly settings: Settings | null;
  /** Consent to put formulas over typed figures that differ. */
  readonly replaceTyped: boolean;
  /** In which the sheets of ours are written. */
  readonly language: Language;
}

/** A workbook as the core sees it. */
export interface Evaluation {
  readonly assessment: Assessment;
  /** Typed figures that differ from ours and that a score without consent leaves alone. */
  readonly typedThatDiffer: number;
  /** By table, then by row: where a row's own cells stand, or will stand, on 评分底稿. */
  readonly places: readonly (readonly PaperPlace[])[];
  /** The name of 评分底稿 in this workbook. */
  readonly paperSheet: string;
}

export interface ScoredWorkbook extends Evaluation {
  readonly edits: readonly Edit[];
}

/** What a score wrote, and what was there before. */
export interface Run {
  readonly edits: readonly Edit[];
  readonly before: WorkbookSnapshot;
}

/**
 * The pure part of the work, off the pane's thread where there is a worker. Aborting rejects with an `AbortError`;
 * anything else that rejects is a fault of ours.
 */
export interface Engine {
  /** Reads, scores and checks; plans no edits. */
  check(workbook: WorkbookSnapshot, input: PaneInput, signal: AbortSignal): Promise<Evaluation>;
  /** The same with the edits that a score writes. */
  score(workbook: WorkbookSnapshot, input: PaneInput, signal: AbortSignal): Promise<ScoredWorkbook>;
  /** Edits that take exactly this run back; null where the workbook has changed since in what the run wrote. */
  takeBack(run: Run, workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[] | null>;
  /** Edits that take everything of ours out of the workbook. */
  restore(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[]>;
  clearMarks(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[]>;
}
