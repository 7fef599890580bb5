import { decimal } from '../core/cells/decimal';
import { readCell } from '../core/cells/readCell';
import type { CellValue } from '../core/cells/snapshot';

/** What a person typed for a plan or an actual, as its cell will hold it. */
export type TypedFigure =
  | { readonly kind: 'empty' | 'not-a-figure' }
  | {
      readonly kind: 'figure' | 'no-task';
      readonly value: CellValue;
      /** For a General cell, as Excel would choose it; null for none. */
      readonly numberFormat: string | null;
      /** How the product reads it: `18000`, `95%`, `43亿元`; empty for no task. */
      readonly reading: string;
    };

const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/**
 * Plain figures become numbers and percents become ratios under a % format, as when typed into the cell itself; into a
 * cell of another format a percent goes as text. Other writings (1.8万, 约43亿元, 无此任务) stay the words that they are.
 */
export function readTypedFigure(typed: string, cellFormat: string | null): TypedFigure {
  const text = typed.trim();
  const plain = text.normalize('NFKC').trim().replace(/ %$/, '%');
  if (plain === '') return { kind: 'empty' };
  const isPercentCell = cellFormat?.includes('%') ?? false;
  const percent = /^(.*)%$/.exec(plain)?.[1] ?? (isPercentCell ? plain : null);
  if (percent !== null && PLAIN.test(percent) && (isPercentCell || cellFormat === null)) {
    const points = percent.replace(/,/g, '');
    const numberFormat = points.includes('.') ? '0.00%' : '0%';
    return {
      kind: 'figure',
      value: decimal(Number(points)).div(100).toNumber(),
      numberFormat,
      reading: `${Number(points)}%`,
    };
  }
  if (PLAIN.test(plain)) {
    const value = Number(plain.replace(/,/g, ''));
    return { kind: 'figure', value, numberFormat: null, reading: String(value) };
  }
  const reading = readCell({ value: text });
  if (reading.kind === 'none') return { kind: 'no-task', value: text, numberFormat: null, reading: '' };
  if (reading.kind !== 'number') return { kind: 'not-a-figure' };
  const { value, unit } = reading.number;
  return { kind: 'figure', value: text, numberFormat: null, reading: `${value}${unit ?? ''}` };
}
