import { areaOfKeys } from '../../src/core/cells/areaOfKeys';
import {
  cellKey,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/cells/snapshot';
import { STYLES, type CellContent, type Edit } from '../../src/core/writing/edit';

interface OpenSheet {
  readonly sheet: SheetSnapshot;
  readonly cells: Map<number, CellSnapshot>;
  readonly merges: SheetSnapshot['merges'][number][];
}

/** A workbook after edits, as far as a snapshot shows it: what a host would read back if it were perfect. */
export function appliedTo(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, opened(sheet)]));
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') {
      if (sheets.has(edit.sheet)) throw new Error(`sheet exists: ${edit.sheet}`);
      const { sheet: name, visibility } = edit;
      sheets.set(
        name,
        opened({ name, visibility, isProtected: false, cells: new Map(), used: null, merges: [] }),
      );
      continue;
    }
    const sheet = sheets.get(edit.sheet);
    if (!sheet) throw new Error(`no sheet: ${edit.sheet}`);
    if (edit.kind === 'delete-sheet') sheets.delete(edit.sheet);
    else change(sheet, edit);
  }
  return {
    ...workbook,
    sheets: [...sheets.values()].map(({ sheet, cells, merges }) => ({
      ...sheet,
      cells,
      merges,
      used: cells.size === 0 ? null : areaOfKeys(cells.keys()),
    })),
  };
}

function opened(sheet: SheetSnapshot): OpenSheet {
  return { sheet, cells: new Map(sheet.cells), merges: [...sheet.merges] };
}

function change({ cells, merges }: OpenSheet, edit: Edit): void {
  switch (edit.kind) {
    case 'write':
      edit.contents.forEach((line, down) =>
        line.forEach((content, right) => {
          if (content) put(cells, cellKey(edit.at.row + down, edit.at.column + right), content);
        }),
      );
      break;
    case 'fill':
      look(cells, cellKey(edit.cell.row, edit.cell.column), { fill: edit.colour ?? undefined });
      break;
    case 'number-format': {
      const numberFormat = edit.format === 'General' ? undefined : edit.format;
      look(cells, cellKey(edit.cell.row, edit.cell.column), { numberFormat });
      break;
    }
    case 'style':
      for (let row = edit.area.top; row <= edit.area.bottom; row++) {
        for (let column = edit.area.left; column <= edit.area.right; column++) {
          const { fill, numberFormat } = STYLES[edit.style];
          look(cells, cellKey(row, column), {
            fill,
            numberFormat: numberFormat === 'General' ? undefined : numberFormat,
          });
        }
      }
      break;
    case 'merge':
      merges.push(edit.area);
      break;
    default:
      break;
  }
}

type Look = { readonly [Key in 'fill' | 'numberFormat']?: string | undefined };

function look(cells: Map<number, CellSnapshot>, key: number, changed: Look): void {
  const { fill, numberFormat, ...rest } = cells.get(key) ?? { value: null };
  const wanted = { fill, numberFormat, ...changed };
  store(cells, key, {
    ...rest,
    ...(wanted.fill === undefined ? {} : { fill: wanted.fill }),
    ...(wanted.numberFormat === undefined ? {} : { numberFormat: wanted.numberFormat }),
  });
}

function put(cells: Map<number, CellSnapshot>, key: number, content: CellContent): void {
  const { fill, numberFormat } = cells.get(key) ?? {};
  const looks = {
    ...(fill === undefined ? {} : { fill }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
  store(
    cells,
    key,
    'formula' in content
      ? { value: content.result, formula: content.formula, ...looks }
      : { value: content.value, ...looks },
  );
}

function store(cells: Map<number, CellSnapshot>, key: number, cell: CellSnapshot): void {
  if (cell.value === null && Object.keys(cell).length === 1) cells.delete(key);
  else cells.set(key, cell);
}
