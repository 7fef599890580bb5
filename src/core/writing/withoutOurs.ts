import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { isOurFormula, isOwnSheet, ownSheetNames, type OwnSheetNames } from './ownSheets';
import { readRecord, type BeforeImage } from './record';

/**
 * The workbook as the official filled it in: cells that hold a formula of ours count as empty, so that a rerun
 * neither takes our results for typed ones nor misses a result that nobody has calculated yet.
 */
export function withoutOurFormulas(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const names = ownSheetNames(workbook);
  const record = readRecord(workbook);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      isOwnSheet(sheet) ? sheet : withoutOurs(sheet, names, record.get(sheet.name)),
    ),
  };
}

function withoutOurs(
  sheet: SheetSnapshot,
  names: OwnSheetNames,
  images: ReadonlyMap<number, BeforeImage> | undefined,
): SheetSnapshot {
  const isOurs = (cell: CellSnapshot) => cell.formula !== undefined && isOurFormula(cell.formula, names);
  if (![...sheet.cells.values()].some(isOurs)) return sheet;
  const cells = [...sheet.cells].map(
    ([key, cell]) => [key, isOurs(cell) ? emptied(cell, images?.get(key)) : cell] as const,
  );
  return { ...sheet, cells: new Map(cells) };
}

/** Format and fill stay: they tell how the column is meant. */
function emptied({ numberFormat, fill }: CellSnapshot, image: BeforeImage | undefined): CellSnapshot {
  const typed = image?.content?.kind === 'value' ? image.content.value : null;
  return {
    value: null,
    ours: typed === null || typed === '' ? 'over-empty' : 'over-typed',
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(fill === undefined ? {} : { fill }),
  };
}
