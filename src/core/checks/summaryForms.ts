import { conversionFactor } from '../scoring/units';
import type { IndicatorRow, IndicatorTable } from '../tables/model';
import { indicatorName } from './indicatorName';
import { compareWithSum, figureIn, type Comparison, type Part } from './sumOfParts';

const SUMMARY = /汇总|合计|总表|全[省区市州县盟旗疆]/;
/** One county beside a summary is no sum worth checking. */
const FEWEST_COUNTIES = 2;

/**
 * Forms that call themselves a summary, beside the forms of at least two counties of the same programme. Compared are
 * counts that every county has under the same name and a unit that converts; shares and targets with a sign are no sums.
 * One list of comparisons for each summary.
 */
export function summaryComparisons(tables: readonly IndicatorTable[]): readonly (readonly Comparison[])[] {
  return tables.filter(isSummary).flatMap((summary) => {
    const counties = tables.filter(
      (table) => !isSummary(table) && table.shape === summary.shape && table.programme === summary.programme,
    );
    if (summary.programme === null || counties.length < FEWEST_COUNTIES) return [];
    return [summary.rows.flatMap((row) => compareRow(summary, row, counties))];
  });
}

function isSummary({ sheet, title }: IndicatorTable): boolean {
  return SUMMARY.test(sheet) || SUMMARY.test(title ?? '');
}

function compareRow(
  summary: IndicatorTable,
  row: IndicatorRow,
  counties: readonly IndicatorTable[],
): readonly Comparison[] {
  const rows = counties.map((county) => onlyRowLike(county, row));
  if (!onlyRowLike(summary, row) || rows.includes(null)) return [];
  return (['plan', 'actual'] as const).flatMap((part): readonly Comparison[] => {
    const total = figureIn(row[part], row.unit);
    if (!total || total.reading.number.operator || total.unit === null) return [];
    const parts = rows.map((own, index): Part => {
      const county = counties[index];
      return {
        name: county?.region ?? county?.sheet ?? '',
        cell: own?.[part] ?? null,
        unit: own?.unit ?? null,
      };
    });
    const verdict = compareWithSum(total, parts);
    return [
      { total, verdict, sheet: summary.sheet, indicator: row.indicator, key: `${row.indicator}|${part}` },
    ];
  });
}

function onlyRowLike({ rows }: IndicatorTable, wanted: IndicatorRow): IndicatorRow | null {
  const alike = rows.filter(
    (row) =>
      row.isBudgetLine === wanted.isBudgetLine &&
      indicatorName(row.indicator) === indicatorName(wanted.indicator) &&
      conversionFactor(row.unit, wanted.unit) !== null,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
