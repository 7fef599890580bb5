import type { Area } from '../../core/cells/address';

/** A part of a sheet; `sheet` is its place in the list of sheets. */
export interface Block {
  readonly sheet: number;
  readonly area: Area;
}

export function cellCount({ top, left, bottom, right }: Area): number {
  return Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
}

/** What of `used` lies outside `seen`, which begins at A1: the columns to the right, and the rows below. */
export function unseen(used: Area, seen: Area): readonly Area[] {
  const right = {
    ...used,
    left: Math.max(used.left, seen.right + 1),
    bottom: Math.min(used.bottom, seen.bottom),
  };
  const below = { ...used, top: Math.max(used.top, seen.bottom + 1) };
  return [right, below].filter((area) => cellCount(area) > 0);
}

/** The two halves of an area; null for a single row, which is not cut any further. */
export function halves(area: Area): readonly [Area, Area] | null {
  if (area.top === area.bottom) return null;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}

/** Cuts areas into bands of whole rows and packs them, so that no pack holds more than `limit` cells (or one row). */
export function packed(blocks: readonly Block[], limit: number): readonly (readonly Block[])[] {
  const packs: Block[][] = [];
  let room = 0;
  for (const { sheet, area } of blocks) {
    const width = area.right - area.left + 1;
    for (let top = area.top; top <= area.bottom;) {
      const fitting = Math.floor(room / width);
      if (fitting <= 0 && room < limit) {
        packs.push([]);
        room = limit;
        continue;
      }
      const bottom = Math.min(area.bottom, top + Math.max(1, fitting) - 1);
      packs.at(-1)?.push({ sheet, area: { ...area, top, bottom } });
      room -= (bottom - top + 1) * width;
      top = bottom + 1;
    }
  }
  return packs;
}
