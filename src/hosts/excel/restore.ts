import type { WorkbookSnapshot } from '../../core/cells/snapshot';
import type { Edit } from '../../core/writing/edit';
import { inverse } from '../../core/writing/inverse';
import { Sheets } from './step';
import { stepsOf } from './steps';

/**
 * Puts back what a failed write has changed. How far it came is not known, so every cell that it would have touched is
 * put back, sheet by sheet: one that cannot be does not keep the others from it.
 * @returns false where something could not be put back
 */
export async function restore(edits: readonly Edit[], before: WorkbookSnapshot): Promise<boolean> {
  let isWhole = true;
  try {
    const present = await sheetNames();
    const possible = inverse(edits, before).filter((edit) => {
      if (edit.kind === 'add-sheet') {
        if (present.has(edit.sheet)) return false;
        present.add(edit.sheet);
        return true;
      }
      const isThere = present.has(edit.sheet);
      if (edit.kind === 'delete-sheet') present.delete(edit.sheet);
      else if (!isThere) isWhole = false;
      return isThere;
    });
    for (const part of bySheet(possible)) {
      if (!(await tryToApply(part, before))) isWhole = false;
    }
    return isWhole;
  } catch {
    return false;
  }
}

async function sheetNames(): Promise<Set<string>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return new Set(worksheets.items.map((sheet) => sheet.name));
  });
}

/** In order; neighbouring edits of one sheet together. */
function bySheet(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const parts: Edit[][] = [];
  for (const edit of edits) {
    const last = parts.at(-1);
    if (last?.[0]?.sheet === edit.sheet) last.push(edit);
    else parts.push([edit]);
  }
  return parts;
}

async function tryToApply(edits: readonly Edit[], before: WorkbookSnapshot): Promise<boolean> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = new Sheets(context.workbook.worksheets);
      for (const step of stepsOf(edits, before)) step.apply(sheets);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
