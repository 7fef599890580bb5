import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  UniverInstanceType,
  type IWorkbookData,
  type Univer,
} from '@univerjs/core';
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Position } from '../../core/cells/address';
import type { Book, Calculator } from '../excel-host';
import { CalculationEnd } from './calculationEnd';
import { GridReader } from './gridReader';
import { GridWriter } from './gridWriter';
import { guardGrid, type Refusal } from './permissions';
import { RoomyRows } from './roomyRows';
import { sheetData, type StandardFont } from './sheetData';
import { ShownBook } from './shownBook';

/** A cell of the grid. */
export interface GridCell {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  /** As it is displayed. */
  readonly text: string;
}

interface Shown {
  readonly book: ShownBook;
  readonly writer: GridWriter;
  stop(): void;
}

/**
 * The one seam between the emulated workbook and Univer. The book is what counts; the grid shows it, lets a person
 * change it, and calculates its formulas.
 */
export class BookGrid implements Calculator {
  private readonly calculationEnd: CalculationEnd;
  private shown: Shown | null = null;
  private lastUnit = 0;

  /** @param refuse told when a person tried something that is not possible here */
  constructor(
    private readonly univer: Univer,
    private readonly refuse: (why: Refusal) => void,
  ) {
    this.calculationEnd = new CalculationEnd(univer.__getInjector());
  }

  /** Shows a workbook in the place of the one before. */
  show(book: Book, font: StandardFont): void {
    const injector = this.univer.__getInjector();
    const before = this.shown;
    before?.stop();
    if (before) injector.get(IUniverInstanceService).disposeUnit(before.book.unitId);
    this.lastUnit += 1;
    const unitId = `book-${this.lastUnit}`;
    this.univer.createUnit<Partial<IWorkbookData>, never>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(unitId, book, font),
    );
    this.calculationEnd.changed();
    const shown = new ShownBook(injector, unitId, book, font);
    const roomyRows = new RoomyRows(shown);
    const writer = new GridWriter(shown, this.calculationEnd, roomyRows);
    const reader = new GridReader(shown, this.calculationEnd, roomyRows, (take) =>
      writer.duringPersonsSelection(take),
    );
    const guard = guardGrid(shown, this.refuse);
    const stopListening = book.listen(writer);
    this.shown = {
      book: shown,
      writer,
      stop: () => {
        stopListening();
        reader.dispose();
        guard.dispose();
        roomyRows.dispose();
      },
    };
  }

  sheetNames(): readonly string[] {
    return this.current.book.workbook.getSheets().map((sheet) => sheet.getName());
  }

  /** What Univer, not the book, has in a cell. */
  cell(sheetName: string, { row, column }: Position): GridCell {
    const sheet = this.current.book.workbook.getSheetBySheetName(sheetName);
    if (!sheet) throw new Error(`workbench: no sheet ${sheetName}`);
    const raw = sheet.getCellRaw(row, column);
    return {
      value: raw?.v ?? null,
      formula: raw?.f ?? null,
      text: String(sheet.getCell(row, column)?.v ?? ''),
    };
  }

  /** Pixels in which a row is shown. */
  rowHeight(sheetName: string, row: number): number {
    const sheet = this.current.book.workbook.getSheetBySheetName(sheetName);
    if (!sheet) throw new Error(`workbench: no sheet ${sheetName}`);
    return sheet.getRowHeight(row);
  }

  /** Turns to a cell as a person does. */
  select(sheetName: string, { row, column }: Position): void {
    const { unitId, workbook, injector } = this.current.book;
    const sheet = workbook.getSheetBySheetName(sheetName);
    if (!sheet) throw new Error(`workbench: no sheet ${sheetName}`);
    const commands = injector.get(ICommandService);
    const subUnitId = sheet.getSheetId();
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
    const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    const primary = {
      ...range,
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections = [{ range, primary, style: null }];
    commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId, selections, reveal: true });
  }

  /** Where the grid stands: the sheet that it shows, and the zero-based row and column of the selected cell. */
  selection(): readonly [sheet: string, row: number, column: number] | null {
    const { workbook, injector } = this.current.book;
    const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return range ? [workbook.getActiveSheet().getName(), range.startRow, range.startColumn] : null;
  }

  private get current(): Shown {
    if (!this.shown) throw new Error('workbench: no workbook is open');
    return this.shown;
  }

  /** Results follow inputs: everything that changed is put into the grid, and its results come back. */
  async calculate(book: Book): Promise<void> {
    if (this.shown?.book.book !== book) return;
    this.shown.writer.flush();
    await this.calculationEnd.reached();
  }
}

function workbookData(id: string, book: Book, font: StandardFont): Partial<IWorkbookData> {
  return {
    id,
    name: book.name,
    locale: LocaleType.ZH_CN,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet, font)])),
  };
}
