import {
  cellKey,
  keyColumn,
  keyRow,
  sheetNamed,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../cells/snapshot';
import type { CellContent, Edit } from './edit';

const TEXT_FORMAT = '@';

/** What edits change on one sheet that was there before, by cell key. */
interface Touched {
  readonly contents: Set<number>;
  readonly fills: Set<number>;
  readonly numberFormats: Set<number>;
}

/**
 * The edits that put back what `edits` change, given the workbook before them: contents, fills, number formats; added
 * sheets go, deleted ones come back with their contents, fills, number formats, merged areas and visibility. What a
 * snapshot does not hold (fonts, borders, widths, validations, charts) does not come back: `edits` change it on
 * sheets of our own only. An error that was typed as a constant comes back as a formula that gives the error.
 */
export function inverse(edits: readonly Edit[], before: WorkbookSnapshot): readonly Edit[] {
  const deleted = new Set<string>();
  const present = new Set(before.sheets.map((sheet) => sheet.name));
  const touched = new Map<string, Touched>();
  for (const edit of edits) {
    if (edit.kind === 'delete-sheet') {
      deleted.add(edit.sheet);
      present.delete(edit.sheet);
    } else if (edit.kind === 'add-sheet') {
      present.add(edit.sheet);
    } else {
      touch(edit, before, touched);
    }
  }
  const lost = before.sheets.filter((sheet) => deleted.has(sheet.name));
  const kept = before.sheets.filter((sheet) => !deleted.has(sheet.name));
  const replaced = lost.filter((sheet) => present.has(sheet.name));
  const added = [...present].filter((name) => !sheetNamed(before, name));
  return [
    ...replaced.map(({ name }): Edit => ({ kind: 'delete-sheet', sheet: name })),
    ...lost.flatMap(recreate),
    ...kept.flatMap((sheet) => restore(sheet, touched.get(sheet.name))),
    ...added.map((sheet): Edit => ({ kind: 'delete-sheet', sheet })),
  ];
}

function touch(edit: Edit, before: WorkbookSnapshot, touched: Map<string, Touched>): void {
  const sheet = sheetNamed(before, edit.sheet);
  if (!sheet) return;
  const { contents, fills, numberFormats } = touchedOn(edit.sheet, touched);
  switch (edit.kind) {
    case 'write':
      edit.contents.forEach((line, row) =>
        line.forEach((content, column) => {
          if (!content) return;
          const key = cellKey(edit.at.row + row, edit.at.column + column);
          contents.add(key);
          const isFormulaInTextCell =
            'formula' in content && sheet.cells.get(key)?.numberFormat === TEXT_FORMAT;
          if (isFormulaInTextCell) numberFormats.add(key);
        }),
      );
      break;
    case 'fill':
      fills.add(cellKey(edit.cell.row, edit.cell.column));
      break;
    case 'number-format':
      numberFormats.add(cellKey(edit.cell.row, edit.cell.column));
      break;
    case 'style':
      for (let row = edit.area.top; row <= edit.area.bottom; row += 1) {
        for (let column = edit.area.left; column <= edit.area.right; column += 1) {
          fills.add(cellKey(row, column));
          numberFormats.add(cellKey(row, column));
        }
      }
      break;
    default:
      break;
  }
}

function touchedOn(sheet: string, touched: Map<string, Touched>): Touched {
  const found = touched.get(sheet);
  if (found) return found;
  const made: Touched = { contents: new Set(), fills: new Set(), numberFormats: new Set() };
  touched.set(sheet, made);
  return made;
}

function restore(sheet: SheetSnapshot, touched: Touched | undefined): readonly Edit[] {
  if (!touched) return [];
  const formats = [...touched.numberFormats].map((key) => numberFormatEdit(sheet, key));
  const fills = [...touched.fills].map((key) => fillEdit(sheet, key));
  return [...formats, ...writeEdits(sheet, touched.contents), ...fills];
}

function recreate(sheet: SheetSnapshot): readonly Edit[] {
  const { name, visibility, cells, merges } = sheet;
  const keys = [...cells.keys()];
  return [
    { kind: 'add-sheet', sheet: name, visibility },
    ...keys
      .filter((key) => cells.get(key)?.numberFormat !== undefined)
      .map((key) => numberFormatEdit(sheet, key)),
    ...writeEdits(sheet, new Set(keys)),
    ...keys.filter((key) => cells.get(key)?.fill !== undefined).map((key) => fillEdit(sheet, key)),
    ...merges.map((area): Edit => ({ kind: 'merge', sheet: name, area })),
  ];
}

function numberFormatEdit(sheet: SheetSnapshot, key: number): Edit {
  const format = sheet.cells.get(key)?.numberFormat ?? 'General';
  return { kind: 'number-format', sheet: sheet.name, cell: positionOf(key), format };
}

function fillEdit(sheet: SheetSnapshot, key: number): Edit {
  return {
    kind: 'fill',
    sheet: sheet.name,
    cell: positionOf(key),
    colour: sheet.cells.get(key)?.fill ?? null,
  };
}

function positionOf(key: number) {
  return { row: keyRow(key), column: keyColumn(key) };
}

/** One edit for every run of cells in a row. */
function writeEdits(sheet: SheetSnapshot, keys: ReadonlySet<number>): readonly Edit[] {
  const runs: { readonly first: number; readonly contents: CellContent[] }[] = [];
  for (const key of [...keys].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    const content = contentOf(sheet.cells.get(key));
    if (run && run.first + run.contents.length === key && keyRow(run.first) === keyRow(key)) {
      run.contents.push(content);
    } else {
      runs.push({ first: key, contents: [content] });
    }
  }
  return runs.map(({ first, contents }) => ({
    kind: 'write',
    sheet: sheet.name,
    at: positionOf(first),
    contents: [contents],
  }));
}

function contentOf(cell: CellSnapshot | undefined): CellContent {
  if (!cell) return { value: null };
  if (cell.formula !== undefined) return { formula: cell.formula, result: cell.value };
  if (cell.error !== undefined) return { formula: `=${cell.error}`, result: null };
  return { value: cell.value };
}
