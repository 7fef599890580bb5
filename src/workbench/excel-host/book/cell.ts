import type { CellValue } from '../../../core/cells/snapshot';

export interface Border {
  readonly style: string;
  readonly colour: string;
  readonly weight: string;
}

/** The looks of a cell; absent means Excel's default. */
export interface CellFormat {
  fill?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  colour?: string;
  fontName?: string;
  underline?: string;
  wrap?: boolean;
  horizontal?: string;
  vertical?: string;
  numberFormat?: string;
  isUnlocked?: boolean;
  /** By side of the cell: EdgeTop, EdgeBottom, EdgeLeft, EdgeRight, DiagonalDown, DiagonalUp. */
  borders?: Record<string, Border>;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** A cell as the emulated workbook keeps it: what was entered, and what it shows once calculated. */
export interface Cell {
  /** With the leading `=`; absent for constants. */
  formula?: string;
  /** The constant, or the formula's result; null where empty or not calculated. */
  value: CellValue;
  /** A spreadsheet error shown instead of a value. */
  error?: string;
  /** Entered with a leading apostrophe: a text whatever it looks like. */
  isQuoted?: boolean;
  hyperlink?: Hyperlink;
  format?: CellFormat;
}

export function holdsContent(cell: Cell | undefined): boolean {
  return (
    cell !== undefined && (cell.value !== null || cell.formula !== undefined || cell.error !== undefined)
  );
}

export function numberFormatOf(cell: Cell | undefined): string {
  return cell?.format?.numberFormat ?? 'General';
}
