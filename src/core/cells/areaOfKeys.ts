import type { Area } from './address';
import { keyColumn, keyRow } from './snapshot';

/** The smallest area that holds all cells of these keys; null for none. */
export function areaOfKeys(keys: Iterable<number>): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const key of keys) {
    const row = keyRow(key);
    const column = keyColumn(key);
    if (row < top) top = row;
    if (column < left) left = column;
    if (row > bottom) bottom = row;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
