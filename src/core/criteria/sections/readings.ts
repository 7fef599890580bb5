import type { Draft } from '../draft';
import { isNegative } from '../grammar/polarity';
import { isShareTitle } from './heading';
import type { Reading, Statement } from '../statements/statement';

/** Two readings as one; their sentences stay apart. */
export function merged(lead: Reading, outro: Reading): Reading {
  const shift =
    1 + Math.max(0, ...lead.statements.map((one) => one.sentence), ...lead.caps.map((one) => one.sentence));
  return {
    statements: [
      ...lead.statements,
      ...outro.statements.map((statement) => ({ ...statement, sentence: statement.sentence + shift })),
    ],
    caps: [...lead.caps, ...outro.caps.map((cap) => ({ ...cap, sentence: cap.sentence + shift }))],
    base: lead.base ?? outro.base,
    standard: lead.standard ?? outro.standard,
    bothWays: lead.bothWays ?? outro.bothWays,
    duties: [...lead.duties, ...outro.duties],
    loose: [...lead.loose, ...outro.loose],
    inclusion: {
      above: lead.inclusion.above ?? outro.inclusion.above,
      below: lead.inclusion.below ?? outro.inclusion.below,
    },
  };
}

/** A得3分，每缺1项扣1分；B得2分，每少1次扣1分: items without numbers, a reading for each; null where there are none. */
export function unnumberedItems(draft: Draft, reading: Reading): readonly Reading[] | null {
  const sentences = [...new Set(reading.statements.map((statement) => statement.sentence))];
  const groups = sentences.map((sentence) => reading.statements.filter((one) => one.sentence === sentence));
  const areParts = groups.every((group) => hasAward(group) && !hasWholeLine(draft, group));
  if (groups.length < 2 || !areParts) return null;
  const titled = titledByName(draft, groups);
  if (!titled && !groups.some(hasPenalty) && !groups.every(hasTitle)) return null;
  return sentences.map((sentence, index) => ({
    ...reading,
    statements: (titled ?? groups)[index] ?? [],
    caps: reading.caps.filter((cap) => cap.sentence === sentence),
    loose: [],
    base: null,
    standard: null,
  }));
}

/**
 * 制度建设3分，出台办法的得3分；党建引领2分，成立支部的得2分: each sentence begins with a name and what it is worth, and the
 * names come to the points of the line. Null where they do not.
 */
function titledByName(
  draft: Draft,
  groups: readonly (readonly Statement[])[],
): readonly (readonly Statement[])[] | null {
  const titled = groups.map(([title, ...earned]): readonly Statement[] | null => {
    if (title?.effect.kind !== 'award' || !title.effect.isBare || earned.length === 0) return null;
    const isName = title.heads.length === 1 && title.heads[0]?.kind === 'text';
    const isEarned = worthOf(draft, earned) === worthOf(draft, [title]);
    if (!isName || (!isEarned && !isAllLost(draft, title, earned))) return null;
    return [{ ...title, effect: { ...title.effect, isHeading: true } }, ...earned];
  });
  const titles = groups.flatMap((group) => group.slice(0, 1));
  if (worthOf(draft, titles) !== draft.context.points) return null;
  return titled.some((one) => one === null) ? null : titled.flatMap((one) => (one === null ? [] : [one]));
}

/** 制度建设3分，未建立的扣3分: all of it, where it is not so. */
function isAllLost(
  draft: Draft,
  { effect: title }: Statement,
  [lost, ...others]: readonly Statement[],
): boolean {
  return (
    others.length === 0 &&
    lost?.effect.kind === 'deduct' &&
    title.kind === 'award' &&
    lost.heads.every(({ kind, text }) => kind === 'text' && isNegative(text)) &&
    draft.worth(lost.effect.amount) === draft.worth(title.amount)
  );
}

function worthOf(draft: Draft, statements: readonly Statement[]): number {
  return statements.reduce(
    (sum, { effect }) => sum + (effect.kind === 'award' ? draft.worth(effect.amount) : 0),
    0,
  );
}

/** 每新增1个试点加1分，最高5分, on a line of 5 points: with nothing to be added to, it is what the line is worth. */
export function asAwards(draft: Draft, reading: Reading): Reading {
  const { statements, caps, base } = reading;
  // 基础分3分，创新1项加1分，最高5分: on top of the base.
  if (base !== null && !draft.isWholeLine(base)) return reading;
  const isWhole = caps.some(({ cap }) => cap.kind === 'points' && draft.isWholeLine(cap.amount));
  const areBonuses = statements.every(
    ({ effect, heads }) => effect.kind === 'bonus' && heads.some((head) => head.kind === 'steps'),
  );
  if (statements.length !== 1 || !areBonuses || !isWhole) return reading;
  return {
    ...reading,
    statements: statements.map((one) =>
      one.effect.kind === 'bonus' ? { ...one, effect: { ...one.effect, kind: 'award' as const } } : one,
    ),
    caps: caps.map((one) => (one.of === 'bonus' ? { ...one, of: 'award' as const } : one)),
  };
}

/** 一、制度建设（4分）in front of its items: their points together. */
export function withoutListTitle(frame: Reading): Reading {
  const [first, ...others] = frame.statements;
  if (first?.effect.kind !== 'award' || first.heads.some((head) => head.kind !== 'text')) return frame;
  return first.effect.isBracketed ? { ...frame, statements: others } : frame;
}

/** 资金到位率（4分）：…: an item whose points are printed in front of its clauses. */
export function isTitled({ base, statements }: Reading): boolean {
  return base !== null || hasTitle(statements);
}

/** 任务完成及时率（2分）：…: what it is worth is printed in front of how it is earned. */
function hasTitle([first, ...others]: readonly Statement[]): boolean {
  const isAward = first?.effect.kind === 'award' && others.length > 0;
  return isAward && (first.effect.isBracketed || isShareTitle(first));
}

/** An award that is worth the whole line. */
export function hasWholeLine(draft: Draft, statements: readonly Statement[]): boolean {
  return statements.some(({ effect }) => effect.kind === 'award' && draft.isWholeLine(effect.amount));
}

function hasAward(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ effect, heads }) =>
      effect.kind === 'award' && !heads.some((head) => head.kind === 'steps' || head.kind === 'no-task'),
  );
}

function hasPenalty(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ effect, heads }) => effect.kind === 'deduct' && heads.some((head) => head.kind === 'steps'),
  );
}
