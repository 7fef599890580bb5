import { keyColumn, keyRow } from '../../core/cells/snapshot';
import type { CellContent, Edit } from '../../core/writing/edit';
import type { CellFormat } from '../excel-host';
import type { CellState, SheetState } from './bookState';
import { styleNamed } from './styleName';
import { NotSaved } from './notSaved';

const NOTHING: CellState = { value: null, format: {} };

/** The edits that turn the cells of a sheet into what they are now: contents, then looks. */
export function cellEdits(
  sheet: string,
  before: Pick<SheetState, 'cells'>,
  after: Pick<SheetState, 'cells'>,
  arrays: ReadonlySet<number>,
): readonly Edit[] {
  const keys = [...new Set([...before.cells.keys(), ...after.cells.keys()])].sort((a, b) => a - b);
  return keys.flatMap((key) => {
    const was = before.cells.get(key) ?? NOTHING;
    const is = after.cells.get(key) ?? NOTHING;
    const place = { row: keyRow(key), column: keyColumn(key) };
    const content = contentChange(was, is, arrays.has(key));
    return [
      ...(content ? [{ kind: 'write', sheet, at: place, contents: [[content]] } as const] : []),
      ...lookEdits(sheet, place, was.format, is.format),
    ];
  });
}

/** Null where there is none. Results within an array formula are Excel's to calculate: it changes only as a whole. */
function contentChange(was: CellState, is: CellState, isArray: boolean): CellContent | null {
  const isSameInput = was.formula === is.formula && was.link === is.link;
  const isSameValue = was.value === is.value && was.error === is.error;
  if (isSameInput && (isSameValue || (isArray && is.formula !== undefined))) return null;
  if (is.formula !== undefined) return { formula: is.formula, result: is.value };
  if (is.error !== undefined) return { formula: `=${is.error}`, result: null };
  return is.link === undefined ? { value: is.value } : { value: is.value, link: is.link };
}

function lookEdits(
  sheet: string,
  cell: { readonly row: number; readonly column: number },
  was: CellFormat,
  is: CellFormat,
): readonly Edit[] {
  if (was === is) return [];
  const edits: Edit[] = [];
  let base = was;
  if (restOf(was) !== restOf(is)) {
    const style = styleNamed(is);
    if (!style) throw new NotSaved(sheet, cell);
    const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    edits.push({ kind: 'style', sheet, area, style: style.name });
    base = style.format;
  }
  if (numberFormat(base) !== numberFormat(is)) {
    edits.push({ kind: 'number-format', sheet, cell, format: numberFormat(is) });
  }
  if (base.fill !== is.fill) edits.push({ kind: 'fill', sheet, cell, colour: is.fill ?? null });
  return edits;
}

function numberFormat(format: CellFormat): string {
  return format.numberFormat ?? 'General';
}

/** Parts of a look for which there are edits of their own. */
const OTHER_EDITS = ['numberFormat', 'fill'];

/** Everything but number format and fill, as a text to compare; what says nothing is left out. */
function restOf({ borders, ...format }: CellFormat): string {
  const lines = Object.entries(borders ?? {}).filter(([, { style }]) => style !== 'None');
  const parts = Object.entries(format).filter(
    ([name, value]) => !OTHER_EDITS.includes(name) && value !== undefined && value !== false,
  );
  return JSON.stringify([parts.sort(), lines.sort()]);
}
