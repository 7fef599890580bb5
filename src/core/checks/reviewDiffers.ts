import { decimal } from '../cells/decimal';
import { numberIn } from '../scoring/rate';
import type { Check } from './check';
import { beginsIn } from './cellsOfRow';
import { rowFinding } from './makeFinding';
import { typedScoreOf } from './typedScoreOf';

/** 自评 and 复核 do not agree on a line. Where no self score is typed, the recomputed one stands for it. */
export const reviewDiffers: Check = {
  name: 'reviewDiffers',
  codes: ['review-differs'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { scored } = place;
      const review = numberIn(scored.row.reviewScore);
      const self = typedScoreOf(scored)?.value ?? scored.score;
      if (!scored.row.reviewScore || !review || review.isPercent || self === null) return [];
      if (decimal(review.value).eq(self) || !beginsIn(scored.row.reviewScore, scored.row)) return [];
      return [
        rowFinding('review-differs', place, 'reviewScore', scored.row.reviewScore, {
          expected: self,
          actual: review.value,
          data: { difference: decimal(review.value).minus(self).toNumber(), points: scored.row.points },
        }),
      ];
    }),
};
