import type { Area } from '../cells/address';
import {
  cellAt,
  cellKey,
  keyColumn,
  keyRow,
  type CellSnapshot,
  type CellValue,
  type SheetSnapshot,
} from '../cells/snapshot';
import type { CellContent, Edit, StyleName } from './edit';
import { plainFormula } from './plainFormula';
import { rowHeight } from './rowHeight';
import { valueCell, type DraftCell, type DraftRow, type SheetDraft } from './sheetDraft';

/**
 * The edits that make a sheet of ours what its draft says, and no more than that: a rerun changes what changed.
 * @param line points of a line of text in the workbook's font
 */
export function diffSheet(
  draft: SheetDraft,
  existing: SheetSnapshot | undefined,
  line?: number,
): readonly Edit[] {
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
  edits.push(
    ...(existing ? contentEdits(draft, existing, keyColumnIndex) : wholeBlock(draft, keyColumnIndex)),
  );
  edits.push(...looks(draft, existing, isNewRow), ...heightEdits(draft, existing, isNewRow, line));
  if (isNewRow.includes(true)) {
    draft.charts.forEach((chart) => edits.push({ kind: 'chart', sheet: draft.name, ...chart }));
  }
  return edits;
}

function contentEdits(draft: SheetDraft, existing: SheetSnapshot, keyColumnIndex: number): readonly Edit[] {
  const wanted = new Map<number, CellContent>();
  draft.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (cell) wanted.set(cellKey(rowIndex, column), cell.content);
    });
    wanted.set(cellKey(rowIndex, keyColumnIndex), { value: row.key });
  });
  const changed = new Map<number, CellContent>();
  for (const [key, content] of wanted) {
    if (!holds(existing.cells.get(key), content)) changed.set(key, content);
  }
  for (const [key, cell] of existing.cells) {
    if (!wanted.has(key) && !isBlank(cell)) changed.set(key, { value: null });
  }
  return runs(draft.name, changed);
}

const isBlank = (cell: CellSnapshot) => cell.value === null && cell.formula === undefined && !cell.error;

/** Digits beyond the tenth decimal are the calculating program's own; texts are left to it. */
function shows(stored: CellValue, result: CellValue): boolean {
  if (typeof result === 'number') return typeof stored === 'number' && Math.abs(stored - result) <= 1e-9;
  return result !== '' || stored === '' || stored === null;
}

/**
 * Whether a cell has this formula or this typed value, whatever the formula gives. Hosts may quote sheet names
 * differently.
 */
export function says(cell: CellSnapshot | undefined, content: CellContent): boolean {
  if ('formula' in content) {
    return cell?.formula !== undefined && plainFormula(cell.formula) === plainFormula(content.formula);
  }
  if (cell?.formula !== undefined || cell?.error) return false;
  return (cell?.value ?? '') === (content.value ?? '');
}

/**
 * Whether a cell already holds a content. A formula counts only where its stored result is ours too, so that a file
 * which nobody has calculated since a change gets its results.
 */
export function holds(cell: CellSnapshot | undefined, content: CellContent): boolean {
  if (!says(cell, content)) return false;
  return !('formula' in content) || isCalculated(cell, content.result);
}

const isCalculated = (cell: CellSnapshot | undefined, result: CellValue) =>
  cell !== undefined && !cell.notCalculated && !cell.error && shows(cell.value, result);

/** Everything at once, on a sheet that is new. */
function wholeBlock({ name: sheet, rows }: SheetDraft, keyColumnIndex: number): readonly Edit[] {
  const contents = rows.map(({ key, cells }) =>
    Array.from({ length: keyColumnIndex + 1 }, (_, column) =>
      column === keyColumnIndex ? { value: key } : (cells[column]?.content ?? null),
    ),
  );
  return rows.length === 0 ? [] : [{ kind: 'write', sheet, at: { row: 0, column: 0 }, contents }];
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

/** Heights of rows that are new, and of those whose texts have grown by a line: a height once given stays. */
function heightEdits(
  draft: SheetDraft,
  existing: SheetSnapshot | undefined,
  isNewRow: readonly boolean[],
  line: number | undefined,
): readonly Edit[] {
  if (draft.visibility !== 'visible') return [];
  const heights = draft.rows.map((row, index) => rowHeight(draft, row, index, line));
  const isRaised = draft.rows.map(
    (row, index) =>
      isNewRow[index] ||
      (existing && rowHeight(draft, asItStands(row, existing, index), index, line) < (heights[index] ?? 0)),
  );
  return [...stretches(isRaised)].map(([top, bottom]) => ({
    kind: 'row-heights',
    sheet: draft.name,
    top,
    heights: heights.slice(top, bottom + 1),
  }));
}

/** The row with the texts that its cells show now. */
function asItStands({ cells }: DraftRow, existing: SheetSnapshot, row: number): Pick<DraftRow, 'cells'> {
  return {
    cells: cells.map(
      (cell, column) => cell && valueCell(cellAt(existing, row, column)?.value ?? null, cell.style),
    ),
  };
}

const surplus = (rows: number, lastUsedRow: number) =>
  Array.from({ length: Math.max(0, lastUsedRow + 1 - rows) }, () => true);

function* stretches(flags: readonly (boolean | undefined)[]): Generator<readonly [from: number, to: number]> {
  for (let from = 0; from < flags.length; from++) {
    if (!flags[from]) continue;
    let to = from;
    while (flags[to + 1]) to++;
    yield [from, to];
    from = to;
  }
}

/**
 * Styles and validations of a column. A stretch of cells gets its commonest style in one edit, then each run of
 * cells that look different gets its own.
 */
function columnLooks(draft: SheetDraft, column: number, isNewRow: readonly boolean[]): readonly Edit[] {
  const cells = draft.rows.map((row, index) => (isNewRow[index] ? (row.cells[column] ?? null) : null));
  const edits: Edit[] = [];
  for (const [top, bottom] of stretches(cells.map((cell) => cell !== null))) {
    const common = commonestStyle(cells.slice(top, bottom + 1));
    edits.push({ kind: 'style', sheet: draft.name, area: strip(column, top, bottom), style: common });
    const isDifferent = cells.slice(top, bottom + 1).map((cell) => cell?.style !== common);
    for (const [first, last] of stretches(isDifferent)) {
      for (const [from, to, style] of runsOf(cells, top + first, top + last, (cell) => cell.style)) {
        edits.push({ kind: 'style', sheet: draft.name, area: strip(column, from, to), style });
      }
    }
    for (const [from, to, rule] of runsOf(cells, top, bottom, (cell) => cell.validation ?? null)) {
      if (rule) edits.push({ kind: 'validation', sheet: draft.name, area: strip(column, from, to), rule });
    }
  }
  return edits;
}

const strip = (column: number, top: number, bottom: number): Area => ({
  top,
  bottom,
  left: column,
  right: column,
});

function commonestStyle(cells: readonly (DraftCell | null)[]): StyleName {
  const counts = new Map<StyleName, number>();
  for (const cell of cells) {
    if (cell) counts.set(cell.style, (counts.get(cell.style) ?? 0) + 1);
  }
  const [[commonest] = ['text' as const]] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest;
}

/** Neighbouring cells with equal looks, from the first row to the last. */
function* runsOf<Look>(
  cells: readonly (DraftCell | null)[],
  first: number,
  last: number,
  lookOf: (cell: DraftCell) => Look,
): Generator<readonly [from: number, to: number, look: Look]> {
  for (let from = first; from <= last; from++) {
    const cell = cells[from];
    if (!cell) continue;
    const look = lookOf(cell);
    let to = from;
    for (let next = cells[to + 1]; to < last && next && isAlike(lookOf(next), look); next = cells[to + 1])
      to++;
    yield [from, to, look];
    from = to;
  }
}

function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const areObjects = typeof one === 'object' && typeof other === 'object' && one !== null && other !== null;
  return areObjects && JSON.stringify(one) === JSON.stringify(other);
}
