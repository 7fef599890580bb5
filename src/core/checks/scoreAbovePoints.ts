import { numberIn } from '../scoring/rate';
import type { Check } from './check';
import { beginsIn } from './cellsOfRow';
import { rowFinding } from './makeFinding';
import { scoreCeiling } from './scoreCeiling';

/** More points than the line has. Self and review scores alike. */
export const scoreAbovePoints: Check = {
  name: 'scoreAbovePoints',
  codes: ['score-above-points'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      const ceiling = scoreCeiling(place.scored);
      if (ceiling === null) return [];
      return (['score', 'reviewScore'] as const).flatMap((role) => {
        const cell = row[role];
        const typed = numberIn(cell);
        if (!cell || !typed || typed.isPercent || typed.value <= ceiling || !beginsIn(cell, row)) return [];
        return [
          rowFinding('score-above-points', place, role, cell, {
            expected: ceiling,
            actual: typed.value,
            data: { points: row.points, ceiling },
          }),
        ];
      });
    }),
};
