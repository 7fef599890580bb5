import { decimal, type Decimal } from '../cells/decimal';
import { unitScale } from '../cells/units';

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

/** {@link conversionFactor} for the answer to a question, where one word for events may stand for another. */
export function answerFactor(unit: string | null, asked: string | null): Decimal | null {
  if (unit !== null && asked !== null && EVENTS.has(unit) && EVENTS.has(asked)) return decimal(1);
  return conversionFactor(unit, asked);
}

function isSame(one: string, other: string): boolean {
  return one === other || SYNONYMS.some((words) => words.includes(one) && words.includes(other));
}
