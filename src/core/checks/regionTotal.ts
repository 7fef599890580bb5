import type { BaseDataRegion, BaseDataSheet } from '../tables/baseDataModel';
import type { Check } from './check';
import type { Finding } from './finding';
import { finding } from './makeFinding';
import { summaryComparisons } from './summaryForms';
import { compareWithSum, figureIn, type Comparison, type Part } from './sumOfParts';

/**
 * 汇总数 against the sum of the regions below: 合计 and 小计 lines of base data, and a summary form against those of its
 * counties in the same workbook.
 */
export const regionTotal: Check = {
  name: 'regionTotal',
  codes: ['region-total-mismatch'],
  run: ({ found }) => [
    ...found.baseData.flatMap((base) =>
      base.regions.filter(({ kind }) => kind !== 'unit').flatMap((line) => checkLine(base, line)),
    ),
    ...summaryComparisons(found.tables).flatMap(certain),
  ],
};

function checkLine(base: BaseDataSheet, line: BaseDataRegion): readonly Finding[] {
  const ways = waysToAddUp(base, line);
  const comparisons = base.tasks.flatMap((task, index) =>
    (['plan', 'actual'] as const).flatMap((part): readonly Comparison[] => {
      const reading = line.readings[index];
      const total = reading && figureIn(reading[part], reading.unit ?? task.unit);
      if (!total) return [];
      const verdicts = ways.map((regions) =>
        compareWithSum(
          total,
          regions.map(({ name, readings }): Part => {
            const own = readings[index];
            return { name, cell: own?.[part] ?? null, unit: own?.unit ?? task.unit };
          }),
        ),
      );
      const verdict = verdicts.find(({ kind }) => kind !== 'differs') ?? verdicts[0];
      if (!verdict) return [];
      const indicator = `${line.name} ${task.label}`;
      return [{ total, verdict, sheet: base.sheet, indicator, key: `${indicator}|${part}` }];
    }),
  );
  return certain(comparisons);
}

/**
 * The regions that a line may add up. Sheets do not say whether a total is of the counties or of the prefectures, and
 * whether lines of which it says 其中, or of the 兵团, which reports by itself, belong to it.
 */
function waysToAddUp(base: BaseDataSheet, line: BaseDataRegion): readonly (readonly BaseDataRegion[])[] {
  const stated = base.regions.filter(({ row }) => line.of.includes(row));
  const units = base.regions.filter(({ kind }) => kind === 'unit');
  const ways =
    line.kind === 'total'
      ? [stated, units, base.regions.filter(({ kind }) => kind === 'subtotal')]
      : [stated, unitsBeside(base, line, 1), unitsBeside(base, line, -1)];
  return ways
    .flatMap((regions) => [regions, regions.filter(({ name }) => !/其中|兵团/.test(name))])
    .filter((regions) => regions.length > 0);
}

/** The units that follow a subtotal (1) or stand before it (-1), up to the next line that is none. */
function unitsBeside(
  { regions }: BaseDataSheet,
  line: BaseDataRegion,
  step: 1 | -1,
): readonly BaseDataRegion[] {
  const found: BaseDataRegion[] = [];
  for (let at = regions.indexOf(line) + step; regions[at]?.kind === 'unit'; at += step) {
    const region = regions[at];
    if (region) found.push(region);
  }
  return found;
}

/**
 * The mismatches that can be sure of their parts. Where most totals of a line differ and nothing explains them, the line
 * adds up something else than we think, and nothing is said.
 */
function certain(comparisons: readonly Comparison[]): readonly Finding[] {
  const fitting = comparisons.filter(({ verdict }) => verdict.kind === 'fits').length;
  const differing = comparisons.filter(({ verdict }) => verdict.kind === 'differs');
  const unexplained = differing.filter(
    ({ verdict }) => verdict.kind === 'differs' && verdict.cause.cause === 'unknown',
  );
  const isUnsure = unexplained.length > fitting && comparisons.length > 2;
  return differing
    .filter((comparison) => !isUnsure || !unexplained.includes(comparison))
    .flatMap((comparison) => report(comparison));
}

function report({ total, verdict, sheet, indicator, key }: Comparison): readonly Finding[] {
  if (verdict.kind !== 'differs') return [];
  const { cause } = verdict;
  return [
    {
      ...finding('region-total-mismatch', sheet, key, total.cell, {
        expected: verdict.sum,
        actual: total.reading.number.value,
        data: {
          unit: total.unit,
          cause: cause.cause,
          region: 'name' in cause ? cause.name : null,
          factor: cause.cause === 'slip' ? cause.factor : null,
        },
      }),
      indicator,
    },
  ];
}
