import { Caps } from './caps';
import { zeroAt, type Draft, type Words } from '../draft';
import { readNumbers } from './numbers';
import { readPercents } from '../rates/percents';
import { TIME_UNIT } from '../grammar/lexicon';
import { isFaultless, isLate, isNegative, isTimely } from '../grammar/polarity';
import { isDenialOf } from '../grammar/related';
import type { Amount, Change, Rule, Span, Value, Veto } from '../rule';
import type { Head, Reading, Statement } from '../statements/statement';
import { stepChange, textPolarity } from './stepChange';
import { TextGroups } from './textGroups';
import {
  boundsNoun,
  boundsUnit,
  isMeasured,
  isSameNoun,
  isPercentSteps,
  isRateOf,
  isSameSubject,
  stepsIn,
  stepsNoun,
  stepsUnit,
  subjectOf,
  type Thread,
} from './thread';

/** What a section comes to: a value of its own, or deductions from whatever it belongs to. */
export interface Part {
  readonly value: Value | null;
  readonly deductions: readonly Change[];
  /** What the deductions take at most together. */
  readonly cap: Amount | null;
  readonly vetoes: readonly Veto[];
  /** Vetoes printed in an item that speak of the whole line: 该指标不得分. */
  readonly lineVetoes: readonly Veto[];
  readonly notApplicable: Rule['notApplicable'];
  readonly bonuses: readonly Change[];
  /** What the bonuses add at most together. */
  readonly bonusCap: Amount | null;
}

/** What one group of statements adds to its section. */
export interface Yield {
  readonly values?: readonly Value[];
  readonly deductions?: readonly Change[];
  readonly vetoes?: readonly Veto[];
  readonly bonuses?: readonly Change[];
}

/** Puts the statements of one section together. */
export class SectionReader {
  readonly caps: Caps;
  private readonly notApplicable: Rule['notApplicable'][number][] = [];
  private readonly vetoes: Veto[] = [];
  private readonly lineVetoes: Veto[] = [];
  /** Points printed for the section: 资金到位（5分）：…, 本项5分. */
  private heading: Amount | null;

  constructor(
    readonly draft: Draft,
    readonly reading: Reading,
    private readonly descriptions: readonly Words[],
    private readonly isItem: boolean,
  ) {
    this.caps = new Caps(draft, reading);
    this.heading = reading.base;
    for (const cap of reading.caps) draft.limits.push(draft.span(cap)[0]);
  }

  part(): Part {
    const untitled = this.withoutHeading(this.reading.statements);
    const unruled = untitled.find(isRateTitle);
    if (unruled) this.draft.refuse(unruled);
    const rest = this.settleFirst(this.withOwnShares(untitled));
    const threads = this.threads(rest);
    const measured = new Set(threads.flatMap((thread) => thread.statements));
    const counted = rest.filter((one) => !measured.has(one) && stepsIn(one) !== null);
    const texts = new TextGroups(
      this,
      rest.filter((one) => !measured.has(one) && stepsIn(one) === null),
    );
    // 每户扣2分；10%以上的不得分: a share of what is not said.
    const unnamed = threads.find(
      ({ statements, unit }) =>
        unit === '%' &&
        statements.every((one) => one.effect.kind === 'zero' && !subjectOf(one) && !one.topic),
    );
    if (unnamed && counted.length > 0) this.draft.refuse(unnamed.statements[0] as Statement);
    const steppedThreads = threads.some((thread) => thread.statements.some((one) => stepsIn(one) !== null));
    const measuredAwards = threads.some((thread) =>
      thread.statements.some((one) => one.effect.kind === 'award' && stepsIn(one) === null),
    );
    const isProportional =
      threads.some((thread) => thread.statements.some(isForTheRest)) && rest.some(isCompletion);
    const isPenalised =
      counted.some((one) => this.isDeduction(one)) || ((steppedThreads || isProportional) && !measuredAwards);
    if (isPenalised) texts.splitCounted(counted);
    const base = isPenalised && !measuredAwards ? texts.takeBase(this.isItem) : null;
    if (base) this.heading = base;
    const described = counted.some((one) => this.isDeduction(one)) ? this.describedThread(threads) : null;
    if (described) threads.splice(threads.indexOf(described), 1);

    const yields: Yield[] = [
      ...threads.map((thread) =>
        thread.unit === '%' ? readPercents(this, thread) : readNumbers(this, thread),
      ),
      ...counted.map((statement) => this.counted(statement)),
      texts.read(),
    ];
    return this.finish(yields);
  }

  /** Full points of the section as an amount; those of an item must be printed. */
  full(span: Span): Amount {
    if (this.heading === null && this.isItem) this.draft.refuseAll();
    return this.heading ?? { kind: 'share', value: 100, span };
  }

  /** Points that the clauses of this section share; null inside an item that prints none. */
  ownPoints(): number | null {
    if (this.heading !== null) return this.draft.worth(this.heading);
    return this.isItem ? null : this.draft.context.points;
  }

  isWhole(amount: Amount): boolean {
    return this.isItem || this.draft.isWholeLine(amount);
  }

  /** Nothing is lost by it, or none of `all` awards more. */
  isBest({ effect }: Statement, all: readonly Statement[]): boolean {
    if (effect.kind !== 'award') return effect.kind === 'keep';
    const awards = all.flatMap((one) =>
      one.effect.kind === 'award' ? [this.draft.worth(one.effect.amount)] : [],
    );
    return this.draft.worth(effect.amount) >= Math.max(...awards);
  }

  takeHeading({ effect }: Statement): void {
    if (effect.kind === 'award') this.heading = effect.amount;
  }

  /** What a statement without steps is worth where its condition holds. */
  worthOf(statement: Statement): Value {
    const span = this.draft.span(statement);
    const { effect } = statement;
    if (effect.kind === 'zero') return zeroAt(span);
    if (effect.kind === 'award') return { kind: 'amount', amount: effect.amount, span };
    const whole: Value = { kind: 'amount', amount: this.full(span), span };
    if (effect.kind === 'keep') return whole;
    if (effect.kind !== 'deduct') return this.draft.refuse(statement);
    const deduction: Change = { kind: 'fact', condition: null, amount: effect.amount, cap: null, span };
    return { kind: 'less', base: whole, deductions: [deduction], cap: null };
  }

  /** The words of a statement's conditions as one clause; none of them may hold a percent. */
  clauseOf(statement: Statement): Words {
    const { heads } = statement;
    const [first] = heads;
    // 是否及时报送：是，2分.
    if (first?.text === '是' && heads.length === 1 && statement.topic) return statement.topic;
    if (!first) return statement.topic ?? this.looseBefore(statement) ?? this.draft.refuse(statement);
    const isPlain = heads.every(
      (head) =>
        head.kind === 'text' ||
        head.kind === 'target' ||
        (head.kind === 'bounds' && head.printed.unit !== '%') ||
        (head.kind === 'else' && head.isShort),
    );
    if (!isPlain) this.draft.refuse(statement);
    return {
      text: heads.map((head) => head.text).join(','),
      start: first.start,
      end: heads.at(-1)?.end ?? first.end,
    };
  }

  /** An award that asks nothing describes the whole; a condition of its own in front of it would be passed over. */
  checkOneCondition(statement: Statement): void {
    if (!this.isOneCondition(statement)) this.draft.refuse(statement);
  }

  private isOneCondition({ heads }: Statement): boolean {
    const isLoose = (head: Head) => /^的[,;。]?$/.test(this.draft.normal.text.slice(head.end, head.end + 2));
    return heads.length < 2 || !heads.some(isLoose);
  }

  /** 省级项目的，…: a condition, where 满意度调查，… only says what it is about. */
  isConditional({ end }: Words): boolean {
    return this.draft.normal.text.charAt(end) === '的';
  }

  looseBefore(statement: Statement): Words | null {
    return (
      this.reading.loose.filter((words) => words.end <= statement.start).at(-1) ??
      (this.descriptions.length === 1 ? this.descriptions[0] : null) ??
      null
    );
  }

  /**
   * 合格率达到100%得5分，每有一个项目不合格扣1分: the deductions say when the whole is missed, the rate is not
   * asked for.
   */
  private describedThread(threads: readonly Thread[]): Thread | null {
    const [thread, ...others] = threads;
    const [statement, ...more] = thread?.statements ?? [];
    if (!thread || others.length > 0 || !statement || more.length > 0 || statement.effect.kind !== 'award')
      return null;
    const head = statement.heads.find((one) => one.kind === 'bounds');
    const [bound] = head?.kind === 'bounds' && head.printed.unit === '%' ? head.printed.bounds : [];
    if (!bound) return null;
    if (bound.value !== 100) return this.draft.refuse(statement);
    this.checkOneCondition(statement);
    this.heading = statement.effect.amount;
    return thread;
  }

  private isDeduction(statement: Statement): boolean {
    const { effect } = statement;
    return (
      effect.kind === 'deduct' ||
      (effect.kind === 'award' && effect.isBare && textPolarity(this, statement) === 'deduct')
    );
  }

  private withoutHeading(statements: readonly Statement[]): readonly Statement[] {
    const [first, ...others] = statements;
    if (first?.effect.kind !== 'award' || others.length === 0) return statements;
    const isHeading =
      first.effect.isHeading ||
      (first.effect.isBracketed &&
        (this.isSumOf(first.effect.amount, others) || this.isTitle(first, others))) ||
      isRateTitle(first) ||
      (first.heads.length === 0 && first.topic === null && first.effect.form !== 'full');
    if (!isHeading && this.isItem && first.effect.isBracketed && others.some(isPlainAward))
      this.draft.refuse(first);
    if (!isHeading || first.heads.some((head) => head.kind !== 'text')) return statements;
    this.checkOneCondition(first);
    this.heading = first.effect.amount;
    const [named] = first.heads;
    return named ? others.map((one) => (one.topic ? one : { ...one, topic: named })) : others;
  }

  /** 资金到位率（3分） on a line of its own, and then how the 3 points are earned. */
  private isTitle(first: Statement, others: readonly Statement[]): boolean {
    const { effect } = first;
    if (effect.kind !== 'award') return false;
    const awards = others.filter((one) => one.effect.kind === 'award');
    return (
      others.every(
        (one) =>
          (this.isItem || one.sentence !== first.sentence) &&
          !(one.effect.kind === 'award' && one.effect.isBracketed),
      ) &&
      (awards.some(
        (one) =>
          one.effect.kind === 'award' &&
          this.draft.worth(one.effect.amount) === this.draft.worth(effect.amount),
      ) ||
        (this.isItem && awards.length > 0 && awards.every((one) => stepsIn(one) !== null)))
    );
  }

  /**
   * 目标明确、细化（3分）。其中：…1分，…2分. Where the line is worth total and parts together (建立台账（2分），台账完整（1分），
   * 及时更新（1分） of 4), the first is a part like the others.
   */
  private isSumOf(total: Amount, parts: readonly Statement[]): boolean {
    const areAwards = parts.every((part) => part.effect.kind === 'award');
    const points = parts.map(({ effect }) => (effect.kind === 'award' ? this.draft.worth(effect.amount) : 0));
    const sum = points.reduce((sofar, one) => sofar + one, 0);
    const isPart = !this.isItem && sum + this.draft.worth(total) === this.draft.context.points;
    return areAwards && parts.length > 1 && sum === this.draft.worth(total) && !isPart;
  }

  /** 满分 or 分值的50% inside an item are shares of the item's printed points, not of the line's. */
  private withOwnShares(statements: readonly Statement[]): readonly Statement[] {
    if (!this.isItem) return statements;
    return statements.map((statement) => {
      const { effect, heads } = statement;
      if (!('amount' in effect) || effect.amount.kind === 'fixed') return statement;
      if (heads.some((head) => head.kind === 'no-task')) return statement;
      if (this.heading?.kind !== 'fixed') return this.draft.refuse(statement);
      const value = (this.heading.value * effect.amount.value) / 100;
      return { ...statement, effect: { ...effect, amount: { ...effect.amount, kind: 'fixed', value } } };
    });
  }

  /** Takes out what applies before all else: not-applicable clauses and vetoes beyond the line. */
  private settleFirst(statements: readonly Statement[]): readonly Statement[] {
    const rest: Statement[] = [];
    for (const statement of statements) {
      const { effect, heads } = statement;
      const noTask = heads.find((head) => head.kind === 'no-task');
      const isSettling =
        effect.kind === 'keep' || (effect.kind === 'award' && isTask(noTask, effect.form === 'full'));
      if (noTask && heads.length === 1 && isSettling) {
        const span = this.draft.span(statement);
        const amount: Amount = effect.kind === 'award' ? effect.amount : { kind: 'share', value: 100, span };
        const { start, end } = noTask;
        const question = this.draft.questions.ask({ kind: 'yesno', asks: 'not-applicable', start, end });
        this.notApplicable.push({ question, amount, span });
      } else if (noTask) this.draft.refuse(statement);
      else if (effect.kind === 'zero' && (effect.scope === 'group' || effect.scope === 'total')) {
        this.vetoes.push(this.veto(statement, effect.scope));
      } else if (!this.isItem && effect.kind === 'zero' && effect.scope === 'item' && isSum(statements)) {
        this.draft.refuse(statement);
      } else if (this.isItem && effect.kind === 'zero' && effect.scope === 'indicator') {
        this.lineVetoes.push(this.veto(statement, 'line'));
      } else if (effect.kind !== 'no-bonus') {
        rest.push({ ...statement, heads: heads.flatMap((head) => taskAsWords(head, statements)) });
      }
    }
    return rest;
  }

  veto(statement: Statement, scope: Veto['scope']): Veto {
    const { start, end } = this.clauseOf(statement);
    const veto = scope === 'line' ? {} : { veto: scope };
    const question = this.draft.questions.ask({ kind: 'yesno', asks: 'fact', start, end, ...veto });
    return { condition: { kind: 'fact', question, holds: true }, scope, span: this.draft.span(statement) };
  }

  // ---- which statements speak of one quantity ----

  private threads(statements: readonly Statement[]): Thread[] {
    const threads: Thread[] = [];
    let last: Thread | null = null;
    for (const [index, statement] of statements.entries()) {
      const unit = this.unitOf(statement, statements, index);
      if (unit === null) {
        if (last?.statements.at(-1) === statements[index - 1] && last && this.isElseOf(statement, last)) {
          last.statements.push(statement);
        }
        continue;
      }
      const subject = subjectOf(statement);
      const same: Thread | undefined = [...threads]
        .reverse()
        .find((one) => one.unit === unit && this.isSameQuantity(one, statement, subject));
      const thread: Thread = same ?? { unit, subject, statements: [] };
      if (!same) threads.push(thread);
      if (thread.subject === '') thread.subject = subject;
      thread.statements.push(statement);
      last = thread;
    }
    for (const thread of threads) this.addInTime(thread, statements, threads);
    // 完成率100%得满分，降幅超过20个百分点的不得分: how far another rate falls is no rate of its own.
    const fall = threads.find(({ subject }) => /(?:降幅|差额|缺口)$/.test(subject));
    if (fall && threads.length > 1) this.draft.refuse(fall.statements[0] as Statement);
    return threads;
  }

  private isSameQuantity(thread: Thread, statement: Statement, subject: string): boolean {
    const first = thread.statements[0] as Statement;
    const noun = boundsNoun(statement);
    return (
      isSameSubject(thread.subject, subject) ||
      (thread.unit === '%' ? isRateOf(subject, first) : noun !== '' && noun === boundsNoun(first))
    );
  }

  /** 按时报送得满分，逾期5天以内扣1分: in time is no day late. */
  private addInTime(thread: Thread, all: readonly Statement[], threads: readonly Thread[]): void {
    if (thread.unit === '%' || thread.statements.some((one) => stepsIn(one) !== null)) return;
    if (!thread.statements.every((one) => one.heads.some((head) => head.kind === 'bounds'))) return;
    const isTime = TIME_UNIT.test(thread.unit);
    const isLateness = isTime && thread.statements.some((one) => isLate(subjectOf(one)));
    const areFaults =
      !isTime && thread.statements.every((one) => /缺|漏|错|违规|问题|事故|投诉/.test(subjectOf(one)));
    if (!isLateness && !areFaults) return;
    const free = all.filter((one) => !threads.some((other) => other.statements.includes(one)));
    const inTime = free.filter(({ effect, heads }) => {
      const [head, ...others] = heads;
      const isInWords = head?.kind === 'text' || (head?.kind === 'target' && head.share === null);
      return (
        effect.kind === 'award' &&
        isInWords &&
        others.length === 0 &&
        (isLateness ? isTimely(head.text) : isFaultless(head.text) && this.isWhole(effect.amount))
      );
    });
    if (inTime.length === 1) thread.statements.unshift(inTime[0] as Statement);
  }

  /** `%`, the unit of a number that is asked for as a number, or null for a matter of words. */
  private unitOf(statement: Statement, all: readonly Statement[], index: number): string | null {
    if (isMeasured(statement)) return '%';
    if (statement.heads.some((head) => head.kind === 'target') && stepsIn(statement) === null) {
      return joinsRate(statement, all, index) ? '%' : null;
    }
    const unit = boundsUnit(statement);
    if (unit !== null && stepsIn(statement) === null) {
      const noun = boundsNoun(statement);
      const bounded = all.filter(
        (one) => boundsUnit(one) === unit && stepsIn(one) === null && isSameNoun(noun, boundsNoun(one)),
      );
      return bounded.length > 1 ||
        all.some((one) => stepsUnit(one) === unit && isSameNoun(noun, stepsNoun(one)))
        ? unit
        : null;
    }
    const counted = stepsUnit(statement);
    const isBounded =
      counted !== null &&
      all.some((one) => one !== statement && boundsUnit(one) === counted && stepsIn(one) === null);
    return isBounded ? counted : null;
  }

  private isElseOf(statement: Statement, thread: Thread): boolean {
    const { heads, effect } = statement;
    const [head, ...others] = heads;
    if (!head || others.length > 0 || !['zero', 'award', 'deduct'].includes(effect.kind)) return false;
    if (head.kind === 'else') return true;
    if (thread.unit === '%') {
      return (
        head.kind === 'text' &&
        effect.kind === 'zero' &&
        thread.subject !== '' &&
        isDenialOf(head.text, thread.subject)
      );
    }
    return (
      thread.unit !== '%' &&
      head.kind === 'text' &&
      head.text.length <= 6 &&
      isNegative(head.text) &&
      effect.kind !== 'deduct'
    );
  }

  /** 每发现1起…扣1分, 每形成一项…得1分: counted by themselves. */
  private counted(statement: Statement): Yield {
    const { effect } = statement;
    this.checkEach(statement);
    if (
      effect.kind === 'zero' ||
      effect.kind === 'keep' ||
      effect.kind === 'proportion' ||
      effect.kind === 'line'
    ) {
      return this.draft.refuse(statement);
    }
    const change = stepChange(this, statement);
    if (this.isDeduction(statement)) return { deductions: [change] };
    if (effect.kind === 'bonus') return { bonuses: [change] };
    if (effect.kind !== 'award' || change.kind !== 'steps') return this.draft.refuse(statement);
    return { values: [{ kind: 'award', steps: change.steps, cap: change.cap, span: change.span }] };
  }

  /** 每个项目未公示的扣1分，公示不全的扣0.5分: for each project as well? */
  private checkEach(statement: Statement): void {
    const steps = stepsIn(statement);
    const isForEach =
      steps?.before === '' && steps.verb === '' && steps.noun.length > 2 && steps.form.kind === 'count';
    const next = this.reading.statements.find((one) => one.start > statement.start);
    if (
      isForEach &&
      next?.effect.kind === 'deduct' &&
      next.sentence === statement.sentence &&
      stepsIn(next) === null
    )
      this.draft.refuse(next);
  }

  private finish(yields: readonly Yield[]): Part {
    const values = yields.flatMap((one) => one.values ?? []);
    const deductions = yields.flatMap((one) => one.deductions ?? []);
    const heading = this.heading;
    if (values.length === 0 && heading !== null && (this.isItem || !this.draft.isWholeLine(heading))) {
      values.push({ kind: 'amount', amount: heading, span: heading.span });
    }
    this.checkSum(values);
    if (values.length > 1) this.checkSums();
    this.checkJoint();
    const [first, ...others] = values;
    const value: Value | null = !first ? null : others.length === 0 ? first : { kind: 'sum', parts: values };
    if (value !== null && !this.isItem) this.draft.checkBase(value, deductions);
    this.checkAwardCap(value);
    return {
      value,
      deductions,
      cap: deductions.length > 0 ? this.caps.ofAllDeductions() : null,
      vetoes: [...this.vetoes, ...yields.flatMap((one) => one.vetoes ?? [])],
      lineVetoes: this.lineVetoes,
      notApplicable: this.notApplicable,
      bonuses: yields.flatMap((one) => one.bonuses ?? []),
      bonusCap: this.caps.ofAllBonuses(),
    };
  }

  /** A clause that is worth the whole line leaves no room for others beside it. */
  private checkSum(values: readonly Value[]): void {
    if (values.length < 2 || this.isItem) return;
    const areCounted = values.every((value) => value.kind === 'award' && value.cap === null);
    if (areCounted && this.reading.caps.some((cap) => this.caps.isOnLine(cap))) return;
    const isWhole = values.some((value) => this.draft.best(value) >= this.draft.context.points);
    if (isWhole) this.draft.refuseAll();
  }

  /** 按时报送得2分，内容完整得2分；每迟报1天扣0.5分: from the sum, or from the first, which is lost anyway? */
  private checkSums(): void {
    const { statements } = this.reading;
    const words = (one: Statement) => one.heads.map((head) => head.text).join(',');
    const awards = statements.filter((one) => one.effect.kind === 'award' && stepsIn(one) === null);
    const doubled = statements.find(
      (one) =>
        stepsIn(one) !== null &&
        one.effect.kind === 'deduct' &&
        awards.some((award) => award.sentence !== one.sentence && isDenialOf(words(one), words(award))),
    );
    if (doubled) this.draft.refuse(doubled);
    // 制度建设2分、资金监管3分。制度建设不到位扣1分: titles, of which the rest says how they are earned.
    const titled = statements.find(
      (one) =>
        one.effect.kind === 'deduct' &&
        awards.some(
          (award) =>
            award.sentence < one.sentence && words(award) !== '' && words(one).startsWith(words(award)),
        ),
    );
    if (titled) this.draft.refuse(titled);
  }

  /** 建账并按月更新得4分，未建账扣4分，未更新每次扣0.5分: not updating misses the award as well. */
  private checkJoint(): void {
    const { statements } = this.reading;
    const words = (one: Statement) => one.heads.map((head) => head.text).join(',');
    const denies = (one: Statement, award: Statement) =>
      one.effect.kind === 'deduct' && isDenialOf(words(one), words(award));
    for (const award of statements) {
      if (award.effect.kind !== 'award' || !/[并且]/.test(words(award))) continue;
      const denials = statements.filter((one) => denies(one, award));
      const counted = denials.find((one) => stepsIn(one) !== null);
      if (counted && denials.length > 1) this.draft.refuse(counted);
    }
  }

  private checkAwardCap(value: Value | null): void {
    for (const cap of this.caps.ofAllAwards()) {
      const limit = cap.cap.kind === 'points' ? this.draft.worth(cap.cap.amount) : 0;
      const best = value === null ? this.draft.context.points : this.draft.best(value);
      if (limit < best && limit !== this.draft.context.points) this.draft.refuse(cap);
    }
  }
}

function isPlainAward({ effect, heads }: Statement): boolean {
  return (
    effect.kind === 'award' &&
    effect.amount.kind === 'fixed' &&
    !effect.isBracketed &&
    heads.every((head) => head.kind === 'text')
  );
}

function isSum(statements: readonly Statement[]): boolean {
  return statements.filter(({ effect }) => effect.kind === 'award').length > 1;
}

/** 开工率5分: so much for a rate, by a rule that stands elsewhere. */
function isRateTitle({ heads, effect }: Statement): boolean {
  const [head, ...others] = heads;
  return (
    effect.kind === 'award' &&
    (effect.isBare || effect.isBracketed) &&
    head?.kind === 'text' &&
    others.length === 0 &&
    /^(?!.*(?:提高|提升|降低|公开|公布|测算|核定)).*(?:率|比例|占比|比重)$/.test(head.text)
  );
}

/** 未完成的，按比例计分: what is left where the award before it is missed. */
function isForTheRest({ heads, effect }: Statement): boolean {
  return (
    effect.kind === 'proportion' &&
    heads.length > 0 &&
    heads.every((head) => head.kind === 'else' && head.isShort)
  );
}

function isCompletion({ heads, effect }: Statement): boolean {
  return effect.kind === 'award' && heads.some((head) => /完成|达到|实现|任务|计划/.test(head.text));
}

/** 有任务的 answers 无任务的; without that, 有培训计划的 is a condition like any other. */
function taskAsWords(head: Head, all: readonly Statement[]): readonly Head[] {
  if (head.kind !== 'task') return [head];
  const isAnswer = all.some((one) => one.heads.some((other) => other.kind === 'no-task'));
  return isAnswer ? [] : [{ kind: 'text', text: head.text, start: head.start, end: head.end }];
}

/** With points of its own, a clause must deny the task itself: 无此项任务的得2分. */
function isTask(head: Head | undefined, isFull: boolean): boolean {
  return isFull || /(?:任务|此项|该项|本项)$/.test(head?.text ?? '');
}

/** 完成目标任务得10分 belongs to a rate where a clause beside it measures how far the target was missed. */
function joinsRate(statement: Statement, all: readonly Statement[], index: number): boolean {
  const next = all
    .slice(index + 1)
    .find((one) => isMeasured(one) || !one.heads.some((head) => head.kind === 'else'));
  const beside = [...all.slice(0, index), ...(next ? [next] : [])];
  return beside.some(
    (one) =>
      isMeasured(one) &&
      (isPercentSteps(stepsIn(one)) || isSameSubject(subjectOf(one), subjectOf(statement))),
  );
}
