import type { Answer, Question, Span, StepPolicy } from './rule';

export type { Answer, Question, QuestionKind, Span, StepPolicy } from './rule';

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

/** One clause of a criterion as it was read, for the working paper. */
export interface Clause {
  readonly span: Span;
  /** Verbatim. */
  readonly text: string;
  /** How it was read, in words that an official would sign. */
  readonly reading: string;
  /** Ids of the questions that it asks. */
  readonly questions: readonly string[];
}

export interface CompiledCriterion {
  readonly text: string;
  readonly context: CriterionContext;
  readonly status: 'compiled' | 'manual';
  readonly questions: readonly Question[];
  readonly best: number | null;
  readonly worst: number | null;
  readonly understood: readonly Span[];
  readonly warnings: readonly CriterionWarning[];
  readonly reason?: ManualReason;
  readonly reasonSpan?: Span;
}

/** Worksheet expressions that a formula is built over. Every answer cell holds a number or "". */
export interface FormulaReferences {
  /** One per question: percent points, counts, 1/0 for yes/no, the zero-based index of a choice. */
  readonly answers: readonly string[];
  readonly points: string;
  /** Percent points or a count; null where the row has no target. */
  readonly target: string | null;
}

export declare function compile(text: string, context: CriterionContext): CompiledCriterion;
/** Points rounded half up to 2 decimals; null while an answer that matters is open, or where undefined. */
export declare function evaluate(
  criterion: CompiledCriterion,
  answers: readonly Answer[],
  override?: { readonly step?: StepPolicy },
): number | null;
/** A worksheet expression without `=`; "" while an answer that matters is open. */
export declare function toFormula(criterion: CompiledCriterion, references: FormulaReferences): string;
