/** What an incomplete step of a deduction counts: its share, a whole step, or nothing. */
export type StepPolicy = 'linear' | 'started' | 'whole';

/** Half-open range of character positions in the criterion as typed: [from, to). */
export type Span = readonly [from: number, to: number];

export type QuestionKind = 'percent' | 'count' | 'yesno' | 'choice' | 'amount';

/** An input that a rule needs. */
export interface Question {
  /** `q1`, `q2`… in the order of the text. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The question's subject in the words of the criterion, as shown to a person. */
  readonly label: string;
  /** The clause that asks, verbatim. */
  readonly source: string;
  readonly span: Span;
  /** 起, 个, 户, 天…: unit of a count or an amount where the text names one. */
  readonly unit: string | null;
  /** Printed words of a choice, in the order of the text. */
  readonly choices?: readonly string[];
  /** A veto beyond the line: asked, but without effect on the line's own score. */
  readonly veto?: 'group' | 'total';
  /**
   * What is asked for, which decides whether a row's actual can be the answer: the `level` reached, the number
   * of `occurrences` found, a `shortfall` against something not in the row, or whether the task exists at all.
   */
  readonly asks: 'level' | 'occurrences' | 'shortfall' | 'fact' | 'not-applicable';
}

/**
 * An answer to a question: percent points (97.3), a count or an amount, true/false for yes/no, the zero-based
 * index of a choice. Null is open.
 */
export type Answer = number | boolean | null;

/** Points as printed: a fixed number of points, or a share of the line's 分值 in percent (得满分 is a share of 100). */
export interface Amount {
  readonly kind: 'fixed' | 'share';
  readonly value: number;
  readonly span: Span;
}

/**
 * A bound as printed: a number in the unit of its question, or the row's target times `factor` percent plus
 * `offset`. Where the row has no target, 100 stands for it.
 */
export type Limit =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'target'; readonly factor: number; readonly offset: number };

export type Comparison = '>=' | '<=' | '>' | '<' | '=' | '<>';

export interface Bound {
  readonly operator: Comparison;
  readonly limit: Limit;
  readonly span: Span;
}

/**
 * A question is referred to by the position in the criterion where its clause begins, that is by
 * `Question.span[0]`: no two questions begin at the same place.
 */
export type QuestionRef = number;

export type Condition =
  | { readonly kind: 'fact'; readonly question: QuestionRef; readonly holds: boolean }
  | { readonly kind: 'choice'; readonly question: QuestionRef; readonly index: number }
  | {
      readonly kind: 'bounds';
      readonly question: QuestionRef;
      /** All must hold. */
      readonly bounds: readonly Bound[];
      /** Of the distance from zero, where ±5% is printed. */
      readonly isDistance?: true;
    };

/** Whole or part steps of a quantity beyond a limit, each worth some points. */
export interface Steps {
  readonly question: QuestionRef;
  /** `count`: the answer is itself the number beyond; the others measure from the limit. */
  readonly direction: 'below' | 'above' | 'apart' | 'count';
  /** Null for `count`. */
  readonly limit: Limit | null;
  readonly size: number;
  readonly each: Amount;
  /** Null where the text leaves it to the workbook's setting. */
  readonly policy: StepPolicy | null;
  /** Of the distance from zero, where ±5% is printed. */
  readonly isDistance?: true;
}

/** Points that are taken off or added on top. `cap`: at most so many by this clause; null where none is printed. */
export type Change = { readonly cap: Amount | null; readonly span: Span } & (
  | { readonly kind: 'steps'; readonly steps: Steps }
  /** `condition` null: always. */
  | { readonly kind: 'fact'; readonly condition: Condition | null; readonly amount: Amount }
);

export interface Case {
  readonly condition: Condition;
  readonly value: Value;
  readonly span: Span;
}

/** What a criterion, or a part of it, is worth. */
export type Value =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly span: Span }
  | {
      /** The first case that holds counts; `otherwise` null: a person must decide. */
      readonly kind: 'cases';
      readonly cases: readonly Case[];
      readonly otherwise: Value | null;
      /** More than 100 % counts as 100 %. */
      readonly countsAbove100As100: boolean;
    }
  | {
      /** `base` less the deductions, which together take at most `cap`, never below zero. */
      readonly kind: 'less';
      readonly base: Value;
      readonly deductions: readonly Change[];
      readonly cap: Amount | null;
    }
  | { readonly kind: 'sum'; readonly parts: readonly Value[] }
  | {
      /** `of` × min(1, answer ÷ limit). `isComplement`: `of` × max(0, 1 − answer ÷ limit). */
      readonly kind: 'proportion';
      readonly question: QuestionRef;
      readonly of: Amount;
      readonly limit: Limit;
      readonly isComplement: boolean;
      /** At most so many points are lost: 按未完成比例扣分，扣满3分为止. */
      readonly mostLost: Amount | null;
      readonly span: Span;
    }
  | {
      readonly kind: 'award';
      readonly steps: Steps;
      readonly cap: Amount | null;
      readonly span: Span;
    }
  | {
      /** A straight line between the two points, level beyond them. */
      readonly kind: 'line';
      readonly question: QuestionRef;
      readonly from: { readonly at: Limit; readonly amount: Amount };
      readonly to: { readonly at: Limit; readonly amount: Amount };
      readonly span: Span;
    };

export interface Veto {
  readonly condition: Condition;
  readonly scope: 'line' | 'group' | 'total';
  readonly span: Span;
}

/** A criterion as read: what the line is worth, what settles it first, what comes on top. */
export interface Rule {
  /** Where one holds, the line is worth its amount, whatever else is open. */
  readonly notApplicable: readonly {
    readonly question: QuestionRef;
    readonly amount: Amount;
    readonly span: Span;
  }[];
  readonly vetoes: readonly Veto[];
  readonly value: Value;
  /** Capped bonuses raise the ceiling of the line, the others only fill it. */
  readonly bonuses: readonly Change[];
  /** What all bonuses together add at most; null where no limit is printed for them together. */
  readonly bonusCap: Amount | null;
}
