import type { Question } from '../criteria/rule';
import type { IndicatorRow } from '../tables/model';
import { isPercent, numberIn } from './rate';

/**
 * The row's target as a criterion may use it: percent points where percents are asked and the target cell is a
 * percent, else the figure. A task's plan is no threshold for its completion rate: that one is 100 %.
 */
export function targetFor(row: IndicatorRow, questions: readonly Question[]): number | null {
  const target = numberIn(row.plan);
  if (!target) return null;
  const asksPercent = questions.some((question) => question.kind === 'percent');
  return asksPercent === isPercent(target, row) ? target.value : null;
}
