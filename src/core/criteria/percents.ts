import { zeroAt, type Draft } from './draft';
import type { Amount, Bound, Case, Change, Limit, QuestionRef, Steps, Value, Veto, Span } from './rule';
import { YEAR_ON_YEAR } from './grammar';
import type { SectionReader, Yield } from './section';
import type { Head, Statement } from './statements';
import {
  boundsOf,
  withExcess,
  covers,
  hasGap,
  limitValue,
  overlap,
  tierOf,
  type BoundsHead,
  type Tier,
  beyondTiers,
} from './tiers';
import { isNegative } from './related';
import { isMeasured, nameIn, nameOf, stepsIn, type Thread } from './thread';

interface Bounded {
  readonly statement: Statement;
  readonly bounds: readonly Bound[];
  readonly isDistance: boolean;
}

const WHOLE_RATE = 100;

/** Reads all that a section says of one rate. */
export function readPercents(section: SectionReader, thread: Thread): Yield {
  return new PercentReader(section, thread).read();
}

class PercentReader {
  private readonly draft: Draft;
  private readonly question: QuestionRef;
  private readonly bounded: Bounded[] = [];
  private readonly stepped: Statement[] = [];
  private otherwise: Statement | null = null;
  private proportion: Statement | null = null;
  private line: Statement | null = null;
  /** 依次类推 behind tiers. */
  private isContinued = false;

  constructor(
    private readonly section: SectionReader,
    private readonly thread: Thread,
  ) {
    this.draft = section.draft;
    this.question = this.ask();
    if (/(?:率|度|比例).*[、和及与].*(?:率|度|比例)/.test(thread.subject) && !/[÷×]/.test(thread.subject))
      this.draft.refuse(thread.statements[0] as Statement);
    const relative = section.reading.statements.find(isRelative);
    if (relative && thread.statements.some(isMeasuredFromWords)) this.draft.refuse(relative);
    if (this.isForSeveral()) this.draft.refuse(thread.statements.at(-1) as Statement);
    const top = topOf(thread);
    for (const statement of thread.statements) this.sort(statement, top);
  }

  read(): Yield {
    if (this.isContinued) return { values: [this.continued()] };
    const deductions = this.stepped.filter((one) => one.effect.kind === 'deduct');
    const extra = this.extras();
    if (this.line) return { ...extra, values: [this.interpolated(this.line)] };
    if (this.proportion) {
      if (deductions.length > 0) this.draft.refuse(this.proportion);
      return { ...extra, values: [this.proportional(this.proportion)] };
    }
    if (deductions.length > 0) return this.deducted(deductions, extra);
    const awards = this.stepped.filter((one) => one.effect.kind === 'award');
    if (awards.length > 0) return this.awarded(awards, extra);
    return this.tiered(extra);
  }

  private ask(): QuestionRef {
    const first = this.thread.statements[0] as Statement;
    const name = nameOf(this.thread);
    const topic = first.topic ?? this.section.looseBefore(first);
    const label = name ?? (topic === null ? '完成率' : { start: topic.start, end: topic.end });
    return this.draft.questions.ask({
      kind: 'percent',
      asks: 'level',
      unit: '%',
      start: first.start,
      end: first.end,
      label,
    });
  }

  private sort(statement: Statement, top: number | null): void {
    const { heads, effect } = statement;
    if (statement.isContinued && stepsIn(statement) === null) this.isContinued = true;
    if (effect.kind === 'line') this.line = statement;
    else if (effect.kind === 'proportion') {
      const isSpelledOut =
        this.proportion?.effect.kind === 'proportion' &&
        effect.product !== null &&
        (this.proportion.effect.product === null || !this.proportion.effect.product.hasPoints);
      const isConditional = heads.some((head) => head.kind === 'text');
      if (this.proportion && (!isSpelledOut || isConditional)) this.draft.refuse(statement);
      if (!this.proportion) this.proportion = statement;
      else this.proportion = { ...this.proportion, effect, end: statement.end };
    } else if (stepsIn(statement) !== null) this.stepped.push(statement);
    else if (heads.length > 0 && heads.every((head) => head.kind === 'else')) {
      if (this.otherwise) this.draft.refuse(statement);
      this.otherwise = statement;
    } else {
      const bounds = this.boundsIn(statement, top);
      if (bounds.length === 0) this.draft.refuse(statement);
      const isDistance = heads.some((head) => head.kind === 'bounds' && head.printed.isDistance);
      this.bounded.push({ statement, bounds, isDistance });
    }
  }

  private boundsIn(statement: Statement, top: number | null): readonly Bound[] {
    const context = { normal: this.draft.normal, inclusion: this.section.reading.inclusion, isWhole: false };
    return statement.heads.flatMap((head) => {
      if (head.kind === 'bounds' || head.kind === 'target' || head.kind === 'gap') {
        const isTop = head.kind === 'bounds' && head.printed.bounds.some((bound) => bound.value === top);
        return withExcess(
          boundsOf(beyondWhole(head), context, isTop),
          head,
          this.section.isBest(statement, this.thread.statements),
        );
      }
      if (head.kind === 'steps' || head.kind === 'else') return [];
      if (head.kind === 'text' && this.isSaidBeside(statement, head)) return [];
      return this.draft.refuse(statement);
    });
  }

  /**
   * Words beside a percent that change nothing: 未按计划完成的，按比例扣分 says what the proportion says;
   * 满意度调查，满意度… names what is asked for. 按规定建档的，建档率… is a condition of its own.
   */
  private isSaidBeside(statement: Statement, head: Head): boolean {
    const isMeasuring = stepsIn(statement) !== null || statement.effect.kind === 'proportion';
    if (isMeasuring && isNegative(head.text)) return true;
    return !this.section.isConditional(head) && statement === this.thread.statements[0];
  }

  /** A达到100%得3分；B达到100%得3分。每低1个百分点扣0.1分: for B, or for both? */
  private isForSeveral(): boolean {
    const { statements } = this.thread;
    const awards = statements.filter((one) => one.effect.kind === 'award');
    const others = this.section.reading.statements.filter(
      (one) =>
        !statements.some((own) => own.start === one.start) && isMeasured(one) && one.effect.kind === 'award',
    );
    return (
      others.length > 0 &&
      statements.some((one) => {
        const isUnnamed = stepsIn(one) !== null && nameIn(one) === null;
        return isUnnamed && awards.length > 0 && awards.every((award) => award.sentence !== one.sentence);
      })
    );
  }

  // ---- tiers ----

  private tiered(extra: Yield): Yield {
    const { bounded } = this;
    const [only] = bounded;
    if (!only) return this.otherwise ? this.draft.refuse(this.otherwise) : extra;
    const kinds = new Set(bounded.map((one) => one.statement.effect.kind));
    const isZero = kinds.size === 1 && kinds.has('zero');
    if (isZero && this.otherwise === null) {
      return { ...extra, vetoes: [...(extra.vetoes ?? []), ...bounded.map((one) => this.vetoOf(one))] };
    }
    if (bounded.length === 1 && only.statement.effect.kind === 'deduct' && this.otherwise === null) {
      const { amount } = only.statement.effect;
      const span = this.draft.span(only.statement);
      const change: Change = { kind: 'fact', condition: this.condition(only), amount, cap: null, span };
      return { ...extra, deductions: [...(extra.deductions ?? []), change] };
    }
    const cases = this.cases(bounded);
    this.checkOrder(bounded, cases);
    const isPenalty = !kinds.has('award') && !kinds.has('keep');
    const span = this.draft.span(only.statement);
    const otherwise: Value | null = this.otherwise
      ? this.section.worthOf(this.otherwise)
      : bounded.length === 1 && !isPenalty
        ? zeroAt(span)
        : null;
    const good = isPenalty && otherwise === null ? this.goodSide(cases, span) : null;
    if (otherwise === null) this.warnGap(only.statement, good);
    const all = good ? [...cases, good] : cases;
    return {
      ...extra,
      values: [this.withCap100({ kind: 'cases', cases: all, otherwise, countsAbove100As100: false })],
    };
  }

  /** 100%得6分，95%得5分，90%得4分，依次类推: the printed step goes on until nothing is left. */
  private continued(): Value {
    const first = this.thread.statements[0] as Statement;
    const steps = this.bounded.map((one) => ({ at: lowerEnd(one.bounds), worth: this.continuedWorth(one) }));
    const ends = steps.map((one) => one.at ?? Number.NaN);
    const width = (ends[0] ?? 0) - (ends[1] ?? 0);
    const fall = (steps[0]?.worth ?? 0) - (steps[1]?.worth ?? 0);
    const isEven = steps.every(
      (one, index) =>
        index === 0 ||
        (near(ends[index - 1] ?? 0, (one.at ?? 0) + width) &&
          near(steps[index - 1]?.worth ?? 0, one.worth + fall)),
    );
    const isPlain = this.stepped.length === 0 && !this.proportion && !this.line && !this.otherwise;
    if (!isPlain || steps.length < 2 || !(width > 0) || !(fall > 0) || !isEven)
      return this.draft.refuse(first);
    const span = this.draft.span(this.thread.statements.at(-1) as Statement);
    const last = this.bounded.at(-1) as Bounded;
    const cases = this.cases(this.bounded);
    let at = ends.at(-1) ?? 0;
    let worth = steps.at(-1)?.worth ?? 0;
    while (worth - fall > 1e-9 && at - width >= 0) {
      at = rounded(at - width);
      worth = rounded(worth - fall);
      const bound: Bound = { operator: '>=', limit: { kind: 'number', value: at }, span };
      const value: Value = { kind: 'amount', amount: { kind: 'fixed', value: worth, span }, span };
      cases.push({ condition: this.condition({ ...last, bounds: [bound] }), value, span });
    }
    return this.withCap100({ kind: 'cases', cases, otherwise: zeroAt(span), countsAbove100As100: false });
  }

  private continuedWorth({ statement }: Bounded): number {
    return statement.effect.kind === 'award'
      ? this.draft.worth(statement.effect.amount)
      : this.draft.refuse(statement);
  }

  /** 80%-90%扣2分，90%-95%扣1分: beyond the tier that costs least, nothing is taken off. */
  private goodSide(cases: readonly Case[], span: Span): Case | null {
    const tiers = this.tiers(this.bounded);
    const [first, last] = [...tiers.keys()]
      .sort((one, other) => middleOf(tiers[one] as Tier) - middleOf(tiers[other] as Tier))
      .filter((_, index, all) => index === 0 || index === all.length - 1);
    const worth = (index: number | undefined) =>
      index === undefined ? 0 : this.draft.best((cases[index] as Case).value);
    const side = worth(last) >= worth(first) ? 'high' : 'low';
    const bound = beyondTiers(tiers, side, span);
    if (!bound) return null;
    const value: Value = { kind: 'amount', amount: this.section.full(span), span };
    return { condition: { kind: 'bounds', question: this.question, bounds: [bound] }, value, span };
  }

  private cases(bounded: readonly Bounded[]): Case[] {
    return bounded.map((one) => ({
      condition: this.condition(one),
      value: this.section.worthOf(one.statement),
      span: this.draft.span(one.statement),
    }));
  }

  private condition({ bounds, isDistance }: Bounded): Case['condition'] {
    return { kind: 'bounds', question: this.question, bounds, ...(isDistance ? { isDistance: true } : {}) };
  }

  private vetoOf(bounded: Bounded): Veto {
    return { condition: this.condition(bounded), scope: 'line', span: this.draft.span(bounded.statement) };
  }

  private tiers(bounded: readonly Bounded[]): Tier[] {
    return bounded.map((one) => tierOf(one.bounds, this.target()));
  }

  private target(): number {
    return this.draft.context.target ?? WHOLE_RATE;
  }

  /** A tier that can never be reached, or bare percents in the wrong order, contradict themselves. */
  private checkOrder(bounded: readonly Bounded[], cases: readonly Case[]): void {
    const tiers = this.tiers(bounded);
    tiers.forEach((tier, index) => {
      const isHidden = tiers.slice(0, index).some((earlier) => covers(earlier, tier));
      const statement = (bounded[index] as Bounded).statement;
      if (isHidden) this.draft.refuse(statement);
      const isBare = statement.heads.some(
        (head) =>
          head.kind === 'bounds' &&
          head.printed.bounds.length === 1 &&
          head.printed.bounds[0]?.operator === null,
      );
      const later = cases[index + 1];
      if (isBare && later && this.draft.best(later.value) > this.draft.best((cases[index] as Case).value)) {
        this.draft.refuse(statement);
      }
    });
    const overlaps = tiers.some((tier, index) =>
      tiers.slice(0, index).some((other) => isTwoSided(tier) && isTwoSided(other) && overlap(tier, other)),
    );
    if (this.hasContestedEnd(bounded)) this.draft.refuse((bounded[0] as Bounded).statement);
    if (overlaps) this.draft.warnings.push({ code: 'overlapping-tiers' });
  }

  /** 95%-100%得5分，90%-95%（含95%）得4分: the first takes 95 % by custom, the second by its own words. */
  private hasContestedEnd(bounded: readonly Bounded[]): boolean {
    const printed = bounded.flatMap(({ statement }) =>
      statement.heads.flatMap((head) => (head.kind === 'bounds' ? [head.printed] : [])),
    );
    return printed.some((range, index) => {
      if (!range.isRange) return false;
      const low = range.bounds.reduce((first, second) => (second.value < first.value ? second : first));
      const isCustom = low.isIncluded === null && low.operator === null;
      return (
        isCustom &&
        printed.some(
          (other, at) =>
            at > index &&
            other.bounds.some((bound) => bound.value === low.value && bound.isIncluded === true),
        )
      );
    });
  }

  private warnGap(statement: Statement, good: Case | null): void {
    const beyond = good?.condition.kind === 'bounds' ? [tierOf(good.condition.bounds, this.target())] : [];
    if (hasGap([...this.tiers(this.bounded), ...beyond], 0, WHOLE_RATE)) {
      this.draft.warnings.push({ code: 'gap-in-tiers', span: this.draft.span(statement) });
    }
  }

  /** More than 100 % counts as 100 % where the tier that ends there is the best. */
  private withCap100(value: Extract<Value, { kind: 'cases' }>): Value {
    const tiers = this.tiers(this.bounded);
    const ending = tiers.findIndex(
      (tier) => tier.high === WHOLE_RATE && tier.isHighIn && tier.low < WHOLE_RATE,
    );
    const isOpenAbove = tiers.some((tier) => tier.high > WHOLE_RATE);
    const worth = value.cases.map((one) => this.draft.best(one.value));
    const isBest = ending >= 0 && worth[ending] === Math.max(...worth);
    return { ...value, countsAbove100As100: isBest && !isOpenAbove };
  }

  // ---- deductions by the step ----

  private deducted(steps: readonly Statement[], extra: Yield): Yield {
    if (this.otherwise) this.draft.refuse(this.otherwise);
    const zeros = this.bounded
      .filter((one) => one.statement.effect.kind === 'zero')
      .map((zero) => this.behind(zero, steps));
    const whole = this.bounded.filter((one) => ['award', 'keep'].includes(one.statement.effect.kind));
    const [full, ...others] = whole;
    const rest = this.bounded.filter((one) => one.statement.effect.kind !== 'zero' && !whole.includes(one));
    const [surplus] = others;
    if (surplus) this.draft.refuse(surplus.statement);
    const stepChanges = steps.map((statement) => this.stepChange(statement, full ?? null, zeros));
    const changes = [...stepChanges, ...rest.map((one) => this.extraDeduction(one, stepChanges))];
    const directions = stepChanges.map((change) => (change.kind === 'steps' ? change.steps.direction : ''));
    if (new Set(directions).size < stepChanges.length) this.draft.refuse(steps[1] as Statement);
    if (!full) {
      return {
        ...extra,
        deductions: [...(extra.deductions ?? []), ...changes],
        vetoes: [...(extra.vetoes ?? []), ...zeros.map((one) => this.vetoOf(one))],
      };
    }
    const base = this.section.worthOf(full.statement);
    const less: Value = { kind: 'less', base, deductions: changes, cap: this.section.caps.ofAllDeductions() };
    const value: Value =
      zeros.length === 0
        ? less
        : { kind: 'cases', cases: this.cases(zeros), otherwise: less, countsAbove100As100: false };
    return { ...extra, values: [value] };
  }

  /** 90%（含）—100%每低1%扣0.1分；90%以下不得分: 90 % was given to the clause written first. */
  private behind(zero: Bounded, steps: readonly Statement[]): Bounded {
    const tier = tierOf(zero.bounds, this.target());
    const isTaken = steps.some((statement) => {
      const own = this.boundsIn(statement, null);
      const stepTier = tierOf(own, this.target());
      return (
        own.length > 1 &&
        statement.start < zero.statement.start &&
        stepTier.low === tier.high &&
        stepTier.isLowIn &&
        tier.isHighIn
      );
    });
    if (!isTaken) return zero;
    return {
      ...zero,
      bounds: zero.bounds.map((bound) => (bound.operator === '<=' ? { ...bound, operator: '<' } : bound)),
    };
  }

  /** 低于100%的每低1%扣1分，高于120%的扣1分: beside the steps, where these take nothing. */
  private extraDeduction(bounded: Bounded, steps: readonly Change[]): Change {
    const { statement } = bounded;
    const tier = tierOf(bounded.bounds, this.target());
    const isApart = steps.every((change) => {
      const { limit, direction } =
        change.kind === 'steps' ? change.steps : { limit: null, direction: 'apart' };
      if (limit === null) return false;
      const at = this.valueOf(limit);
      return direction === 'below' ? tier.low >= at : direction === 'above' && tier.high <= at;
    });
    if (!isApart || statement.effect.kind !== 'deduct') return this.draft.refuse(statement);
    const { amount } = statement.effect;
    return {
      kind: 'fact',
      condition: this.condition(bounded),
      amount,
      cap: null,
      span: this.draft.span(statement),
    };
  }

  private stepChange(statement: Statement, full: Bounded | null, zeros: readonly Bounded[]): Change {
    const { effect } = statement;
    if (!('amount' in effect)) return this.draft.refuse(statement);
    return {
      kind: 'steps',
      steps: this.steps(statement, effect.amount, full, zeros),
      cap: this.section.caps.of(statement),
      span: this.draft.span(statement),
    };
  }

  private steps(statement: Statement, each: Amount, full: Bounded | null, zeros: readonly Bounded[]): Steps {
    const printed = stepsIn(statement);
    // 同比每低1个百分点扣1分: from last year's figure, which is not printed.
    const isFromLastYear =
      (statement.effect.kind !== 'award' || full !== null) &&
      statement.heads.some((head) => head.text.search(YEAR_ON_YEAR) >= 0);
    if (isFromLastYear) return this.draft.refuse(statement);
    const own = this.boundsIn(statement, null);
    const direction = printed ? directionOf(statement, own, full) : null;
    if (!printed || direction === null || printed.size <= 0 || full?.isDistance)
      return this.draft.refuse(statement);
    const limit = this.limitOf(statement, direction, own, full, zeros);
    const isDeduction = statement.effect.kind === 'deduct';
    const policy = statement.policy ?? (isDeduction ? null : 'whole');
    return { question: this.question, direction, limit, size: printed.size, each, policy };
  }

  /** From where the steps are counted: the clause itself, the clause that gives full points, the target, 100 %. */
  private limitOf(
    statement: Statement,
    direction: 'below' | 'above' | 'apart',
    own: readonly Bound[],
    full: Bounded | null,
    zeros: readonly Bounded[],
  ): Limit {
    const isBonus = statement.effect.kind === 'bonus' || statement.effect.kind === 'award';
    const fromFull = full === null ? null : fullLimit(full.bounds, direction, isBonus);
    if (full !== null && fromFull === null) return this.draft.refuse(statement);
    const inside = stepsIn(statement)?.limit ?? null;
    const fromOwn = inside === null ? limitIn(own, direction) : ({ kind: 'number', value: inside } as const);
    if (own.length > 0 && (fromOwn === null || inside !== null)) return this.draft.refuse(statement);
    if (own.length > 1 && !this.isClosedOff(own, direction, zeros)) return this.draft.refuse(statement);
    const found = fromOwn ?? fromFull;
    const { standard } = this.section.reading;
    if (standard !== null) {
      if (found && this.valueOf(found) !== standard) return this.draft.refuse(statement);
      return { kind: 'number', value: standard };
    }
    if (fromOwn && fromFull && this.valueOf(fromOwn) !== this.valueOf(fromFull))
      return this.draft.refuse(statement);
    if (found) return found;
    if (direction === 'above' && !isBonus && this.draft.context.target === null)
      return this.draft.refuse(statement);
    return { kind: 'target', factor: 100, offset: 0 };
  }

  /** 90%—100%之间每低1%扣1分 says nothing of what lies below 90 %, unless another clause does. */
  private isClosedOff(own: readonly Bound[], direction: string, zeros: readonly Bounded[]): boolean {
    const tier = tierOf(own, this.target());
    return this.tiers(zeros).some((zero) =>
      direction === 'below'
        ? zero.high === tier.low && (zero.isHighIn || tier.isLowIn)
        : zero.low === tier.high && (zero.isLowIn || tier.isHighIn),
    );
  }

  private valueOf(limit: Limit): number {
    return limitValue(limit, this.target());
  }

  // ---- awards and bonuses ----

  private extras(): Yield {
    const bonuses: Change[] = [];
    const kept: Bounded[] = [];
    for (const one of this.bounded) {
      const { effect } = one.statement;
      if (effect.kind === 'bonus') bonuses.push(this.bonusOf(one, effect.amount));
      else kept.push(one);
    }
    this.bounded.splice(0, this.bounded.length, ...kept);
    const full = this.best();
    const stepped = this.stepped.filter((one) => one.effect.kind === 'bonus');
    bonuses.push(...stepped.map((statement) => this.stepChange(statement, this.lowerFull(full), [])));
    return bonuses.length > 0 ? { bonuses } : {};
  }

  /** 超额10%加1分，最多加2分: once for each 10 %; with no higher limit, once. */
  private bonusOf(bounded: Bounded, amount: Amount): Change {
    const { statement, bounds } = bounded;
    const span = this.draft.span(statement);
    const cap = this.section.caps.of(statement);
    const head = statement.heads.find((one) => one.kind === 'bounds');
    const [bound] = head?.kind === 'bounds' && isBeyond(head) ? head.printed.bounds : [];
    const isRepeated =
      bound?.operator === null && cap !== null && this.draft.worth(cap) > this.draft.worth(amount);
    if (bound && isRepeated) {
      const steps: Steps = {
        question: this.question,
        direction: 'above',
        limit: { kind: 'target', factor: 100, offset: 0 },
        size: bound.value,
        each: amount,
        policy: statement.policy ?? 'whole',
      };
      return { kind: 'steps', steps, cap, span };
    }
    return { kind: 'fact', condition: this.condition({ ...bounded, bounds }), amount, cap, span };
  }

  private best(): Bounded | null {
    const awards = this.bounded.filter((one) => one.statement.effect.kind === 'award');
    const worth = awards.map((one) => this.draft.best(this.section.worthOf(one.statement)));
    return awards[worth.indexOf(Math.max(...worth))] ?? null;
  }

  private lowerFull(full: Bounded | null): Bounded | null {
    return full && limitIn(full.bounds, 'above') ? full : null;
  }

  private awarded(awards: readonly Statement[], extra: Yield): Yield {
    const [statement, ...others] = awards;
    if (!statement || others.length > 0 || this.otherwise)
      return this.draft.refuse(others[0] ?? (this.otherwise as Statement));
    const printed = stepsIn(statement);
    const { effect } = statement;
    if (!printed || effect.kind !== 'award') return this.draft.refuse(statement);
    const cap = this.section.caps.of(statement);
    const span = this.draft.span(statement);
    const [full, ...tiers] = this.bounded;
    if (tiers.length > 0) return this.draft.refuse(statement);
    if (full) {
      if (full.statement.effect.kind !== 'award') return this.draft.refuse(statement);
      if (cap !== null && this.draft.worth(cap) !== this.draft.context.points)
        return this.draft.refuse(statement);
      const steps = this.steps(statement, effect.amount, full, []);
      const value: Value = {
        kind: 'cases',
        cases: this.cases([full]),
        otherwise: zeroAt(span),
        countsAbove100As100: false,
      };
      return {
        ...extra,
        values: [value],
        bonuses: [...(extra.bonuses ?? []), { kind: 'steps', steps, cap: null, span }],
      };
    }
    const own = this.boundsIn(statement, null);
    const limit = own.length === 1 ? limitIn(own, 'above') : null;
    if (own.length > 0 && limit === null) return this.draft.refuse(statement);
    const steps: Steps = {
      question: this.question,
      direction: limit ? 'above' : 'count',
      limit,
      size: printed.size,
      each: effect.amount,
      policy: statement.policy ?? 'whole',
    };
    return { ...extra, values: [{ kind: 'award', steps, cap, span }] };
  }

  // ---- proportions and lines ----

  private proportional(statement: Statement): Value {
    const { effect } = statement;
    if (effect.kind !== 'proportion' || this.stepped.some((one) => one.effect.kind !== 'bonus'))
      return this.draft.refuse(statement);
    const span = this.draft.span(statement);
    const awards = this.bounded.filter((one) => one.statement.effect.kind === 'award');
    const own = this.boundsIn(statement, null);
    const [full] = awards;
    const fromFull = full ? limitIn(full.bounds, 'below') : null;
    const fromOwn = limitIn(
      own.filter((bound) => bound.operator === '<' || bound.operator === '<='),
      'below',
    );
    if ((own.length > 1 && fromOwn === null) || (full && fromFull === null))
      return this.draft.refuse(statement);
    const isFromBelow = own.some((bound) => bound.operator === '>=' || bound.operator === '>');
    if (isFromBelow && !this.isClosedOff(own, 'below', this.bounded)) return this.draft.refuse(statement);
    const product = effect.product;
    if (product !== null && own.length > 0 && !full && product.divisor === null)
      return this.draft.refuse(statement);
    // With a target in percent nobody knows whether the quotient or the figure above the line is asked for.
    if (product?.isOverTarget && this.draft.context.target !== null) return this.draft.refuse(statement);
    const printed: Limit | null =
      product === null
        ? null
        : product.divisor === 'target'
          ? { kind: 'target', factor: 100, offset: 0 }
          : { kind: 'number', value: product.divisor ?? WHOLE_RATE };
    const limit = printed ?? fromOwn ?? fromFull ?? { kind: 'target', factor: 100, offset: 0 };
    const of: Amount =
      product?.points == null ? this.section.full(span) : { kind: 'fixed', value: product.points, span };
    const cap = this.section.caps.of(statement);
    const isShortfall = effect.form === 'shortfall';
    if (cap !== null && !isShortfall && this.draft.worth(cap) !== this.draft.worth(of))
      return this.draft.refuse(statement);
    const value: Value = {
      kind: 'proportion',
      question: this.question,
      of,
      limit,
      isComplement: product?.isComplement ?? false,
      mostLost: isShortfall ? cap : null,
      span,
    };
    const { standard } = this.section.reading;
    if (standard !== null && standard !== this.valueOf(limit)) return this.draft.refuse(statement);
    if (this.otherwise) return this.draft.refuse(this.otherwise);
    if (this.bounded.length === 0) return value;
    if (isFromBelow) return this.inOrder(statement, own, value);
    const cases = this.cases(this.bounded);
    this.checkOrder(this.bounded, cases);
    return { kind: 'cases', cases, otherwise: value, countsAbove100As100: false };
  }

  /** A proportion between two ends is one tier among others. */
  private inOrder(statement: Statement, bounds: readonly Bound[], value: Value): Value {
    const all = [...this.bounded, { statement, bounds, isDistance: false }].sort(
      (first, second) => first.statement.start - second.statement.start,
    );
    const cases = all.map((one): Case => ({
      condition: this.condition(one),
      value: one.statement === statement ? value : this.section.worthOf(one.statement),
      span: this.draft.span(one.statement),
    }));
    this.checkOrder(all, cases);
    return { kind: 'cases', cases, otherwise: null, countsAbove100As100: false };
  }

  /** 100%得10分，60%得4分，中间按线性内插: both ends and both scores are printed. */
  private interpolated(statement: Statement): Value {
    const [upper, lower, ...others] = [...this.bounded].sort(
      (first, second) =>
        this.draft.best(this.section.worthOf(second.statement)) -
        this.draft.best(this.section.worthOf(first.statement)),
    );
    if (statement.heads.some((head) => head.kind === 'text')) return this.draft.refuse(statement);
    if (!upper || !lower || others.length > 1 || this.stepped.length > 0 || this.otherwise)
      return this.draft.refuse(statement);
    const high = upper.bounds.length === 1 ? limitIn(upper.bounds, 'below') : null;
    const low = lower.bounds[0]?.limit;
    const upperEffect = upper.statement.effect;
    const lowerEffect = lower.statement.effect;
    if (!high || !low || lower.bounds.length !== 1 || upperEffect.kind !== 'award')
      return this.draft.refuse(statement);
    if (this.valueOf(low) >= this.valueOf(high)) return this.draft.refuse(statement);
    const span = this.draft.span(statement);
    const zero: Amount = { kind: 'fixed', value: 0, span: this.draft.span(lower.statement) };
    const lowAmount =
      lowerEffect.kind === 'award' ? lowerEffect.amount : lowerEffect.kind === 'zero' ? zero : null;
    if (lowAmount === null) return this.draft.refuse(statement);
    const line: Value = {
      kind: 'line',
      question: this.question,
      from: { at: low, amount: lowAmount },
      to: { at: high, amount: upperEffect.amount },
      span,
    };
    const operator = lower.bounds[0]?.operator;
    if (operator === '<' || operator === '<=') {
      if (others.length > 0) return this.draft.refuse(statement);
      return {
        kind: 'cases',
        cases: this.cases([upper, lower]),
        otherwise: line,
        countsAbove100As100: false,
      };
    }
    const inside: Case = { condition: this.condition(lower), value: line, span };
    const below = this.cases(others);
    if (others.some((one) => one.statement.effect.kind !== 'zero')) return this.draft.refuse(statement);
    return {
      kind: 'cases',
      cases: [...this.cases([upper]), inside, ...below],
      otherwise: null,
      countsAbove100As100: false,
    };
  }
}

/** 达到序时进度, 低于上年同期: what the rate is measured against is not printed. */
function isRelative({ heads, topic }: Statement): boolean {
  const words = heads.map((head) => (head.kind === 'steps' ? head.steps.before : head.text));
  return /序时|时序|时间进度|同期/.test([...words, topic?.text ?? ''].join());
}

/** Steps and proportions are measured from what the words before them name. */
function isMeasuredFromWords(statement: Statement): boolean {
  return stepsIn(statement) !== null || statement.effect.kind === 'proportion';
}

/** 超额10% is 110 % of the plan. */
function isBeyond(head: Extract<BoundsHead, { kind: 'bounds' }>): boolean {
  const [bound] = head.printed.bounds;
  return /超额?(?:完成)?$/.test(head.printed.subject) && bound !== undefined && bound.value < WHOLE_RATE;
}

function beyondWhole(head: BoundsHead): BoundsHead {
  if (head.kind !== 'bounds' || !isBeyond(head)) return head;
  const bounds = head.printed.bounds.map((bound) => ({ ...bound, value: bound.value + WHOLE_RATE }));
  return { ...head, printed: { ...head.printed, bounds } };
}

/** Direction of the steps: their own word, else that of the conditions beside them. */
function directionOf(
  statement: Statement,
  own: readonly Bound[],
  full: Bounded | null,
): 'below' | 'above' | 'apart' | null {
  const form = stepsIn(statement)?.form;
  if (form?.kind !== 'percent') return null;
  if (form.direction !== 'any') return form.direction;
  const [bound] = own;
  if (bound)
    return bound.operator === '<' || bound.operator === '<='
      ? 'below'
      : bound.operator === '>'
        ? 'above'
        : null;
  const [reached] = full?.bounds ?? [];
  if (!reached || full?.statement.effect.kind !== 'award') return null;
  return reached.operator === '>=' || reached.operator === '>'
    ? 'below'
    : reached.operator === '<>'
      ? null
      : 'above';
}

/**
 * The end of a condition from which steps in that direction are counted. A condition that gives full points ends
 * below at its lower bound (≥90% → 90), one that names the loss ends at its upper bound (<90% → 90).
 */
function limitIn(bounds: readonly Bound[], direction: 'below' | 'above' | 'apart'): Limit | null {
  const has = (...operators: readonly Bound['operator'][]) =>
    bounds.find((bound) => operators.includes(bound.operator))?.limit;
  if (direction === 'apart') return bounds.length === 1 ? (has('=', '>=', '<>') ?? null) : null;
  if (direction === 'below') {
    if (bounds.length > 1) return has('<', '<=') ?? null;
    return has('>=', '>', '=', '<', '<=', '<>') ?? null;
  }
  if (bounds.length > 1) return has('>', '>=') ?? null;
  return has('<=', '<', '=', '>', '<>') ?? has('>=') ?? null;
}

/** What gives full points ends where the loss begins: below it a lower bound, above it an upper one. */
function fullLimit(
  bounds: readonly Bound[],
  direction: 'below' | 'above' | 'apart',
  isBonus: boolean,
): Limit | null {
  const isOtherEnd = ({ operator }: Bound) =>
    direction === 'below' ? operator === '<' || operator === '<=' : operator === '>' || operator === '>=';
  if (direction !== 'apart' && !isBonus && bounds.every(isOtherEnd)) return null;
  return limitIn(bounds, direction);
}

/** The number from which a tier begins, where it includes it; null for any other. */
function lowerEnd(bounds: readonly Bound[]): number | null {
  const bound = bounds.find((one) => one.operator === '>=');
  return bound?.limit.kind === 'number' ? bound.limit.value : null;
}

function near(first: number, second: number): boolean {
  return Math.abs(first - second) < 1e-9;
}

function rounded(value: number): number {
  return Number(value.toFixed(10));
}

function middleOf({ low, high }: Tier): number {
  return (Math.max(low, -1e6) + Math.min(high, 1e6)) / 2;
}

function isTwoSided(tier: Tier): boolean {
  return Number.isFinite(tier.low) && Number.isFinite(tier.high);
}

/** The highest end of an unmarked range, where no other tier lies above it. */
function topOf(thread: Thread): number | null {
  const printed = thread.statements.flatMap((statement) =>
    statement.heads.flatMap((head) => (head.kind === 'bounds' ? [head.printed] : [])),
  );
  const ends = printed
    .filter((one) => one.isRange)
    .map((one) => Math.max(...one.bounds.map((bound) => bound.value)));
  const top = Math.max(...ends);
  const isOpen = printed.some(({ bounds }) => {
    const [first, second] = bounds;
    if (!first) return false;
    if (second) return Math.min(first.value, second.value) >= top;
    return first.value >= top && first.operator !== '<' && first.operator !== '<=';
  });
  return ends.length === 0 || isOpen ? null : top;
}
