/** How a printed comparison limits a figure: `≥50` → `>=`. */
export type Operator = '>=' | '<=' | '>' | '<' | '=';

/** A figure as an official printed it, with all that the print says. */
export interface NumberReading {
  /** Percent points where `isPercent` (90 for 90%), else the figure in `unit`; 15 significant digits. */
  readonly value: number;
  readonly isPercent: boolean;
  readonly operator: Operator | null;
  /**
   * The unit beside the figure (套, 户, 万元, 万平方米, %…), null where none is printed. A bare 万 or 亿
   * multiplies `value` and is no unit (1.8万 → 18000; 1.8万套 → 18000 套); 万元, 亿元, 万平方米, 万户 are units.
   */
  readonly unit: string | null;
  /** True for 约, 近, 余, 多, 左右. */
  readonly isApproximate: boolean;
  /**
   * The worth of the last printed digit, in the unit of `value` (12.37万 → 100; 100.4% → 0.1): the printed
   * figure stands for all that round to it. 0 for an exact whole count.
   */
  readonly precision: number;
}

/**
 * What a cell says. `empty`: nothing; `none`: a printed "no task" (—, /, 无, 不适用, 无此任务);
 * `error`: a spreadsheet error; `not-calculated`: a formula without a stored result; `text`: words that are no number.
 */
export type CellReading = { readonly typed: string } & (
  | {
      readonly kind: 'number';
      readonly number: NumberReading;
      /** True where the worksheet itself holds a text, so that its own formulas could not calculate with it. */
      readonly isText: boolean;
    }
  | { readonly kind: 'empty' | 'none' | 'text' | 'not-calculated' }
  | { readonly kind: 'error'; readonly error: string }
);
