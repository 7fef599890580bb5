import type { Assessment } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { AnswerBook, OrderedAnswers } from '../core/scoring/answers';
import type { Settings } from '../core/settings';
import type { Edit } from '../core/writing/edit';
import type { Language } from './language';

/** What a person gave in the pane and what is not yet on 评分底稿. */
export interface PaneInput {
  readonly answers: AnswerBook<OrderedAnswers>;
  /** Null: those of 评分底稿, else the defaults. */
  readonly settings: Settings | null;
  /** In which the sheets of ours are written. */
  readonly language: Language;
}

export interface ScoredWorkbook {
  readonly assessment: Assessment;
  readonly edits: readonly Edit[];
}

/**
 * The pure part of the work, off the pane's thread where there is a worker. Aborting rejects with an `AbortError`;
 * anything else that rejects is a fault of ours.
 */
export interface Engine {
  check(workbook: WorkbookSnapshot, input: PaneInput, signal: AbortSignal): Promise<Assessment>;
  score(
    workbook: WorkbookSnapshot,
    input: PaneInput,
    options: { readonly replaceTyped: boolean },
    signal: AbortSignal,
  ): Promise<ScoredWorkbook>;
  /** Edits that take the last run back; null where the workbook holds no record of one. */
  restore(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[] | null>;
  clearMarks(workbook: WorkbookSnapshot, signal: AbortSignal): Promise<readonly Edit[]>;
}
