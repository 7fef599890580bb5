import type { SheetSnapshot, WorkbookSnapshot } from '../../../core/cells/snapshot';
import type { Calculator } from './book';
import { Book } from './book';
import type { Cell, CellFormat } from './cell';
import { Sheet } from './sheet';

function cellsOf(snapshot: SheetSnapshot): [number, Cell][] {
  return [...snapshot.cells].map(([key, source]) => {
    const format: CellFormat = {};
    if (source.fill !== undefined) format.fill = source.fill;
    if (source.numberFormat !== undefined) format.numberFormat = source.numberFormat;
    const cell: Cell = { value: source.value };
    if (source.formula !== undefined) cell.formula = source.formula;
    if (source.error !== undefined) cell.error = source.error;
    if (Object.keys(format).length > 0) cell.format = format;
    return [key, cell];
  });
}

/** An emulated workbook with everything that a snapshot holds. Formulas keep the snapshot's results. */
export function bookFromSnapshot(snapshot: WorkbookSnapshot, calculator: Calculator | null = null): Book {
  const book = new Book(snapshot.name, calculator);
  for (const source of snapshot.sheets) {
    const sheet = new Sheet(book.newId(), source.name);
    sheet.visibility = source.visibility;
    sheet.isProtected = source.isProtected;
    sheet.merges = [...source.merges];
    sheet.standardRowHeight = source.standardRowHeight ?? sheet.standardRowHeight;
    for (const [key, cell] of cellsOf(source)) sheet.cells.set(key, cell);
    book.sheets.push(sheet);
  }
  book.isStructureProtected = snapshot.isStructureProtected;
  return book;
}
