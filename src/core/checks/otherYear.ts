import type { Position } from '../cells/address';
import { cellAt, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from '../cells/snapshot';
import { halfWidth } from '../cells/text';
import type { IndicatorTable } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import { tableFinding } from './makeFinding';

/**
 * A year that does not belong: one table's title against the others', or the lines above a table and its sheet's name
 * against its own title. Only 2021年度 counts there, for dates and document numbers name other years rightly.
 */
export const otherYear: Check = {
  name: 'otherYear',
  codes: ['other-year'],
  run: ({ found, workbook }) => {
    const usual = usualYear(found.tables);
    return found.tables.flatMap((table) => {
      const sheet = sheetNamed(workbook, table.sheet);
      if (table.year === null || !sheet) return [];
      const title =
        table.year === usual ? [] : [differs(table, usual, table.year, titleCell(table, sheet), 'title')];
      return [...title, ...yearsAbove(table, sheet), ...yearOfSheetName(table, workbook)];
    });
  },
};

/** The year of most tables; the later one where two are as frequent. Null where no title names a year. */
function usualYear(tables: readonly IndicatorTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of tables) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [usual] = [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || other - one);
  return usual?.[0] ?? null;
}

function differs(
  table: IndicatorTable,
  expected: number | null,
  actual: number,
  cell: Position | null,
  place: 'title' | 'line' | 'sheet',
): Finding {
  return tableFinding('other-year', table, `${place}|${actual}`, cell, { expected, actual, data: { place } });
}

const LINES_ABOVE = 6;
const YEARS = /(?<!\d)(20\d\d)\s*年度/g;

function* linesAbove({ area }: IndicatorTable, sheet: SheetSnapshot): Generator<Position & { text: string }> {
  for (let row = Math.max(0, area.top - LINES_ABOVE); row < area.top; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cellAt(sheet, row, column)?.value;
      if (typeof value === 'string') yield { row, column, text: halfWidth(value) };
    }
  }
}

function titleCell(table: IndicatorTable, sheet: SheetSnapshot): Position {
  for (const { row, column, text } of linesAbove(table, sheet)) {
    if (text.includes(String(table.year))) return { row, column };
  }
  return { row: table.area.top, column: table.area.left };
}

function yearsAbove(table: IndicatorTable, sheet: SheetSnapshot): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { row, column, text } of linesAbove(table, sheet)) {
    const years = [...text.matchAll(YEARS)].map((match) => Number(match[1]));
    const [other] = years;
    if (other === undefined || table.year === null || years.includes(table.year)) continue;
    findings.push(differs(table, table.year, other, { row, column }, 'line'));
  }
  return findings;
}

function yearOfSheetName(table: IndicatorTable, workbook: WorkbookSnapshot): readonly Finding[] {
  const named = /(?<!\d)(20\d\d)(?!\d)/.exec(halfWidth(table.sheet))?.[1];
  const isShared = workbook.sheets.filter(({ name }) => name === table.sheet).length !== 1;
  if (named === undefined || table.year === null || Number(named) === table.year || isShared) return [];
  return [differs(table, table.year, Number(named), null, 'sheet')];
}
