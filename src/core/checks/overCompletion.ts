import { roundHalfUp } from '../cells/decimal';
import { isCeiling } from '../scoring/ceiling';
import type { Check } from './check';
import { completionOf, completionRate } from './completion';
import { rowFinding } from './makeFinding';
import { shownFigure } from './shownFigure';
import { unitSlip } from './unitSlip';

/** 超额完成: so far above the target that the target was probably set too low. No deduction, but a reason is due. */
export const overCompletion: Check = {
  name: 'overCompletion',
  codes: ['over-completion'],
  run: ({ rows, settings }) =>
    rows.flatMap((place) => {
      const { row, status } = place.scored;
      const completion = completionOf(row);
      const rate = completion && completionRate(completion);
      if (status === 'not-applicable' || !rate || rate.lt(settings.overCompletion)) return [];
      if (isCeiling(place.scored) || unitSlip(row) !== null) return [];
      return [
        rowFinding('over-completion', place, 'actual', row.actual, {
          expected: completion.planFigure.value,
          actual: completion.actualFigure.value,
          data: {
            plan: shownFigure(row.plan),
            done: shownFigure(row.actual),
            rate: roundHalfUp(rate, settings.rateDecimals),
            threshold: settings.overCompletion,
          },
        }),
      ];
    }),
};
