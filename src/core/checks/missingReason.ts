import { decimal } from '../cells/decimal';
import type { Check } from './check';
import { rowFinding } from './makeFinding';
import { typedScoreOf } from './typedScoreOf';

/** Points are lost and the line's reason cell says nothing; 无 or a dash says nothing either. */
export const missingReason: Check = {
  name: 'missingReason',
  codes: ['missing-reason'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { row, score: computed } = place.scored;
      const score = typedScoreOf(place.scored)?.value ?? computed;
      if (row.reason === null || score === null || row.points === null || score >= row.points) return [];
      const { kind } = row.reason.reading;
      if (kind !== 'empty' && kind !== 'none') return [];
      return [
        rowFinding('missing-reason', place, 'reason', row.reason, {
          data: { score, points: row.points, lost: decimal(row.points).minus(score).toNumber() },
        }),
      ];
    }),
};
