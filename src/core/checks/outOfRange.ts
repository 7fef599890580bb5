import { isPercent, numberIn } from '../scoring/rate';
import type { Check } from './check';
import { rowFinding } from './makeFinding';
import { shownFigure } from './shownFigure';

/**
 * A share of a whole above 100 %, such as a satisfaction of 950 %. Completion rates may exceed 100 %, so only
 * indicators that name a share of a whole are looked at.
 */
export const outOfRange: Check = {
  name: 'outOfRange',
  codes: ['out-of-range'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      const actual = numberIn(row.actual);
      const plan = numberIn(row.plan);
      if (!actual || !SHARE_OF_A_WHOLE.test(row.indicator) || actual.value <= 100) return [];
      const isShare =
        isPercent(actual, row) || (actual.unit === null && plan !== null && isPercent(plan, row));
      if (!isShare) return [];
      return [
        rowFinding('out-of-range', place, 'actual', row.actual, {
          expected: '0–100',
          actual: actual.value,
          data: { typed: shownFigure(row.actual), from: 0, to: 100 },
        }),
      ];
    }),
};

const SHARE_OF_A_WHOLE =
  /满意度|满意率|合格率|入住率|公开率|公示率|知晓率|准确率|覆盖率|及时率|达标率|通过率|占比/;
