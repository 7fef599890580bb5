import type { CriterionContext, CriterionWarning } from '../criterion';
import { Draft, zeroAt, type Words } from '../draft';
import { isPlainText, RULE_WORDS } from '../grammar/plainText';
import type { Amount, Case, Change, Rule, Span, Value } from '../rule';
import type { Reading, SharedCap, Statement } from '../statements/statement';
import { readStatements } from '../statements/statements';
import type { NormalText } from '../text/normalise';
import type { Section } from '../text/segments';
import type { Sentence } from '../text/sentences';
import type { Part } from './part';
import { restatedIn } from './restated';
import { readSection } from './section';

/** Turns what the clauses of a criterion say into one rule. */
export class Assembler {
  readonly draft: Draft;

  constructor(normal: NormalText, context: CriterionContext) {
    this.draft = new Draft(normal, context);
  }

  rule(section: Section): Rule {
    const { normal } = this.draft;
    const part =
      section.items.length > 0 ? this.list(section) : this.plain(this.read(section.lead), [], false);
    const span: Span = [0, normal.typed.length];
    const base: Value = part.value ?? { kind: 'amount', amount: { kind: 'share', value: 100, span }, span };
    const value: Value =
      part.deductions.length > 0 ? { kind: 'less', base, deductions: part.deductions, cap: part.cap } : base;
    const saysSomething =
      part.value !== null || part.deductions.length > 0 || part.vetoes.some((veto) => veto.scope === 'line');
    if (!saysSomething) this.draft.refuseAll();
    const { notApplicable, vetoes, bonuses, bonusCap } = part;
    return { notApplicable, vetoes, value, bonuses, bonusCap };
  }

  /** What a person should know of the rule: limits that are not printed, parts that do not add up. */
  warnings(rule: Rule): readonly CriterionWarning[] {
    const { draft } = this;
    const lastLimit = Math.max(-1, ...draft.limits);
    const endless = [...deductionsIn(rule.value)].filter(
      (change) => change.kind === 'steps' && change.cap === null && change.span[0] > lastLimit,
    );
    const isEnded = rule.vetoes.some((veto) => veto.condition.kind === 'bounds');
    const noCap: CriterionWarning[] = isEnded ? [] : endless.map(({ span }) => ({ code: 'no-cap', span }));
    const best = draft.best(rule.value);
    const isOff = rule.bonuses.length === 0 && Math.abs(best - draft.context.points) > 1e-9;
    return [...draft.warnings, ...noCap, ...(isOff ? [{ code: 'parts-do-not-sum' } as const] : [])];
  }

  private read(sentences: readonly Sentence[]): Reading {
    return readStatements(this.draft.normal, sentences);
  }

  /** Numbered items: those with points of their own add up, the others take off. */
  private list(section: Section): Part {
    const lead = this.read(section.lead);
    const outro = this.read(section.outro);
    const items = section.items.map((item) => ({
      item,
      reading: item.items.length > 0 ? null : this.read(item.lead),
    }));
    const descriptions = items.flatMap(({ reading }) =>
      reading?.statements.length === 0 ? this.descriptionOf(reading.loose) : [],
    );
    const isDescription = items.every(
      ({ reading }) => reading?.statements.length === 0 && reading.base === null,
    );
    if (isDescription) return this.described(lead, descriptions, outro);
    if (descriptions.length > 0) this.draft.refuse(descriptions[0] as Words);

    const readings = items.flatMap(({ reading }) => (reading === null ? [] : [reading]));
    if (
      readings.length === items.length &&
      readings.some((reading) => !isTitled(reading) && this.hasWholeLine(reading.statements))
    ) {
      return this.plain([lead, ...readings, outro].reduce(merged), [], false);
    }
    const parts = items.map(({ item, reading }) =>
      reading === null ? this.list(item) : this.plain(reading, lead.loose, true),
    );
    const frame = this.withoutRestated(
      this.withoutHeading(merged(lead, outro)),
      parts.flatMap((part) => (part.value === null ? [] : [this.draft.best(part.value)])),
    );
    this.checkLoose(frame);
    const ofItems = frame.statements.find(({ effect }) => effect.kind === 'zero' && effect.scope === 'item');
    if (ofItems) this.draft.refuse(ofItems);
    const rest = frame.statements.length > 0 ? this.plain({ ...frame, loose: [] }, [], false) : null;
    if (rest?.value) this.refuseStatements(frame.statements);
    return this.sumOf(parts, rest, frame.caps);
  }

  /** All words of an item without points: 目标明确，可量化. */
  private descriptionOf(loose: readonly Words[]): Words[] {
    const [first] = loose;
    const end = loose.at(-1)?.end ?? 0;
    return first ? [{ text: this.draft.normal.text.slice(first.start, end), start: first.start, end }] : [];
  }

  /** 一、制度建设（4分）in front of its items: their points together. */
  private withoutHeading(frame: Reading): Reading {
    const [first, ...others] = frame.statements;
    if (first?.effect.kind !== 'award' || first.heads.some((head) => head.kind !== 'text')) return frame;
    return first.effect.isBracketed ? { ...frame, statements: others } : frame;
  }

  private sumOf(parts: readonly Part[], rest: Part | null, caps: readonly SharedCap[]): Part {
    const valued = parts.filter((part) => part.value !== null);
    const penalties = parts.filter((part) => part.value === null);
    const values = valued.map((part) => this.itemValue(part));
    const hasOwnCap = penalties.some((part) => part.cap !== null);
    const taken = penalties.flatMap((part) => (hasOwnCap ? this.cappedAlone(part) : part.deductions));
    const deductions = [...taken, ...(rest?.deductions ?? [])];
    const value = sum(values);
    if (value !== null) this.draft.checkBase(value, deductions);
    const printed = caps.find((cap) => cap.cap.kind === 'points');
    const cap = rest?.cap ?? (printed?.cap.kind === 'points' ? printed.cap.amount : null);
    if (
      printed &&
      cap !== null &&
      deductions.length === 0 &&
      this.draft.worth(cap) < this.draft.context.points
    ) {
      this.draft.refuse(printed);
    }
    return {
      value,
      deductions,
      cap: deductions.length > 0 ? cap : null,
      vetoes: [
        ...valued.flatMap((part) => part.vetoes.filter((veto) => veto.scope !== 'line')),
        ...penalties.flatMap((part) => part.vetoes),
        ...(rest?.vetoes ?? []),
        ...parts.flatMap((part) => part.lineVetoes),
      ],
      lineVetoes: [],
      notApplicable: [...penalties.flatMap((part) => part.notApplicable), ...(rest?.notApplicable ?? [])],
      bonuses: [...parts.flatMap((part) => part.bonuses), ...(rest?.bonuses ?? [])],
      bonusCap: this.bonusCapOf(parts, rest),
    };
  }

  /** A limit on the bonuses of one item among several with bonuses is no limit on all of them. */
  private bonusCapOf(parts: readonly Part[], rest: Part | null): Part['bonusCap'] {
    const all = [...parts, ...(rest ? [rest] : [])].filter(
      (part) => part.bonuses.length > 0 || part.bonusCap !== null,
    );
    const capped = all.filter((part) => part.bonusCap !== null);
    if (capped.length > 0 && all.length > 1) this.draft.refuseAll();
    return capped[0]?.bonusCap ?? null;
  }

  /** An item with points of its own, with what it takes off, never below zero. */
  private itemValue(part: Part): Value {
    const base = part.value ?? zeroAt([0, 0]);
    const value: Value =
      part.deductions.length > 0 ? { kind: 'less', base, deductions: part.deductions, cap: part.cap } : base;
    const cases: Case[] = [
      ...part.notApplicable.map(({ question, amount, span }): Case => ({
        condition: { kind: 'fact', question, holds: true },
        value: { kind: 'amount', amount: this.ownAmount(amount, base), span },
        span,
      })),
      ...part.vetoes
        .filter((veto) => veto.scope === 'line')
        .map(({ condition, span }): Case => ({ condition, value: zeroAt(span), span })),
    ];
    return cases.length === 0
      ? value
      : { kind: 'cases', cases, otherwise: value, countsAbove100As100: false };
  }

  /** 得满分 inside an item: the item's most, not the line's. */
  private ownAmount(amount: Amount, value: Value): Amount {
    if (amount.kind === 'fixed') return amount;
    return { ...amount, kind: 'fixed', value: (this.draft.best(value) * amount.value) / 100 };
  }

  /** Penalties of an item with a limit of its own. */
  private cappedAlone(part: Part): readonly Change[] {
    const [only, ...others] = part.deductions;
    if (part.cap === null || !only) return part.deductions;
    if (others.length > 0) this.draft.refuseAll();
    return [{ ...only, cap: only.cap ?? part.cap }];
  }

  /** A list that only describes: its words belong to the clause before or after it. */
  private described(lead: Reading, descriptions: readonly Words[], outro: Reading): Part {
    const frame = merged(lead, outro);
    const shared = frame.statements.find((statement) => statement.effect.kind === 'each');
    if (shared?.effect.kind !== 'each' || descriptions.length < 2)
      return this.plain(frame, descriptions, false);
    this.checkLoose(frame);
    if (shared.heads.some((head) => !/^(?:以[上下]|上述|下列|各)/.test(head.text))) this.draft.refuse(shared);
    const { amount } = shared.effect;
    const statements = frame.statements.filter((statement) => statement !== shared);
    const values = descriptions.map((description) => this.draft.binary(description, amount, null));
    const rest = this.plain({ ...frame, statements, loose: [] }, [], false);
    if (rest.value) this.refuseStatements(statements);
    return { ...rest, value: { kind: 'sum', parts: values } };
  }

  private withoutRestated(reading: Reading, awarded: readonly number[]): Reading {
    const restated = restatedIn(this.draft, reading.statements, awarded);
    if (!restated) return reading;
    return { ...reading, statements: reading.statements.filter((one) => one !== restated) };
  }

  private plain(printed: Reading, descriptions: readonly Words[], isItem: boolean): Part {
    const awards = printed.statements.flatMap(({ effect, heads }) =>
      effect.kind === 'award' && !heads.some((head) => head.kind === 'steps')
        ? [this.draft.worth(effect.amount)]
        : [],
    );
    const reading = this.withoutRestated(asAwards(this.draft, printed), awards);
    if (reading.statements.length > 0) this.checkLoose(reading);
    const groups = isItem ? null : this.sentenceGroups(reading);
    if (groups === null) return readSection(this.draft, reading, descriptions, isItem);
    const parts = groups.map((group) => readSection(this.draft, group, descriptions, true));
    if (parts.some((part) => part.value === null)) this.refuseStatements(reading.statements);
    return this.sumOf(parts, null, []);
  }

  /** A得3分，每缺1项扣1分；B得2分，每少1次扣1分: items without numbers. */
  private sentenceGroups(reading: Reading): Reading[] | null {
    const sentences = [...new Set(reading.statements.map((statement) => statement.sentence))];
    const groups = sentences.map((sentence) => reading.statements.filter((one) => one.sentence === sentence));
    const areParts = groups.every((group) => hasAward(group) && !this.hasWholeLine(group));
    if (groups.length < 2 || !areParts) return null;
    if (!groups.some(hasPenalty) && !groups.every(isTitledGroup)) return null;
    return sentences.map((sentence, index) => ({
      ...reading,
      statements: groups[index] ?? [],
      caps: reading.caps.filter((cap) => cap.sentence === sentence),
      loose: [],
      base: null,
      standard: null,
    }));
  }

  private hasWholeLine(statements: readonly Statement[]): boolean {
    return statements.some(({ effect }) => effect.kind === 'award' && this.draft.isWholeLine(effect.amount));
  }

  private refuseStatements(statements: readonly Statement[]): never {
    const [first] = statements;
    return first
      ? this.draft.refuse({ start: first.start, end: statements.at(-1)?.end ?? first.end })
      : this.draft.refuseAll();
  }

  /** Words without a score may introduce a clause; behind the last one nobody knows what they change. */
  private checkLoose(reading: Reading): void {
    const last = reading.statements.at(-1)?.end ?? Infinity;
    for (const words of reading.loose) {
      if (words.start > last || RULE_WORDS.test(words.text) || !isPlainText(words.text))
        this.draft.refuse(words);
    }
  }
}

/** 每新增1个试点加1分，最高5分, on a line of 5 points: with nothing to be added to, it is what the line is worth. */
function asAwards(draft: Draft, reading: Reading): Reading {
  const { statements, caps } = reading;
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

/** 资金到位率（4分）：…: an item whose points are printed in front of its clauses. */
function isTitled({ base, statements }: Reading): boolean {
  return base !== null || isTitledGroup(statements);
}

/** 任务完成及时率（2分）：…: what it is worth is printed in front of how it is earned. */
function isTitledGroup([first, ...others]: readonly Statement[]): boolean {
  return first?.effect.kind === 'award' && first.effect.isBracketed && others.length > 0;
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

function deductionsIn(value: Value): readonly Change[] {
  if (value.kind === 'less') return [...value.deductions, ...deductionsIn(value.base)];
  if (value.kind === 'sum') return value.parts.flatMap(deductionsIn);
  if (value.kind !== 'cases') return [];
  const parts = [...value.cases.map((one) => one.value), ...(value.otherwise ? [value.otherwise] : [])];
  return parts.flatMap(deductionsIn);
}

function sum(values: readonly Value[]): Value | null {
  const [only, ...others] = values;
  if (!only) return null;
  return others.length === 0 ? only : { kind: 'sum', parts: values };
}

/** Two readings as one; their sentences stay apart. */
function merged(lead: Reading, outro: Reading): Reading {
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
    loose: [...lead.loose, ...outro.loose],
    inclusion: {
      above: lead.inclusion.above ?? outro.inclusion.above,
      below: lead.inclusion.below ?? outro.inclusion.below,
    },
  };
}
