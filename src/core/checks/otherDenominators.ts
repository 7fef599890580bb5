import type { Position } from '../cells/address';
import type { CellReading } from '../cells/number';
import { readCell } from '../cells/readCell';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import type { RowInTable } from './inspection';
import { printedInterval } from './printedInterval';
import type { OtherDenominator } from './rateCause';
import type { TypedRate } from './rateInterval';

/**
 * Figures that a rate may have been divided by instead of the row's plan: those in columns of the row that have no
 * role (年初预算数 beside 全年预算数), then, for a rate with decimals, the plans of other rows. A rate in whole
 * percents fits too many of those by chance.
 */
export function otherDenominators(
  place: RowInTable,
  workbook: WorkbookSnapshot,
  typed: readonly TypedRate[],
): readonly OtherDenominator[] {
  const isPrecise = typed.some((each) => each.precision <= 0.1);
  return [...unnamedFigures(place, workbook), ...(isPrecise ? plansOfOtherRows(place) : [])];
}

function unnamedFigures(
  { table, scored }: RowInTable,
  workbook: WorkbookSnapshot,
): readonly OtherDenominator[] {
  const sheet = sheetNamed(workbook, table.sheet);
  if (!sheet) return [];
  const named = new Set(table.columns.values());
  const { row } = scored.row;
  const columns = Array.from(
    { length: table.area.right - table.area.left + 1 },
    (_, at) => table.area.left + at,
  );
  return columns
    .filter((column) => !named.has(column))
    .flatMap((column) =>
      asDenominator(readCell(cellAt(sheet, row, column)), scored.row.unit, { row, column }),
    );
}

function plansOfOtherRows({ table, scored }: RowInTable): readonly OtherDenominator[] {
  return table.rows
    .filter((row) => row.row !== scored.row.row && row.unit === scored.row.unit)
    .flatMap((row) => (row.plan ? asDenominator(row.plan.reading, row.unit, row.plan) : []));
}

function asDenominator(
  reading: CellReading,
  unit: string | null,
  { row, column }: Position,
): readonly OtherDenominator[] {
  if (reading.kind !== 'number' || reading.number.isPercent || reading.number.value <= 0) return [];
  return [{ value: reading.number.value, interval: printedInterval(reading, unit), cell: { row, column } }];
}
