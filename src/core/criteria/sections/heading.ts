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
  const [named] = first.heads;
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
    (effect.isBracketed &&
      (isSumOf(draft, effect.amount, others, isItem) || isTitle(draft, first, others, isItem))) ||
    isRateTitle(first) ||
    (first.heads.length === 0 && first.topic === null && effect.form !== 'full')
  );
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
  return isSetApart && (isEarnedAtOnce || isEarnedByDegrees);
}

/**
 * 目标明确、细化（3分）。其中：…1分，…2分. Where the line is worth total and parts together (建立台账（2分），台账完整（1分），
 * 及时更新（1分） of 4), the first is a part like the others.
 */
function isSumOf(draft: Draft, total: Amount, parts: readonly Statement[], isItem: boolean): boolean {
  const areAwards = parts.every((part) => part.effect.kind === 'award');
  const points = parts.map(({ effect }) => (effect.kind === 'award' ? draft.worth(effect.amount) : 0));
  const sum = points.reduce((sofar, one) => sofar + one, 0);
  const isPart = !isItem && sum + draft.worth(total) === draft.context.points;
  return areAwards && parts.length > 1 && sum === draft.worth(total) && !isPart;
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
