import type { Area } from '../../core/cells/address';
import { areaOfKeys } from '../../core/cells/areaOfKeys';
import { cellKey } from '../../core/cells/snapshot';
import { LARGEST_PAYLOAD } from './payload';
import { rectangles } from './rectangles';

/** A part of a sheet with what goes into it; null leaves a cell as it is. */
export interface GridBlock<T> {
  readonly area: Area;
  readonly lines: readonly (readonly (T | null)[])[];
  /** Estimated bytes. */
  readonly size: number;
}

/** Bytes of a null in JSON, with its comma. */
const NULL_SIZE = 5;

function linesOf<T>(area: Area, values: ReadonlyMap<number, T>): (T | null)[][] {
  const lines: (T | null)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: (T | null)[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(values.get(cellKey(row, column)) ?? null);
    }
    lines.push(line);
  }
  return lines;
}

/** A sheet of our own is written whole, gaps and all; on others no cell is named but those that change. */
function areasOf<T>(values: ReadonlyMap<number, T>, isWhole: boolean): readonly Area[] {
  if (!isWhole) {
    const occupied = new Map([...values.keys()].map((key) => [key, true]));
    return rectangles(occupied).map(({ area }) => area);
  }
  const area = areaOfKeys(values.keys());
  return area ? [area] : [];
}

/** Cuts an area into bands of rows that each take at most half a request. */
function bands<T>(
  area: Area,
  values: ReadonlyMap<number, T>,
  sizeOf: (value: T) => number,
): readonly GridBlock<T>[] {
  const found: GridBlock<T>[] = [];
  const lines = linesOf(area, values);
  let from = 0;
  let size = 0;
  const close = (to: number): void => {
    if (to > from) {
      const part = { ...area, top: area.top + from, bottom: area.top + to - 1 };
      found.push({ area: part, lines: lines.slice(from, to), size });
    }
    from = to;
    size = 0;
  };
  for (const [index, line] of lines.entries()) {
    const more = line.reduce((sum, value) => sum + (value === null ? NULL_SIZE : sizeOf(value)), 0);
    if (size + more > LARGEST_PAYLOAD / 2) close(index);
    size += more;
  }
  close(lines.length);
  return found;
}

/**
 * Values by cell as blocks that can each be written by one call.
 * @param isWhole the sheet is a new one of our own
 * @param sizeOf estimated bytes of a value
 */
export function gridBlocks<T>(
  values: ReadonlyMap<number, T>,
  isWhole: boolean,
  sizeOf: (value: T) => number,
): readonly GridBlock<T>[] {
  return areasOf(values, isWhole).flatMap((area) => bands(area, values, sizeOf));
}
