import { decimal, type Decimal } from '../cells/decimal';
import { cellKey } from '../cells/snapshot';
import { withRule } from '../rules/ruledTotal';
import { numberIn } from '../scoring/rate';
import type { ScoredTable } from '../scoring/scoreCard';
import type { Settings } from '../settings';
import type { IndicatorRow, IndicatorTable, TableCell, TotalRow } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import { tableFinding } from './makeFinding';
import { printedScore } from './printedScore';

type ScoreColumn = 'score' | 'reviewScore';

/**
 * A printed subtotal or total against the printed scores of its own column: those that were typed, and in a form that has
 * been scored what our formulas show; not what was recomputed beside a typed score. Scores with two
 * decimals may have been rounded, each by up to half a hundredth; scores not yet filled in may hold anything up to
 * their points. Under a local rule a total may also be what the rule makes of that sum.
 */
export const totalMismatch: Check = {
  name: 'totalMismatch',
  codes: ['total-mismatch'],
  run: ({ card, settings }) =>
    card.tables.flatMap((scored) =>
      scored.table.totals.flatMap((total) => [
        ...checkTotal(scored, total, 'score', settings),
        ...checkTotal(scored, total, 'reviewScore', settings),
      ]),
    ),
};

function checkTotal(
  { table, rows: scoredRows, ruled }: ScoredTable,
  total: TotalRow,
  column: ScoreColumn,
  settings: Settings,
): readonly Finding[] {
  const cell = total[column];
  const printed = numberIn(cell);
  if (!cell || !printed || printed.isPercent || NOT_A_SUM.test(total.label)) return [];
  if (table.rows.some(isWeighted)) return [];
  const shown = new Map(scoredRows.map((scored) => [scored.row, printedScore(scored)]));
  const candidates = rowsAddedUp(table, total).map((rows) => sumOf(rows, column, shown));
  const [stated] = candidates;
  if (!stated || stated.count === 0 || stated.isUnclear) return [];
  const underRule = (sum: Decimal) =>
    ruled && total.kind === 'total' ? decimal(withRule(sum, ruled, settings.totalDecimals)) : sum;
  const fits = (sum: PrintedSum) => isWithin(decimal(printed.value), printed.precision, sum);
  const ruledSum = (sum: PrintedSum) => ({ ...sum, low: underRule(sum.low), high: underRule(sum.high) });
  if (candidates.some((sum) => fits(sum) || fits(ruledSum(sum)))) return [];
  const expected = underRule(stated.low);
  return [
    tableFinding('total-mismatch', table, `${total.label}|${column}`, cell, {
      expected: expected.toNumber(),
      actual: printed.value,
      data: { label: total.label, difference: decimal(printed.value).minus(expected).toNumber() },
    }),
  ];
}

/** Weights in percent: such a total is no plain sum. */
function isWeighted({ pointsCell }: IndicatorRow): boolean {
  return pointsCell?.reading.kind === 'number' && pointsCell.reading.number.isPercent;
}

const NOT_A_SUM = /得分率|占比|比例|平均|折算|加权|排名/;

/**
 * The rows that a total adds up. Of a subtotal forms leave open which they are, so any sensible reading that gives
 * the printed figure will do.
 */
function rowsAddedUp(table: IndicatorTable, total: TotalRow): readonly (readonly IndicatorRow[])[] {
  const stated = table.rows.filter(({ row }) => total.of.includes(row));
  if (total.kind === 'total') return [stated];
  const before = table.rows.filter(({ row }) => row < total.row);
  const group = before.at(-1)?.level1 ?? null;
  return [stated, before.filter(({ level1 }) => level1 === group), before];
}

interface PrintedSum {
  readonly low: Decimal;
  /** With the points of the rows that are not filled in. */
  readonly high: Decimal;
  /** How far rounding of the printed scores may have moved the sum. */
  readonly slack: Decimal;
  readonly count: number;
  /** True where a cell holds something that cannot be added up. */
  readonly isUnclear: boolean;
}

/** A score merged over several rows counts once. */
function sumOf(
  rows: readonly IndicatorRow[],
  column: ScoreColumn,
  shown: ReadonlyMap<IndicatorRow, number | null>,
): PrintedSum {
  let sum: PrintedSum = { low: decimal(0), high: decimal(0), slack: decimal(0), count: 0, isUnclear: false };
  const added = new Set<number>();
  for (const row of rows) {
    const cell = row[column];
    const key = cell && cellKey(cell.row, cell.column);
    if (key !== null && added.has(key)) continue;
    if (key !== null) added.add(key);
    const ours = cell?.ours ? (shown.get(row) ?? null) : null;
    sum = ours === null ? plus(sum, cell, row.points) : plusNumber(sum, ours, ours % 1 === 0 ? 0 : 0.01);
  }
  return sum;
}

function plus(sum: PrintedSum, cell: TableCell | null, points: number | null): PrintedSum {
  const reading = cell?.reading;
  switch (reading?.kind) {
    case 'number':
      return plusNumber(sum, reading.number.value, reading.number.precision);
    case 'text':
    case 'error':
    case 'not-calculated':
      return { ...sum, isUnclear: true };
    case 'none':
      return sum;
    default:
      return { ...sum, high: sum.high.plus(Math.max(0, points ?? 0)) };
  }
}

function plusNumber(sum: PrintedSum, value: number, precision: number): PrintedSum {
  return {
    ...sum,
    low: sum.low.plus(value),
    high: sum.high.plus(value),
    slack: sum.slack.plus(decimal(roundingOf(precision)).div(2)),
    count: sum.count + 1,
  };
}

/** Scores in tenths or halves are given as they are; hundredths come from rounding. */
function roundingOf(precision: number): number {
  return precision <= 0.01 ? precision : 0;
}

/** A total shown as 97 may be 97.0, but is not 97.2. */
const COARSEST_STEP = 0.1;
/** Sums of thirds, as worksheets store them, are good to some 12 decimals. */
const FINEST_STEP = 1e-9;

function isWithin(printed: Decimal, precision: number, sum: PrintedSum): boolean {
  const ownStep = precision === 0 ? COARSEST_STEP : Math.min(precision, COARSEST_STEP);
  const slack = sum.slack.plus(decimal(Math.max(ownStep, FINEST_STEP)).div(2));
  return printed.gte(sum.low.minus(slack)) && printed.lte(sum.high.plus(slack));
}
