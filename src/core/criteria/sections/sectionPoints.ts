import { zeroAt, type Draft } from '../draft';
import type { Amount, Change, Span, Value } from '../rule';
import type { Statement } from '../statements/statement';

/** What a section is worth: the points printed for it (资金到位（5分）：…, 本项5分), else those of the line. */
export class SectionPoints {
  constructor(
    private readonly draft: Draft,
    private heading: Amount | null,
    private readonly isItem: boolean,
  ) {}

  /** The points printed for the section; null where none are. */
  get printed(): Amount | null {
    return this.heading;
  }

  /** Takes an award that describes the whole as what the section is worth. */
  take({ effect }: Statement): void {
    if (effect.kind === 'award') this.heading = effect.amount;
  }

  /** Full points of the section as an amount; those of an item must be printed. */
  full(span: Span): Amount {
    if (this.heading === null && this.isItem) this.draft.refuseAll();
    return this.heading ?? { kind: 'share', value: 100, span };
  }

  /** Points that the clauses of this section share; null inside an item that prints none. */
  own(): number | null {
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

  /** 满分 or 分值的50% inside an item are shares of the item's printed points, not of the line's. */
  withOwnShares(statements: readonly Statement[]): readonly Statement[] {
    return this.isItem ? statements.map((statement) => this.withOwnShare(statement)) : statements;
  }

  private withOwnShare(statement: Statement): Statement {
    const { effect, heads } = statement;
    if (!('amount' in effect) || effect.amount.kind === 'fixed') return statement;
    if (heads.some((head) => head.kind === 'no-task')) return statement;
    if (this.heading?.kind !== 'fixed') return this.draft.refuse(statement);
    const value = (this.heading.value * effect.amount.value) / 100;
    return { ...statement, effect: { ...effect, amount: { ...effect.amount, kind: 'fixed', value } } };
  }
}
