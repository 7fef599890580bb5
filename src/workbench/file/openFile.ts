import type { SheetSnapshot } from '../../core/cells/snapshot';
import { readWorkbook } from '../../hosts/xlsx';
import { examine } from '../../hosts/xlsx/guard';
import { Package } from '../../hosts/xlsx/package';
import { cellFormats } from '../../hosts/xlsx/sheetFacts';
import { sheetContent } from '../../hosts/xlsx/sheetContent';
import { UnusableFile } from '../../hosts/xlsx/unusableFile';
import { readWorkbookPart } from '../../hosts/xlsx/workbookPart';
import { bookFromSnapshot, type Book, type Calculator, type Sheet } from '../excel-host';
import { bookState, type BookState } from './bookState';
import type { StandardFont } from '../grid/sheetData';
import { readCellLooks, type CellLooks } from './cellLooks';
import { listedArea, readSheetLayout, type HiddenParts } from './sheetLayout';

/** Formatted blank cells further out than this say nothing to a person. */
const MARGIN = { rows: 100, columns: 20 };

/** A file on the workbench. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly book: Book;
  readonly standardFont: StandardFont;
  /** The workbook as the file has it. */
  readonly before: BookState;
  /** Keys of cells within array formulas, by the sheet's id. */
  readonly arrays: ReadonlyMap<string, ReadonlySet<number>>;
  /** By the sheet's id. */
  readonly hiddenParts: ReadonlyMap<string, HiddenParts>;
}

/**
 * Reads an .xlsx file into an emulated workbook, with the looks that Excel would show.
 * @throws {UnusableFile} for a file that cannot be read; an .xls among them, since it could not be saved again
 */
export function openFile(bytes: Uint8Array, name: string, calculator: Calculator): OpenedFile {
  const content = examine(bytes);
  if (content.kind === 'xls') throw new UnusableFile({ kind: 'other-format', format: 'xls' });
  const snapshot = readWorkbook(bytes, name);
  const book = bookFromSnapshot(snapshot, calculator);
  const file = new Package(bytes, content.entries);
  const part = readWorkbookPart(file);
  const [styles = null, theme = null] = ['styles', 'theme'].map((type) => {
    const related = file.related(part.name, type);
    return related !== null && file.has(related) ? file.xml(related).root : null;
  });
  const looks = readCellLooks(styles, theme);
  const hiddenParts = new Map<string, HiddenParts>();
  for (const entry of part.sheets) {
    const sheet = book.sheetNamed(entry.name);
    if (!sheet || !entry.hasCells) continue;
    const xml = new TextDecoder().decode(sheetContent(file, entry.part));
    hiddenParts.set(sheet.id, readSheetLayout(xml, sheet));
    dress(sheet, xml, looks);
  }
  const arrays = new Map(book.sheets.map((sheet, index) => [sheet.id, arrayCells(snapshot.sheets[index])]));
  return { bytes, book, standardFont: looks.standardFont, before: bookState(book), arrays, hiddenParts };
}

function arrayCells(sheet: SheetSnapshot | undefined): ReadonlySet<number> {
  return new Set([...(sheet?.cells ?? [])].filter(([, cell]) => cell.isArray).map(([key]) => key));
}

function dress(sheet: Sheet, xml: string, looks: CellLooks): void {
  const area = listedArea(xml, sheet.usedArea(true), MARGIN);
  for (const [key, format] of cellFormats(xml, area)) {
    const cell = sheet.cells.get(key);
    const look = { ...looks.of(format), ...cell?.format };
    if (Object.keys(look).length === 0) continue;
    if (cell) cell.format = look;
    else sheet.cells.set(key, { value: null, format: look });
  }
}
