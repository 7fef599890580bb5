import { columnName, parseCellAddress } from '../../core/cells/address';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/**
 * Texts, quoted sheet names, structured references and names stay; what remains are cells, whole columns and whole
 * rows. A name may look like a cell (LOG10, 表A1) until what stands around it is seen.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(?:(\$?[A-Za-z]{1,3}\$?\d{1,7})|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

/** A formula (without `=`) as it reads so many rows and columns further on: relative references move, `$` ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (
      token: string,
      cell: string | undefined,
      fromColumn: string | undefined,
      toColumn: string | undefined,
      fromRow: string | undefined,
      toRow: string | undefined,
    ) => {
      if (cell !== undefined) return shiftCell(cell, rows, columns);
      if (fromColumn !== undefined && toColumn !== undefined) {
        return `${shiftColumn(fromColumn, columns)}:${shiftColumn(toColumn, columns)}`;
      }
      if (fromRow !== undefined && toRow !== undefined) {
        return `${shiftRow(fromRow, rows)}:${shiftRow(toRow, rows)}`;
      }
      return token;
    },
  );
}

function shiftCell(reference: string, rows: number, columns: number): string {
  const [, column, row] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(reference) as unknown as [string, string, string];
  const position = parseCellAddress(reference);
  if (!position || position.row >= MAX_ROWS || position.column >= MAX_COLUMNS) return reference;
  return shiftColumn(column, columns) + shiftRow(row, rows);
}

function shiftColumn(reference: string, by: number): string {
  if (reference.startsWith('$')) return reference;
  const column = (parseCellAddress(`${reference}1`)?.column ?? 0) + by;
  return columnName((column + MAX_COLUMNS) % MAX_COLUMNS);
}

function shiftRow(reference: string, by: number): string {
  if (reference.startsWith('$')) return reference;
  return String(((Number(reference) - 1 + by + MAX_ROWS) % MAX_ROWS) + 1);
}
