import type { Draft } from '../draft';
import type { Amount } from '../rule';
import type { Statement } from '../statements/statement';
import type { SectionContext } from './sectionContext';
import { stepsIn } from './statementFacts';

/**
 * The statements without the one that only says what the section is worth: 资金到位（5分）：…. Its points become those of
 * the section, its words what the others are about.
 */
export function withoutHeading(
  section: SectionContext,
  statements: readonly Statement[],
): readonly Statement[] {
  const { draft, isItem, points, clauses } = section;
  const [first, ...others] = statements;
  if (first?.effect.kind !== 'award' || others.length === 0) return statements;
  const isHeading = isHeadingOf(section, first, others);
  if (!isHeading && isItem && first.effect.isBracketed && others.some(isPlainAward)) draft.refuse(first);
  if (!isHeading || first.heads.some((head) => head.kind !== 'text')) return statements;
  clauses.checkOneCondition(first);
  points.take(first);
  const named = titleOf(first);
  return named ? others.map((one) => (one.topic ? one : { ...one, topic: named })) : others;
}

function isHeadingOf(
  { draft, isItem }: SectionContext,
  first: Statement,
  others: readonly Statement[],
): boolean {
  const { effect } = first;
  if (effect.kind !== 'award') return false;
  return (
    effect.isHeading ||
    isShareTitle(first) ||
    isBrokenDown(draft, first, others) ||
    (effect.isBracketed &&
      (isSumOf(draft, effect.amount, others, isItem) || isTitle(draft, first, others, isItem))) ||
    isRateTitle(first) ||
    (first.heads.length === 0 && first.topic === null && effect.form !== 'full')
  );
}

/** 预算执行率指标占6分: so much of the points are for it. */
export function isShareTitle({ heads }: Statement): boolean {
  return heads.length === 1 && SHARE_OF_POINTS.test(heads[0]?.text ?? '');
}

/** What is left of it once the points are read. */
const SHARE_OF_POINTS = /(?:指标|部分)?(?:占|分值为|权重为)$/;

/** The words of a heading, without 占. */
function titleOf({ heads: [named] }: Statement): Statement['topic'] {
  if (!named) return null;
  const text = named.text.replace(SHARE_OF_POINTS, '');
  return text === '' ? null : { text, start: named.start, end: named.start + text.length };
}

/** 资产管理规范6分，其中：登记2分，台账2分，盘点2分. */
function isBrokenDown(draft: Draft, first: Statement, parts: readonly Statement[]): boolean {
  const isNext = /^[,;。:(]?其中/.test(draft.normal.text.slice(first.end, first.end + 4));
  return isNext && first.effect.kind === 'award' && isWorthAll(draft, first.effect.amount, parts);
}

/** 资金到位率（3分） on a line of its own, and then how the 3 points are earned. */
function isTitle(draft: Draft, first: Statement, others: readonly Statement[], isItem: boolean): boolean {
  const { effect } = first;
  if (effect.kind !== 'award') return false;
  const isSetApart = others.every(
    (one) =>
      (isItem || one.sentence !== first.sentence) && !(one.effect.kind === 'award' && one.effect.isBracketed),
  );
  const awards = others.filter((one) => one.effect.kind === 'award');
  const isEarnedAtOnce = awards.some(
    (one) => one.effect.kind === 'award' && draft.worth(one.effect.amount) === draft.worth(effect.amount),
  );
  const isEarnedByDegrees = isItem && awards.length > 0 && awards.every((one) => stepsIn(one) !== null);
  return isSetApart && (isEarnedAtOnce || isEarnedByDegrees || isOnlyLost(draft, first, others));
}

/** 领导包联小区（4分）。无接访记录的扣2分；未走访的扣2分: on a line of 4 points, all of which are there to be lost. */
function isOnlyLost(draft: Draft, { effect }: Statement, others: readonly Statement[]): boolean {
  const isWhole = effect.kind === 'award' && draft.isWholeLine(effect.amount);
  return isWhole && others.every((one) => one.effect.kind === 'deduct' || one.effect.kind === 'zero');
}

/**
 * 目标明确、细化（3分）。其中：…1分，…2分. Where the line is worth total and parts together (建立台账（2分），台账完整（1分），
 * 及时更新（1分） of 4), the first is a part like the others.
 */
function isSumOf(draft: Draft, total: Amount, parts: readonly Statement[], isItem: boolean): boolean {
  const isPart = !isItem && 2 * draft.worth(total) === draft.context.points;
  return isWorthAll(draft, total, parts) && !isPart;
}

/** Whether the parts are awards that come to the total. */
function isWorthAll(draft: Draft, total: Amount, parts: readonly Statement[]): boolean {
  const areAwards = parts.every((part) => part.effect.kind === 'award');
  const points = parts.map(({ effect }) => (effect.kind === 'award' ? draft.worth(effect.amount) : 0));
  const sum = points.reduce((sofar, one) => sofar + one, 0);
  return areAwards && parts.length > 1 && sum === draft.worth(total);
}

function isPlainAward({ effect, heads }: Statement): boolean {
  return (
    effect.kind === 'award' &&
    effect.amount.kind === 'fixed' &&
    !effect.isBracketed &&
    heads.every((head) => head.kind === 'text')
  );
}

/** 开工率5分: so much for a rate, by a rule that stands elsewhere. */
export function isRateTitle({ heads, effect }: Statement): boolean {
  const [head, ...others] = heads;
  return (
    effect.kind === 'award' &&
    (effect.isBare || effect.isBracketed) &&
    head?.kind === 'text' &&
    others.length === 0 &&
    RATE_ALONE.test(head.text)
  );
}

/** 开工率; not 提高开工率 or 公开占比, which are things to be done. */
const RATE_ALONE = /^(?!.*(?:提高|提升|降低|公开|公布|测算|核定)).*(?:率|比例|占比|比重)$/;
