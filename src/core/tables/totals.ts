import { decimal } from '../cells/decimal';
import { isLineOf, isSameCell, pointsOf, type Body, type Line, type TotalLine } from './body';
import type { Columns } from './columns';
import type { Grid } from './grid';
import type { ColumnRole, IndicatorRow, TableCell, TotalRow } from './model';

/** A line of the body with the row made of it. */
export interface LineRow {
  readonly line: Line;
  readonly row: IndicatorRow;
}

/** Says which rows each printed total adds up. `budget` is the 年度资金总额 line, which only the total counts. */
export function readTotals(
  grid: Grid,
  columns: Columns,
  body: Body,
  rows: readonly LineRow[],
  budget: IndicatorRow | null,
): readonly TotalRow[] {
  return body.totals.map((total, index) => {
    const kind = kindOf(total, index, body);
    const points = cellOf(grid, columns, total.row, 'points');
    const of =
      kind === 'total'
        ? [...(budget ? [budget] : []), ...rowsOfTotal(total, rows)]
        : rowsOfSubtotal(grid, columns, total, body.totals.slice(0, index), rows, points);
    return {
      row: total.row,
      kind,
      label: total.label,
      points,
      score: cellOf(grid, columns, total.row, 'score'),
      reviewScore: cellOf(grid, columns, total.row, 'reviewScore'),
      of: of.map(({ row }) => row),
    };
  });
}

/** 合计 after each group and 总分 at the end: only the last is the total, unless one stands above all lines. */
function kindOf(total: TotalLine, index: number, body: Body): TotalRow['kind'] {
  if (total.kind === 'subtotal') return 'subtotal';
  const isBetween =
    body.lines.some(({ row }) => row < total.row) && body.lines.some(({ row }) => row > total.row);
  const hasLaterTotal = body.totals.slice(index + 1).some(({ kind }) => kind === 'total');
  const isRepeated = body.totals.slice(0, index).some(({ label }) => label === total.label);
  return hasLaterTotal && (isBetween || isRepeated) ? 'subtotal' : 'total';
}

function rowsOfTotal(total: TotalLine, rows: readonly LineRow[]): readonly IndicatorRow[] {
  const before = rows.filter(({ line }) => line.row < total.row);
  return (before.length > 0 ? before : rows).map(({ row }) => row);
}

/**
 * The rows that a subtotal can mean, the likeliest first; the first whose points add up to the printed ones, else the
 * likeliest. Nobody prints how far a 小计 reaches.
 */
function rowsOfSubtotal(
  grid: Grid,
  columns: Columns,
  total: TotalLine,
  earlier: readonly TotalLine[],
  rows: readonly LineRow[],
  points: TableCell | null,
): readonly IndicatorRow[] {
  const previous =
    earlier.findLast(({ kind, heading }) => kind === total.kind && heading === null)?.row ?? -1;
  const above = rows.filter(({ line }) => line.row < total.row);
  const last = above.at(-1)?.line;
  const level1 = mergedAround(grid, columns, total, 'level1', rows);
  const level2 = mergedAround(grid, columns, total, 'level2', rows);
  const sinceLast = above.filter(({ line }) => line.row > previous);
  const candidates = [
    total.heading === null
      ? rows.filter(({ line }) => total.group !== '' && isLineOf(line, total.group))
      : rows.filter(
          ({ line }) =>
            isSameCell(line.level1?.cell, total.heading ?? undefined) ||
            isSameCell(line.level2?.cell, total.heading ?? undefined),
        ),
    level2,
    level1,
    sinceLast,
    above.filter(({ line }) => last?.level2 && isSameCell(line.level2?.cell, last.level2.cell)),
    above.filter(({ line }) => last?.level1 && isSameCell(line.level1?.cell, last.level1.cell)),
    groupBelow(total, rows),
  ].filter((candidate) => candidate.length > 0);
  const printed = points ? pointsOf(points) : null;
  const fitting = candidates.find((candidate) => printed !== null && sumOfPoints(candidate) === printed);
  return (fitting ?? candidates[0] ?? []).map(({ row }) => row);
}

/** Lines that share a merged level cell with the total's row. */
function mergedAround(
  grid: Grid,
  columns: Columns,
  total: TotalLine,
  role: 'level1' | 'level2',
  rows: readonly LineRow[],
): readonly LineRow[] {
  const column = columns.byRole.get(role);
  const area = column === undefined ? null : grid.mergeAt(total.row, column);
  if (!area || area.top === area.bottom) return [];
  return rows.filter(({ line }) => line.row >= area.top && line.row <= area.bottom);
}

/** The lines of the group that begins right below. */
function groupBelow(total: TotalLine, rows: readonly LineRow[]): readonly LineRow[] {
  const below = rows.filter(({ line }) => line.row > total.row);
  const first = below[0]?.line;
  return below.filter(({ line }) => isSameCell(line.level1?.cell, first?.level1?.cell));
}

function sumOfPoints(rows: readonly LineRow[]): number {
  return rows.reduce((sum, { row }) => sum.add(decimal(row.points ?? 0)), decimal(0)).toNumber();
}

function cellOf(grid: Grid, columns: Columns, row: number, role: ColumnRole): TableCell | null {
  const column = columns.byRole.get(role);
  if (column === undefined || grid.origin(row, column).column !== column) return null;
  return grid.tableCell(row, column);
}
