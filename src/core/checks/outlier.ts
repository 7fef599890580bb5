import { decimal, roundHalfUp } from '../cells/decimal';
import { unitScale } from '../cells/units';
import { taskName } from '../filling/taskName';
import { isPercent, numberIn } from '../scoring/rate';
import type { TableCell } from '../tables/model';
import { inspectBaseData } from './baseDataRows';
import type { Check } from './check';
import { completionOf, completionRate } from './completion';
import type { Finding } from './finding';
import { indicatorName } from './indicatorName';
import type { Inspection, RowInTable } from './inspection';
import { rowFinding } from './makeFinding';
import { isOutlier, robustSpread } from './robustOutliers';
import { tenfoldSlip } from './tenfoldSlip';
import { unitSlip } from './unitSlip';

/** Rates nearer to the median than so many percentage points are no matter, however alike the others are. */
const SMALLEST_SHIFT = 20;
/** Per-unit figures differ by themselves: less than so many times the median is no matter. */
const SMALLEST_FACTOR = 3;

/**
 * A region whose rate, or whose figure per household, building…, is far from that of the others: by median and MAD over
 * at least seven regions. Regions are the lines of base data, or the forms of one programme in one workbook.
 */
export const outlier: Check = {
  name: 'outlier',
  codes: ['outlier'],
  run: (inspection) => {
    const regions = linesOfRegions(inspection);
    const ofBaseData = inspectBaseData(inspection).rows.filter(({ table, scored }) =>
      regions.has(`${table.sheet}|${scored.row.row}`),
    );
    const ofForms = inspection.rows.filter(
      ({ table, scored }) => table.region !== null && !scored.row.isBudgetLine,
    );
    return [
      ...groupsOf(ofBaseData, taskOf).flatMap((group) => unusualRates(group)),
      ...groupsOf(ofForms, indicatorOf)
        .filter(isOneRowARegion)
        .flatMap((group) => unusualRates(group)),
      ...perUnitGroups(ofBaseData).flatMap((group) => unusualShares(group)),
    ];
  },
};

/** Totals and subtotals are no regions of their own. */
function linesOfRegions({ found }: Inspection): ReadonlySet<string> {
  return new Set(
    found.baseData.flatMap(({ sheet, regions }) =>
      regions.filter(({ kind }) => kind === 'unit').map(({ row }) => `${sheet}|${row}`),
    ),
  );
}

const taskOf = ({ table }: RowInTable) => [table.sheet, ...table.columns.values()].join('|');
const indicatorOf = ({ table, scored }: RowInTable) =>
  [table.programme ?? '', table.shape, indicatorName(scored.row.indicator)].join('|');

function groupsOf(
  places: readonly RowInTable[],
  nameOf: (place: RowInTable) => string,
): readonly (readonly RowInTable[])[] {
  const groups = new Map<string, RowInTable[]>();
  for (const place of places) {
    const name = nameOf(place);
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  }
  return [...groups.values()];
}

function isOneRowARegion(group: readonly RowInTable[]): boolean {
  return new Set(group.map(({ table }) => table.region)).size === group.length;
}

/** A value of each region that has one. */
interface RegionValue {
  readonly place: RowInTable;
  readonly value: number;
}

function unusualRates(group: readonly RowInTable[]): readonly Finding[] {
  const rates = group.flatMap((place): readonly RegionValue[] => {
    const { row } = place.scored;
    const actual = numberIn(row.actual);
    if (actual && isPercent(actual, row)) return [{ place, value: actual.value }];
    const completion = completionOf(row);
    const rate = completion && unitSlip(row) === null ? completionRate(completion) : null;
    return rate ? [{ place, value: rate.toNumber() }] : [];
  });
  const spread = robustSpread(rates.map(({ value }) => value));
  if (!spread) return [];
  return rates.flatMap(({ place, value }, index) => {
    const isFar = isOutlier(spread.scores[index] ?? 0) && Math.abs(value - spread.median) >= SMALLEST_SHIFT;
    if (!isFar) return [];
    const [shown, usual] = [roundHalfUp(value, 1), roundHalfUp(spread.median, 1)];
    return [report(place, shown, usual, { kind: 'rate', unit: '%', regions: rates.length, slip: null })];
  });
}

/** What is commonly divided by what: area by households, money by area… Sizes of estates are of all kinds. */
const PER_UNIT: Readonly<Partial<Record<string, readonly string[]>>> = {
  area: ['households', 'buildings'],
  households: ['buildings'],
  money: ['households', 'homes', 'area'],
};

interface Pair {
  readonly numerator: RowInTable;
  readonly denominator: RowInTable;
}

/** For two tasks of one subject that are measured differently: the pair of each region. */
function perUnitGroups(places: readonly RowInTable[]): readonly (readonly Pair[])[] {
  const tasks = groupsOf(places, taskOf);
  return tasks.flatMap((numerators) =>
    tasks.flatMap((denominators) => {
      const [one] = numerators;
      const [other] = denominators;
      if (!one || !other || one.table.sheet !== other.table.sheet || !isPerUnit(one, other)) return [];
      const byRow = new Map(denominators.map((place) => [place.scored.row.row, place]));
      const pairs = numerators.flatMap((numerator): readonly Pair[] => {
        const denominator = byRow.get(numerator.scored.row.row);
        return denominator ? [{ numerator, denominator }] : [];
      });
      return [pairs];
    }),
  );
}

function isPerUnit(one: RowInTable, other: RowInTable): boolean {
  const [first, second] = [nameOf(one), nameOf(other)];
  const isOneSubject = first.subject !== null && first.subject === second.subject;
  return isOneSubject && (PER_UNIT[first.measured ?? '']?.includes(second.measured ?? '') ?? false);
}

function nameOf({ table, scored }: RowInTable) {
  const label = scored.row.indicator.slice(scored.row.indicator.indexOf(' ') + 1);
  return taskName(label, scored.row.unit, table.programme);
}

function unusualShares(pairs: readonly Pair[]): readonly Finding[] {
  const shares = pairs.flatMap((pair) => {
    const value = shareOf(pair);
    return value === null ? [] : [{ ...pair, value }];
  });
  const spread = robustSpread(shares.map(({ value }) => Math.log(value)));
  if (!spread) return [];
  const median = Math.exp(spread.median);
  return shares.flatMap(({ numerator, denominator, value }, index) => {
    const factor = Math.max(value / median, median / value);
    if (!isOutlier(spread.scores[index] ?? 0) || factor < SMALLEST_FACTOR) return [];
    const slip = tenfoldSlip(decimal(value), decimal(median), 0.5);
    const unit = `${unitOf(numerator)}/${unitOf(denominator)}`;
    return [
      report(numerator, significant(value), significant(median), {
        kind: 'per-unit',
        unit,
        regions: shares.length,
        slip,
        per: denominator.scored.row.indicator,
      }),
    ];
  });
}

function shareOf({ numerator, denominator }: Pair): number | null {
  const amount = plainNumber(numerator.scored.row.actual, numerator);
  const count = plainNumber(denominator.scored.row.actual, denominator);
  return amount === null || count === null ? null : decimal(amount).div(count).toNumber();
}

/** In the plain unit: 23.15万户 → 231500. Null for anything but a figure above zero. */
function plainNumber(cell: TableCell | null, { scored }: RowInTable): number | null {
  const reading = numberIn(cell);
  if (!reading || reading.isPercent || reading.value <= 0) return null;
  return decimal(reading.value)
    .times(unitScale(reading.unit ?? scored.row.unit ?? '').factor)
    .toNumber();
}

function unitOf({ scored }: RowInTable): string {
  const unit = numberIn(scored.row.actual)?.unit ?? scored.row.unit;
  return unit === null ? '' : unitScale(unit).base;
}

function significant(value: number): number {
  return Number(value.toPrecision(3));
}

function report(place: RowInTable, actual: number, expected: number, data: Finding['data']): Finding {
  return rowFinding('outlier', place, 'actual', place.scored.row.actual, { expected, actual, data });
}
