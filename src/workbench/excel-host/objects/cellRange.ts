import type { Area } from '../../../core/cells/address';
import { areaAddress, contains } from '../../../core/cells/address';
import type { Book } from '../book/book';
import type { Cell, CellFormat } from '../book/cell';
import type { Sheet } from '../book/sheet';
import { cellKey, keyColumn, keyRow } from '../../../core/cells/snapshot';
import { HostError, accessDenied, invalidArgument } from '../hostError';
import type { References } from './references';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Excel refuses to hand over more cells than this at once. */
const MOST_CELLS = 5_000_000;

/** A sheet name as Excel prints it in an address: quoted where it holds anything but letters, digits, `_` and `.`. */
export function printedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Whatever has looks: a range, or several of them. */
export interface Formattable {
  reformat(change: (format: CellFormat, row: number, column: number) => void): void;
  /** A property that all cells share; null where they differ, as Excel answers. */
  shared<T>(read: (format: CellFormat) => T): T | null;
}

/** The part of a sheet that a Range object speaks for. */
export class CellRange implements Formattable {
  constructor(
    readonly book: Book,
    readonly sheet: Sheet,
    readonly area: Area,
    readonly references: References,
  ) {}

  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }

  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }

  get address(): string {
    return `${printedSheetName(this.sheet.name)}!${areaAddress(this.area)}`;
  }

  /** The same sheet, another area. @throws HostError where the area leaves the sheet. */
  other(area: Area): CellRange {
    if (
      area.top < 0 ||
      area.left < 0 ||
      area.bottom > LAST_ROW ||
      area.right > LAST_COLUMN ||
      area.bottom < area.top ||
      area.right < area.left
    ) {
      throw invalidArgument();
    }
    return new CellRange(this.book, this.sheet, area, this.references);
  }

  cells(): (Cell | undefined)[] {
    return this.grid((cell) => cell).flat();
  }

  grid<T>(describe: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    this.assertReadable();
    const { top, left } = this.area;
    return Array.from({ length: this.rowCount }, (_, row) =>
      Array.from({ length: this.columnCount }, (_unused, column) =>
        describe(this.sheet.cell(top + row, left + column), top + row, left + column),
      ),
    );
  }

  /**
   * Gives every cell its part of what was set: one value for all, or a grid of the range's own size in which null
   * leaves a cell as it is.
   */
  assign(set: unknown, write: (row: number, column: number, value: unknown) => void): void {
    this.assertReadable();
    const isGrid = Array.isArray(set);
    if (isGrid && (set.length !== this.rowCount || set.some((row) => !isRowOf(row, this.columnCount)))) {
      throw new HostError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    const { top, left } = this.area;
    for (let row = 0; row < this.rowCount; row += 1) {
      for (let column = 0; column < this.columnCount; column += 1) {
        const value: unknown = isGrid ? (set as unknown[][])[row]?.[column] : set;
        if (value !== null && value !== undefined) write(top + row, left + column, value);
      }
    }
  }

  /** Changes the looks of every cell of the range. */
  reformat(change: (format: CellFormat, row: number, column: number) => void): void {
    this.assertReadable();
    this.assertEditable();
    const { top, left, bottom, right } = this.area;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cell = this.sheet.ensureCell(row, column);
        const format = { ...cell.format };
        change(format, row, column);
        cell.format = format;
      }
    }
    this.book.notify((listener) => listener.formatChanged?.(this.sheet, this.area));
  }

  shared<T>(read: (format: CellFormat) => T): T | null {
    const [first, ...rest] = this.cells().map((cell) => read(cell?.format ?? {}));
    return first !== undefined && rest.every((value) => value === first) ? first : null;
  }

  changed(): void {
    this.book.notify((listener) => listener.cellsChanged?.(this.sheet, this.area, 'add-in'));
  }

  /** On a protected sheet only unlocked cells may be changed. */
  assertEditable(): void {
    if (!this.sheet.isProtected) return;
    if (this.cells().some((cell) => !cell?.format?.isUnlocked)) throw accessDenied();
  }

  clear(applyTo: string): void {
    this.assertEditable();
    for (const [key, cell] of this.sheet.cells) {
      if (!contains(this.area, keyRow(key), keyColumn(key))) continue;
      if (applyTo !== 'Formats') {
        delete cell.formula;
        delete cell.error;
        delete cell.isQuoted;
        cell.value = null;
      }
      if (applyTo === 'All' || applyTo === 'Formats') delete cell.format;
      if (applyTo === 'All' || applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks')
        delete cell.hyperlink;
      if (cell.value === null && !cell.format && !cell.hyperlink) {
        this.sheet.cells.delete(cellKey(keyRow(key), keyColumn(key)));
      }
    }
    this.changed();
  }

  private assertReadable(): void {
    if (this.rowCount * this.columnCount > MOST_CELLS) {
      throw new HostError(
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit.',
      );
    }
  }
}

function isRowOf(row: unknown, length: number): boolean {
  return Array.isArray(row) && row.length === length;
}
