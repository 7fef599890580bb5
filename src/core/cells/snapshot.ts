import type { Area } from './address';

/** What a cell holds once calculated. `null` is an empty cell or one that shows an error. */
export type CellValue = string | number | boolean | null;

/** One cell as read from a host. Properties that say nothing are absent. */
export interface CellSnapshot {
  readonly value: CellValue;
  /** The spreadsheet error shown instead of a value, such as `#DIV/0!`. */
  readonly error?: string;
  /** In A1 notation with the leading `=`; absent for constants. */
  readonly formula?: string;
  /** True in the area of an array formula, which changes only as a whole: nothing may be written there. */
  readonly isArray?: true;
  /** True for a formula whose file stores no result: nobody has calculated it yet. */
  readonly notCalculated?: true;
  /**
   * Present where a formula of ours was taken out for reading: the cell counts as empty, but its place is taken, and
   * what stood there before may tell how the form is built.
   */
  readonly ours?: 'over-empty' | 'over-typed';
  /** Absent for `General`. */
  readonly numberFormat?: string;
  /** Background colour as `#RRGGBB`; absent where there is none. */
  readonly fill?: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

/** A sheet as plain data: can be sent to a worker and back. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** True where cells are protected against editing. */
  readonly isProtected: boolean;
  /** Only cells that hold something; keyed by {@link cellKey}. */
  readonly cells: ReadonlyMap<number, CellSnapshot>;
  /** The smallest area, from the first used cell to the last, that holds all of `cells`; null for an empty sheet. */
  readonly used: Area | null;
  readonly merges: readonly Area[];
  /** Points of a row that has no height of its own; absent where the host does not tell. */
  readonly standardRowHeight?: number;
}

export interface WorkbookSnapshot {
  /** The file's name, with its extension where there is one. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** True where sheets cannot be added or removed. */
  readonly isStructureProtected: boolean;
}

const MAX_COLUMNS = 16384;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function keyColumn(key: number): number {
  return key % MAX_COLUMNS;
}

export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function sheetNamed(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}
