import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { contains, type Area } from '../../core/cells/address';
import { cellKey, keyColumn, keyRow } from '../../core/cells/snapshot';
import type { BookListener, Sheet } from '../excel-host';
import type { CalculationEnd } from './calculationEnd';
import { gridContent } from './cellContent';
import { styleOf } from './cellStyle';
import type { RoomyRows } from './roomyRows';
import { extentOf, freezeOf, pixels, rangeOf, sheetData } from './sheetData';
import type { ShownBook } from './shownBook';
import { GridValidations } from './validations';

/** Up to this many cells an area is written cell by cell; larger ones by what stands in them. */
const SMALL_AREA = 20_000;

/** What of a sheet the grid does not show yet. */
interface Dirt {
  readonly areas: { readonly area: Area; readonly withContent: boolean }[];
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Brings the grid into step with the book. Sheets at once; cells gathered, until somebody needs them. */
export class GridWriter implements BookListener {
  private readonly dirt = new Map<Sheet, Dirt>();
  private readonly validations: GridValidations;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** True while the book takes over what a person selected on the grid. */
  private isPersonsSelection = false;

  constructor(
    private readonly shown: ShownBook,
    private readonly calculationEnd: CalculationEnd,
    private readonly roomyRows: RoomyRows,
  ) {
    this.validations = new GridValidations(shown);
    for (const sheet of shown.book.sheets) this.validations.show(sheet);
  }

  cellsChanged(sheet: Sheet, area: Area, by: string): void {
    if (by === 'add-in') this.soil(sheet, area, true);
  }

  formatChanged(sheet: Sheet, area: Area): void {
    this.soil(sheet, area, false);
  }

  sheetAdded(sheet: Sheet): void {
    if (this.shown.worksheet(sheet)) return;
    this.roomyRows.changed(sheet);
    const index = this.shown.book.sheets.indexOf(sheet);
    const data = mergeWorksheetSnapshotWithDefault(sheetData(sheet, this.shown.font));
    this.shown.push(InsertSheetMutation.id, { index, sheet: data }, { fromCollab: true });
  }

  sheetDeleted(sheet: Sheet): void {
    this.dirt.delete(sheet);
    if (!this.shown.worksheet(sheet)) return;
    const isActive = this.shown.workbook.getActiveSheet().getSheetId() === sheet.id;
    if (isActive) this.activate(this.shown.book.activeSheet);
    this.shown.push(RemoveSheetMutation.id, { subUnitId: sheet.id, subUnitName: sheet.name });
    this.calculationEnd.changed();
  }

  sheetChanged(sheet: Sheet): void {
    const worksheet = this.shown.worksheet(sheet);
    if (!worksheet) return;
    const { workbook, book } = this.shown;
    const subUnitId = sheet.id;
    if (worksheet.getName() !== sheet.name) {
      this.shown.push(SetWorksheetNameMutation.id, { subUnitId, name: sheet.name });
      this.calculationEnd.changed();
    }
    const isHidden = sheet.visibility !== 'visible';
    if ((worksheet.isSheetHidden() === BooleanNumber.TRUE) !== isHidden) {
      const hidden = isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      this.shown.push(SetWorksheetHideMutation.id, { subUnitId, hidden });
    }
    const fromOrder = workbook.getSheetIndex(worksheet);
    const toOrder = book.sheets.indexOf(sheet);
    if (fromOrder !== toOrder) {
      this.shown.push(SetWorksheetOrderMutation.id, { subUnitId, fromOrder, toOrder });
    }
    const freeze = freezeOf(sheet);
    const shownFreeze = worksheet.getFreeze();
    if (shownFreeze.xSplit !== freeze.xSplit || shownFreeze.ySplit !== freeze.ySplit) {
      this.shown.push(SetFrozenMutation.id, { subUnitId, ...freeze });
    }
    if (worksheet.getTabColor() !== sheet.tabColour) {
      this.shown.push(SetTabColorMutation.id, { subUnitId, color: sheet.tabColour });
    }
    this.validations.show(sheet);
  }

  sheetActivated(sheet: Sheet): void {
    this.activate(sheet);
  }

  selectionChanged(): void {
    const { selection } = this.shown.book;
    if (!selection || this.isPersonsSelection) return;
    const range = rangeOf(selection.area);
    const primary = {
      actualRow: range.startRow,
      actualColumn: range.startColumn,
      isMerged: false,
      isMergedMainCell: false,
      ...range,
    };
    this.shown.push(SetSelectionsOperation.id, {
      subUnitId: selection.sheet.id,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  duringPersonsSelection(take: () => void): void {
    this.isPersonsSelection = true;
    try {
      take();
    } finally {
      this.isPersonsSelection = false;
    }
  }

  private activate(sheet: Sheet): void {
    if (this.isPersonsSelection) return;
    if (this.shown.workbook.getActiveSheet().getSheetId() === sheet.id) return;
    this.shown.push(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });
  }

  private soil(sheet: Sheet, area: Area, withContent: boolean): void {
    const dirt = this.dirt.get(sheet) ?? { areas: [] };
    this.dirt.set(sheet, dirt);
    dirt.areas.push({ area, withContent });
    this.timer ??= setTimeout(() => this.flush());
  }

  /** Everything that was gathered, into the grid. */
  flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    for (const [sheet, { areas }] of this.dirt) {
      if (!this.shown.worksheet(sheet)) continue;
      this.roomyRows.changed(sheet);
      this.grow(sheet);
      this.showMerges(sheet);
      this.showSizes(sheet);
      const looks = areas.map(({ area }) => area);
      const contents = areas.filter(({ withContent }) => withContent).map(({ area }) => area);
      this.showCells(sheet, this.keysWithin(sheet, looks), this.keysWithin(sheet, contents));
    }
    this.dirt.clear();
  }

  private grow(sheet: Sheet): void {
    const worksheet = this.shown.worksheet(sheet);
    const { rowCount, columnCount } = extentOf(sheet);
    if (worksheet && worksheet.getRowCount() < rowCount) {
      this.shown.push(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount });
    }
    if (worksheet && worksheet.getColumnCount() < columnCount) {
      this.shown.push(SetWorksheetColumnCountMutation.id, { subUnitId: sheet.id, columnCount });
    }
  }

  private showMerges(sheet: Sheet): void {
    const nameOf = (range: { startRow: number; startColumn: number; endRow: number; endColumn: number }) =>
      [range.startRow, range.startColumn, range.endRow, range.endColumn].join();
    const wanted = sheet.merges.map(rangeOf);
    const shown = this.shown.worksheet(sheet)?.getMergeData() ?? [];
    const wantedNames = new Set(wanted.map(nameOf));
    const shownNames = new Set(shown.map(nameOf));
    const gone = shown.filter((range) => !wantedNames.has(nameOf(range)));
    const added = wanted.filter((range) => !shownNames.has(nameOf(range)));
    if (gone.length > 0) {
      this.shown.push(RemoveWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges: gone });
    }
    if (added.length > 0) {
      this.shown.push(AddWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges: added });
    }
  }

  private showSizes(sheet: Sheet): void {
    const worksheet = this.shown.worksheet(sheet);
    if (!worksheet) return;
    const subUnitId = sheet.id;
    const column = (at: number) => ({
      ranges: [{ startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: at, endColumn: at }],
    });
    for (const [at, width] of sheet.columnWidths) {
      if (worksheet.getColumnWidth(at) === pixels(width)) continue;
      this.shown.push(SetWorksheetColWidthMutation.id, { subUnitId, ...column(at), colWidth: pixels(width) });
    }
    for (const at of sheet.hiddenColumns) {
      if (worksheet.getColVisible(at)) this.shown.push(SetColHiddenMutation.id, { subUnitId, ...column(at) });
    }
    for (const at of worksheet
      .getHiddenCols()
      .flatMap(({ startColumn, endColumn }) => span(startColumn, endColumn))) {
      if (!sheet.hiddenColumns.has(at)) {
        this.shown.push(SetColVisibleMutation.id, { subUnitId, ...column(at) });
      }
    }
    const heights = [...sheet.rowHeights]
      .map(([at, points]) => [at, this.roomyRows.shownHeight(sheet, at, points)] as const)
      .filter(([at, height]) => worksheet.getRowHeight(at) !== height);
    if (heights.length === 0) return;
    const right = worksheet.getColumnCount() - 1;
    const ranges = heights.map(([at]) => ({ startRow: at, endRow: at, startColumn: 0, endColumn: right }));
    this.shown.push(SetWorksheetRowIsAutoHeightMutation.id, {
      subUnitId,
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
    this.shown.push(SetWorksheetRowHeightMutation.id, {
      subUnitId,
      ranges,
      rowHeight: Object.fromEntries(heights),
    });
  }

  private showCells(sheet: Sheet, looks: ReadonlySet<number>, contents: ReadonlySet<number>): void {
    const cellValue: Matrix = {};
    for (const key of looks) {
      const cell = sheet.cells.get(key);
      const row = (cellValue[keyRow(key)] ??= {});
      row[keyColumn(key)] = {
        ...(contents.has(key) ? gridContent(cell) : {}),
        s: styleOf(cell?.format ?? {}) as ICellData['s'],
      };
    }
    this.shown.push(SetRangeValuesMutation.id, { subUnitId: sheet.id, cellValue });
    this.calculationEnd.changed();
  }

  /** Cells to be written: all of a small area; of a large one those that hold something here or there. */
  private keysWithin(sheet: Sheet, areas: readonly Area[]): ReadonlySet<number> {
    const keys = new Set<number>();
    for (const area of areas) {
      const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
      if (size <= SMALL_AREA) {
        for (const row of span(area.top, area.bottom)) {
          for (const column of span(area.left, area.right)) keys.add(cellKey(row, column));
        }
        continue;
      }
      for (const key of sheet.cells.keys()) {
        if (contains(area, keyRow(key), keyColumn(key))) keys.add(key);
      }
      this.shown
        .worksheet(sheet)
        ?.getCellMatrix()
        .forValue((row, column) => {
          if (contains(area, row, column)) keys.add(cellKey(row, column));
        });
    }
    return keys;
  }
}
