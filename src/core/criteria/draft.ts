import type { CriterionContext, CriterionWarning } from './criterion';
import { MISSING_PART } from './grammar/related';
import { Questions } from './questions';
import { Refused } from './refused';
import type { Amount, Change, QuestionRef, Span, Value } from './rule';
import { typedSpan, type NormalText } from './text/normalise';

/** A piece of the normalised text. */
export interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What a question calls it, where that is more than its words. */
  readonly label?: string;
}

/** What all parts of a criterion are put together with: its text, its points, the questions asked so far. */
export class Draft {
  readonly warnings: CriterionWarning[] = [];
  readonly questions: Questions;
  /** Where limits are printed, in the text as typed. */
  readonly limits: number[] = [];
  /** Whether it says that the whole line can be earned. */
  promisesWhole = false;

  constructor(
    readonly normal: NormalText,
    readonly context: CriterionContext,
  ) {
    this.questions = new Questions(normal);
  }

  span({ start, end }: { readonly start: number; readonly end: number }): Span {
    return typedSpan(this.normal, start, end);
  }

  refuse({ start, end }: { readonly start: number; readonly end: number }): never {
    throw new Refused('not-understood', start, end);
  }

  refuseAll(): never {
    throw new Refused('not-understood', 0, this.normal.text.length);
  }

  /** Points that an amount stands for on this line. */
  worth(amount: Amount): number {
    return amount.kind === 'fixed' ? amount.value : (amount.value * this.context.points) / 100;
  }

  isWholeLine(amount: Amount): boolean {
    return Math.abs(this.worth(amount) - this.context.points) < 1e-9;
  }

  /** The most that a value can come to. */
  best(value: Value): number {
    switch (value.kind) {
      case 'amount':
        return this.worth(value.amount);
      case 'cases':
        return Math.max(
          ...value.cases.map((one) => this.best(one.value)),
          value.otherwise === null ? 0 : this.best(value.otherwise),
        );
      case 'less':
        return this.best(value.base);
      case 'sum':
        return value.parts.reduce((sum, part) => sum + this.best(part), 0);
      case 'proportion':
        return this.worth(value.of);
      case 'award':
        return value.cap === null ? this.context.points : this.worth(value.cap);
      case 'line':
        return Math.max(this.worth(value.from.amount), this.worth(value.to.amount));
    }
  }

  /** Deductions from a sum of awards make sense where the awards are worth the whole line. */
  checkBase(value: Value, deductions: readonly Change[]): void {
    const first = deductions[0];
    if (first === undefined) return;
    const isOfParts = value.kind === 'sum' && deductions.find((one) => this.isPartsMissing(one));
    if (isOfParts) this.refuseFrom(isOfParts);
    if (Math.abs(this.best(value) - this.context.points) < 1e-9) return;
    this.refuseFrom(first);
  }

  /** A得1分，B得1分。少一项扣1分: missing parts are not awarded as it is. */
  private isPartsMissing(change: Change): boolean {
    const words = this.normal.typed.slice(change.span[0], change.span[1]);
    return (
      change.kind === 'steps' &&
      change.steps.direction === 'count' &&
      (BEGINS_MISSING.test(words) || MISSING_PART.test(words.replace(CONSEQUENCE, '')))
    );
  }

  private refuseFrom({ span }: Change): never {
    const start = Math.max(0, this.normal.from.indexOf(span[0]));
    return this.refuse({ start, end: this.normal.text.length });
  }

  /** Whether what a clause says is so; `veto`: with consequences beyond the line only. */
  askFact({ start, end, label }: Words, veto?: 'group' | 'total'): QuestionRef {
    return this.questions.ask({
      kind: 'yesno',
      asks: 'fact',
      start,
      end,
      ...(label === undefined ? {} : { label }),
      ...(veto === undefined ? {} : { veto }),
    });
  }

  /** Yes → the amount, no → `otherwise`, or nothing. */
  binary(clause: Words, amount: Amount, otherwise: Value | null): Value {
    const span = this.span(clause);
    const question = this.askFact(clause);
    const condition = { kind: 'fact', question, holds: true } as const;
    return {
      kind: 'cases',
      cases: [{ condition, value: { kind: 'amount', amount, span }, span }],
      otherwise: otherwise ?? zeroAt(span),
      countsAbove100As100: false,
    };
  }
}

/** 每缺1项, 少一条. */
const BEGINS_MISSING = /^(?:以上|上述)?(?:每)?(?:少|缺|缺少)[一1]?[项条个点]/;

/** 的，每项扣1分. */
const CONSEQUENCE = /的?[，,]?(?:每项|各)?[扣减].*$/;

/** No points. */
export function zeroAt(span: Span): Value {
  return { kind: 'amount', amount: { kind: 'fixed', value: 0, span }, span };
}
