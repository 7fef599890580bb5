import type { Area } from '../../core/cells/address';
import { keyColumn, keyRow } from '../../core/cells/snapshot';

export interface Rectangle<T> {
  readonly area: Area;
  readonly value: T;
}

/** A cell, or a rectangle, by a first and a second axis: row and column, or column and row. */
interface Stretch<T> {
  readonly first: number;
  /** Beyond `first` only once lines were joined. */
  readonly lastFirst: number;
  readonly second: number;
  readonly lastSecond: number;
  readonly value: T;
}

/**
 * Covers cells by few rectangles of one value each: runs along the rows, equal runs below each other joined; or the
 * same along the columns, whichever takes fewer. Values are compared by identity.
 */
export function rectangles<T>(cells: ReadonlyMap<number, T>): readonly Rectangle<T>[] {
  const entries = [...cells];
  const byRow = joined(
    entries.map(([key, value]) => ({ first: keyRow(key), second: keyColumn(key), value })),
  );
  const byColumn = joined(
    entries.map(([key, value]) => ({ first: keyColumn(key), second: keyRow(key), value })),
  );
  return byRow.length <= byColumn.length
    ? byRow.map(({ first, lastFirst, second, lastSecond, value }) => ({
        area: { top: first, left: second, bottom: lastFirst, right: lastSecond },
        value,
      }))
    : byColumn.map(({ first, lastFirst, second, lastSecond, value }) => ({
        area: { top: second, left: first, bottom: lastSecond, right: lastFirst },
        value,
      }));
}

type Place<T> = Pick<Stretch<T>, 'first' | 'second' | 'value'>;

function joined<T>(places: readonly Place<T>[]): readonly Stretch<T>[] {
  const done: Stretch<T>[] = [];
  const open = new Map<string, Stretch<T>>();
  for (const run of runs(places)) {
    const place = `${run.second}:${run.lastSecond}`;
    const before = open.get(place);
    if (before && before.lastFirst === run.first - 1 && before.value === run.value) {
      open.set(place, { ...before, lastFirst: run.first });
    } else {
      if (before) done.push(before);
      open.set(place, run);
    }
  }
  return [...done, ...open.values()];
}

function runs<T>(places: readonly Place<T>[]): readonly Stretch<T>[] {
  const found: Stretch<T>[] = [];
  const ordered = [...places].sort((one, other) => one.first - other.first || one.second - other.second);
  for (const { first, second, value } of ordered) {
    const last = found.at(-1);
    if (last && last.first === first && last.lastSecond === second - 1 && last.value === value) {
      found[found.length - 1] = { ...last, lastSecond: second };
    } else {
      found.push({ first, lastFirst: first, second, lastSecond: second, value });
    }
  }
  return found;
}
