import { roundHalfUp } from '../cells/decimal';
import type { Check } from './check';
import { completionOf, completionRate, missesTarget } from './completion';
import { isLowExecution } from './lowExecution';
import { rowFinding } from './makeFinding';
import { shownFigure } from './shownFigure';
import { unitSlip } from './unitSlip';

/**
 * 未完成: the target is missed. The target's own sign decides (≤ is missed from above); a row that is reported as
 * low execution is not reported twice.
 */
export const underCompletion: Check = {
  name: 'underCompletion',
  codes: ['under-completion'],
  run: ({ rows, settings }) =>
    rows.flatMap((place) => {
      const { row, status } = place.scored;
      const completion = completionOf(row);
      if (status === 'not-applicable' || !completion || isLowExecution(place, settings)) return [];
      if (!missesTarget(place, completion, settings.underCompletion) || unitSlip(row) !== null) return [];
      const rate = completionRate(completion);
      return [
        rowFinding('under-completion', place, 'actual', row.actual, {
          expected: completion.planFigure.value,
          actual: completion.actualFigure.value,
          data: {
            plan: shownFigure(row.plan),
            done: shownFigure(row.actual),
            rate: rate && roundHalfUp(rate, settings.rateDecimals),
            operator: completion.planFigure.operator,
            threshold: settings.underCompletion,
          },
        }),
      ];
    }),
};
