export { compile } from './compile';
export type { CompiledCriterion, CriterionContext, CriterionWarning, ManualReason } from './criterion';
export { evaluate } from './evaluate';
export { clauses, explain, type Clause } from './explain';
export { isUpToPolicy } from './lower';
export { toFormula, type FormulaReferences } from './formula';
export type { CriteriaPhrases, SpokenSteps } from './phrases';
export { reachable, type Reachability } from './reachable';
export type { Answer, Question, QuestionKind, Rule, Span, StepPolicy } from './rule';
