import { beginsIn, figureCells } from './cellsOfRow';
import type { Check } from './check';
import { rowFinding } from './makeFinding';

/** A formula whose result the file does not hold: nobody has calculated it since it was written. */
export const notCalculated: Check = {
  name: 'notCalculated',
  codes: ['not-calculated'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      const points = row.pointsCell ? [{ role: 'points' as const, cell: row.pointsCell }] : [];
      return [...points, ...figureCells(row)]
        .filter(({ cell }) => cell.reading.kind === 'not-calculated' && beginsIn(cell, row))
        .map(({ role, cell }) =>
          rowFinding('not-calculated', place, role, cell, { data: { formula: cell.formula } }),
        );
    }),
};
