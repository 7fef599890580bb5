import { cellReference, type Position } from '../cells/address';

/** A formula that takes a figure over from another sheet; `scale` is `/10000` or the like, or empty. */
export function fillingFormula(sheet: string, { row, column }: Position, scale: string): string {
  return `=${cellReference(sheet, row, column)}${scale}`;
}

/**
 * True for a reference to one cell of another sheet, at most multiplied or divided by a power of ten: what we write
 * into input cells, also after rows were moved or the sheet renamed. Programs quote sheet names as they like.
 */
export function isFillingFormula(formula: string): boolean {
  return /^=\s*(?:'(?:[^']|'')+'|[^'!()+*/,&<>=]+)!\$?[A-Za-z]{1,3}\$?\d{1,7}\s*(?:[*/]\s*10+)?\s*$/.test(
    formula,
  );
}
