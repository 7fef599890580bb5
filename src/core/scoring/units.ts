import { decimal, type Decimal } from '../cells/decimal';
import { UNIT_WORDS, unitNamed, unitScale } from '../cells/units';

/** Words that count the same things. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['套', '间', '套/间'],
  ['天', '日'],
];

/** Words that count faults and events; forms use them for one another. */
const EVENTS: ReadonlySet<string> = new Set([
  '起',
  '件',
  '次',
  '例',
  '宗',
  '处',
  '个',
  '项',
  '条',
  '批',
  '批次',
]);

/**
 * How many `to` one `from` is worth (万元 → 元: 10000); null where they measure different things. A unit that is not
 * known (null) is taken to be the other one.
 */
export function conversionFactor(from: string | null, to: string | null): Decimal | null {
  if (from === null || to === null) return decimal(1);
  const source = unitScale(from);
  const target = unitScale(to);
  return isSame(source.base, target.base) ? decimal(source.factor).div(target.factor) : null;
}

/**
 * {@link conversionFactor} for the answer to a question. Criteria count in phrases (个小区, 处问题): the measure word in
 * front decides; and one word for events may stand for another.
 */
export function answerFactor(unit: string | null, asked: string | null): Decimal | null {
  // 800万以上 does not say of what: 850 in the row may stand for 850 or for 850万.
  if (asked === '万' || asked === '亿') return null;
  if (unit === null || asked === null) return decimal(1);
  const one = measureWord(unit);
  const other = measureWord(asked);
  return EVENTS.has(one) && EVENTS.has(other) ? decimal(1) : conversionFactor(one, other);
}

function measureWord(unit: string): string {
  return unitNamed(unit) ?? UNIT_WORDS.find((word) => unit.startsWith(word)) ?? unit;
}

function isSame(one: string, other: string): boolean {
  return one === other || SYNONYMS.some((words) => words.includes(one) && words.includes(other));
}
