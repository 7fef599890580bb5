import { cellAddress } from '../src/core/cells/address';
import type { SheetSnapshot } from '../src/core/cells/snapshot';
import { findTables } from '../src/core/tables/findTables';
import type { FoundTables, IndicatorTable, TableCell } from '../src/core/tables/model';
import { workbookOf } from './snapshots';

export function tablesOn(...parts: readonly (string | SheetSnapshot)[]): FoundTables {
  return findTables(workbookOf(...parts));
}

/** The only table of a sheet; fails where there is none or more than one. */
export function onlyTable(...parts: readonly (string | SheetSnapshot)[]): IndicatorTable {
  const { tables, failed } = tablesOn(...parts);
  const [table] = tables;
  if (!table || tables.length > 1) {
    throw new Error(`${String(tables.length)} tables; failed: ${JSON.stringify(failed)}`);
  }
  return table;
}

/** What a cell says, in a few words: `26106套`, `（空）`, `无此任务`. */
export function said(cell: TableCell | null): string {
  if (!cell) return '∅';
  if (cell.reading.kind === 'number') {
    const { value, unit, operator } = cell.reading.number;
    return `${operator ?? ''}${String(value)}${unit ?? ''}`;
  }
  return cell.reading.kind === 'empty' ? '（空）' : cell.reading.typed;
}

/** One line a row: `3: 资金管理 > 资金落实 > 预算安排 = 10`. The number is the worksheet row. */
export function linesOf(table: IndicatorTable): readonly string[] {
  return table.rows.map(
    ({ row, level1, level2, indicator, points }) =>
      `${String(row + 1)}: ${[level1, level2, indicator].map((label) => label ?? '·').join(' > ')} = ${String(points ?? '?')}`,
  );
}

/** The columns of a table, such as `{ indicator: 'C', points: 'D' }`. */
export function columnsOf(table: IndicatorTable): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...table.columns].map(([role, column]) => [role, cellAddress(0, column).replace('1', '')]),
  );
}

/** Totals as `合计 (total) 9: 3 4 5`, with worksheet rows. */
export function totalsOf(table: IndicatorTable): readonly string[] {
  return table.totals.map(
    ({ label, kind, row, of }) =>
      `${label} (${kind}) ${String(row + 1)}: ${of.map((one) => String(one + 1)).join(' ')}`,
  );
}

/** Group points as `1 资金管理 20: 3 4`. */
export function groupsOf(table: IndicatorTable): readonly string[] {
  return table.groupPoints.map(
    ({ level, label, points, of }) =>
      `${String(level)} ${label} ${String(points)}: ${of.map((one) => String(one + 1)).join(' ')}`,
  );
}
