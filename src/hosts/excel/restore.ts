import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../core/cells/snapshot';
import { sheetNamed } from '../../core/cells/snapshot';
import type { Edit } from '../../core/writing/edit';
import { inverse } from '../../core/writing/inverse';
import { readWorkbook } from './readWorkbook';
import { Sheets } from './step';
import { stepsOf } from './steps';

/**
 * Puts back what a failed write has changed. How far it came is not known, so every cell that it would have touched is
 * put back. Where Excel refuses that too, it is done sheet by sheet, so that one that refuses does not keep the others
 * from it, and the workbook is read again: a sheet that refuses may have refused from the beginning.
 * @param written sheets that requests which went through have changed
 * @returns false where something is not as it was
 */
export async function restore(
  edits: readonly Edit[],
  before: WorkbookSnapshot,
  written: ReadonlySet<string>,
): Promise<boolean> {
  try {
    const present = await sheetNames();
    const isLost = [...written].some((name) => sheetNamed(before, name) && isGone(name, present, edits));
    const wanted = possible(inverse(edits, before), present);
    if (!(await tryToApply(wanted, before))) {
      for (const part of bySheet(wanted)) await tryToApply(part, before);
      return !isLost && isAsBefore(before, await readWorkbook());
    }
    return !isLost;
  } catch {
    return false;
  }
}

async function sheetNames(): Promise<ReadonlySet<string>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return new Set(worksheets.items.map((sheet) => sheet.name));
  });
}

/** A sheet that somebody else renamed or deleted meanwhile. */
function isGone(name: string, present: ReadonlySet<string>, edits: readonly Edit[]): boolean {
  return !present.has(name) && !edits.some((edit) => edit.kind === 'delete-sheet' && edit.sheet === name);
}

/** The edits that make sense with the sheets that are there now. */
function possible(edits: readonly Edit[], now: ReadonlySet<string>): readonly Edit[] {
  const present = new Set(now);
  return edits.filter((edit) => {
    const isThere = present.has(edit.sheet);
    if (edit.kind === 'add-sheet') present.add(edit.sheet);
    if (edit.kind === 'delete-sheet') present.delete(edit.sheet);
    return edit.kind === 'add-sheet' ? !isThere : isThere;
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

function isAsBefore(before: WorkbookSnapshot, after: WorkbookSnapshot): boolean {
  return (
    after.sheets.every(({ name }) => sheetNamed(before, name)) &&
    before.sheets.every((sheet) => {
      const now = sheetNamed(after, sheet.name);
      return now !== undefined && isSame(sheet, now);
    })
  );
}

/** What was put in, not what it calculates to: results may follow anything. */
function isSame(before: SheetSnapshot, after: SheetSnapshot): boolean {
  const keys = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return [...keys].every((key) => entered(before.cells.get(key)) === entered(after.cells.get(key)));
}

function entered(cell: CellSnapshot | undefined): string {
  const content = cell?.formula ?? cell?.error ?? cell?.value ?? null;
  return JSON.stringify([content, cell?.fill ?? null, cell?.numberFormat ?? null]);
}
