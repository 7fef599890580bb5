import { decimal } from '../cells/decimal';
import { shownNumber } from '../cells/shownNumber';
import { numberIn } from '../scoring/rate';
import type { IndicatorRow, IndicatorTable } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import { tableFinding } from './makeFinding';
import { sumOfPoints } from './sumOfPoints';

/**
 * 分值 of all lines: 100 together, and as much as the form prints below them. Bonus lines may stand outside. Three
 * thirds of 100 are 100, however many decimals the worksheet keeps.
 */
export const pointsSum: Check = {
  name: 'pointsSum',
  codes: ['points-sum'],
  run: ({ card }) => card.tables.flatMap(({ table }) => checkTable(table)),
};

const FULL = 100;
const EXTRA = /加分|附加|扣分项|减分/;

function checkTable(table: IndicatorTable): readonly Finding[] {
  const ordinary = sumOfPoints(table.rows.filter((row) => !isExtra(row)));
  const all = sumOfPoints(table.rows);
  if (table.rows.length === 0 || !ordinary || !all) return [];
  const total = table.totals.find(({ kind, points }) => kind === 'total' && numberIn(points) !== null);
  const printed = numberIn(total?.points ?? null);
  const isSum = (value: number) =>
    [ordinary, all].some((sum) => shownNumber(sum.minus(value).toNumber()) === 0);

  const isPrintedRight = !printed || printed.isPercent || isSum(printed.value);
  if (isPrintedRight && isSum(FULL)) return [];
  const column = table.columns.get('points');
  const header = column === undefined ? null : { row: table.area.top, column };
  return [
    tableFinding('points-sum', table, `points|${table.title ?? ''}`, total?.points ?? header, {
      expected: isPrintedRight ? FULL : decimal(printed.value).toNumber(),
      actual: ordinary.toNumber(),
      data: { printed: printed?.value ?? null, sum: ordinary.toNumber(), rows: table.rows.length },
    }),
  ];
}

function isExtra({ indicator, level1, level2 }: IndicatorRow): boolean {
  return [indicator, level1, level2].some((label) => label !== null && EXTRA.test(label));
}
