import type { Question, Rule, Span, StepPolicy } from './rule';

/** What a criterion is read with: the points of its line, the row's target and the workbook's step policy. */
export interface CriterionContext {
  readonly points: number;
  /** Target cell of the row: percent points or a count, whichever the criterion speaks of; null where empty. */
  readonly target: number | null;
  readonly step: StepPolicy;
}

export type ManualReason =
  'discretionary' | 'range' | 'ranking' | 'undetermined' | 'qualitative' | 'not-understood';

export interface CriterionWarning {
  readonly code: 'no-cap' | 'parts-do-not-sum' | 'gap-in-tiers' | 'overlapping-tiers' | 'not-understood';
  readonly span?: Span;
}

/** A criterion as read: plain data, which survives JSON and `structuredClone`. */
export interface CompiledCriterion {
  readonly text: string;
  readonly context: CriterionContext;
  readonly status: 'compiled' | 'manual';
  /** Null where a person must decide. */
  readonly rule: Rule | null;
  readonly questions: readonly Question[];
  readonly best: number | null;
  readonly worst: number | null;
  readonly understood: readonly Span[];
  readonly warnings: readonly CriterionWarning[];
  readonly reason?: ManualReason;
  readonly reasonSpan?: Span;
}
