import { isMoneyUnit } from '../cells/units';
import type { IndicatorRow } from '../tables/model';
import { isPercent, numberIn } from './rate';
import type { ScoredRow } from './scoreCard';

export function isMoneyRow(row: IndicatorRow): boolean {
  const unit = numberIn(row.actual)?.unit ?? numberIn(row.plan)?.unit ?? row.unit;
  return row.isBudgetLine || (unit !== null && isMoneyUnit(unit));
}

const EXECUTION = /执行率|支出率|支出进度|拨付率|预算执行|资金使用率/;

/** True where the row tells how much of the money was spent: the budget line of shape B, money, or 预算执行率. */
export function isExecutionRow(row: IndicatorRow): boolean {
  return isMoneyRow(row) || EXECUTION.test(row.indicator);
}

/** Where the execution rate of a row's budget comes from. */
export type ExecutionSource = 'question' | 'plan-and-actual' | 'actual';

/** Budget execution of one row, in percent points. */
export interface Execution {
  readonly row: ScoredRow;
  readonly source: ExecutionSource;
  readonly rate: number;
}

/**
 * The execution rate of a table's budget: of its 年度资金总额 line, else of the first row that is called an execution
 * rate. Null where no row tells.
 */
export function budgetExecution(rows: readonly ScoredRow[]): Execution | null {
  const candidates = [
    ...rows.filter(({ row }) => row.isBudgetLine),
    ...rows.filter(({ row }) => !row.isBudgetLine && EXECUTION.test(row.indicator)),
  ];
  for (const row of candidates) {
    const execution = executionOf(row);
    if (execution) return execution;
  }
  return null;
}

function executionOf(scored: ScoredRow): Execution | null {
  const asked = scored.questions.filter(({ question }) => question.kind === 'percent');
  const answer = asked.length === 1 ? asked[0]?.answer : null;
  if (typeof answer === 'number') return { row: scored, source: 'question', rate: answer };
  const actual = numberIn(scored.row.actual);
  if (actual && isPercent(actual, scored.row)) return { row: scored, source: 'actual', rate: actual.value };
  return scored.rate && { row: scored, source: 'plan-and-actual', rate: scored.rate.exact };
}
