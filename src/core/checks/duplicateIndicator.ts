import { cellAddress } from '../cells/address';
import { withoutSpace } from '../cells/text';
import type { Check } from './check';
import type { RowInTable } from './inspection';
import { rowFinding } from './makeFinding';

/** The same indicator twice in one group of one table: usually a row copied and not changed. */
export const duplicateIndicator: Check = {
  name: 'duplicateIndicator',
  codes: ['duplicate-indicator'],
  run: ({ rows }) => {
    const first = new Map<string, RowInTable>();
    return rows.flatMap((place) => {
      const name = nameOf(place);
      if (name === null) return [];
      const earlier = first.get(name);
      if (!earlier) {
        first.set(name, place);
        return [];
      }
      const { row, column } = earlier.scored.row.indicatorCell;
      return [
        rowFinding('duplicate-indicator', place, 'indicator', place.scored.row.indicatorCell, {
          data: { first: cellAddress(row, column) },
        }),
      ];
    });
  },
};

function nameOf({ table, scored }: RowInTable): string | null {
  const { indicator, level1, level2, criterion } = scored.row;
  const label = withoutSpace(indicator);
  if (label === '') return null;
  const place = [table.sheet, table.area.top, table.area.left];
  return [...place, level1 ?? '', level2 ?? '', label, withoutSpace(criterion ?? '')].join('|');
}
