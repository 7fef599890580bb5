import type { Area } from '../../core/cells/address';
import type { SheetVisibility } from '../../core/cells/snapshot';
import { cellKey } from '../../core/cells/snapshot';
import type { CellContent, Edit, StyleName } from '../../core/writing/edit';
import { STYLES } from '../../core/writing/edit';

type LayoutEdit = Extract<
  Edit,
  { readonly kind: 'merge' | 'column-width' | 'row-heights' | 'freeze' | 'validation' | 'print' | 'chart' }
>;

/** What a run of edits wants of one sheet, cell by cell: the last edit of a cell wins. */
export interface SheetChanges {
  readonly sheet: string;
  /** Set where the sheet is to be added. */
  added: SheetVisibility | null;
  readonly styles: Map<number, StyleName>;
  readonly numberFormats: Map<number, string>;
  readonly contents: Map<number, CellContent>;
  readonly fills: Map<number, string | null>;
  readonly layout: LayoutEdit[];
}

/** Edits that can be carried out together, up to the next deletion of a sheet. */
export interface Stage {
  readonly sheets: readonly SheetChanges[];
  readonly deletion: string | null;
}

function cellsIn(area: Area): readonly number[] {
  const keys: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) keys.push(cellKey(row, column));
  }
  return keys;
}

function record(edit: Exclude<Edit, { readonly kind: 'delete-sheet' }>, changes: SheetChanges): void {
  switch (edit.kind) {
    case 'add-sheet':
      changes.added = edit.visibility;
      break;
    case 'write':
      edit.contents.forEach((line, row) =>
        line.forEach((content, column) => {
          if (content) changes.contents.set(cellKey(edit.at.row + row, edit.at.column + column), content);
        }),
      );
      break;
    case 'fill':
      changes.fills.set(cellKey(edit.cell.row, edit.cell.column), edit.colour);
      break;
    case 'number-format':
      changes.numberFormats.set(cellKey(edit.cell.row, edit.cell.column), edit.format);
      break;
    case 'style': {
      const format = STYLES[edit.style].numberFormat;
      for (const key of cellsIn(edit.area)) {
        changes.styles.set(key, edit.style);
        changes.fills.delete(key);
        if (format === undefined) changes.numberFormats.delete(key);
        else changes.numberFormats.set(key, format);
      }
      break;
    }
    default:
      changes.layout.push(edit);
  }
}

/** Sorts edits by sheet and cell. Sheets come in the order in which they are first named. */
export function stagesOf(edits: readonly Edit[]): readonly Stage[] {
  const stages: Stage[] = [];
  let sheets = new Map<string, SheetChanges>();
  for (const edit of edits) {
    if (edit.kind === 'delete-sheet') {
      stages.push({ sheets: [...sheets.values()], deletion: edit.sheet });
      sheets = new Map();
      continue;
    }
    const changes = sheets.get(edit.sheet) ?? {
      sheet: edit.sheet,
      added: null,
      styles: new Map(),
      numberFormats: new Map(),
      contents: new Map(),
      fills: new Map(),
      layout: [],
    };
    sheets.set(edit.sheet, changes);
    record(edit, changes);
  }
  if (sheets.size > 0) stages.push({ sheets: [...sheets.values()], deletion: null });
  return stages;
}
