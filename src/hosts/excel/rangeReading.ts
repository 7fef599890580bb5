import type { Area } from '../../core/cells/address';
import type { CellSnapshot, CellValue } from '../../core/cells/snapshot';
import { cellKey } from '../../core/cells/snapshot';
import { HostError } from './failure';
import { loadMergedAreas } from './mergedAreas';

/** What a range held, once the sync after {@link loadRange} is through. */
export interface RangeReading {
  readonly cells: readonly (readonly [key: number, cell: CellSnapshot])[];
  readonly merges: readonly Area[];
}

/** Asks for everything that a snapshot needs of a range. The answer can be read after the next sync. */
export function loadRange(range: Excel.Range, sheet: Excel.Worksheet, merged: Area): () => RangeReading {
  range.load('rowIndex,columnIndex,formulas,values,valueTypes,numberFormat');
  const fills = range.getCellProperties({ format: { fill: { color: true, pattern: true } } });
  const merges = loadMergedAreas(sheet, merged);
  return () => ({ cells: cellsOf(range, fills), merges: merges() });
}

function cellsOf(
  range: Excel.Range,
  fills: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): readonly (readonly [number, CellSnapshot])[] {
  const formulas = grid(range.formulas);
  const values = grid(range.values);
  const types = grid(range.valueTypes);
  const formats = grid(range.numberFormat);
  const properties = fills.value;
  const { rowIndex, columnIndex } = range;
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => {
      const cell = cellOf(
        formula,
        values[row]?.[column],
        types[row]?.[column],
        formats[row]?.[column],
        properties[row]?.[column]?.format?.fill,
      );
      return cell ? [[cellKey(rowIndex + row, columnIndex + column), cell] as const] : [];
    }),
  );
}

/** Excel answers null instead of a grid where it holds too many cells. */
function grid(loaded: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(loaded)) throw new HostError({ kind: 'too-large', code: 'RangeExceedsLimit' });
  return loaded as readonly (readonly unknown[])[];
}

/** Null for a cell that says nothing. A blank cell is kept for its fill or number format, which may have to come back. */
function cellOf(
  formula: unknown,
  value: unknown,
  type: unknown,
  numberFormat: unknown,
  fill: Excel.CellPropertiesFill | undefined,
): CellSnapshot | null {
  const cell: CellSnapshot = {
    value: type === 'Error' ? null : cellValue(value, formula),
    ...(type === 'Error' ? { error: String(value) } : {}),
    ...(isFormula(formula, value) ? { formula } : {}),
    ...(typeof numberFormat === 'string' && numberFormat !== 'General' ? { numberFormat } : {}),
    ...fillOf(fill),
  };
  return Object.keys(cell).length === 1 && cell.value === null ? null : cell;
}

/** A text that begins with `=` is its own value; a formula never is. */
function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function cellValue(value: unknown, formula: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return value === '' && formula === '' ? null : value;
}

/** Excel says white, or nothing, of a cell without a fill: the pattern tells. */
function fillOf(fill: Excel.CellPropertiesFill | undefined): { fill?: string } {
  const colour = fill?.color;
  const isFilled = fill?.pattern === undefined ? colour !== '#FFFFFF' : fill.pattern !== 'None';
  return colour && isFilled ? { fill: colour.toUpperCase() } : {};
}
