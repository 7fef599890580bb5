import type { Area } from '../cells/address';
import { cellAt, cellKey, keyColumn, keyRow, type CellSnapshot, type SheetSnapshot } from '../cells/snapshot';
import type { CellContent, Edit, StyleName } from './edit';
import type { DraftCell, DraftRow, SheetDraft } from './sheetDraft';

/** The edits that make a sheet of ours what its draft says, and no more than that: a rerun changes what changed. */
export function diffSheet(draft: SheetDraft, existing: SheetSnapshot | undefined): readonly Edit[] {
  const edits: Edit[] = [];
  const keyColumnIndex = draft.widths.length;
  if (!existing) {
    edits.push({ kind: 'add-sheet', sheet: draft.name, visibility: draft.visibility });
    [...draft.widths, 0].forEach((width, column) =>
      edits.push({ kind: 'column-width', sheet: draft.name, column, width }),
    );
    draft.merges.forEach((area) => edits.push({ kind: 'merge', sheet: draft.name, area }));
    if (draft.visibility === 'visible') {
      edits.push({ kind: 'freeze', sheet: draft.name, rows: draft.freezeRows, columns: 0 });
      edits.push({
        kind: 'print',
        sheet: draft.name,
        orientation: 'landscape',
        headerRows: draft.freezeRows,
      });
    }
  }
  const isNewRow = draft.rows.map(
    (row, index) => !existing || cellAt(existing, index, keyColumnIndex)?.value !== row.key,
  );
  edits.push(...contentEdits(draft, existing, keyColumnIndex));
  edits.push(...looks(draft, existing, isNewRow));
  if (isNewRow.includes(true)) {
    draft.charts.forEach((chart) => edits.push({ kind: 'chart', sheet: draft.name, ...chart }));
  }
  return edits;
}

function contentEdits(
  draft: SheetDraft,
  existing: SheetSnapshot | undefined,
  keyColumnIndex: number,
): readonly Edit[] {
  const wanted = new Map<number, CellContent>();
  draft.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (cell) wanted.set(cellKey(rowIndex, column), cell.content);
    });
    wanted.set(cellKey(rowIndex, keyColumnIndex), { value: row.key });
  });
  const changed = new Map<number, CellContent>();
  for (const [key, content] of wanted) {
    if (!holds(existing?.cells.get(key), content)) changed.set(key, content);
  }
  for (const [key, cell] of existing?.cells ?? []) {
    if (!wanted.has(key) && !isBlank(cell)) changed.set(key, { value: null });
  }
  return existing
    ? runs(draft.name, changed)
    : wholeBlock(draft.name, wanted, draft.rows.length, keyColumnIndex + 1);
}

const isBlank = (cell: CellSnapshot) => cell.value === null && cell.formula === undefined && !cell.error;

/** Whether a cell already holds a content. Hosts may quote sheet names differently and recalculate results. */
export function holds(cell: CellSnapshot | undefined, content: CellContent): boolean {
  if ('formula' in content) {
    return cell?.formula !== undefined && plainFormula(cell.formula) === plainFormula(content.formula);
  }
  if (cell?.formula !== undefined || cell?.error) return false;
  return (cell?.value ?? '') === (content.value ?? '');
}

export function plainFormula(formula: string): string {
  return formula.replace(/'([^']*)'!/g, '$1!').replace(/\s+/g, ' ');
}

function wholeBlock(
  sheet: string,
  contents: ReadonlyMap<number, CellContent>,
  rows: number,
  columns: number,
): readonly Edit[] {
  const block = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => contents.get(cellKey(row, column)) ?? null),
  );
  return rows === 0 ? [] : [{ kind: 'write', sheet, at: { row: 0, column: 0 }, contents: block }];
}

/** One edit for every run of changed cells in a row. */
function runs(sheet: string, changed: ReadonlyMap<number, CellContent>): readonly Edit[] {
  const edits: { at: { row: number; column: number }; contents: CellContent[] }[] = [];
  for (const [key, content] of [...changed].sort(([a], [b]) => a - b)) {
    const at = { row: keyRow(key), column: keyColumn(key) };
    const last = edits.at(-1);
    const continues = last && last.at.row === at.row && last.at.column + last.contents.length === at.column;
    if (continues) last.contents.push(content);
    else edits.push({ at, contents: [content] });
  }
  return edits.map(({ at, contents }) => ({ kind: 'write', sheet, at, contents: [contents] }));
}

function looks(
  draft: SheetDraft,
  existing: SheetSnapshot | undefined,
  isNewRow: readonly boolean[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const lastColumn = draft.widths.length - 1;
  const lastUsedRow = existing?.used?.bottom ?? -1;
  if (existing) {
    for (const [top, bottom] of stretches([...isNewRow, ...surplus(draft.rows.length, lastUsedRow)])) {
      if (top > lastUsedRow) continue;
      const area: Area = { top, bottom, left: 0, right: lastColumn };
      edits.push({ kind: 'style', sheet: draft.name, area, style: 'plain' });
      edits.push({ kind: 'validation', sheet: draft.name, area, rule: null });
    }
  }
  for (let column = 0; column <= lastColumn; column++) {
    edits.push(...columnLooks(draft, column, isNewRow));
  }
  return edits;
}

const surplus = (rows: number, lastUsedRow: number) =>
  Array.from({ length: Math.max(0, lastUsedRow + 1 - rows) }, () => true);

function* stretches(flags: readonly boolean[]): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < flags.length; from++) {
    if (!flags[from]) continue;
    let to = from;
    while (flags[to + 1]) to++;
    yield [from, to];
    from = to;
  }
}

/** Styles and validations of a column, one edit for each run of rows that share them. */
function columnLooks(draft: SheetDraft, column: number, isNewRow: readonly boolean[]): readonly Edit[] {
  const cellOf = (row: DraftRow | undefined) => row?.cells[column] ?? null;
  const lookOf = (cell: DraftCell | null): StyleName | null => cell?.style ?? null;
  const ruleOf = (cell: DraftCell | null) => (cell?.validation ? JSON.stringify(cell.validation) : null);
  const edits: Edit[] = [];
  const eachRun = <Look>(
    look: (cell: DraftCell | null) => Look,
    visit: (area: Area, cell: DraftCell) => void,
  ) => {
    for (let top = 0; top < draft.rows.length; top++) {
      const cell = cellOf(draft.rows[top]);
      const wanted = look(cell);
      if (!cell || wanted === null || !isNewRow[top]) continue;
      let bottom = top;
      while (isNewRow[bottom + 1] && look(cellOf(draft.rows[bottom + 1])) === wanted) bottom++;
      visit({ top, bottom, left: column, right: column }, cell);
      top = bottom;
    }
  };
  eachRun(lookOf, (area, cell) => edits.push({ kind: 'style', sheet: draft.name, area, style: cell.style }));
  eachRun(ruleOf, (area, cell) => {
    if (cell.validation) edits.push({ kind: 'validation', sheet: draft.name, area, rule: cell.validation });
  });
  return edits;
}
