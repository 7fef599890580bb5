import { ORDINARY_RULE_WORDS, RULE_WORDS } from '../grammar/plainText';
import { notUnderstood } from '../refused';
import type { Amount, StepPolicy } from '../rule';
import type { NormalText } from '../text/normalise';
import type { Consequence } from './consequence';
import { dutyIn, isMet, isMissed, isPartOfDuty, missedLimit, subjectOfDuty, type Duty } from './duties';
import { withoutEvidence } from './evidence';
import { isMeasuredBy } from './heads';
import { canCount, implicitSteps } from './implicitSteps';
import { saysNoneOfThem } from './noneOfThem';
import type { Cap, Head, Place, Reading, SharedCap, Statement, StatementEffect } from './statement';
import { withoutLead } from './trim';

/** The statements of a section while its phrases are read, with the conditions that still wait for a consequence. */
export class ReadingSoFar {
  readonly statements: Statement[] = [];
  readonly caps: SharedCap[] = [];
  readonly duties: Duty[] = [];
  readonly loose: Reading['loose'][number][] = [];
  readonly inclusion: Record<'above' | 'below', boolean | null> = { above: null, below: null };
  base: Amount | null = null;
  standard: Reading['standard'] = null;
  bothWays: Reading['bothWays'] = null;
  /** Where the text says to look: 查工作记录. */
  evidence: string | null = null;
  /** Conditions without a consequence so far. */
  pending: Head[] = [];
  /** Printed between the steps and what they cost: 每低1个百分点（不足1个百分点按1个百分点计）扣0.5分. */
  pendingPolicy: StepPolicy | null = null;
  /** What the next statements are about: 资金到位率：…. */
  topic: Statement['topic'] = null;
  /** Number of the sentence that is being read. */
  sentence = 0;

  constructor(readonly normal: NormalText) {}

  get last(): Statement | undefined {
    return this.statements.at(-1);
  }

  /** Ends a statement: the waiting conditions and those of its own phrase lead to `effect`. */
  conclude({ effect, heads: printedHeads }: Consequence, phrase: Place): void {
    const shown = printedHeads.map((head) => withoutEvidence(head, this.evidence));
    const own = this.pending.length > 0 ? shown.filter((head) => !SCOPE_ALONE.test(head.text)) : shown;
    if (this.extendsVeto(effect, own, phrase) || this.isSaidBefore(effect, own, phrase)) return;
    if (saysNoneOfThem(this.statements, [...this.pending, ...own], effect)) {
      if (effect.kind === 'award' && effect.form === 'points') this.base ??= effect.amount;
      this.pending = [];
      return;
    }
    const sameFact = own.length === 0 && this.pending.length === 0 ? this.factBefore(effect) : null;
    this.checkMeasured(own);
    const printed = sameFact?.heads ?? withoutSamples(this.withMissedLimit([...this.pending, ...own]));
    const heads = effect.kind === 'award' ? printed.map((head) => this.named(head)) : [...printed];
    const last = heads.at(-1);
    const isPenalty = effect.kind === 'deduct' && own.length === 0;
    const steps = isPenalty && last && canCount(last) ? implicitSteps(withoutLead(last.text)) : null;
    if (steps && last) heads.splice(-1, 1, { ...last, kind: 'steps', steps });
    const [, secondSteps] = heads.filter((head) => head.kind === 'steps');
    if (secondSteps) throw notUnderstood(secondSteps);
    this.statements.push({
      heads,
      effect,
      sentence: this.sentence,
      topic: this.topic,
      policy: this.pendingPolicy,
      isContinued: false,
      start: sameFact ? phrase.start : Math.min(heads[0]?.start ?? phrase.start, phrase.start),
      end: Math.max(sameFact ? phrase.end : (heads.at(-1)?.end ?? phrase.end), phrase.end),
    });
    this.pending = [];
    this.pendingPolicy = null;
  }

  limit(cap: Cap, of: SharedCap['of'], scope: SharedCap['scope'], { start, end }: Place): void {
    this.countLast(cap, of);
    this.caps.push({ of, cap, sentence: this.sentence, scope, start, end });
  }

  /** A description without a score: it says what the next clause, or the whole section, is about. */
  dropPending(): void {
    for (const head of this.pending) {
      const duty = dutyIn(head);
      if (duty) {
        this.duties.push(duty);
        this.topic = subjectOfDuty(duty);
        continue;
      }
      const isPart = isPartOfDuty(head);
      if (!isPart && !isDescription(head)) throw notUnderstood(head);
      // 省级项目的, with nothing that it is the condition of.
      const isCondition = /^的,/.test(this.normal.text.slice(head.end, head.end + 2));
      if (isCondition || RULE_WORDS.test(head.text.replace(ORDINARY_RULE_WORDS, '')))
        throw notUnderstood(head);
      this.loose.push({
        text: head.text,
        start: head.start,
        end: head.end,
        isFigure: isFigure(head),
        isPart,
      });
    }
    this.pending = [];
  }

  /** 一票否决，本项不得分: one veto, and what it is a veto on. */
  private extendsVeto(effect: StatementEffect, own: readonly Head[], phrase: Place): boolean {
    const { last } = this;
    const isBare = own.length === 0 && this.pending.length === 0 && effect.kind === 'zero';
    const isVeto = last?.effect.kind === 'zero' && last.sentence === this.sentence;
    if (!isBare || !isVeto || !/一票否决$/.test(this.normal.text.slice(last.start, last.end))) return false;
    this.statements.splice(-1, 1, { ...last, effect, end: phrase.end });
    return true;
  }

  /** 制定实施方案（3分）。有就得满分, 传达精神（1分），提出意见（2分）；（3分）: what was awarded before. */
  private isSaidBefore(effect: StatementEffect, own: readonly Head[], phrase: Place): boolean {
    const { last, statements, pending } = this;
    if (effect.kind !== 'award' || last?.effect.kind !== 'award' || pending.length > 0) return false;
    const areBracketed = statements.every((one) => one.effect.kind === 'award' && one.effect.isBracketed);
    if (!areBracketed) return false;
    const sum = statements.reduce((sofar, one) => sofar + fixedPoints(one.effect), 0);
    const isSame = effect.form === 'full' || sum === fixedPoints(effect);
    const [head, ...others] = own;
    if (!head) return effect.isBracketed && isSame && statements.length > 1;
    const isThere = head.kind === 'else' && IS_THERE.test(head.text) && others.length === 0;
    if (!isThere || !isSame || statements.length > 1) return false;
    statements.splice(-1, 1, { ...last, effect: { ...last.effect, isBracketed: false }, end: phrase.end });
    return true;
  }

  /** 根据完成情况，得5分: nothing says how. */
  private checkMeasured(own: readonly Head[]): void {
    const last = own.length === 0 ? this.pending.at(-1) : undefined;
    if (last?.kind === 'text' && isMeasuredBy(last.text, true)) throw notUnderstood(last);
  }

  /** 满意度不低于90%，未达到的: both together say that the limit is missed. */
  private withMissedLimit(heads: readonly Head[]): readonly Head[] {
    const rest = heads.at(-1);
    const inFront = heads.length > 1 ? heads.at(-2) : this.dutyBefore();
    if (inFront && rest && heads.length > 1 && isMet(inFront, rest)) return heads.slice(0, -1);
    if (!inFront || !rest || !isMissed(inFront, rest)) return heads;
    return [...heads.slice(0, -2), missedLimit(inFront, rest, this.normal)];
  }

  /** The duty behind the last statement. */
  private dutyBefore(): Duty | undefined {
    const duty = this.duties.at(-1);
    return duty && (this.last === undefined || this.last.end < duty.start) ? duty : undefined;
  }

  /** 部门联审机制：有2分，无0分: what there is stands in the title. */
  private named(head: Head): Head {
    const title = this.topic ?? this.loose.at(-1);
    const isFirst = this.last === undefined || this.last.end < (title?.start ?? 0);
    const isThere = head.kind === 'else' && IS_THERE.test(head.text);
    const { text, start, end } = head;
    // 有即得1分，没有的不给分: what the indicator itself names.
    if (!title && isThere && this.last === undefined)
      return { kind: 'text', text, start, end, label: `${text}此项` };
    if (!title || !isFirst || !isThere) return head;
    return { kind: 'text', text: title.text + head.text, start: title.start, end: head.end };
  }

  /** 骗取资金的，本项不得分，并取消评优资格: the fact before it has this consequence, too. */
  private factBefore(effect: StatementEffect): Statement | null {
    const { last } = this;
    const isBeyond = effect.kind === 'zero' && (effect.scope === 'total' || effect.scope === 'group');
    const isFact = last?.effect.kind === 'zero' || last?.effect.kind === 'deduct';
    if (!isBeyond || !isFact || last.sentence !== this.sentence || last.heads.length === 0) return null;
    return last.heads.some((head) => head.kind === 'steps') ? null : last;
  }

  /** 新筹集1个项目得2分，最多6分: a limit above the award says that each of them counts. */
  countLast(cap: Cap, of: SharedCap['of']): void {
    for (let index = this.statements.length - 1; index >= 0; index -= 1) {
      if (!this.countAward(index, cap, of)) return;
    }
  }

  /** Whether the statement is an award for one of many, and is now counted. */
  private countAward(index: number, cap: Cap, of: SharedCap['of']): boolean {
    const last = this.statements[index];
    const head = last?.heads.at(-1);
    const others = last?.heads.slice(0, -1) ?? [];
    if (!last || (last.effect.kind !== 'award' && last.effect.kind !== 'bonus') || !head || !canCount(head))
      return false;
    if (others.some((other) => other.kind !== 'text')) return false;
    const { amount, kind } = last.effect;
    const isHigher =
      cap.kind === 'full' ||
      (cap.kind === 'points' && cap.amount.kind === amount.kind && cap.amount.value > amount.value);
    const steps = isHigher && (of === 'any' || of === kind) ? implicitSteps(head.text, true) : null;
    if (!steps) return false;
    this.statements.splice(index, 1, { ...last, heads: [...others, { ...head, kind: 'steps', steps }] });
    return true;
  }
}

/** 尚未审批的，本项扣2分: what it is taken from. */
const SCOPE_ALONE = /^(?:本|该|此)(?:项|指标|年度)?$|^.{0,10}(?:一级指标|二级指标|大项)(?:整体)?$/;

/** Points as printed in figures; NaN where they are a share. */
function fixedPoints(effect: StatementEffect): number {
  const isFixed = effect.kind === 'award' && effect.amount.kind === 'fixed';
  return isFixed ? effect.amount.value : Number.NaN;
}

/** 有, by itself. */
const IS_THERE = /^(?:有|存在)的?$/;

/** 完成年度任务, 每月巡查不低于40户: words that may stand for themselves, without a percent. */
function isDescription(head: Head): boolean {
  if (head.kind === 'target') return head.share === null;
  return head.kind === 'text' || head.kind === 'task' || isFigure(head);
}

/** 每月巡查不低于40户. */
function isFigure(head: Head): boolean {
  return head.kind === 'bounds' && head.printed.unit !== '%';
}

/** 抽查10户，满意户数9户以上: the sample is no condition beside a real one. */
function withoutSamples(heads: readonly Head[]): Head[] {
  const isReal = (head: Head) =>
    head.kind === 'bounds' &&
    (head.printed.unit === '%' || head.printed.bounds.some((bound) => bound.operator !== null));
  return heads.map((head) => {
    const isSample =
      head.kind === 'bounds' && head.printed.unit !== '%' && !head.printed.isRange && !isReal(head);
    if (!isSample || !heads.some((other) => other !== head && isReal(other))) return head;
    return { kind: 'text', text: head.text, start: head.start, end: head.end };
  });
}
