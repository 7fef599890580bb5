import type { Position } from '../cells/address';
import type { ColumnRole, IndicatorTable } from '../tables/model';
import { SEVERITIES, type Finding, type FindingCode, type FindingData } from './finding';
import type { RowInTable } from './inspection';

/** What a finding says beside its place; what is left out is null or empty. */
export interface FindingDetails {
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  readonly data?: FindingData;
}

/** A finding about one cell of a row; `at` is null where the form has no such column. */
export function rowFinding(
  code: FindingCode,
  { table, scored, key }: RowInTable,
  role: ColumnRole,
  at: Position | null,
  details: FindingDetails = {},
): Finding {
  return {
    ...finding(code, table.sheet, `${key}|${role}`, at, details),
    indicator: scored.row.indicator,
  };
}

/** A finding about a table beyond its rows; `part` names what of it, and makes the id. */
export function tableFinding(
  code: FindingCode,
  table: IndicatorTable,
  part: string,
  at: Position | null,
  details: FindingDetails = {},
): Finding {
  return finding(code, table.sheet, part, at, details);
}

/** A finding about a sheet, or about the workbook where `sheet` is null. */
export function finding(
  code: FindingCode,
  sheet: string | null,
  part: string,
  at: Position | null,
  details: FindingDetails = {},
): Finding {
  return {
    id: [code, sheet ?? '', part].join('|'),
    code,
    severity: SEVERITIES[code],
    sheet,
    cell: at && { row: at.row, column: at.column },
    indicator: null,
    expected: details.expected ?? null,
    actual: details.actual ?? null,
    data: details.data ?? {},
  };
}
