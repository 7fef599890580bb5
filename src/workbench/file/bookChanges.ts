import type { Edit } from '../../core/writing/edit';
import type { Book } from '../excel-host';
import { NO_SHEET, sheetState, type BookState } from './bookState';
import { cellEdits } from './cellChanges';
import { layoutEdits } from './layoutChanges';

/** What turns the file that was opened into the workbook as it is now. */
export interface BookChanges {
  /** Sheets are called as in the file that was opened; new ones by their own name. */
  readonly edits: readonly Edit[];
  /** Sheets that were renamed, from the old name to the new one. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Compares the workbook with its state when the file was opened.
 * @param arrays keys of cells within array formulas, by the sheet's id
 * @throws {NotSaved} for a change that no edit can make
 */
export function bookChanges(
  before: BookState,
  book: Book,
  arrays: ReadonlyMap<string, ReadonlySet<number>>,
): BookChanges {
  const kept = new Set(book.sheets.map(({ id }) => id));
  const gone = [...before].filter(([id]) => !kept.has(id)).map(([, sheet]) => sheet);
  const deletions = gone.map(({ name }): Edit => ({ kind: 'delete-sheet', sheet: name }));
  const added = book.sheets.filter(({ id }) => !before.has(id));
  const additions = added.map(({ name, visibility }): Edit => ({
    kind: 'add-sheet',
    sheet: name,
    visibility,
  }));
  const renamed = new Map<string, string>();
  const contents = book.sheets.flatMap((sheet): readonly Edit[] => {
    const was = before.get(sheet.id);
    const is = sheetState(sheet);
    if (was && was.name !== is.name) renamed.set(was.name, is.name);
    const name = was?.name ?? is.name;
    const base = was ?? NO_SHEET;
    return [...cellEdits(name, base, is, arrays.get(sheet.id) ?? new Set()), ...layoutEdits(name, base, is)];
  });
  const allGone = [...before.keys()].every((id) => !kept.has(id));
  const sheets = allGone ? [...additions, ...deletions] : [...deletions, ...additions];
  return { edits: [...sheets, ...contents], renamed };
}
