import { decimal } from '../cells/decimal';
import { readCell } from '../cells/readCell';
import { shownReading } from '../cells/shownNumber';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import { withoutSpace } from '../cells/text';
import { isPercent } from '../scoring/rate';
import { conversionFactor } from '../scoring/units';
import type { IndicatorRow, IndicatorTable } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import type { Inspection, RowInTable } from './inspection';
import { rowFinding, tableFinding } from './makeFinding';
import { partsAcrossSheets } from './partsAcrossSheets';
import { printedInterval, scaled } from './printedInterval';
import { sumOfPoints } from './sumOfPoints';

/** 勾稽关系: points by level, 其中 rows, the parts of the year's budget, and figures that several sheets print. */
export const partsMismatch: Check = {
  name: 'partsMismatch',
  codes: ['parts-mismatch'],
  run: (inspection) => [
    ...inspection.card.tables.flatMap(({ table }) => pointsByLevel(table)),
    ...inspection.card.tables.flatMap(({ table }) => partsOfRows(table, inspection)),
    ...inspection.rows
      .filter(({ scored }) => scored.row.isBudgetLine)
      .flatMap((place) => partsOfBudget(place, inspection.workbook)),
    ...partsAcrossSheets(inspection),
  ],
};

/** 产出指标（50分） against the points of its lines. */
function pointsByLevel(table: IndicatorTable): readonly Finding[] {
  return table.groupPoints.flatMap((group) => {
    const sum = sumOfPoints(table.rows.filter(({ row }) => group.of.includes(row)));
    if (!sum || group.of.length === 0 || sum.eq(group.points)) return [];
    return [
      tableFinding('parts-mismatch', table, `level${group.level}|${group.label}`, group.cell, {
        expected: sum.toNumber(),
        actual: group.points,
        data: { kind: 'points', label: group.label },
      }),
    ];
  });
}

const PART = /^[（(]?其中/;

/** A 其中 row is never more than the row it belongs to. Parts may overlap or be incomplete, so their sum says nothing. */
function partsOfRows(table: IndicatorTable, { rows }: Inspection): readonly Finding[] {
  const findings: Finding[] = [];
  let whole: IndicatorRow | null = null;
  for (const place of rows.filter((each) => each.table === table)) {
    const { row } = place.scored;
    if (!PART.test(withoutSpace(row.indicator))) whole = row;
    else if (whole) findings.push(...partOf(place, whole));
  }
  return findings;
}

function partOf(place: RowInTable, whole: IndicatorRow): readonly Finding[] {
  const { row } = place.scored;
  return (['plan', 'actual'] as const).flatMap((role) => {
    const part = row[role]?.reading;
    const all = whole[role]?.reading;
    if (part?.kind !== 'number' || all?.kind !== 'number') return [];
    if (isPercent(part.number, row) || isPercent(all.number, whole)) return [];
    const factor = conversionFactor(part.number.unit ?? row.unit, all.number.unit ?? whole.unit);
    if (!factor) return [];
    const partInterval = scaled(printedInterval(part, row.unit), factor);
    if (partInterval.low.lte(printedInterval(all, whole.unit).high)) return [];
    return [
      rowFinding('parts-mismatch', place, role, row[role], {
        expected: all.number.value,
        actual: part.number.value,
        data: { kind: 'part', label: whole.indicator, whole: shownReading(all), part: shownReading(part) },
      }),
    ];
  });
}

/** The three parts that the form of 财预〔2020〕10号 prints below 年度资金总额. */
const BUDGET_PARTS = [/当年财政拨款|^(?:其中:)?财政拨款/, /上年结转/, /其[他它]资金/];
const MOST_LINES_BELOW = 6;

function partsOfBudget(place: RowInTable, workbook: WorkbookSnapshot): readonly Finding[] {
  const sheet = sheetNamed(workbook, place.table.sheet);
  const { row } = place.scored;
  if (!sheet) return [];
  const labelOf = (line: number) => {
    const columns = Array.from({ length: place.table.area.right + 1 }, (_, column) => column);
    return columns.map((column) => withoutSpace(String(cellAt(sheet, line, column)?.value ?? ''))).join('\n');
  };
  const below = Array.from({ length: MOST_LINES_BELOW }, (_, at) => row.row + 1 + at);
  const lines = BUDGET_PARTS.map((words) =>
    below.find((line) =>
      labelOf(line)
        .split('\n')
        .some((label) => words.test(label)),
    ),
  );
  if (lines.includes(undefined)) return [];

  return (['plan', 'actual'] as const).flatMap((role) => {
    const cell = row[role];
    if (cell?.reading.kind !== 'number') return [];
    const parts = lines.map((line) => readCell(cellAt(sheet, line ?? row.row, cell.column)));
    if (!parts.every((part) => part.kind === 'number' || part.kind === 'empty' || part.kind === 'none'))
      return [];
    const printed = parts.filter((part) => part.kind === 'number');
    if (printed.length === 0) return [];
    const intervals = printed.map((part) => printedInterval(part, row.unit));
    const whole = printedInterval(cell.reading, row.unit);
    const low = intervals.reduce((sum, part) => sum.plus(part.low), decimal(0));
    const high = intervals.reduce((sum, part) => sum.plus(part.high), decimal(0));
    if (low.lte(whole.high) && high.gte(whole.low)) return [];
    return [
      rowFinding('parts-mismatch', place, role, cell, {
        expected: printed.reduce((sum, part) => sum.plus(part.number.value), decimal(0)).toNumber(),
        actual: cell.reading.number.value,
        data: { kind: 'budget', label: row.indicator },
      }),
    ];
  });
}
