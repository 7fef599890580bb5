import { isCeiling } from '../scoring/ceiling';
import { isPercent, numberIn } from '../scoring/rate';
import type { Check } from './check';
import { rowFinding } from './makeFinding';
import { shownFigure } from './shownFigure';

/** Something was done that the plan does not know: plan 0, actual above 0. A ceiling of 0 (事故 0 起) is no plan. */
export const zeroPlan: Check = {
  name: 'zeroPlan',
  codes: ['zero-plan'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      const plan = numberIn(row.plan);
      const actual = numberIn(row.actual);
      if (!plan || !actual || plan.value !== 0 || actual.value <= 0) return [];
      if (isPercent(plan, row) || isCeiling(place.scored)) return [];
      return [
        rowFinding('zero-plan', place, 'plan', row.plan, {
          actual: 0,
          data: { done: shownFigure(row.actual) },
        }),
      ];
    }),
};
