import { parseDecimal } from '../cells/decimal';
import type { CompiledCriterion } from './criterion';
import type { Expression, Test } from './expression';
import type {
  Amount,
  Bound,
  Change,
  Condition,
  Limit,
  Question,
  QuestionRef,
  Rule,
  StepPolicy,
  Steps,
  Value,
} from './rule';

const ZERO = number(0);

/** The arithmetic of each criterion, worked out once for all the answers that it is tried with. */
const lowered = new WeakMap<CompiledCriterion, Partial<Record<StepPolicy, Lowered>>>();

interface Lowered {
  readonly expression: Expression;
  readonly isUpToPolicy: boolean;
}

/** The rule as arithmetic; `step` counts where the text leaves the steps to the workbook's setting. */
export function lower(criterion: CompiledCriterion, step: StepPolicy): Expression | null {
  return loweredBy(criterion, step)?.expression ?? null;
}

/** Whether the text leaves any steps to the workbook's setting. */
export function isUpToPolicy(criterion: CompiledCriterion): boolean {
  return loweredBy(criterion, criterion.context.step)?.isUpToPolicy ?? false;
}

function loweredBy(criterion: CompiledCriterion, step: StepPolicy): Lowered | null {
  const { rule, questions, context } = criterion;
  if (rule === null) return null;
  const kept = lowered.get(criterion);
  const known = kept?.[step];
  if (known) return known;
  const lowering = new Lowering(questions, context.target !== null, step);
  const expression = lowering.line(rule);
  const result = { expression, isUpToPolicy: lowering.isUpToPolicy };
  lowered.set(criterion, { ...kept, [step]: result });
  return result;
}

class Lowering {
  isUpToPolicy = false;

  constructor(
    private readonly questions: readonly Question[],
    private readonly hasTarget: boolean,
    private readonly step: StepPolicy,
  ) {}

  line(rule: Rule): Expression {
    let score = this.clamped(rule);
    for (const veto of [...rule.vetoes].reverse()) {
      if (veto.scope !== 'line') continue;
      score = { op: 'if', test: this.test(veto.condition), then: ZERO, otherwise: score };
    }
    return score;
  }

  /** Never below zero, never above the points and the capped bonuses. */
  private clamped(rule: Rule): Expression {
    let score = this.value(rule.value);
    let ceiling: Expression = { op: 'points' };
    if (rule.bonuses.length > 0) {
      const added = rule.bonuses.map((bonus) => this.change(bonus)).reduce(add);
      const cap = rule.bonusCap && this.amount(rule.bonusCap);
      score = add(score, cap ? { op: 'min', left: cap, right: added } : added);
      const rises = cap
        ? [cap]
        : rule.bonuses.flatMap((bonus) => (bonus.cap ? [this.amount(bonus.cap)] : []));
      ceiling = rises.reduce(add, ceiling);
    }
    return { op: 'max', left: ZERO, right: { op: 'min', left: ceiling, right: score } };
  }

  amount(amount: Amount): Expression {
    if (amount.kind === 'fixed') return number(amount.value);
    if (amount.value === 100) return { op: 'points' };
    return multiply({ op: 'points' }, { op: 'divide', left: number(amount.value), right: number(100) });
  }

  private value(value: Value): Expression {
    switch (value.kind) {
      case 'amount':
        return this.amount(value.amount);
      case 'sum':
        return value.parts.map((part) => this.value(part)).reduce(add);
      case 'less': {
        const taken = value.deductions.map((change) => this.change(change)).reduce(add);
        const limited: Expression = value.cap
          ? { op: 'min', left: this.amount(value.cap), right: taken }
          : taken;
        const left: Expression = { op: 'subtract', left: this.value(value.base), right: limited };
        return { op: 'max', left: ZERO, right: left };
      }
      case 'cases':
        return this.cases(value);
      case 'proportion':
        return this.proportion(value);
      case 'award': {
        const given = this.steps(value.steps);
        return value.cap ? { op: 'min', left: this.amount(value.cap), right: given } : given;
      }
      case 'line':
        return this.straight(value);
    }
  }

  private cases(value: Extract<Value, { kind: 'cases' }>): Expression {
    let result: Expression = value.otherwise === null ? { op: 'undefined' } : this.value(value.otherwise);
    for (const one of [...value.cases].reverse()) {
      const test = this.test(one.condition, value.countsAbove100As100);
      result = { op: 'if', test, then: this.value(one.value), otherwise: result };
    }
    return result;
  }

  private proportion(value: Extract<Value, { kind: 'proportion' }>): Expression {
    const share: Expression = {
      op: 'divide',
      left: this.answer(value.question),
      right: this.limit(value.limit),
    };
    const part: Expression = value.isComplement
      ? { op: 'subtract', left: number(1), right: share }
      : { op: 'min', left: number(1), right: share };
    const score = multiply(this.amount(value.of), { op: 'max', left: ZERO, right: part });
    if (value.mostLost === null) return score;
    const floor: Expression = {
      op: 'subtract',
      left: this.amount(value.of),
      right: this.amount(value.mostLost),
    };
    return { op: 'max', left: floor, right: score };
  }

  private straight({ question, from, to }: Extract<Value, { kind: 'line' }>): Expression {
    const start = this.limit(from.at);
    const width: Expression = { op: 'subtract', left: this.limit(to.at), right: start };
    const passed: Expression = { op: 'subtract', left: this.answer(question), right: start };
    const share: Expression = { op: 'divide', left: passed, right: width };
    const within: Expression = { op: 'max', left: ZERO, right: { op: 'min', left: number(1), right: share } };
    const rise: Expression = {
      op: 'subtract',
      left: this.amount(to.amount),
      right: this.amount(from.amount),
    };
    return add(this.amount(from.amount), multiply(rise, within));
  }

  private change(change: Change): Expression {
    const full =
      change.kind === 'steps'
        ? this.steps(change.steps)
        : change.condition === null
          ? this.amount(change.amount)
          : ({
              op: 'if',
              test: this.test(change.condition),
              then: this.amount(change.amount),
              otherwise: ZERO,
            } as const);
    return change.cap ? { op: 'min', left: this.amount(change.cap), right: full } : full;
  }

  private steps({ question, direction, limit, size, each, policy, isDistance }: Steps): Expression {
    const answer = this.answer(question);
    const beyond = this.beyond(isDistance ? { op: 'abs', of: answer } : answer, direction, limit);
    const count: Expression = size === 1 ? beyond : { op: 'divide', left: beyond, right: number(size) };
    const rule = policy ?? this.step;
    if (policy === null) this.isUpToPolicy = true;
    const whole: Expression =
      rule === 'linear' ? count : { op: rule === 'started' ? 'up' : 'down', of: count };
    return multiply(whole, this.amount(each));
  }

  private beyond(answer: Expression, direction: Steps['direction'], limit: Limit | null): Expression {
    if (direction === 'count' || limit === null) return { op: 'max', left: ZERO, right: answer };
    const bound = this.limit(limit);
    if (direction === 'apart') return { op: 'abs', of: { op: 'subtract', left: answer, right: bound } };
    const distance: Expression =
      direction === 'below'
        ? { op: 'subtract', left: bound, right: answer }
        : { op: 'subtract', left: answer, right: bound };
    return { op: 'max', left: ZERO, right: distance };
  }

  private limit(limit: Limit): Expression {
    if (limit.kind === 'number') return number(limit.value);
    if (!this.hasTarget) return number(limit.factor + limit.offset);
    const share: Expression =
      limit.factor === 100
        ? { op: 'target' }
        : { op: 'divide', left: multiply({ op: 'target' }, number(limit.factor)), right: number(100) };
    if (limit.offset === 0) return share;
    return limit.offset > 0
      ? add(share, number(limit.offset))
      : { op: 'subtract', left: share, right: number(-limit.offset) };
  }

  private answer(ref: QuestionRef, countsAbove100As100 = false): Expression {
    const index = this.questions.findIndex((question) => question.span[0] === ref);
    const answer: Expression = { op: 'answer', index, isPercent: this.questions[index]?.kind === 'percent' };
    return countsAbove100As100 ? { op: 'min', left: answer, right: number(100) } : answer;
  }

  private test(condition: Condition, countsAbove100As100 = false): Test {
    if (condition.kind === 'fact' || condition.kind === 'choice') {
      const value = condition.kind === 'choice' ? condition.index : condition.holds ? 1 : 0;
      return { op: 'compare', operator: '=', left: this.answer(condition.question), right: number(value) };
    }
    const answer = this.answer(condition.question, countsAbove100As100);
    const measured: Expression = condition.isDistance ? { op: 'abs', of: answer } : answer;
    return condition.bounds
      .map((bound) => this.bound(bound, measured))
      .reduce((left, right) => ({ op: 'and', left, right }));
  }

  private bound({ operator, limit }: Bound, answer: Expression): Test {
    return { op: 'compare', operator, left: answer, right: this.limit(limit) };
  }
}

function number(value: number): Expression {
  const digits = plainDigits(value);
  return { op: 'number', digits, value: parseDecimal(digits) };
}

function add(left: Expression, right: Expression): Expression {
  return { op: 'add', left, right };
}

function multiply(left: Expression, right: Expression): Expression {
  return { op: 'multiply', left, right };
}

/** Digits without an exponent, as worksheets read them. */
function plainDigits(value: number): string {
  const digits = String(value);
  return digits.includes('e') ? value.toFixed(12).replace(/0+$/, '') : digits;
}
