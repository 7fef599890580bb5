import type { CompiledCriterion } from './criterion';
import { definedness, written, writtenTest, type Expression, type Names } from './expression';
import { lower } from './lower';

/** Worksheet expressions that a formula is built over. Every answer cell holds a number or "". */
export interface FormulaReferences {
  /** One per question: percent points, counts, 1/0 for yes/no, the zero-based index of a choice. */
  readonly answers: readonly string[];
  readonly points: string;
  /** Percent points or a count; null where the row has no target. */
  readonly target: string | null;
}

/**
 * The rule as a worksheet expression without `=`: "" while an answer that matters is open or where a person must
 * decide. Uses functions of Excel 2016 and WPS only; the points and the target are followed as they change.
 */
export function toFormula(criterion: CompiledCriterion, references: FormulaReferences): string {
  const { rule, questions } = criterion;
  const expression = lower(criterion, criterion.context.step);
  if (rule === null || expression === null) return '""';
  const names: Names = {
    answers: references.answers,
    points: references.points,
    target: references.target ?? String(criterion.context.target ?? 100),
  };
  const asked = questions.map((_, index) => references.answers[index] ?? '""');
  let formula = guarded(expression, names);
  if (asked.length > 0) formula = `IF(COUNT(${asked.join(',')})<${asked.length},"",${formula})`;
  for (const { question, amount } of [...rule.notApplicable].reverse()) {
    const index = questions.findIndex((one) => one.span[0] === question);
    const settled =
      amount.kind === 'fixed' ? String(amount.value) : `${references.points}*${amount.value}/100`;
    formula = `IF(${asked[index] ?? '""'}=1,ROUND(${settled},2),${formula})`;
  }
  return formula;
}

/** Divisions leave noise in the last bit; it is rounded away before the score is rounded for good. */
function guarded(expression: Expression, names: Names): string {
  const score = `ROUND(ROUND(${written(expression, names)},10),2)`;
  const test = definedness(expression);
  return test.op === 'always' ? score : `IF(${writtenTest(test, names)},${score},"")`;
}
