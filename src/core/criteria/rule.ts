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
