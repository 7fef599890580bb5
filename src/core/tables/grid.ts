import type { Area, Position } from '../cells/address';
import { readCell } from '../cells/readCell';
import { cellAt, cellKey, keyColumn, keyRow, type CellSnapshot, type SheetSnapshot } from '../cells/snapshot';
import type { TableCell } from './model';

/** A sheet as a person sees it: every cell of a merged area says what the first one says. */
export class Grid {
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];

  private readonly columnsByRow: ReadonlyMap<number, readonly number[]>;
  private readonly mergesByColumn: ReadonlyMap<number, readonly Area[]>;
  /** Reading a cell is what costs: each is read once. */
  private readonly tableCells = new Map<number, TableCell>();

  constructor(private readonly sheet: SheetSnapshot) {
    this.columnsByRow = columnsByRow(sheet);
    this.rows = [...this.columnsByRow.keys()].sort((one, other) => one - other);
    this.mergesByColumn = mergesByColumn(sheet);
  }

  /** Columns of a row that hold something of their own, ascending. */
  columnsOf(row: number): readonly number[] {
    return this.columnsByRow.get(row) ?? [];
  }

  rowsBetween(top: number, bottom: number): readonly number[] {
    return this.rows.slice(this.firstRowIndex(top), this.firstRowIndex(bottom + 1));
  }

  /** The merged area that covers the cell, null where there is none. */
  mergeAt(row: number, column: number): Area | null {
    const merges = this.mergesByColumn.get(column);
    if (!merges) return null;
    let low = 0;
    let high = merges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merges[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const candidate = merges[low - 1];
    return candidate && candidate.bottom >= row ? candidate : null;
  }

  /** The area that the cell is part of: its merged area, or itself. */
  areaAt(row: number, column: number): Area {
    return this.mergeAt(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cell that speaks for this one: the first of its merged area. */
  origin(row: number, column: number): Position {
    const merge = this.mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  /** The words at a cell, trimmed; numbers as digits; empty for errors and blanks. */
  text(row: number, column: number): string {
    const origin = this.origin(row, column);
    return wordsOf(cellAt(this.sheet, origin.row, origin.column));
  }

  /** The words of the cell itself: empty inside a merged area but for its first cell. */
  ownText(row: number, column: number): string {
    const merge = this.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) return '';
    return wordsOf(cellAt(this.sheet, row, column));
  }

  /**
   * True where the cell itself says something: words, a number, an error or a formula that nobody has calculated; also
   * where it did before a result of ours took its place.
   */
  holds(row: number, column: number): boolean {
    if (this.ownText(row, column) !== '') return true;
    const cell = cellAt(this.sheet, row, column);
    return cell?.error !== undefined || cell?.notCalculated === true || cell?.ours === 'over-typed';
  }

  /** True where a result of ours stands, which reading passes over. */
  isOurs(row: number, column: number): boolean {
    return cellAt(this.sheet, row, column)?.ours !== undefined;
  }

  tableCell(row: number, column: number): TableCell {
    const merge = this.mergeAt(row, column);
    const top = merge ? merge.top : row;
    const left = merge ? merge.left : column;
    const key = cellKey(top, left);
    const known = this.tableCells.get(key);
    if (known) return known;
    const cell = this.sheet.cells.get(key);
    const read: TableCell = {
      row: top,
      column: left,
      reading: readCell(cell),
      formula: cell?.formula ?? null,
      numberFormat: cell?.numberFormat ?? null,
      spansRows: merge !== null && merge.bottom > merge.top,
      ...(cell?.ours && { ours: cell.ours }),
    };
    this.tableCells.set(key, read);
    return read;
  }

  private firstRowIndex(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function wordsOf(cell: CellSnapshot | undefined): string {
  if (!cell || cell.value === null || cell.error !== undefined) return '';
  return String(cell.value).trim();
}

function saysSomething(cell: CellSnapshot): boolean {
  return (
    cell.error !== undefined ||
    cell.formula !== undefined ||
    (cell.value !== null && (typeof cell.value !== 'string' || cell.value.trim() !== ''))
  );
}

function columnsByRow(sheet: SheetSnapshot): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const [key, cell] of sheet.cells) {
    if (!saysSomething(cell)) continue;
    const row = keyRow(key);
    const columns = rows.get(row);
    if (columns) columns.push(keyColumn(key));
    else rows.set(row, [keyColumn(key)]);
  }
  for (const columns of rows.values()) columns.sort((one, other) => one - other);
  return rows;
}

/** Merged areas by each column that they cover, clipped to the used area, from top to bottom. */
function mergesByColumn(sheet: SheetSnapshot): Map<number, Area[]> {
  const byColumn = new Map<number, Area[]>();
  if (!sheet.used) return byColumn;
  const { left, right, top, bottom } = sheet.used;
  for (const merge of sheet.merges) {
    if (merge.bottom < top || merge.top > bottom) continue;
    for (let column = Math.max(merge.left, left); column <= Math.min(merge.right, right); column++) {
      const merges = byColumn.get(column);
      if (merges) merges.push(merge);
      else byColumn.set(column, [merge]);
    }
  }
  for (const merges of byColumn.values()) merges.sort((one, other) => one.top - other.top);
  return byColumn;
}
