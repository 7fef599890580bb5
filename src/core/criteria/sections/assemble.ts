import type { Draft, Words } from '../draft';
import { MISSED } from '../grammar/polarity';
import { isPlainText, ORDINARY_RULE_WORDS, RULE_WORDS } from '../grammar/plainText';
import type { Rule, Span, Value } from '../rule';
import type { Reading, Statement } from '../statements/statement';
import { readStatements } from '../statements/statements';
import type { Section } from '../text/segments';
import { scoringItem } from './explanatoryItems';
import { lessDeductions, sumOfItems } from './items';
import type { Part } from './part';
import { asAwards, hasWholeLine, isTitled, merged, unnumberedItems, withoutListTitle } from './readings';
import { isOtherSideOfEach, restatedIn } from './restated';
import { readSection } from './section';
import { checkSharedClauses } from './sharedClauses';
import { isMeasured, stepsIn, stepsUnit } from './statementFacts';
import { subjectOf } from './subject';

/** Turns what the clauses of a criterion say into one rule. */
export function ruleOf(draft: Draft, section: Section): Rule {
  const part =
    section.items.length > 0
      ? list(draft, section)
      : plain(draft, readStatements(draft.normal, section.lead), [], false);
  const span: Span = [0, draft.normal.typed.length];
  const base: Value = part.value ?? { kind: 'amount', amount: { kind: 'share', value: 100, span }, span };
  const saysSomething =
    part.value !== null || part.deductions.length > 0 || part.vetoes.some((veto) => veto.scope === 'line');
  if (!saysSomething) draft.refuseAll();
  const { notApplicable, vetoes, bonuses, bonusCap } = part;
  return { notApplicable, vetoes, value: lessDeductions(base, part), bonuses, bonusCap };
}

/** Numbered items: those with points of their own add up, the others take off. */
function list(draft: Draft, section: Section): Part {
  const { normal } = draft;
  const lead = readStatements(normal, section.lead);
  const outro = readStatements(normal, section.outro);
  const items = section.items.map((item) => ({
    item,
    reading: item.items.length > 0 ? null : readStatements(normal, item.lead),
  }));
  const scoring = scoringItem(draft, items);
  if (scoring) return plain(draft, [lead, scoring, outro].reduce(merged), [], false);
  const descriptions = items.flatMap(({ reading }) =>
    reading?.statements.length === 0 ? descriptionOf(draft, reading.loose) : [],
  );
  const isDescription = items.every(
    ({ reading }) => reading?.statements.length === 0 && reading.base === null,
  );
  if (isDescription) return described(draft, lead, descriptions, outro);
  const readings = items.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  const [description, ...others] = descriptions;
  if (description) {
    if (others.length > 0 || !isStandard(readings)) return draft.refuse(description);
    return plain(draft, withoutFigures([lead, ...readings, outro].reduce(merged)), [], false);
  }

  const isAlternative = (reading: Reading) => !isTitled(reading) && hasWholeLine(draft, reading.statements);
  if (readings.length === items.length && readings.some(isAlternative))
    return plain(draft, [lead, ...readings, outro].reduce(merged), [], false);
  checkClauseForAll(draft, readings);
  const parts = items.map(({ item, reading }) =>
    reading === null ? list(draft, item) : plain(draft, reading, lead.loose, true),
  );
  const awarded = parts.flatMap((part) => (part.value === null ? [] : [draft.best(part.value)]));
  const printed = withoutListTitle(merged(lead, outro));
  checkRateOfSome(draft, printed.statements, readings);
  const own = {
    ...printed,
    statements: printed.statements.filter((one) => !isOtherSideOfEach(one, awarded.length)),
  };
  const frame = withoutRestated(draft, own, awarded);
  checkLoose(draft, frame);
  const ofItems = frame.statements.find(({ effect }) => effect.kind === 'zero' && effect.scope === 'item');
  if (ofItems) draft.refuse(ofItems);
  const rest = frame.statements.length > 0 ? plain(draft, { ...frame, loose: [] }, [], false) : null;
  if (rest?.value) refuseStatements(draft, frame.statements);
  for (const cap of frame.caps) draft.limits.push(draft.span(cap)[0]);
  return sumOfItems(draft, parts, rest, frame.caps);
}

/** 1.按季度召开会议。2.每缺一次扣1分: the first says what should be, the others what is taken off where it is not. */
function isStandard([first, ...others]: readonly Reading[]): boolean {
  const penalties = others.flatMap(({ statements }) => statements);
  return (
    first?.statements.length === 0 &&
    penalties.length > 0 &&
    others.every(({ statements }) => statements.length > 0) &&
    penalties.every(({ effect }) => effect.kind === 'deduct' || effect.kind === 'zero')
  );
}

/** How many there should be is nothing that is asked where the penalties say what counts. */
function withoutFigures(reading: Reading): Reading {
  return { ...reading, loose: reading.loose.filter(({ isFigure }) => !isFigure) };
}

/** 1.开工率100%得3分；2.竣工率100%得3分。达不到的按比例得分: of the last item, or of each? */
function checkClauseForAll(draft: Draft, readings: readonly Reading[]): void {
  const last = readings.at(-1)?.statements ?? [];
  const [award] = last;
  const apart = last.filter(({ sentence }) => sentence !== award?.sentence);
  const others = readings.slice(0, -1).map(({ statements }) => statements);
  const areAlike =
    others.length > 0 &&
    others.every(([one, ...more]) => one?.effect.kind === 'award' && isMeasured(one) && more.length === 0);
  if (areAlike && award) checkSharedClauses(draft, [...others.flat(), award, ...apart]);
}

/** 1.开工率…2.竣工率…低于60%的，该项不得分: which of the rates the items speak of? */
function checkRateOfSome(draft: Draft, closing: readonly Statement[], readings: readonly Reading[]): void {
  const unnamed = closing.find((one) => isMeasured(one) && subjectOf(one) === '');
  if (unnamed && readings.some(({ statements }) => statements.some(isMeasured))) draft.refuse(unnamed);
}

/** All words of an item without points: 目标明确，可量化. */
function descriptionOf(draft: Draft, loose: readonly Words[]): Words[] {
  const [first] = loose;
  const end = loose.at(-1)?.end ?? 0;
  return first ? [{ text: draft.normal.text.slice(first.start, end), start: first.start, end }] : [];
}

/** A list that only describes: its words belong to the clause before or after it. */
function described(draft: Draft, lead: Reading, descriptions: readonly Words[], outro: Reading): Part {
  const frame = merged(lead, outro);
  const shared = frame.statements.find((statement) => statement.effect.kind === 'each');
  if (shared?.effect.kind !== 'each' || descriptions.length < 2)
    return plain(draft, frame, descriptions, false);
  checkLoose(draft, frame);
  if (shared.heads.some((head) => !ABOUT_THE_LIST.test(head.text))) draft.refuse(shared);
  const { amount } = shared.effect;
  // 各占1分，不符合不得分: what each of them says already.
  const isSaidAlready = ({ effect, heads: [head, ...others] }: Statement) =>
    effect.kind === 'zero' &&
    effect.scope === 'here' &&
    others.length === 0 &&
    NOT_MET.test(head?.text ?? '');
  const statements = frame.statements.filter((one) => one !== shared && !isSaidAlready(one));
  const values = descriptions.map((description) => draft.binary(description, amount, null));
  const rest = plain(draft, { ...frame, statements, loose: [] }, [], false);
  if (rest.value) refuseStatements(draft, statements);
  return { ...rest, value: { kind: 'sum', parts: values } };
}

/** 不符合, 未达到, 否则. */
const NOT_MET = /^(?:否则?|反之|(?:不|未|没有|没)(?:符合|满足|达到|具备|做到|完成|落实)(?:要求|的)?)$/;

/** 以上各项, in front of 各得1分. */
const ABOUT_THE_LIST = /^(?:同时)?(?:符合|满足|具备|达到|做到)?(?:以[上下]|上述|上列|下列|各)/;

/** Statements without numbered items among them. */
function plain(draft: Draft, printed: Reading, descriptions: readonly Words[], isItem: boolean): Part {
  const awards = printed.statements.flatMap(({ effect, heads }) =>
    effect.kind === 'award' && !heads.some((head) => head.kind === 'steps')
      ? [draft.worth(effect.amount)]
      : [],
  );
  const reading = withoutRestated(draft, asAwards(draft, printed), awards);
  if (reading.statements.length > 0) checkLoose(draft, reading);
  const items = isItem ? null : unnumberedItems(draft, reading);
  if (items === null) return readSection(draft, reading, descriptions, isItem);
  const parts = items.map((item) => readSection(draft, item, descriptions, true));
  if (parts.some((part) => part.value === null)) refuseStatements(draft, reading.statements);
  return sumOfItems(draft, parts, null, []);
}

function withoutRestated(draft: Draft, reading: Reading, awarded: readonly number[]): Reading {
  const restated = restatedIn(draft, reading.statements, awarded);
  if (!restated) return reading;
  return { ...reading, statements: reading.statements.filter((one) => one !== restated) };
}

/** Words without a score may introduce a clause; behind the last one nobody knows what they change. */
function checkLoose(draft: Draft, { statements, loose }: Reading): void {
  const last = statements.at(-1)?.end ?? Infinity;
  const areFaults = statements.every(isFault);
  const counted = statements.every(isShortage) ? statements.map(stepsUnit) : [];
  const changing = loose.find(
    ({ text, start, isFigure, isPart }) =>
      (isFigure &&
        !counted.some((unit) => isStandardFor(text, unit)) &&
        (!areFaults || SAYS_HOW_MANY.test(text))) ||
      start > last ||
      (!isPart && (RULE_WORDS.test(text.replace(ORDINARY_RULE_WORDS, '')) || !isPlainText(text))),
  );
  if (changing) draft.refuse(changing);
}

/** 每少1次扣1分. */
function isShortage(statement: Statement): boolean {
  return statement.effect.kind === 'deduct' && MISSED.test(stepsIn(statement)?.verb ?? '');
}

/** 每年至少召开4次联席会议。每少1次扣1分: what is short of it is asked for, in the same unit. */
function isStandardFor(text: string, unit: string | null): boolean {
  return (
    unit !== null &&
    unit !== '%' &&
    /至少|最少|不[少低]于|不得少于/.test(text) &&
    text.includes(unit) &&
    !text.includes('%')
  );
}

/** 不少于2次: how many there should be. */
const SAYS_HOW_MANY = /至少|最少|不[少低]于|不得少于|以上|不超过|≥|达到/;

/** 未成立的扣2分: judged in words, so that 确定一名同志 before it measures nothing. */
function isFault({ effect, heads }: Statement): boolean {
  const isPenalty = effect.kind === 'deduct' || effect.kind === 'zero';
  return isPenalty && heads.every((head) => head.kind === 'text');
}

function refuseStatements(draft: Draft, statements: readonly Statement[]): never {
  const [first] = statements;
  return first
    ? draft.refuse({ start: first.start, end: statements.at(-1)?.end ?? first.end })
    : draft.refuseAll();
}
