import { decimal, roundHalfUp, type Decimal } from '../cells/decimal';
import { isCeiling } from '../scoring/ceiling';
import { isExecutionRow } from '../scoring/execution';
import { isPercent, numberIn } from '../scoring/rate';
import type { Settings } from '../settings';
import type { Check } from './check';
import { completionOf, completionRate } from './completion';
import type { RowInTable } from './inspection';
import { rowFinding } from './makeFinding';
import { shownFigure } from './shownFigure';

/** 预算执行率偏低: money spent falls short of the budget by more than the setting allows. */
export const lowExecution: Check = {
  name: 'lowExecution',
  codes: ['low-execution'],
  run: ({ rows, settings }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      const rate = executionOf(place);
      if (!rate || !isLowExecution(place, settings)) return [];
      const shown = roundHalfUp(rate, settings.rateDecimals);
      return [
        rowFinding('low-execution', place, 'actual', row.actual, {
          expected: settings.lowExecution,
          actual: shown,
          data: { rate: shown, threshold: settings.lowExecution, plan: shownFigure(row.plan) },
        }),
      ];
    }),
};

export function isLowExecution(place: RowInTable, settings: Settings): boolean {
  return executionOf(place)?.lt(settings.lowExecution) ?? false;
}

/** Execution in percent points: of the money, or the percent that the row itself reports. */
function executionOf(place: RowInTable): Decimal | null {
  const { row, status } = place.scored;
  if (status === 'not-applicable' || !isExecutionRow(row) || isCeiling(place.scored)) return null;
  const actual = numberIn(row.actual);
  if (actual && isPercent(actual, row)) return decimal(actual.value);
  const completion = completionOf(row);
  return completion && completionRate(completion);
}
