import {
  BooleanNumber,
  type IColumnData,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Area } from '../../core/cells/address';
import { keyColumn, keyRow } from '../../core/cells/snapshot';
import type { Sheet } from '../excel-host';
import { firstStyleOf, fontList } from './cellStyle';
import { gridContent } from './cellContent';

/** The font of cells that have none of their own; size in points. */
export interface StandardFont {
  readonly name: string;
  readonly size: number;
}

const PIXELS_PER_POINT = 4 / 3;
/** Rows and columns beyond what is used, so that there is room to type. */
const SPARE = { rows: 30, columns: 6 };
const LEAST = { rows: 60, columns: 16 };

export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

/** How many rows and columns the grid has for a sheet. */
export function extentOf(sheet: Sheet): { readonly rowCount: number; readonly columnCount: number } {
  const used = sheet.usedArea(false);
  return {
    rowCount: Math.max(LEAST.rows, (used?.bottom ?? 0) + 1 + SPARE.rows),
    columnCount: Math.max(LEAST.columns, (used?.right ?? 0) + 1 + SPARE.columns),
  };
}

/** The panes as Univer counts them: -1 where nothing is frozen. */
export function freezeOf({ frozen: { rows, columns } }: Sheet) {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function rowsOf(sheet: Sheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of sheet.rowHeights) {
    rows[row] = { h: pixels(height), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnsOf(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of sheet.columnWidths) columns[column] = { w: pixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

/** A sheet of the emulated workbook as a grid begins with it. */
export function sheetData(sheet: Sheet, font: StandardFont): Partial<IWorksheetData> {
  const cellData: NonNullable<Partial<IWorksheetData>['cellData']> = {};
  for (const [key, cell] of sheet.cells) {
    const content = Object.entries(gridContent(cell)).filter(([, part]) => part !== null);
    const row = (cellData[keyRow(key)] ??= {});
    row[keyColumn(key)] = {
      ...Object.fromEntries(content),
      ...(cell.format ? { s: firstStyleOf(cell.format) } : {}),
    };
  }
  return {
    id: sheet.id,
    name: sheet.name,
    ...extentOf(sheet),
    tabColor: sheet.tabColour,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freezeOf(sheet),
    defaultColumnWidth: pixels(sheet.standardColumnWidth),
    defaultRowHeight: pixels(sheet.standardRowHeight),
    defaultStyle: { ff: fontList(font.name), fs: font.size },
    mergeData: sheet.merges.map(rangeOf),
    cellData,
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
  };
}
