import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../core/cells/snapshot';
import { numberFormatOf, type Cell } from '../excel-host';

/** What a cell holds, apart from its looks. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  readonly error?: string;
  readonly isQuoted?: true;
}

const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'];

/** A cell's content for the grid: everything that Univer keeps, so that nothing of what was there before stays. */
export function gridContent(cell: Cell | undefined): ICellData {
  const { value = null, formula, error } = cell ?? {};
  const rest = { f: formula ?? null, si: null, p: null };
  if (error !== undefined) return { v: error, t: CellValueType.STRING, ...rest };
  if (value === null) return { v: null, t: null, ...rest };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...rest };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
  const isForced =
    formula === undefined && (cell?.isQuoted || numberFormatOf(cell) === '@' || looksLikeNumber(value));
  return { v: value, t: isForced ? CellValueType.FORCE_STRING : CellValueType.STRING, ...rest };
}

/** Univer would take such a text for a number as soon as it looks at the cell again. */
function looksLikeNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/**
 * What a cell of the grid holds.
 * @param formula as Univer resolves it: formulas that were filled down share one text
 */
export function contentOf(data: Nullable<ICellData>, formula: string | undefined): Content {
  const text = data?.p?.body?.dataStream.replace(/\r?\n$/, '').replaceAll('\r', '\n');
  const value = text ?? data?.v ?? null;
  const own = formula === undefined ? {} : { formula };
  if (typeof value === 'string' && ERRORS.includes(value) && data?.t !== CellValueType.FORCE_STRING) {
    return { value: null, error: value, ...own };
  }
  if (value === null || (value === '' && formula === undefined)) return { value: null, ...own };
  if (data?.t === CellValueType.BOOLEAN) return { value: value === 1 || value === true, ...own };
  if (data?.t === CellValueType.NUMBER && typeof value !== 'boolean') return { value: Number(value), ...own };
  const isQuoted = formula === undefined && data?.t === CellValueType.FORCE_STRING;
  return { value, ...own, ...(isQuoted ? { isQuoted } : {}) };
}
