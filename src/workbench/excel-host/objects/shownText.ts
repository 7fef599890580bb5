import type { Cell } from '../book/cell';
import { numberFormatOf } from '../book/cell';
import { HostError } from '../hostError';

/** The text that a cell shows, for the few number formats that the emulator can print. */
export function shownText(cell: Cell | undefined): string {
  if (cell?.error !== undefined) return cell.error;
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = numberFormatOf(cell);
  if (format === 'General' || format === '@') return String(value);
  const decimals = /^0(?:\.(0+))?(%?)$/.exec(format);
  if (!decimals) throw new HostError('ApiNotFound', `emulator: Range.Text of the format ${format}`);
  const digits = decimals[1]?.length ?? 0;
  return decimals[2] ? `${(value * 100).toFixed(digits)}%` : value.toFixed(digits);
}
