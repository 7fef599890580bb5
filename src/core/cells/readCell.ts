import { decimal } from './decimal';
import type { CellReading, NumberReading } from './number';
import { saysNone } from './noneWords';
import { isDateFormat, isPercentFormat, shownDecimals, suffixWord } from './numberFormat';
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
  const plain = typed.length > 200 ? typed : withoutSpace(typed);
  if (plain === '') return { kind: 'empty', typed: '' };
  if (PRINTED_ERROR.test(plain)) return { kind: 'error', typed, error: plain };
  if (saysNone(typed)) return { kind: 'none', typed };
  const number = readNumber(typed);
  return number ? { kind: 'number', typed, number, isText: true } : { kind: 'text', typed };
}

function readStoredNumber(stored: number, format: string): CellReading {
  if (!Number.isFinite(stored)) return { kind: 'text', typed: String(stored) };
  if (isDateFormat(format)) return { kind: 'text', typed: printedDate(stored) };
  const isPercent = isPercentFormat(format);
  const exact = isPercent ? decimal(stored).mul(100) : decimal(stored);
  const unit = isPercent ? '%' : unitNamed(suffixWord(format) ?? '');
  const number: NumberReading = {
    value: exact.toNumber(),
    isPercent: unit === '%',
    operator: null,
    unit,
    isApproximate: false,
    precision: storedPrecision(exact.decimalPlaces(), format, isPercent),
  };
  return { kind: 'number', typed: exact.toFixed() + (isPercent ? '%' : ''), number, isText: false };
}

/** A stored number is as precise as its own digits or as its format prints, whichever is finer. */
function storedPrecision(ownDecimals: number, format: string, isPercent: boolean): number {
  const decimals = Math.max(ownDecimals, ownDecimals > 0 || isPercent ? (shownDecimals(format) ?? 0) : 0);
  return decimals === 0 && !isPercent ? 0 : Number(`1e-${decimals}`);
}

function printedDate(serial: number): string {
  const date = new Date((serial - DAYS_TO_1970) * MILLISECONDS_A_DAY);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
