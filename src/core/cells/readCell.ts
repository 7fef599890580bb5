import { decimal } from './decimal';
import type { CellReading, NumberReading } from './number';
import { saysNone } from './noneWords';
import { readNumberFormat } from './numberFormat';
import { readNumber } from './readNumber';
import type { CellSnapshot } from './snapshot';
import { withoutSpace } from './text';
import { unitNamed } from './units';

const PRINTED_ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
const DAYS_TO_1970 = 25569;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * What a cell says. A number under a percent format is percent points (0.9 as 90% → 90); a number shown as a date is
 * `text`, its date written year-month-day; a formula that gives "" is `empty`. Never throws.
 */
export function readCell(cell: CellSnapshot | undefined): CellReading {
  if (!cell) return { kind: 'empty', typed: '' };
  if (cell.error !== undefined) return { kind: 'error', typed: cell.error, error: cell.error };
  if (cell.notCalculated) return { kind: 'not-calculated', typed: cell.formula ?? '' };
  if (typeof cell.value === 'number') return readStoredNumber(cell.value, cell.numberFormat ?? '');
  if (typeof cell.value === 'boolean') return { kind: 'text', typed: cell.value ? 'TRUE' : 'FALSE' };
  return readText(cell.value ?? '');
}

function readText(typed: string): CellReading {
  if (typed.trim() === '' || withoutSpace(typed.slice(0, 200)) === '') return { kind: 'empty', typed: '' };
  const error = typed.startsWith('#') ? PRINTED_ERROR.exec(typed.trim())?.[0] : undefined;
  if (error !== undefined) return { kind: 'error', typed, error };
  if (saysNone(typed)) return { kind: 'none', typed };
  const number = readNumber(typed);
  return number ? { kind: 'number', typed, number, isText: true } : { kind: 'text', typed };
}

function readStoredNumber(stored: number, format: string): CellReading {
  if (!Number.isFinite(stored)) return { kind: 'text', typed: String(stored) };
  const { isDate, isPercent, decimals, suffix } = readNumberFormat(format);
  if (isDate) return { kind: 'text', typed: printedDate(stored) };
  const printed = printedDigits(stored, isPercent);
  const unit = isPercent ? '%' : suffix === null ? null : unitNamed(suffix);
  const number: NumberReading = {
    value: Number(printed),
    isPercent: unit === '%',
    operator: null,
    unit,
    isApproximate: false,
    precision: storedPrecision(printed, decimals ?? 0, isPercent),
  };
  return { kind: 'number', typed: isPercent ? `${printed}%` : printed, number, isText: false };
}

/** The number at 15 significant digits, in percent points where it is a percent. */
function printedDigits(stored: number, isPercent: boolean): string {
  if (isPercent) return decimal(stored).mul(100).toFixed();
  const shortest = String(stored);
  const hasAtMost15Digits = shortest.length <= 16;
  const digits = hasAtMost15Digits ? shortest : String(Number(stored.toPrecision(15)));
  return digits.includes('e') ? decimal(stored).toFixed() : digits;
}

/** A stored number is as precise as its own digits or as its format prints, whichever is finer. */
function storedPrecision(printed: string, shown: number, isPercent: boolean): number {
  const point = printed.indexOf('.');
  const own = point < 0 ? 0 : printed.length - point - 1;
  const decimals = own > 0 || isPercent ? Math.max(own, shown) : 0;
  return decimals === 0 && !isPercent ? 0 : Number(`1e-${decimals}`);
}

function printedDate(serial: number): string {
  const date = new Date((serial - DAYS_TO_1970) * MILLISECONDS_A_DAY);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
