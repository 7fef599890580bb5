import {
  keyColumn,
  keyRow,
  cellAt,
  sheetNamed,
  type CellSnapshot,
  type WorkbookSnapshot,
} from '../core/cells/snapshot';
import { says } from '../core/writing/diffSheet';
import type { Edit } from '../core/writing/edit';
import { inverse } from '../core/writing/inverse';
import type { Run } from './engine';

type WriteEdit = Extract<Edit, { kind: 'write' }>;

/**
 * Edits that bring back what was there before a run, or null where that could lose something: a cell that the run
 * wrote holds something else by now, or a sheet that it added holds more (an answer, an explanation).
 */
export function takeBackRun(run: Run, now: WorkbookSnapshot): readonly Edit[] | null {
  const writes = run.edits.filter((edit) => edit.kind === 'write');
  const added = run.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : []));
  const isUntouched =
    writes.every((edit) => stillSays(edit, now)) && added.every((sheet) => holdsNoMore(sheet, writes, now));
  return isUntouched ? inverse(run.edits, run.before) : null;
}

function stillSays(edit: WriteEdit, now: WorkbookSnapshot): boolean {
  const sheet = sheetNamed(now, edit.sheet);
  if (!sheet) return false;
  return edit.contents.every((line, row) =>
    line.every(
      (content, column) =>
        content === null || says(cellAt(sheet, edit.at.row + row, edit.at.column + column), content),
    ),
  );
}

function holdsNoMore(name: string, writes: readonly WriteEdit[], now: WorkbookSnapshot): boolean {
  const cells = sheetNamed(now, name)?.cells ?? new Map<number, CellSnapshot>();
  const written = writes.filter((edit) => edit.sheet === name);
  return [...cells].every(
    ([key, cell]) => isBlank(cell) || written.some((edit) => writesInto(edit, keyRow(key), keyColumn(key))),
  );
}

const isBlank = (cell: CellSnapshot) =>
  (cell.value ?? '') === '' && cell.formula === undefined && !cell.error;

function writesInto(edit: WriteEdit, row: number, column: number): boolean {
  return (edit.contents[row - edit.at.row]?.[column - edit.at.column] ?? null) !== null;
}
