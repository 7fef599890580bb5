import type { CompiledCriterion } from '../criteria';
import type { Answer, Question, StepPolicy } from '../criteria/rule';
import type { RuledTotal } from '../rules/ruledTotal';
import type { IndicatorRow, IndicatorTable } from '../tables/model';

/** `rate` of a row. Percent points; `exact` is rounded to 10 decimals, `shown` to the decimals of the settings. */
export interface Rate {
  readonly exact: number;
  readonly shown: number;
}

export type RowStatus = 'scored' | 'needs-input' | 'manual' | 'not-applicable' | 'no-rule';

/**
 * Where an answer came from. `working-paper`: typed on 评分底稿 or given in the pane; `file`: `--answers`; `assumed`:
 * taken as compliant together with others (按合规处理), nobody looked at it by itself; the others are read from the row
 * itself (rule 17 of docs/criteria.md).
 */
export type AnswerOrigin =
  | 'working-paper'
  | 'file'
  | 'assumed'
  | 'plan-and-actual'
  | 'actual'
  | 'rate'
  | 'not-applicable'
  | 'applicable';

export interface BoundQuestion {
  readonly question: Question;
  readonly answer: Answer;
  /** Null where the question is open. */
  readonly origin: AnswerOrigin | null;
  /** What the row itself answers, whatever a person answered instead. */
  readonly fromRow: Answer;
  readonly fromRowOrigin: AnswerOrigin | null;
}

/** How another step policy would score the row, where it makes a difference. */
export type StepVariants = Readonly<Record<StepPolicy, number | null>>;

export interface ScoredRow {
  readonly row: IndicatorRow;
  readonly rule: RowRule;
  readonly status: RowStatus;
  readonly rate: Rate | null;
  /** Points, rounded half up to 2 decimals; null where the row is not settled. */
  readonly score: number | null;
  readonly questions: readonly BoundQuestion[];
  /** Present where step policies give different scores. */
  readonly stepVariants: StepVariants | null;
  /** The score with the displayed instead of the exact rate, where that makes a difference. */
  readonly scoreByShownRate: number | null;
  /** A score that a person entered on 评分底稿 for a manual row. */
  readonly enteredScore: number | null;
}

/** What scores a row: its own criterion, the rules of the shape-B form, or nothing. */
export type RowRule =
  | { readonly kind: 'criterion'; readonly criterion: CompiledCriterion }
  | { readonly kind: 'goal'; readonly goal: GoalRule }
  | { readonly kind: 'none' };

/** Shape B (财预〔2020〕10号): how a goal is scored. */
export type GoalRule =
  | { readonly kind: 'at-least' | 'at-most'; readonly target: number }
  | { readonly kind: 'execution' }
  | { readonly kind: 'qualitative' };

export interface GroupScore {
  readonly label: string;
  /** Points of the rows that count. */
  readonly points: number;
  /** Null while a row of the group is not settled. */
  readonly score: number | null;
  /** Sum of the settled rows. */
  readonly settled: number;
  readonly open: number;
  readonly rows: readonly number[];
}

export interface ScoredTable {
  readonly table: IndicatorTable;
  readonly rows: readonly ScoredRow[];
  readonly groups: readonly GroupScore[];
  /** Points of the rows that count (not-applicable rows are left out). */
  readonly points: number;
  /** Sum of the settled rows; once complete, what the chosen rule makes of it. */
  readonly score: number;
  /** How the chosen rule changes the total; null under a rule that does not. */
  readonly ruled: RuledTotal | null;
  readonly open: number;
  readonly isComplete: boolean;
  /** Null until complete. */
  readonly grade: string | null;
}

export interface ScoreCard {
  readonly tables: readonly ScoredTable[];
}
