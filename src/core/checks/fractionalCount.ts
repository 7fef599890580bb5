import { isCountUnit } from '../cells/units';
import type { Check } from './check';
import { rowFinding } from './makeFinding';

/** Half a flat: a figure with decimals in a unit that is counted one by one (套, 户, 个…; not 万户). */
export const fractionalCount: Check = {
  name: 'fractionalCount',
  codes: ['fractional-count'],
  run: ({ rows }) =>
    rows.flatMap((place) => {
      const { row } = place.scored;
      if (AVERAGE.test(row.indicator)) return [];
      return (['plan', 'actual'] as const).flatMap((role) => {
        const cell = row[role];
        if (cell?.reading.kind !== 'number') return [];
        const { value, unit } = cell.reading.number;
        const ownUnit = unit ?? row.unit;
        const isWhole = Math.abs(value - Math.round(value)) < 1e-6;
        if (isWhole || ownUnit === null || !isCountUnit(ownUnit)) return [];
        return [
          rowFinding('fractional-count', place, role, cell, {
            actual: value,
            data: { typed: cell.reading.typed, unit: ownUnit },
          }),
        ];
      });
    }),
};

const AVERAGE = /平均|人均|户均|均价|每/;
