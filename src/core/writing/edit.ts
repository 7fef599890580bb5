import type { Area, Position } from '../cells/address';
import type { CellValue, SheetVisibility } from '../cells/snapshot';

/**
 * What is put into a cell. Text is always text, whatever it looks like (`=1+1`, `1-2`, `+86`): the hosts see to
 * that. A formula carries its result as the engine calculated it, for files that nobody recalculates.
 */
export type CellContent =
  | { readonly value: CellValue; readonly link?: string }
  | { readonly formula: string; readonly result: CellValue };

/** The looks of cells on sheets that we add; hosts translate {@link STYLES}. */
export type StyleName =
  | 'plain'
  | 'title'
  | 'note'
  | 'header'
  | 'section'
  | 'text'
  | 'quote'
  | 'number'
  | 'fine'
  | 'percent'
  | 'rate0'
  | 'rate1'
  | 'score'
  | 'input'
  | 'inputPercent'
  | 'link'
  | 'error'
  | 'warning'
  | 'info'
  | 'formTitle'
  | 'formField'
  | 'label';

export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  /** `#RRGGBB` */
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly wrap?: true;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly numberFormat?: string;
}

/** What a cell accepts from a person. `list`: at most 255 characters in all. `fixed`: nothing, as for a label. */
export type ValidationRule =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'decimal' | 'whole'; readonly from: number; readonly to: number };

/**
 * One change to a workbook, the same for both hosts, applied in order. Only `fill`, `number-format` and `write` ever
 * concern a sheet of the official's.
 */
export type Edit =
  | {
      readonly kind: 'add-sheet';
      readonly sheet: string;
      readonly visibility: SheetVisibility;
      /** Placed last, in the order of the edits. */
    }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly at: Position;
      /** Rows of equal length; null leaves a cell as it is, `{ value: null }` empties it. */
      readonly contents: readonly (readonly (CellContent | null)[])[];
    }
  | { readonly kind: 'fill'; readonly sheet: string; readonly cell: Position; readonly colour: string | null }
  | {
      readonly kind: 'number-format';
      readonly sheet: string;
      readonly cell: Position;
      readonly format: string;
    }
  /** The whole look of cells of ours: what they looked like before is gone, the last style of a cell wins. */
  | { readonly kind: 'style'; readonly sheet: string; readonly area: Area; readonly style: StyleName }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'column-width';
      readonly sheet: string;
      readonly column: number;
      /** In characters of the standard font, as Excel counts; 0 hides the column. */
      readonly width: number;
    }
  | {
      readonly kind: 'row-heights';
      readonly sheet: string;
      /** Zero-based row of the first height. */
      readonly top: number;
      /** In points, a row each. */
      readonly heights: readonly number[];
    }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'validation';
      readonly sheet: string;
      readonly area: Area;
      readonly rule: ValidationRule | null;
    }
  | {
      readonly kind: 'print';
      readonly sheet: string;
      readonly orientation: 'landscape' | 'portrait';
      /** Repeated on every page; zero-based, from the first row. */
      readonly headerRows: number;
    }
  | {
      /** Clustered bars: one bar a category. Replaces the chart of the same name. */
      readonly kind: 'chart';
      readonly sheet: string;
      readonly name: string;
      readonly title: string;
      readonly at: Area;
      readonly categories: Area;
      readonly series: readonly { readonly name: string; readonly values: Area }[];
    };

export const STYLES: Readonly<Record<StyleName, CellStyle>> = {
  plain: {},
  title: { bold: true, size: 16, vertical: 'center' },
  note: { colour: '#595959', wrap: true, vertical: 'top' },
  header: { bold: true, fill: '#DDEBF7', border: true, wrap: true, horizontal: 'center', vertical: 'center' },
  section: { bold: true, fill: '#F2F2F2', border: true, vertical: 'center' },
  text: { border: true, wrap: true, vertical: 'center' },
  quote: { italic: true, border: true, wrap: true, vertical: 'center' },
  number: { border: true, horizontal: 'right', vertical: 'center', numberFormat: 'General' },
  fine: { border: true, horizontal: 'right', vertical: 'center', numberFormat: '0.0000' },
  percent: { border: true, horizontal: 'right', vertical: 'center', numberFormat: '0.00%' },
  rate0: { border: true, horizontal: 'right', vertical: 'center', numberFormat: '0%' },
  rate1: { border: true, horizontal: 'right', vertical: 'center', numberFormat: '0.0%' },
  score: { bold: true, border: true, horizontal: 'right', vertical: 'center', numberFormat: '0.00' },
  input: { fill: '#FFF2CC', border: true, wrap: true, horizontal: 'center', vertical: 'center' },
  inputPercent: {
    fill: '#FFF2CC',
    border: true,
    horizontal: 'center',
    vertical: 'center',
    numberFormat: '0.00%',
  },
  link: { colour: '#0563C1', border: true, vertical: 'center' },
  error: { colour: '#9C0006', fill: '#FFC7CE', border: true, wrap: true, vertical: 'center' },
  warning: { colour: '#7F6000', fill: '#FFEB9C', border: true, wrap: true, vertical: 'center' },
  info: { colour: '#1F4E78', fill: '#DDEBF7', border: true, wrap: true, vertical: 'center' },
  formTitle: { bold: true, size: 16, horizontal: 'center', vertical: 'center' },
  formField: { horizontal: 'right', vertical: 'center' },
  label: { border: true, wrap: true, horizontal: 'center', vertical: 'center' },
};
