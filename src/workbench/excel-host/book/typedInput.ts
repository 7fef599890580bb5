import type { CellValue } from '../../../core/cells/snapshot';

/** What Excel makes of something typed into a cell. */
export interface TypedInput {
  readonly value: CellValue;
  readonly formula?: string;
  readonly error?: string;
  readonly isQuoted?: true;
  /** The format that Excel gives a `General` cell for such an input. */
  readonly numberFormat?: string;
}

const ERRORS = ['#N/A', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!'];

const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

/** Full-width digits and signs, as an input method leaves them, are typed as if half-width. */
function halfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - FULL_WIDTH_ZERO))
    .replace(/％/g, '%')
    .replace(/．/g, '.')
    .replace(/－/g, '-')
    .replace(/＋/g, '+');
}

/** Days since 1899-12-30, as Excel counts; null where there is no such day. */
function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() / 86_400_000 + 25_569;
}

function asDate(text: string): TypedInput | null {
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  const days = full
    ? serial(Number(full[1]), Number(full[2]), Number(full[3]))
    : short
      ? serial(new Date().getFullYear(), Number(short[1]), Number(short[2]))
      : null;
  if (days !== null) return { value: days, numberFormat: full ? 'yyyy/m/d' : 'm"月"d"日"' };
  const month = /^(\d{4})[-/年](\d{1,2})月?$/.exec(text);
  const first = month ? serial(Number(month[1]), Number(month[2]), 1) : null;
  return first === null ? null : { value: first, numberFormat: 'mmm-yy' };
}

function asTime(text: string): TypedInput | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: 'h:mm' };
}

function asNumber(text: string): TypedInput | null {
  const fraction = /^([+-]?\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    return { value: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), numberFormat: '# ?/?' };
  }
  const negative = /^\((.+)\)$/.exec(text);
  const body = negative?.[1] ?? text;
  const match = /^([+-]?)[¥￥$]?((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(body);
  if (!match?.[2]) return null;
  const size = Number(match[2].replace(/,/g, '') + (match[3] ?? ''));
  const value = (negative || match[1] === '-' ? -size : size) / (match[4] ? 100 : 1);
  if (match[4]) return { value, numberFormat: match[2].includes('.') ? '0.00%' : '0%' };
  return match[2].includes(',') ? { value, numberFormat: '#,##0' } : { value };
}

/**
 * Reads a string as Excel does when it is written to a cell of format `numberFormat`: `=…` is a formula, a leading
 * apostrophe makes a text, and what looks like a number, a date, a time or a boolean becomes one, unless the cell is
 * formatted as text. Made strict on purpose: a host that forgets to protect a text is caught.
 */
export function typedInput(typed: string, numberFormat: string): TypedInput {
  if (typed === '') return { value: null };
  if (numberFormat === '@') {
    if (typed.startsWith("'")) {
      throw new Error('emulator: what Excel makes of an apostrophe in a text-formatted cell is not known');
    }
    return { value: typed };
  }
  if (typed.startsWith("'")) return { value: typed.slice(1), isQuoted: true };
  if (typed.startsWith('=') && typed.length > 1) return { value: null, formula: typed };
  const text = halfWidth(typed).trim();
  const number = asNumber(text) ?? asDate(text) ?? asTime(text);
  if (number) return number;
  if (/^true$/i.test(text)) return { value: true };
  if (/^false$/i.test(text)) return { value: false };
  if (ERRORS.includes(text.toUpperCase())) return { value: null, error: text.toUpperCase() };
  if (/^[+\-@]./.test(text)) return { value: null, formula: `=${text}` };
  return { value: typed };
}
