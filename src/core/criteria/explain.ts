import { shownNumber } from '../cells/shownNumber';
import { matterOfChoice } from './choiceLabel';
import type { CompiledCriterion } from './criterion';
import { isGrade } from './grammar/grades';
import type { CriteriaPhrases, SpokenSteps } from './phrases';
import type { Amount, Change, Condition, Limit, Question, QuestionRef, Span, Steps, Value } from './rule';

/** One clause of a criterion as it was read, for the working paper. */
export interface Clause {
  readonly span: Span;
  /** Verbatim. */
  readonly text: string;
  /** How it was read, in words that an official would sign. */
  readonly reading: string;
  /** Ids of the questions that it asks. */
  readonly questions: readonly string[];
}

interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly asked: readonly QuestionRef[];
}

/** The clauses in the order of the text, each with how it was read. */
export function clauses(criterion: CompiledCriterion, phrases: CriteriaPhrases): readonly Clause[] {
  const sentences = sentencesOf(criterion, phrases);
  const spans = [...new Map(sentences.map(({ span }) => [span.join(), span])).values()].sort(
    (first, second) => first[0] - second[0] || first[1] - second[1],
  );
  return spans.map((span) => {
    const own = sentences.filter((sentence) => sentence.span.join() === span.join());
    const asked = new Set(own.flatMap((sentence) => sentence.asked));
    return {
      span,
      text: criterion.text.slice(span[0], span[1]),
      reading: phrases.join(own.map((sentence) => sentence.text)),
      questions: criterion.questions
        .filter((question) => asked.has(question.span[0]))
        .map((question) => question.id),
    };
  });
}

/** The whole criterion in words. */
export function explain(criterion: CompiledCriterion, phrases: CriteriaPhrases): string {
  const { rule } = criterion;
  const sentences = sentencesOf(criterion, phrases).map((sentence) => sentence.text);
  const hasBonus = rule !== null && rule.bonuses.length > 0;
  const isCalculated = rule !== null && (hasBonus || hasArithmetic(rule.value));
  return phrases.join(isCalculated ? [...sentences, phrases.range(hasBonus)] : sentences);
}

function sentencesOf(criterion: CompiledCriterion, phrases: CriteriaPhrases): readonly Sentence[] {
  if (criterion.rule === null) {
    const [from, to] = criterion.reasonSpan ?? [0, criterion.text.length];
    const text = phrases.manual(criterion.reason ?? 'not-understood', criterion.text.slice(from, to));
    return [{ span: [0, criterion.text.length], text, asked: [] }];
  }
  return new Explainer(criterion, phrases).sentences();
}

class Explainer {
  private readonly said: Sentence[] = [];

  constructor(
    private readonly criterion: CompiledCriterion,
    private readonly phrases: CriteriaPhrases,
  ) {}

  sentences(): readonly Sentence[] {
    const { rule } = this.criterion;
    if (rule === null) return [];
    const { phrases } = this;
    for (const { question, amount, span } of rule.notApplicable) {
      this.say(span, phrases.notApplicable(this.question(question).label, this.amount(amount)), question);
    }
    for (const { condition, scope, span } of rule.vetoes) {
      this.say(
        span,
        phrases.veto(this.condition(condition, condition.kind !== 'fact' || condition.holds), scope),
        condition.question,
      );
    }
    this.value(rule.value);
    for (const bonus of rule.bonuses) this.bonus(bonus);
    return this.said;
  }

  private say(span: Span, text: string, ...asked: readonly QuestionRef[]): void {
    this.said.push({ span, text, asked });
  }

  private value(value: Value): void {
    const { phrases } = this;
    switch (value.kind) {
      case 'amount':
        this.say(value.span, phrases.base(this.amount(value.amount)));
        return;
      case 'sum':
        for (const part of value.parts) this.value(part);
        return;
      case 'less':
        this.value(value.base);
        for (const change of value.deductions) this.deduction(change);
        if (value.cap) this.say(value.cap.span, phrases.sharedCap(this.amount(value.cap)));
        return;
      case 'cases':
        this.cases(value);
        return;
      case 'proportion': {
        const { question, limit, of, isComplement, span } = value;
        const subject = this.question(question);
        const text = phrases.proportion(
          subject.label,
          this.amount(of),
          this.limit(limit, subject),
          isComplement,
        );
        this.say(span, text, question);
        return;
      }
      case 'award': {
        const { direction, limit, question } = value.steps;
        const spoken = this.steps(value.steps, value.cap);
        const text =
          direction === 'count' || limit === null
            ? phrases.awardPerUnit(spoken)
            : phrases.awardPerStep(direction, this.limit(limit, this.question(question)), spoken);
        this.say(value.span, text, question);
        return;
      }
      case 'line': {
        const subject = this.question(value.question);
        const end = ({ at, amount }: { at: Limit; amount: Amount }) =>
          [this.limit(at, subject), this.amount(amount)] as const;
        this.say(value.span, phrases.line(subject.label, end(value.from), end(value.to)), value.question);
      }
    }
  }

  private cases(value: Extract<Value, { kind: 'cases' }>): void {
    const { phrases } = this;
    for (const { condition, value: worth, span } of value.cases) {
      const points = this.simple(worth);
      if (points !== null)
        this.say(span, phrases.award(this.condition(condition, false), points), condition.question);
      else this.value(worth);
    }
    const last = value.cases.at(-1)?.span ?? [0, 0];
    const asked = value.cases.map((one) => one.condition.question);
    if (value.countsAbove100As100) this.say(last, phrases.countsAbove100(), ...asked);
    const isLeftOpen = this.criterion.warnings.some((warning) => warning.code === 'gap-in-tiers');
    if (value.otherwise === null) {
      if (isLeftOpen) this.say(last, phrases.undecided(), ...asked);
      return;
    }
    const points = this.simple(value.otherwise);
    if (points === null) this.value(value.otherwise);
    else this.say(spanOf(value.otherwise) ?? last, phrases.otherwise(points), ...asked);
  }

  /** Fixed points as a word; null where the value has to be explained by itself. */
  private simple(value: Value): string | null {
    if (value.kind === 'amount') return this.amount(value.amount);
    const [change, ...others] = value.kind === 'less' ? value.deductions : [];
    if (value.kind !== 'less' || value.base.kind !== 'amount' || !change || others.length > 0) return null;
    if (change.kind !== 'fact' || change.condition !== null) return null;
    const left = this.worth(value.base.amount) - this.worth(change.amount);
    return this.phrases.amount({ kind: 'fixed', value: Math.max(0, shownNumber(left)) });
  }

  private deduction(change: Change): void {
    const { phrases } = this;
    if (change.kind === 'fact') {
      if (change.condition === null) return;
      const text = phrases.deductOnce(this.condition(change.condition, true), this.amount(change.amount));
      this.say(change.span, text, change.condition.question);
      return;
    }
    const { direction, limit, question } = change.steps;
    const spoken = this.steps(change.steps, change.cap);
    const text =
      direction === 'count' || limit === null
        ? phrases.deductPerUnit(spoken)
        : phrases.deductPerStep(direction, this.limit(limit, this.question(question)), spoken);
    this.say(change.span, text, question);
  }

  private bonus(change: Change): void {
    const { phrases } = this;
    const cap = change.cap ? this.amount(change.cap) : null;
    if (change.kind === 'fact') {
      if (change.condition === null) return;
      const text = phrases.bonusOnce(
        this.condition(change.condition, false),
        this.amount(change.amount),
        cap,
      );
      this.say(change.span, text, change.condition.question);
      return;
    }
    const { direction, limit, question } = change.steps;
    const spoken = this.steps(change.steps, change.cap);
    const text =
      direction === 'count' || limit === null
        ? phrases.bonusPerUnit(spoken)
        : phrases.bonusPerStep(direction, this.limit(limit, this.question(question)), spoken);
    this.say(change.span, text, question);
  }

  private steps(steps: Steps, cap: Amount | null): SpokenSteps {
    const { label, unit } = this.question(steps.question);
    const isCounted = steps.direction === 'count' && steps.size === 1;
    return {
      subject: label,
      size: shownNumber(steps.size),
      unit: unit ?? '',
      points: this.amount(steps.each),
      policy: isCounted ? null : (steps.policy ?? this.criterion.context.step),
      cap: cap ? this.amount(cap) : null,
      isDistance: steps.isDistance === true,
    };
  }

  private condition(condition: Condition, isFault: boolean): string {
    const { phrases } = this;
    const question = this.question(condition.question);
    if (condition.kind === 'fact') return phrases.fact(question.label, condition.holds, isFault);
    if (condition.kind === 'choice') {
      const word = question.choices?.[condition.index] ?? '';
      const matter = matterOfChoice(question);
      return matter === null && !isGrade(word) ? phrases.state(word) : phrases.choice(matter, word);
    }
    const bounds = condition.bounds.map(({ operator, limit }) => ({
      operator,
      limit: this.limit(limit, question),
    }));
    return phrases.bounds(question.label, bounds, condition.isDistance === true);
  }

  private limit(limit: Limit, { unit }: Question): string {
    if (limit.kind === 'number') return this.phrases.number(shownNumber(limit.value), unit ?? '');
    const { factor, offset } = limit;
    const value = ((this.criterion.context.target ?? 100) * factor) / 100 + offset;
    return this.phrases.target({
      factor: shownNumber(factor),
      offset: shownNumber(offset),
      value: shownNumber(value),
      unit: unit ?? '',
    });
  }

  private worth({ kind, value }: Amount): number {
    return kind === 'fixed' ? value : (value * this.criterion.context.points) / 100;
  }

  private amount(amount: Amount): string {
    return this.phrases.amount({ kind: amount.kind, value: shownNumber(amount.value) });
  }

  private question(ref: QuestionRef): Question {
    const found = this.criterion.questions.find((question) => question.span[0] === ref);
    if (!found) throw new Error(`no question at ${ref}`);
    return found;
  }
}

/** Whether a score has to be worked out, where others are printed. */
function hasArithmetic(value: Value): boolean {
  if (value.kind === 'amount') return false;
  if (value.kind !== 'cases') return true;
  return [...value.cases.map((one) => one.value), ...(value.otherwise ? [value.otherwise] : [])].some(
    (one) => hasArithmetic(one) && !isFixed(one),
  );
}

/** Fixed points less fixed points. */
function isFixed(value: Value): boolean {
  return (
    value.kind === 'less' &&
    value.base.kind === 'amount' &&
    value.deductions.every((change) => change.kind === 'fact' && change.condition === null)
  );
}

function spanOf(value: Value): Span | null {
  return 'span' in value ? value.span : value.kind === 'less' ? spanOf(value.base) : null;
}
