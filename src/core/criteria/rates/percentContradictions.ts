import type { Case, Comparison } from '../rule';
import type { SectionContext } from '../sections/sectionContext';
import { isMeasured, stepsIn } from '../sections/statementFacts';
import { isSameSubject, nameIn } from '../sections/subject';
import type { Thread } from '../sections/threads';
import { covers, overlap, tierOf, type Tier } from '../sections/tiers';
import type { PrintedBounds } from '../statements/bounds';
import type { Statement } from '../statements/statement';
import type { Bounded, PercentThread } from './percentThread';

/** A rate of which nobody knows what it is measured against, or which of several it is. */
export function checkMeasure({ draft, reading }: SectionContext, thread: Thread): void {
  if (SEVERAL_RATES.test(thread.subject) && !/[÷×]/.test(thread.subject))
    draft.refuse(thread.statements[0] as Statement);
  if (OF_OTHERS.test(thread.subject)) draft.refuse(thread.statements[0] as Statement);
  if (thread.statements.some(isOfEachRate)) draft.refuse(thread.statements[0] as Statement);
  if (ANOTHER_CONDITION.test(thread.subject)) draft.refuse(thread.statements[0] as Statement);
  const ofTwo = thread.statements.find(isOfTwoRates);
  if (ofTwo) draft.refuse(ofTwo);
  const relative = reading.statements.find(isRelative);
  if (relative && thread.statements.some(isMeasuredFromWords)) draft.refuse(relative);
  if (isForSeveral(thread, reading.statements)) draft.refuse(thread.statements.at(-1) as Statement);
}

/** 开工率和竣工率, 开工率或基本建成率. */
const SEVERAL_RATES =
  /(?:率|度|比例).*[、和及与或].*(?:率|度|比例)|^[\u4e00-\u9fff]{2}[、和及与][\u4e00-\u9fff]{2}率$/;

/** 边境县达到90%得8分: another standard for others. */
const OF_OTHERS = /(?:县|市|地区|乡镇|街道)$/;

/** 公租房、保障性租赁住房开工率均达到100%, 开工率和完工率各占5分: a rate of each. */
function isOfEachRate({ heads, topic }: Statement): boolean {
  return [...heads.map(({ text }) => text), topic?.text ?? ''].some((text) => EACH_RATE.test(text));
}

const EACH_RATE = /[、和与及].*(?:率|比例|度)(?:均|都|各|分别)/;

/** 未公布年度计划或发放率低于50%的: one more condition in front of the rate. */
const ANOTHER_CONDITION = /(?:未|没有|无)[^或及]{2,}(?:或者?|以及|及|且|并|同时)/;

/** 按期办结率达95%以上，年终办结率达100%得10分. */
function isOfTwoRates({ heads }: Statement): boolean {
  const [first, ...others] = heads.flatMap((head) =>
    head.kind === 'bounds' && head.printed.subject !== '' ? [head.printed.subject] : [],
  );
  return first !== undefined && others.some((other) => !isSameSubject(first, other));
}

/** 达到序时进度, 低于上年同期: what the rate is measured against is not printed. */
function isRelative({ heads, topic }: Statement): boolean {
  const words = heads.map((head) => (head.kind === 'steps' ? head.steps.before : head.text));
  return RELATIVE.test([...words, topic?.text ?? ''].join());
}

const RELATIVE = /序时|时序|时间进度|同期/;

/** Steps and proportions are measured from what the words before them name. */
function isMeasuredFromWords(statement: Statement): boolean {
  return stepsIn(statement) !== null || statement.effect.kind === 'proportion';
}

/** A达到100%得3分；B达到100%得3分。每低1个百分点扣0.1分: for B, or for both? */
function isForSeveral({ statements }: Thread, all: readonly Statement[]): boolean {
  const awards = statements.filter((one) => one.effect.kind === 'award');
  const hasOtherRate = all.some(
    (one) =>
      !statements.some((own) => own.start === one.start) && isMeasured(one) && one.effect.kind === 'award',
  );
  return (
    hasOtherRate &&
    awards.length > 0 &&
    statements.some((one) => {
      const isUnnamed = stepsIn(one) !== null && nameIn(one) === null;
      return isUnnamed && awards.every((award) => award.sentence !== one.sentence);
    })
  );
}

/** 90%以上得5分，超过的得6分: what is left there lies below, not above. */
export function checkRest({ draft, otherwise, bounded }: PercentThread): void {
  const words = otherwise?.heads.map((head) => head.text).join('') ?? '';
  const ends = EXCEEDING_REST.test(words) ? UPPER : SHORT_REST.test(words) ? LOWER : null;
  if (!otherwise || ends === null) return;
  const isOnOtherSide = bounded.some(({ bounds }) => !bounds.some(({ operator }) => ends.includes(operator)));
  if (isOnOtherSide) draft.refuse(otherwise);
}

const EXCEEDING_REST = /^(?:超|高于|大于)/;
const SHORT_REST = /^(?:低于|小于|不足|少于)/;
const UPPER: readonly Comparison[] = ['<=', '<'];
const LOWER: readonly Comparison[] = ['>=', '>', '='];

/** A tier that can never be reached, or bare percents in the wrong order, contradict themselves. */
export function checkOrder(rate: PercentThread, bounded: readonly Bounded[], cases: readonly Case[]): void {
  const { draft } = rate;
  const tiers = rate.tiers(bounded);
  bounded.forEach(({ statement }, index) => {
    const tier = tiers[index] as Tier;
    if (tiers.slice(0, index).some((earlier) => covers(earlier, tier))) draft.refuse(statement);
    const [own, later] = [cases[index] as Case, cases[index + 1]];
    if (later && isBare(statement) && draft.best(later.value) > draft.best(own.value))
      draft.refuse(statement);
  });
  const apart = cases.flatMap(({ condition }) =>
    condition.kind === 'bounds' ? [tierOf(condition.bounds, rate.target())] : [],
  );
  const overlaps = apart.some((tier, index) =>
    apart.slice(0, index).some((other) => isTwoSided(tier) && isTwoSided(other) && overlap(tier, other)),
  );
  if (hasContestedEnd(bounded)) draft.refuse((bounded[0] as Bounded).statement);
  if (overlaps) draft.warnings.push({ code: 'overlapping-tiers' });
}

/** 90%得4分: a percent without a word on what lies above it. */
function isBare({ heads }: Statement): boolean {
  return heads.some((head) => {
    const [bound, ...others] = head.kind === 'bounds' ? head.printed.bounds : [];
    return bound?.operator === null && others.length === 0;
  });
}

/** 95%-100%得5分，90%-95%（含95%）得4分: the first takes 95 % by custom, the second by its own words. */
function hasContestedEnd(bounded: readonly Bounded[]): boolean {
  const printed = bounded.flatMap(({ statement }) =>
    statement.heads.flatMap((head) => (head.kind === 'bounds' ? [head.printed] : [])),
  );
  return printed.some((range, index) => {
    const end = customaryEnd(range);
    if (end === null) return false;
    return printed
      .slice(index + 1)
      .some((other) => other.bounds.some((bound) => bound.value === end && bound.isIncluded === true));
  });
}

/** The lower end of a range that belongs to it only by custom; null where its own words decide. */
function customaryEnd({ bounds, isRange }: PrintedBounds): number | null {
  if (!isRange) return null;
  const low = bounds.reduce((first, second) => (second.value < first.value ? second : first));
  return low.isIncluded === null && low.operator === null ? low.value : null;
}

function isTwoSided(tier: Tier): boolean {
  return Number.isFinite(tier.low) && Number.isFinite(tier.high);
}
