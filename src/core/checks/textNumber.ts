import { beginsIn, figureCells } from './cellsOfRow';
import type { Check } from './check';
import { rowFinding } from './makeFinding';

/**
 * A number that the worksheet holds as text (２６１０６, 26，106, 1.8万), with which its own formulas cannot calculate. Figures
 * with a unit, a sign, a plain % or 约 are texts by nature and not mentioned.
 */
export const textNumber: Check = {
  name: 'textNumber',
  codes: ['text-number'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      return figureCells(row)
        .filter(({ cell }) => beginsIn(cell, row))
        .flatMap(({ role, cell }) => {
          const { reading } = cell;
          if (reading.kind !== 'number' || !reading.isText) return [];
          const { unit, operator, isApproximate, isPercent, value } = reading.number;
          if (operator || isApproximate || (unit !== null && !isPercent)) return [];
          if (PLAIN_PERCENT.test(reading.typed)) return [];
          return [
            rowFinding('text-number', place, role, cell, {
              actual: reading.typed,
              expected: value,
              data: { typed: reading.typed, value, isPercent },
            }),
          ];
        });
    }),
};

const PLAIN_PERCENT = /^-?[\d.]+%$/;
