import {
  ICommandService,
  type ICellData,
  type IDisposable,
  type Nullable,
  type IExecutionOptions,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  type IInsertSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { areaOfKeys } from '../../core/cells/areaOfKeys';
import { cellKey, keyColumn, keyRow } from '../../core/cells/snapshot';
import { Sheet, numberFormatOf } from '../excel-host';
import type { CalculationEnd } from './calculationEnd';
import { contentOf } from './cellContent';
import { formatAfter } from './personsFormat';
import type { RoomyRows } from './roomyRows';
import { areaOf } from './sheetData';
import type { ShownBook } from './shownBook';

const POINTS_PER_PIXEL = 0.75;

/** Cells of one sheet that a mutation changed. */
interface ChangedCells {
  readonly contents: Set<number>;
  readonly looks: Set<number>;
}

interface SheetParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/** Takes what happens on the grid into the book: what a person does, and what Univer calculates. */
export class GridReader {
  private readonly listening: IDisposable;
  private readonly byPerson = new Map<Sheet, ChangedCells>();
  private readonly byEngine = new Map<Sheet, Set<number>>();
  private isQueued = false;

  constructor(
    private readonly shown: ShownBook,
    private readonly calculationEnd: CalculationEnd,
    private readonly roomyRows: RoomyRows,
    private readonly takeSelection: (take: () => void) => void,
  ) {
    this.listening = shown.injector
      .get(ICommandService)
      .onCommandExecuted(({ id, params }, options) => this.executed(id, params ?? {}, options));
  }

  dispose(): void {
    this.listening.dispose();
  }

  private executed(id: string, params: SheetParams, options: IExecutionOptions | undefined): void {
    if (id === SetCellEditVisibleOperation.id) return this.editing((params as { visible?: boolean }).visible);
    if (params.unitId !== this.shown.unitId) return;
    if (id === SetRangeValuesMutation.id) {
      return this.cellsSet(params as ISetRangeValuesMutationParams, options?.['fromFormula'] === true);
    }
    if (this.shown.isPushing) return;
    if (id === InsertSheetMutation.id) return this.sheetInserted(params as IInsertSheetMutationParams);
    const sheet = this.shown.sheet(params.subUnitId ?? '');
    if (!sheet) return;
    if (id === SetSelectionsOperation.id)
      return this.selected(sheet, params as ISetSelectionsOperationParams);
    if (id === SetWorksheetActiveOperation.id) return this.activated(sheet);
    if (id === RemoveSheetMutation.id) return this.shown.book.deleteSheet(sheet);
    if (SHEET_CHANGES.includes(id)) this.sheetChanged(sheet);
    if (LAYOUT_CHANGES.includes(id)) this.layoutChanged(sheet);
  }

  private editing(isVisible: boolean | undefined): void {
    if (isVisible) this.shown.book.beginCellEdit();
    else this.shown.book.endCellEdit();
  }

  private selected(sheet: Sheet, { selections }: ISetSelectionsOperationParams): void {
    const range = selections[0]?.range;
    if (!range) return;
    const { book } = this.shown;
    this.takeSelection(() => {
      book.selection = { sheet, area: areaOf(range) };
      book.notify((listener) => listener.selectionChanged?.());
    });
  }

  private activated(sheet: Sheet): void {
    this.takeSelection(() => this.shown.book.activate(sheet));
  }

  private sheetInserted({ sheet: data, index }: IInsertSheetMutationParams): void {
    const { book } = this.shown;
    if (book.sheets.some((sheet) => sheet.id === data.id)) return;
    const sheet = new Sheet(data.id, data.name);
    book.sheets.splice(index, 0, sheet);
    this.shown
      .worksheet(sheet)
      ?.getCellMatrix()
      .forValue((row, column) => {
        this.changedBy(sheet).contents.add(cellKey(row, column));
        this.changedBy(sheet).looks.add(cellKey(row, column));
      });
    this.sheetChanged(sheet);
    this.layoutChanged(sheet);
    book.notify((listener) => listener.sheetAdded?.(sheet));
  }

  private sheetChanged(sheet: Sheet): void {
    const worksheet = this.shown.worksheet(sheet);
    if (!worksheet) return;
    const { book } = this.shown;
    sheet.name = worksheet.getName();
    sheet.tabColour = worksheet.getTabColor() ?? '';
    if (worksheet.isSheetHidden()) {
      if (sheet.visibility === 'visible') sheet.visibility = 'hidden';
    } else sheet.visibility = 'visible';
    const { xSplit, ySplit } = worksheet.getFreeze();
    sheet.frozen = { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
    const position = this.shown.workbook.getSheetIndex(worksheet);
    if (book.sheets.indexOf(sheet) !== position) {
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(position, 0, sheet);
    }
    book.notify((listener) => listener.sheetChanged?.(sheet));
  }

  /** Sizes that a person gave; those that Univer works out from the text are its own affair. */
  private layoutChanged(sheet: Sheet): void {
    const worksheet = this.shown.worksheet(sheet);
    if (!worksheet) return;
    sheet.merges = worksheet.getMergeData().map(areaOf);
    const { columnData, rowData } = worksheet.getConfig();
    for (const [at, column] of Object.entries(columnData)) {
      if (column?.w !== undefined) take(sheet.columnWidths, Number(at), column.w, sheet.standardColumnWidth);
      takeHidden(sheet.hiddenColumns, Number(at), column?.hd === 1);
    }
    for (const [at, row] of Object.entries(rowData)) {
      const isGiven = row?.h !== undefined && row.ia === 0;
      if (isGiven && !this.roomyRows.isOurs(sheet, Number(at), row.h)) {
        take(sheet.rowHeights, Number(at), row.h, sheet.standardRowHeight);
      }
      takeHidden(sheet.hiddenRows, Number(at), row?.hd === 1);
    }
    this.shown.book.notify((listener) => listener.sheetChanged?.(sheet));
  }

  private changedBy(sheet: Sheet): ChangedCells {
    const changed = this.byPerson.get(sheet) ?? { contents: new Set(), looks: new Set() };
    this.byPerson.set(sheet, changed);
    return changed;
  }

  private cellsSet({ subUnitId, cellValue }: ISetRangeValuesMutationParams, byEngine: boolean): void {
    const sheet = this.shown.sheet(subUnitId);
    if (!sheet || (this.shown.isPushing && !byEngine)) return;
    for (const [row, columns] of Object.entries(cellValue ?? {})) {
      for (const [column, data] of Object.entries(columns as Record<string, ICellData | null>)) {
        const key = cellKey(Number(row), Number(column));
        if (byEngine) this.resultOf(sheet, key, data);
        else this.inputOf(sheet, key, data);
      }
    }
    if (this.isQueued) return;
    this.isQueued = true;
    // Univer's own listeners come to know of shared formulas in the same turn.
    queueMicrotask(() => this.takeCells());
  }

  private resultOf(sheet: Sheet, key: number, data: ICellData | null): void {
    if (!data || !('v' in data)) return;
    const results = this.byEngine.get(sheet) ?? new Set();
    this.byEngine.set(sheet, results.add(key));
  }

  private inputOf(sheet: Sheet, key: number, data: ICellData | null): void {
    const changed = this.changedBy(sheet);
    if (!data || ['v', 'f', 'si', 'p', 't'].some((name) => name in data)) changed.contents.add(key);
    if (!data || 's' in data) changed.looks.add(key);
  }

  private takeCells(): void {
    this.isQueued = false;
    const { book } = this.shown;
    for (const [sheet, keys] of this.byEngine) {
      for (const key of keys) if (sheet.cells.get(key)?.formula !== undefined) this.takeContent(sheet, key);
    }
    this.byEngine.clear();
    const all = [...this.byPerson];
    this.byPerson.clear();
    for (const [sheet, { contents, looks }] of all) {
      for (const key of looks) this.takeLook(sheet, key);
      for (const key of contents) this.takeContent(sheet, key);
      const lookArea = areaOfKeys(looks);
      if (lookArea) book.notify((listener) => listener.formatChanged?.(sheet, lookArea));
      const area = areaOfKeys(contents);
      if (!area) continue;
      this.calculationEnd.changed();
      book.expectCalculation();
      book.notify((listener) => listener.cellsChanged?.(sheet, area, 'person'));
    }
  }

  private takeContent(sheet: Sheet, key: number): void {
    const row = keyRow(key);
    const column = keyColumn(key);
    const data = this.shown.worksheet(sheet)?.getCellRaw(row, column);
    const formula = this.formulaAt(sheet, row, column, data);
    const content = contentOf(data, formula);
    const cell = sheet.ensureCell(row, column);
    delete cell.formula;
    delete cell.error;
    delete cell.isQuoted;
    Object.assign(cell, content);
    if (numberFormatOf(cell) === '@') delete cell.isQuoted;
    if (cell.value === null && !cell.formula && !cell.error && !cell.format && !cell.hyperlink) {
      sheet.cells.delete(key);
    }
  }

  private takeLook(sheet: Sheet, key: number): void {
    const row = keyRow(key);
    const column = keyColumn(key);
    const data = this.shown.worksheet(sheet)?.getCellRaw(row, column);
    const style = this.shown.workbook.getStyles().getStyleByCell(data) ?? {};
    const before = sheet.cells.get(key);
    const format = formatAfter(before?.format ?? {}, style);
    if (before || Object.keys(format).length > 0) sheet.ensureCell(row, column).format = format;
  }

  private formulaAt(
    sheet: Sheet,
    row: number,
    column: number,
    data: Nullable<ICellData>,
  ): string | undefined {
    if (data?.f) return data.f;
    if (!data?.si) return undefined;
    const model = this.shown.injector.get(FormulaDataModel);
    return model.getFormulaStringByCell(row, column, sheet.id, this.shown.unitId) ?? undefined;
  }
}

const SHEET_CHANGES: readonly string[] = [
  SetWorksheetNameMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetOrderMutation.id,
  SetFrozenMutation.id,
  SetTabColorMutation.id,
];

const LAYOUT_CHANGES: readonly string[] = [
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
];

/** Pixels of the grid; a size that only rounding tells from the one known stays as it was. */
function take(sizes: Map<number, number>, at: number, pixels: number, standard: number): void {
  const points = pixels * POINTS_PER_PIXEL;
  const known = sizes.get(at) ?? standard;
  if (Math.round(known / POINTS_PER_PIXEL) !== Math.round(pixels)) sizes.set(at, points);
}

function takeHidden(hidden: Set<number>, at: number, isHidden: boolean): void {
  if (isHidden) hidden.add(at);
  else hidden.delete(at);
}
