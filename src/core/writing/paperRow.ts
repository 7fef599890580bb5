import { cellReference, quotedSheetName } from '../cells/address';
import { decimal } from '../cells/decimal';
import { shownNumber } from '../cells/shownNumber';
import type { CellValue } from '../cells/snapshot';
import type { IndicatorRow, TableCell } from '../tables/model';
import { isPercent, numberIn } from '../scoring/rate';
import type { StyleName } from './edit';

/** Columns of 评分底稿. */
export const PAPER_COLUMNS = {
  indicator: 0,
  quote: 1,
  reading: 2,
  input: 3,
  original: 4,
  answer: 5,
  value: 6,
  score: 7,
  open: 8,
  status: 9,
  key: 10,
} as const;

export const PAPER_WIDTHS: readonly number[] = [24, 44, 44, 26, 16, 14, 14, 10, 8, 16];

/** The source cell as a formula of 评分底稿 refers to it. */
export function sourceReference(
  sheet: string,
  cell: { readonly row: number; readonly column: number },
): string {
  return cellReference(sheet, cell.row, cell.column);
}

/** A cell or an area of 评分底稿 as other sheets refer to it. */
export function onPaper(paper: string, address: string): string {
  return `${quotedSheetName(paper)}!${address}`;
}

/** What the 读作 cell of a source holds now: the figure in the scale of the worksheet (90% → 0.9). */
export function readAs(cell: TableCell): number | null {
  const reading = cell.reading;
  if (reading.kind !== 'number') return null;
  return isRatio(cell) ? ratioOf(reading.number.value) : reading.number.value;
}

/** Percent points → ratio, without binary dust. */
export function ratioOf(percent: number): number {
  return decimal(percent).div(100).toNumber();
}

/**
 * `IF(ISNUMBER(src),src,<value as read>)`: figures follow the official's cell. A text counts as the figure that was
 * read only while it still is that text; anything else typed later leaves the cell empty until it has been read.
 */
export function readAsFormula(source: string, original: string, cell: TableCell): string {
  const isText = cell.reading.kind === 'number' && cell.reading.isText;
  const value = isText ? readAs(cell) : null;
  const otherwise = value === null ? '""' : `IF(${source}=${original},${plainNumber(value)},"")`;
  return `IFERROR(IF(ISNUMBER(${source}),${source},${otherwise}),"")`;
}

/** Digits as a formula takes them in every language: no exponent, no grouping. */
export function plainNumber(value: number): string {
  return decimal(value).toFixed();
}

/**
 * True where the worksheet holds a percent as a ratio (0.95 under a % format, or the text 95%), so that formulas
 * multiply by 100; false for percent points stored as such (95 in a row that counts in %).
 */
export function isRatio(cell: TableCell | null): boolean {
  if (cell?.reading.kind === 'number' && cell.reading.isText) return /[%％]/.test(cell.reading.typed);
  return cell?.numberFormat?.includes('%') ?? false;
}

/** The percent points that a 读作 cell stands for. */
export function percentPoints(value: string, cell: TableCell | null): string {
  return isRatio(cell) ? `ROUND(${value}*100,10)` : `ROUND(${value},10)`;
}

export function countsInPercent(row: IndicatorRow, cell: TableCell | null): boolean {
  const reading = numberIn(cell);
  return reading ? isPercent(reading, row) : isRatio(cell);
}

/** The original text, kept beside the figure that was read from it; empty where the worksheet holds a number. */
export function originalText(cell: TableCell): CellValue {
  const { reading } = cell;
  const isNumber = reading.kind === 'number' && !reading.isText;
  return isNumber || reading.kind === 'empty' || reading.typed === '' ? null : reading.typed;
}

/** A figure read as a percent is shown as one. */
export function figureStyle(cell: TableCell): StyleName {
  return isRatio(cell) ? 'percent' : numberStyle(readAs(cell));
}

/** Finer figures than an official writes are shown with four decimals. */
export function numberStyle(value: number | null): StyleName {
  return value === null || shownNumber(value) === value ? 'number' : 'fine';
}
