import type { Area } from '../cells/address';
import type { CellValue, SheetVisibility } from '../cells/snapshot';
import type { CellContent, Edit, StyleName, ValidationRule } from './edit';

export interface DraftCell {
  readonly content: CellContent;
  readonly style: StyleName;
  readonly validation?: ValidationRule;
}

/** A row of a sheet of ours. Rows with equal keys at the same place keep their looks and validations on a rerun. */
export interface DraftRow {
  readonly key: string;
  /** By column; null is an empty cell without looks. */
  readonly cells: readonly (DraftCell | null)[];
}

/** A row whose cells are worked out when they are first read: where it stands is often all that is asked of it. */
export function draftRow(key: string, cellsOf: () => DraftRow['cells']): DraftRow {
  let cells: DraftRow['cells'] | null = null;
  return {
    key,
    get cells() {
      cells ??= cellsOf();
      return cells;
    },
  };
}

export type DraftChart = Omit<Extract<Edit, { kind: 'chart' }>, 'kind' | 'sheet'>;

/** A sheet of ours as it should be. The last column holds the rows' keys and is not shown. */
export interface SheetDraft {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly rows: readonly DraftRow[];
  /** Width of each column before the key column, in characters. */
  readonly widths: readonly number[];
  readonly freezeRows: number;
  readonly charts: readonly DraftChart[];
  /** Areas merged when the sheet is made. */
  readonly merges: readonly Area[];
}

export function valueCell(value: CellValue, style: StyleName, validation?: ValidationRule): DraftCell {
  return validation ? { content: { value }, style, validation } : { content: { value }, style };
}

export function formulaCell(expression: string, result: CellValue, style: StyleName): DraftCell {
  return { content: { formula: `=${expression}`, result }, style };
}

export function linkCell(text: string, link: string, style: StyleName): DraftCell {
  return { content: { value: text, link }, style };
}
