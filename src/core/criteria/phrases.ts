import type { ManualReason } from './criterion';
import type { Comparison, StepPolicy } from './rule';

/** A bound in words to be joined: `≥90%`. `target`: of the row's target, see {@link CriteriaPhrases.limit}. */
export interface SpokenBound {
  readonly operator: Comparison;
  readonly limit: string;
}

/** Steps in words to be joined. */
export interface SpokenSteps {
  readonly subject: string;
  readonly size: number;
  readonly unit: string;
  readonly points: string;
  /** Null where the steps need no word: whole things counted one by one. */
  readonly policy: StepPolicy | null;
  /** The most that the clause takes or gives; null where none is printed. */
  readonly cap: string | null;
  /** Of the distance from zero, where ±5% is printed. */
  readonly isDistance: boolean;
}

/** The sentences in which a criterion is explained, in one language. Numbers are plain, percents are percent points. */
export interface CriteriaPhrases {
  /** `share` in percent of the line's points; 100 is the full points. */
  amount(amount: { readonly kind: 'fixed' | 'share'; readonly value: number }): string;
  /** `factor` percent of the row's target plus `offset`; `value` is what stands for it in this row. */
  target(target: {
    readonly factor: number;
    readonly offset: number;
    readonly value: number;
    readonly unit: string;
  }): string;
  number(value: number, unit: string): string;
  /** `isFault`: the clause costs points, where others earn them. */
  fact(clause: string, holds: boolean, isFault: boolean): string;
  /** `subject` null where the text prints nothing but grades. */
  choice(subject: string | null, word: string): string;
  /** One of several states, in the words of its clause: 正在制定. */
  state(clause: string): string;
  bounds(subject: string, bounds: readonly SpokenBound[], isDistance: boolean): string;
  /** Under that condition, so many points. */
  award(condition: string, points: string): string;
  /** In all other cases, so many points. */
  otherwise(points: string): string;
  /** In no other case is there a score: a person must decide. */
  undecided(): string;
  base(points: string): string;
  deductOnce(condition: string, points: string): string;
  deductPerUnit(steps: SpokenSteps): string;
  deductPerStep(direction: 'below' | 'above' | 'apart', limit: string, steps: SpokenSteps): string;
  awardPerUnit(steps: SpokenSteps): string;
  awardPerStep(direction: 'below' | 'above' | 'apart', limit: string, steps: SpokenSteps): string;
  bonusOnce(condition: string, points: string, cap: string | null): string;
  bonusPerUnit(steps: SpokenSteps): string;
  bonusPerStep(direction: 'below' | 'above' | 'apart', limit: string, steps: SpokenSteps): string;
  /** `points` × min(1, subject ÷ limit), or × (1 − subject ÷ limit). */
  proportion(subject: string, points: string, limit: string, isComplement: boolean): string;
  line(
    subject: string,
    from: readonly [at: string, points: string],
    to: readonly [at: string, points: string],
  ): string;
  veto(condition: string, scope: 'line' | 'group' | 'total'): string;
  notApplicable(clause: string, points: string): string;
  sharedCap(points: string): string;
  countsAbove100(): string;
  /** What holds for every score that is calculated. */
  range(hasBonus: boolean): string;
  manual(reason: ManualReason, quoted: string): string;
  join(sentences: readonly string[]): string;
}
