import { areaOfKeys } from '../../../core/cells/areaOfKeys';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../../core/cells/snapshot';
import type { Book } from './book';
import type { Cell } from './cell';
import type { Sheet } from './sheet';

function cellSnapshot({ value, error, formula, format }: Cell): CellSnapshot | null {
  const cell: CellSnapshot = {
    value,
    ...(error === undefined ? {} : { error }),
    ...(formula === undefined ? {} : { formula }),
    ...(format?.numberFormat === undefined || format.numberFormat === 'General'
      ? {}
      : { numberFormat: format.numberFormat }),
    ...(format?.fill === undefined ? {} : { fill: format.fill }),
  };
  return Object.keys(cell).length === 1 && value === null ? null : cell;
}

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  const cells = new Map<number, CellSnapshot>();
  for (const [key, source] of sheet.cells) {
    const cell = cellSnapshot(source);
    if (cell) cells.set(key, cell);
  }
  const { name, visibility, isProtected, merges } = sheet;
  return { name, visibility, isProtected, cells, used: areaOfKeys(cells.keys()), merges: [...merges] };
}

/** What an emulated workbook holds, without going through the protocol: what an add-in ought to read. */
export function snapshotOfBook(book: Book): WorkbookSnapshot {
  return {
    name: book.name,
    sheets: book.sheets.map(sheetSnapshot),
    isStructureProtected: book.isStructureProtected,
  };
}
