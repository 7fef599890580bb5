import { UniverInstanceType, type IWorkbookData, type Univer } from '@univerjs/core';
import { IUniverInstanceService, LocaleType } from '@univerjs/core';
import type { Book, Calculator } from '../excel-host';
import { CalculationEnd } from './calculationEnd';
import { GridReader } from './gridReader';
import { GridWriter } from './gridWriter';
import { guardGrid, type Refusal } from './permissions';
import { sheetData } from './sheetData';
import { ShownBook } from './shownBook';

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

  /** Shows a workbook in the place of the one before. @param font its standard font; size in points */
  show(book: Book, font: { readonly name: string; readonly size: number }): void {
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
    const shown = new ShownBook(injector, unitId, book);
    const writer = new GridWriter(shown, this.calculationEnd);
    const reader = new GridReader(shown, this.calculationEnd, (take) => writer.duringPersonsSelection(take));
    const guard = guardGrid(shown, this.refuse);
    const stopListening = book.listen(writer);
    this.shown = {
      book: shown,
      writer,
      stop: () => {
        stopListening();
        reader.dispose();
        guard.dispose();
      },
    };
  }

  /** Results follow inputs: everything that changed is put into the grid, and its results come back. */
  async calculate(book: Book): Promise<void> {
    if (this.shown?.book.book !== book) return;
    this.shown.writer.flush();
    await this.calculationEnd.reached();
  }
}

function workbookData(
  id: string,
  book: Book,
  font: { readonly name: string; readonly size: number },
): Partial<IWorkbookData> {
  return {
    id,
    name: book.name,
    locale: LocaleType.ZH_CN,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    defaultStyle: { ff: font.name, fs: font.size },
  };
}
