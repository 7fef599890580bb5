import type { ColumnRole, IndicatorRow, TableCell } from '../tables/model';

/** A cell of a row with the role of its column. */
export interface RowCell {
  readonly role: ColumnRole;
  readonly cell: TableCell;
}

const FIGURE_ROLES = ['plan', 'actual', 'rate', 'score', 'reviewScore'] as const;

/** The cells of a row that hold figures of the official: plan, actual, rate and both scores. */
export function figureCells(row: IndicatorRow): readonly RowCell[] {
  return FIGURE_ROLES.flatMap((role) => {
    const cell = row[role];
    return cell ? [{ role, cell }] : [];
  });
}

/**
 * True in the row where a cell begins. A cell merged over several rows belongs to each of them, and what is wrong
 * with it is said once.
 */
export function beginsIn(cell: TableCell, row: IndicatorRow): boolean {
  return !cell.spansRows || cell.row === row.row;
}
