import type { Area } from '../../core/cells/address';
import type { CellValue, SheetVisibility } from '../../core/cells/snapshot';
import type { Book, Cell, CellFormat, Chart, Sheet, Validation } from '../excel-host';

/** A cell as it was; its looks are never changed in place, so that they can be shared. */
export interface CellState {
  readonly value: CellValue;
  readonly formula?: string;
  readonly error?: string;
  readonly link?: string;
  readonly format: CellFormat;
}

/** A sheet as it was when the file was opened. */
export interface SheetState {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly cells: ReadonlyMap<number, CellState>;
  readonly merges: readonly Area[];
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly charts: readonly Readonly<Chart>[];
  readonly orientation: string;
  readonly titleRows: string | null;
}

/** By the sheet's id. */
export type BookState = ReadonlyMap<string, SheetState>;

export function cellState({ value, formula, error, hyperlink, format }: Cell): CellState {
  const link = hyperlink?.documentReference;
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
    ...(link === undefined ? {} : { link: `#${link}` }),
    format: format ?? {},
  };
}

export function sheetState(sheet: Sheet): SheetState {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key, cellState(cell)])),
    merges: [...sheet.merges],
    columnWidths: new Map(sheet.columnWidths),
    hiddenColumns: new Set(sheet.hiddenColumns),
    rowHeights: new Map(sheet.rowHeights),
    frozen: sheet.frozen,
    validations: [...sheet.validations],
    charts: sheet.charts.map((chart) => ({ ...chart, series: chart.series.map((one) => ({ ...one })) })),
    orientation: sheet.page.orientation,
    titleRows: sheet.page.titleRows,
  };
}

export function bookState(book: Book): BookState {
  return new Map(book.sheets.map((sheet) => [sheet.id, sheetState(sheet)]));
}

/** A sheet that was not there. */
export const NO_SHEET: Omit<SheetState, 'name' | 'visibility'> = {
  cells: new Map(),
  merges: [],
  columnWidths: new Map(),
  hiddenColumns: new Set(),
  rowHeights: new Map(),
  frozen: { rows: 0, columns: 0 },
  validations: [],
  charts: [],
  orientation: 'Portrait',
  titleRows: null,
};
