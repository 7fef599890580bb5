export { compile } from './compile';
export type { CompiledCriterion, CriterionContext, CriterionWarning, ManualReason } from './criterion';
export { evaluate } from './evaluate';
export { toFormula, type FormulaReferences } from './formula';
export type { Answer, Question, QuestionKind, Rule, Span, StepPolicy } from './rule';
