import { decimal, parseDecimal, type Decimal } from '../cells/decimal';

/** Units that measure the same thing, with their worth in the first one. */
const FAMILIES: readonly (readonly (readonly [unit: string, worth: string])[])[] = [
  [
    ['元', '1'],
    ['千元', '1000'],
    ['万元', '10000'],
    ['百万元', '1000000'],
    ['亿元', '100000000'],
  ],
  [
    ['平方米', '1'],
    ['㎡', '1'],
    ['m2', '1'],
    ['平米', '1'],
    ['万平方米', '10000'],
    ['万㎡', '10000'],
    ['万平米', '10000'],
    ['亿平方米', '100000000'],
  ],
  [
    ['户', '1'],
    ['户次', '1'],
    ['万户', '10000'],
  ],
  [
    ['套', '1'],
    ['间', '1'],
    ['套/间', '1'],
    ['套(间)', '1'],
    ['套（间）', '1'],
    ['万套', '10000'],
  ],
  [
    ['人', '1'],
    ['人次', '1'],
    ['万人', '10000'],
    ['万人次', '10000'],
  ],
  [
    ['天', '1'],
    ['日', '1'],
    ['工作日', '1'],
    ['个工作日', '1'],
  ],
  [
    ['起', '1'],
    ['件', '1'],
    ['次', '1'],
    ['例', '1'],
    ['宗', '1'],
    ['处', '1'],
    ['个', '1'],
    ['项', '1'],
    ['条', '1'],
    ['个项目', '1'],
    ['个小区', '1'],
  ],
  [
    ['月', '1'],
    ['个月', '1'],
  ],
  [
    ['%', '1'],
    ['％', '1'],
    ['个百分点', '1'],
    ['百分点', '1'],
  ],
];

interface Measure {
  readonly family: number;
  readonly worth: Decimal;
}

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  FAMILIES.flatMap((family, index) =>
    family.map(([unit, worth]) => [unit, { family: index, worth: parseDecimal(worth) }] as const),
  ),
);

/**
 * How many `to` one `from` is worth (万元 → 元: 10000); 1 where they are the same word, null where they measure
 * different things. An unknown unit (null) is taken to be the other one.
 */
export function conversionFactor(from: string | null, to: string | null): Decimal | null {
  if (from === null || to === null || from === to) return decimal(1);
  const source = MEASURES.get(from);
  const target = MEASURES.get(to);
  return source && target && source.family === target.family ? source.worth.div(target.worth) : null;
}
