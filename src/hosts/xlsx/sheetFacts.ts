import type { Area } from '../../core/cells/address';
import { cellKey } from '../../core/cells/snapshot';
import { cellSlices, hasChild, rowSlices, sheetDataTag, type CellSlice } from './sheetData';
import { attributesOf, localName, nextTag } from './xml/lexer';

/** What SheetJS does not tell of a sheet, read from its XML. */

/** True where protection is switched on; a sheet may carry a password without being protected. */
export function isSheetProtected(xml: string): boolean {
  const tail = xml.slice(Math.max(0, xml.lastIndexOf('sheetData')));
  const tag = /<(?:[\w.-]+:)?sheetProtection\b[^>]*>/.exec(tail)?.[0];
  return tag !== undefined && isOn(attributesOf(tag).get('sheet'));
}

/** Points of a row that has no height of its own; null where the sheet does not say. */
export function standardRowHeight(xml: string): number | null {
  const head = xml.slice(0, sheetDataTag(xml).start);
  const tag = /<(?:[\w.-]+:)?sheetFormatPr\b[^>]*>/.exec(head)?.[0];
  const height = Number(tag && attributesOf(tag).get('defaultRowHeight'));
  return height > 0 ? height : null;
}

/** {@link cellKey}s of formulas for which no result is stored. */
export function formulasWithoutResult(xml: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of rowSlices(xml, sheetDataTag(xml))) {
    for (const cell of cellSlices(xml, row)) {
      if (hasChild(xml, cell, 'f') && !hasChild(xml, cell, 'v')) found.add(cellKey(row.row, cell.column));
    }
  }
  return found;
}

/**
 * The cell formats (indexes into `cellXfs`) within an area, by {@link cellKey}: of the cell, else of its row, else of
 * its column. Format 0 is left out.
 */
export function cellFormats(xml: string, area: Area): ReadonlyMap<number, number> {
  const formats = new Map<number, number>();
  const columns = columnFormats(xml);
  const setRange = (row: number, format: (column: number) => number) => {
    for (let column = area.left; column <= area.right; column++) {
      if (format(column) > 0) formats.set(cellKey(row, column), format(column));
    }
  };
  if (columns.some((column) => column.format > 0)) {
    for (let row = area.top; row <= area.bottom; row++) {
      setRange(row, (column) => columnFormat(columns, column));
    }
  }
  for (const row of rowSlices(xml, sheetDataTag(xml))) {
    if (row.row < area.top) continue;
    if (row.row > area.bottom) break;
    const rowAttributes = attributesOf(xml.slice(row.open.start, row.open.end));
    if (isOn(rowAttributes.get('customFormat'))) {
      const format = Number(rowAttributes.get('s') ?? 0);
      for (let column = area.left; column <= area.right; column++)
        formats.set(cellKey(row.row, column), format);
    }
    for (const cell of cellSlices(xml, row)) {
      if (cell.column < area.left || cell.column > area.right) continue;
      formats.set(cellKey(row.row, cell.column), formatOf(xml, cell));
    }
  }
  return formats;
}

/** The format of a cell that exists. */
export function formatOf(xml: string, cell: CellSlice): number {
  return Number(/\ss\s*=\s*["'](\d+)["']/.exec(xml.slice(cell.open.start, cell.open.end))?.[1] ?? 0);
}

/** A run of columns, zero-based and inclusive, with the format of its cells that don't exist. */
export interface ColumnFormat {
  readonly from: number;
  readonly to: number;
  readonly format: number;
}

export function columnFormats(xml: string): readonly ColumnFormat[] {
  const columns: ColumnFormat[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    const name = localName(tag.name);
    if (name === 'sheetData') break;
    if (name !== 'col') continue;
    const attributes = attributesOf(xml.slice(tag.start, tag.end));
    columns.push({
      from: Number(attributes.get('min')) - 1,
      to: Number(attributes.get('max')) - 1,
      format: Number(attributes.get('style') ?? 0),
    });
  }
  return columns;
}

export function columnFormat(columns: readonly ColumnFormat[], column: number): number {
  return columns.find(({ from, to }) => column >= from && column <= to)?.format ?? 0;
}

export function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
