import type { Words } from '../draft';
import { deniesOnlyPart, deniesPartOf, isExactDenial } from '../grammar/denial';
import { isMended } from '../grammar/polarity';
import { isDenialOf } from '../grammar/related';
import { LEVEL_AND_REST, LEVEL_AT_END } from '../grammar/respectively';
import type { Change, Value, Veto } from '../rule';
import type { Statement } from '../statements/statement';
import { joinedAlternatives } from './alternatives';
import { choiceOf, missed } from './choice';
import type { Yield } from './part';
import type { SectionContext } from './sectionContext';
import { vetoOf } from './settled';
import { conditionText, isMeasured, stepsIn } from './statementFacts';
import { hasAward, type Group, type TextMatters } from './textGroups';

/** What the matters that are judged in words come to. */
export function readTexts(section: SectionContext, texts: TextMatters): Yield {
  const groups = joinedAlternatives(section, texts.groups);
  const yields = groups.map((group) => valueOf(section, group));
  checkAlternatives(section, groups);
  return {
    values: [
      ...yields.flatMap((one) => one.values ?? []),
      ...texts.shared.flatMap((one) => sharedOut(section, one)),
    ],
    deductions: yields.flatMap((one) => one.deductions ?? []),
    vetoes: yields.flatMap((one) => one.vetoes ?? []),
    bonuses: texts.bonuses.map((statement) => bonusOf(section, statement)),
  };
}

function valueOf(section: SectionContext, group: Group): Yield {
  const { draft, clauses } = section;
  const [first, second, ...others] = group;
  if (!first) return {};
  if (!second) return single(section, first);
  // 制定并公开的得3分，否则不得分；未公开的，每项扣1分: nothing is left behind 否则.
  const rest = group.slice(0, -1).find(isFullElse);
  if (rest) draft.refuse(rest);
  const awards = group.filter((one) => one.effect.kind === 'award');
  const penalties = group.filter((one) => one.effect.kind === 'deduct');
  if (penalties.length > 1) return severalPenalties(section, group, awards, penalties);
  const isElseSide = second.heads.every((head) => head.kind === 'else');
  const isDenied =
    awards.length === 2 && (isElseSide || isDenialOf(conditionText(second), conditionText(first)));
  if (others.length === 0 && isDenied && deniesOnlyPart(conditionText(second), conditionText(first)))
    draft.refuse(second);
  if (others.length > 0 || (awards.length === 2 && !isDenied)) return { values: [choiceOf(section, group)] };
  const [award] = awards;
  const other = award === first ? second : first;
  if (award?.effect.kind !== 'award') return draft.refuse(first);
  clauses.checkOneCondition(other);
  if (other.effect.kind === 'deduct' && deniesPartOf(conditionText(other), conditionText(award)))
    draft.refuse(other);
  const value = draft.binary(clauses.of(award), award.effect.amount, missed(section, award, other));
  return { values: [value] };
}

/** 齐全、及时得5分；不齐全扣2分；不及时扣2分: each by itself, from the full points. */
function severalPenalties(
  section: SectionContext,
  group: Group,
  awards: readonly Statement[],
  penalties: readonly Statement[],
): Yield {
  const { draft, points, clauses } = section;
  const [award, ...others] = awards;
  const zeros = group.filter((one) => one.effect.kind === 'zero');
  const isWhole = award?.effect.kind === 'award' && points.isWhole(award.effect.amount);
  const hasMore = awards.length + penalties.length + zeros.length < group.length;
  if (!award || !isWhole || others.length > 0 || hasMore) return draft.refuse(group[0] as Statement);
  clauses.checkOneCondition(award);
  points.take(award);
  const parts = [...penalties, ...zeros].map((one) => single(section, one));
  return {
    deductions: parts.flatMap((part) => part.deductions ?? []),
    vetoes: parts.flatMap((part) => part.vetoes ?? []),
  };
}

function single(section: SectionContext, statement: Statement): Yield {
  const { draft, clauses, reading } = section;
  const { effect } = statement;
  if (effect.kind === 'zero') {
    if (saysNothingCounted(section, statement)) return {};
    checkWholeLine(section, statement);
    checkUnread(section, statement);
    return { vetoes: [missedAward(section, statement) ?? vetoOf(section, statement, 'line')] };
  }
  const clause = clauses.of(statement);
  if (effect.kind === 'award') return { values: [draft.binary(clause, effect.amount, null)] };
  if (effect.kind !== 'deduct') return draft.refuse(statement);
  // 被通报的扣2分，整改到位的扣1分: in place of the first.
  const isSecond = reading.statements.some(
    (one) => one.effect.kind === 'deduct' && one.start < statement.start,
  );
  if (isSecond && isMended(conditionText(statement))) draft.refuse(statement);
  return { deductions: [ifItHolds(section, statement, clause, effect.amount)] };
}

/** 每出台1个文件得1分；没有出台的不得分: none counted earns nothing anyway. */
function saysNothingCounted({ reading, clauses }: SectionContext, zero: Statement): boolean {
  const [head, ...others] = zero.heads;
  if (zero.effect.kind !== 'zero' || zero.effect.scope !== 'here' || others.length > 0) return false;
  if (head?.kind !== 'text' || !/^(?:没有|没|未|无)/.test(head.text)) return false;
  const awards = reading.statements.filter(
    (one) => one.effect.kind === 'award' && one.start < zero.start && one.sentence >= zero.sentence - 1,
  );
  const counted = awards.at(-1);
  if (!counted || stepsIn(counted) === null || !isDenialOf(head.text, conditionText(counted))) return false;
  clauses.checkOneCondition(zero);
  return true;
}

/** 材料齐备得2分，迟报的不得分；…得3分: of the award in the same sentence, or of the whole line? */
function checkWholeLine({ draft, reading, isItem }: SectionContext, zero: Statement): void {
  if (isItem || zero.effect.kind !== 'zero' || zero.effect.scope !== 'here') return;
  const awards = reading.statements.filter(
    (one) => one.effect.kind === 'award' && !draft.isWholeLine(one.effect.amount) && !isMeasured(one),
  );
  if (FRAUD.test(conditionText(zero))) return;
  if (awards.length > 1 && awards.some((one) => one.sentence === zero.sentence)) draft.refuse(zero);
}

/** 弄虚作假: of no single part, so that nothing is left of the line. */
const FRAUD = /^(?:凡|如|若|存在|发生|有|经查)*(?:弄虚作假|虚报|骗取|套取|截留|挤占|挪用)/;

/** 每小区扣1分，2个小区以上不得分: a number of what is counted; 第1项不符合: what another question asks. */
function checkUnread({ draft, reading }: SectionContext, zero: Statement): void {
  const text = conditionText(zero);
  const isCounted = reading.statements.some((one) => stepsIn(one) !== null);
  if (OF_AN_ITEM.test(text) || (isCounted && NUMBER_ALONE.test(text))) draft.refuse(zero);
}

const OF_AN_ITEM = /^(?:以上|上述|其中)?第[一二三四五六七八九十\d、和及]+[项条点款](?!规)/;
const NUMBER_ALONE = /^(?:超过|达到?|有)?\d+[^\d,]{1,6}(?:以上|以下|以内)?$/;

/** 建立台账得2分，按月更新得2分；未建立台账的，本项不得分: the veto asks what the award asks; null where it does not. */
function missedAward(section: SectionContext, zero: Statement): Veto | null {
  const { draft, clauses, reading } = section;
  const denied = conditionText(zero);
  const award = reading.statements.find(
    (one) =>
      one.effect.kind === 'award' &&
      one.heads.every((head) => head.kind === 'text') &&
      isExactDenial(denied, conditionText(one)),
  );
  if (!award || zero.heads.length !== 1) return null;
  const question = draft.askFact(clauses.of(award));
  return { condition: { kind: 'fact', question, holds: false }, scope: 'line', span: draft.span(zero) };
}

function bonusOf(section: SectionContext, statement: Statement): Change {
  const clause = section.clauses.of(statement);
  if (statement.effect.kind !== 'bonus') return section.draft.refuse(statement);
  return ifItHolds(section, statement, clause, statement.effect.amount);
}

/** Points taken off or added once, where what the clause says is so. */
function ifItHolds(
  { draft, caps }: SectionContext,
  statement: Statement,
  clause: Words,
  amount: Extract<Change, { kind: 'fact' }>['amount'],
): Change {
  const question = draft.askFact(clause);
  const condition = { kind: 'fact', question, holds: true } as const;
  return { kind: 'fact', condition, amount, cap: caps.of(statement), span: draft.span(statement) };
}

/** A、B、C各得1分. */
function sharedOut({ draft }: SectionContext, statement: Statement): readonly Value[] {
  const { effect, heads } = statement;
  if (effect.kind !== 'each' || heads.some((head) => head.kind !== 'text')) return draft.refuse(statement);
  const clauses = heads.flatMap(enumerated);
  if (clauses.length < 2) return draft.refuse(statement);
  const rest = LEVEL_AND_REST.exec(clauses.at(-1)?.text ?? '')?.groups?.['rest'] ?? '';
  return clauses.map((clause) => {
    const isLevelAlone = rest !== '' && LEVEL_AT_END.test(clause.text);
    return draft.binary(
      isLevelAlone ? { ...clause, label: clause.text + rest } : clause,
      effect.amount,
      null,
    );
  });
}

/** The parts of an enumeration: A、B和C. */
function enumerated(words: Words): Words[] {
  const parts: Words[] = [];
  let start = words.start;
  const joint = words.text.includes('、') ? /、|以及|和/ : /以及|和/;
  for (const part of words.text.split(joint)) {
    if (part !== '') parts.push({ text: part, start, end: start + part.length });
    start += part.length + (words.text.startsWith('以及', start + part.length - words.start) ? 2 : 1);
  }
  return parts;
}

/** Several awards beside one that is worth the whole line contradict themselves. */
function checkAlternatives({ draft, points }: SectionContext, groups: readonly Group[]): void {
  const awarding = groups.filter(hasAward);
  if (awarding.length < 2) return;
  const own = points.own() ?? Infinity;
  const whole = awarding
    .flat()
    .find(({ effect }) => effect.kind === 'award' && draft.worth(effect.amount) >= own);
  if (whole) draft.refuse(whole);
}

/** 否则, 反之: all that the clauses before it leave. */
function isFullElse({ heads }: Statement): boolean {
  return heads.length > 0 && heads.every((head) => head.kind === 'else' && !head.isShort);
}
