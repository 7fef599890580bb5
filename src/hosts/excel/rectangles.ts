import type { Area } from '../../core/cells/address';
import { keyColumn, keyRow } from '../../core/cells/snapshot';

export interface Rectangle<T> {
  readonly area: Area;
  readonly value: T;
}

/**
 * Covers cells by few rectangles of one value each: runs along the rows, then equal runs that stand below each other.
 * Values are compared by identity.
 */
export function rectangles<T>(cells: ReadonlyMap<number, T>): readonly Rectangle<T>[] {
  const done: Rectangle<T>[] = [];
  const above = new Map<string, Rectangle<T>>();
  for (const run of runs(cells)) {
    const { top, left, right } = run.area;
    const place = `${left}:${right}`;
    const upper = above.get(place);
    if (upper && upper.area.bottom === top - 1 && upper.value === run.value) {
      above.set(place, { area: { ...upper.area, bottom: top }, value: run.value });
    } else {
      if (upper) done.push(upper);
      above.set(place, run);
    }
  }
  return [...done, ...above.values()];
}

function runs<T>(cells: ReadonlyMap<number, T>): readonly Rectangle<T>[] {
  const found: Rectangle<T>[] = [];
  for (const [key, value] of [...cells].sort(([one], [other]) => one - other)) {
    const row = keyRow(key);
    const column = keyColumn(key);
    const last = found.at(-1);
    if (last && last.area.top === row && last.area.right === column - 1 && last.value === value) {
      found[found.length - 1] = { area: { ...last.area, right: column }, value };
    } else {
      found.push({ area: { top: row, left: column, bottom: row, right: column }, value });
    }
  }
  return found;
}
