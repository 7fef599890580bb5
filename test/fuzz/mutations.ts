import type { Area } from '../../src/core/cells/address';
import { areaOfKeys } from '../../src/core/cells/areaOfKeys';
import {
  cellKey,
  keyColumn,
  keyRow,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/cells/snapshot';
import { hostileCell } from './hostile';
import type { Random } from './random';

type Mutation = (sheet: SheetSnapshot, random: Random) => SheetSnapshot;

const SHEET_NAMES: readonly string[] = [
  "a'b",
  '100%',
  '表!1',
  '&<>"',
  '🏠',
  '评分底稿',
  '评价结果',
  '安居记录',
  'Sheet1',
  '1',
];

function withCells(sheet: SheetSnapshot, cells: ReadonlyMap<number, CellSnapshot>): SheetSnapshot {
  return { ...sheet, cells, used: cells.size === 0 ? null : areaOfKeys(cells.keys()) };
}

/** Every cell moved by what `to` says; cells that it sends nowhere are gone. */
function moved(
  sheet: SheetSnapshot,
  to: (row: number, column: number) => readonly [row: number, column: number] | null,
): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>();
  for (const [key, cell] of sheet.cells) {
    const target = to(keyRow(key), keyColumn(key));
    if (target) cells.set(cellKey(...target), cell);
  }
  return withCells(sheet, cells);
}

function anyRow({ used }: SheetSnapshot, random: Random): number {
  return used ? used.top + random.below(used.bottom - used.top + 1) : 0;
}

function anyColumn({ used }: SheetSnapshot, random: Random): number {
  return used ? used.left + random.below(used.right - used.left + 1) : 0;
}

const changeCell: Mutation = (sheet, random) => {
  const cells = new Map(sheet.cells);
  const key = cellKey(anyRow(sheet, random), anyColumn(sheet, random));
  const cell = hostileCell(random);
  if (cell) cells.set(key, cell);
  else cells.delete(key);
  return withCells(sheet, cells);
};

const deleteRow: Mutation = (sheet, random) => {
  const gone = anyRow(sheet, random);
  return moved(sheet, (row, column) => (row === gone ? null : [row > gone ? row - 1 : row, column]));
};

const insertRow: Mutation = (sheet, random) => {
  const at = anyRow(sheet, random);
  return moved(sheet, (row, column) => [row >= at ? row + 1 : row, column]);
};

const swapRows: Mutation = (sheet, random) => {
  const [one, other] = [anyRow(sheet, random), anyRow(sheet, random)];
  return moved(sheet, (row, column) => [row === one ? other : row === other ? one : row, column]);
};

const deleteColumn: Mutation = (sheet, random) => {
  const gone = anyColumn(sheet, random);
  return moved(sheet, (row, column) => (column === gone ? null : [row, column > gone ? column - 1 : column]));
};

const swapColumns: Mutation = (sheet, random) => {
  const [one, other] = [anyColumn(sheet, random), anyColumn(sheet, random)];
  return moved(sheet, (row, column) => [row, column === one ? other : column === other ? one : column]);
};

const repeatRow: Mutation = (sheet, random) => {
  const [from, to] = [anyRow(sheet, random), anyRow(sheet, random)];
  const cells = new Map(sheet.cells);
  for (const [key, cell] of sheet.cells)
    if (keyRow(key) === from) cells.set(cellKey(to, keyColumn(key)), cell);
  return withCells(sheet, cells);
};

/** As a host reads a merged area: it overlaps no other, and only its first cell holds anything. */
const merge: Mutation = (sheet, random) => {
  const [top, left] = [anyRow(sheet, random), anyColumn(sheet, random)];
  const area: Area = { top, left, bottom: top + random.below(4), right: left + random.below(4) };
  const isOverlapping = sheet.merges.some(
    (one) =>
      one.top <= area.bottom && one.bottom >= area.top && one.left <= area.right && one.right >= area.left,
  );
  if (isOverlapping || (area.top === area.bottom && area.left === area.right)) return sheet;
  const inside = (row: number, column: number) =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const kept = moved(sheet, (row, column) =>
    inside(row, column) && (row !== area.top || column !== area.left) ? null : [row, column],
  );
  return { ...kept, merges: [...sheet.merges, area] };
};

const unmerge: Mutation = (sheet) => ({ ...sheet, merges: [] });

const hide: Mutation = (sheet, random) => ({
  ...sheet,
  visibility: random.pick(['hidden', 'very-hidden', 'visible'] as const),
});

const MUTATIONS: readonly Mutation[] = [
  ...Array.from({ length: 8 }, () => changeCell),
  deleteRow,
  insertRow,
  swapRows,
  deleteColumn,
  swapColumns,
  repeatRow,
  merge,
  unmerge,
  hide,
];

/** Merged areas do not move with rows and columns: where a cell now lies inside one, a host would not show it. */
function asAHostReads(sheet: SheetSnapshot): SheetSnapshot {
  const covered = (row: number, column: number) =>
    sheet.merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        (row !== area.top || column !== area.left),
    );
  return moved(sheet, (row, column) => (covered(row, column) ? null : [row, column]));
}

/** A workbook after one to twelve mishaps, its sheets perhaps renamed or doubled. */
export function mutated(workbook: WorkbookSnapshot, random: Random): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    let changed = sheet;
    for (let left = 1 + random.below(12); left > 0; left--) changed = random.pick(MUTATIONS)(changed, random);
    return asAHostReads(changed);
  });
  if (random.chance(0.1)) sheets.push({ ...random.pick(sheets), name: '副本' });
  const names = new Set<string>();
  const named = sheets.map((sheet) => {
    const wanted = random.chance(0.15) ? random.pick(SHEET_NAMES) : sheet.name;
    const name = names.has(wanted.toLowerCase()) ? `${wanted}${names.size}` : wanted;
    names.add(name.toLowerCase());
    return { ...sheet, name };
  });
  return { ...workbook, sheets: named };
}
