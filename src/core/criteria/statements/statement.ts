import type { AmountForm, StepForm, TargetForm, ZeroScope } from '../grammar';
import type { Amount, StepPolicy } from '../rule';
import type { PrintedBounds } from './bounds';
import type { Duty } from './duties';
import type { PrintedProduct } from './formulas';

export interface Place {
  /** Position in the normalised text. */
  readonly start: number;
  readonly end: number;
}

/** A condition as printed. */
export type Head = Place & { readonly text: string } &
  /** `label`: its words with those that go without saying. */
  (
    | { readonly kind: 'text'; readonly label?: string }
    | { readonly kind: 'bounds'; readonly printed: PrintedBounds }
    | {
        readonly kind: 'target';
        readonly subject: string;
        readonly form: TargetForm;
        readonly share: number | null;
      }
    | {
        readonly kind: 'gap';
        readonly subject: string;
        readonly form: 'within' | 'beyond' | 'between';
        readonly from: number;
        readonly to: number;
        readonly isExcluded: boolean;
      }
    | { readonly kind: 'steps'; readonly steps: PrintedSteps }
    | { readonly kind: 'else'; readonly isShort: boolean }
    | { readonly kind: 'no-task' | 'task' }
  );

/** 每N…: `before` is what it is about, `verb` and `noun` stand around the number and its unit. */
export interface PrintedSteps {
  readonly form: StepForm;
  readonly size: number;
  readonly unit: string | null;
  /** A threshold printed inside: 每低于90%1个百分点. */
  readonly limit: number | null;
  readonly before: string;
  readonly verb: string;
  readonly noun: string;
}

export type StatementEffect =
  | {
      readonly kind: 'award' | 'deduct' | 'bonus';
      readonly amount: Amount;
      readonly form: AmountForm;
      readonly isHeading: boolean;
      /** （2分）: in brackets behind a word. */
      readonly isBracketed: boolean;
      readonly isBare: boolean;
    }
  | { readonly kind: 'zero'; readonly scope: ZeroScope }
  | { readonly kind: 'keep' | 'no-bonus' }
  | {
      readonly kind: 'proportion';
      readonly form: 'product' | 'ratio' | 'shortfall';
      readonly product: PrintedProduct | null;
    }
  | { readonly kind: 'line' }
  | { readonly kind: 'each'; readonly amount: Amount };

/** One thing that a criterion says: under these conditions, that happens. */
export interface Statement extends Place {
  readonly heads: readonly Head[];
  readonly effect: StatementEffect;
  readonly sentence: number;
  /** Words before it that say what it is about. */
  readonly topic: (Place & { readonly text: string }) | null;
  policy: StepPolicy | null;
  isContinued: boolean;
  /** With the clauses that limit it. */
  end: number;
}

/** `ceiling`: what the line may come to with its bonuses. */
export type Cap =
  { readonly kind: 'floor' | 'full' } | { readonly kind: 'points' | 'ceiling'; readonly amount: Amount };

/** Limits that stand for themselves and hold for all that was said before. */
export interface SharedCap extends Place {
  readonly of: 'deduction' | 'award' | 'bonus' | 'any';
  readonly cap: Cap;
  readonly sentence: number;
  /** On the clauses of its sentence, on all before it together, or on each of them. */
  readonly scope: 'near' | 'all' | 'each';
}

/**
 * Words without a score of their own. `isFigure`: they say how many there should be; `isPart`: what share of a duty is
 * due by a date.
 */
export type Description = Place & {
  readonly text: string;
  readonly isFigure: boolean;
  readonly isPart: boolean;
};

export interface Reading {
  readonly statements: readonly Statement[];
  readonly caps: readonly SharedCap[];
  /** Points printed for the whole section: 本项5分. */
  readonly base: Amount | null;
  /** What the text names as the standard: 以100%为标准, 以目标值为基准. */
  readonly standard: number | 'target' | null;
  /** Where it says that above and below cost the same: 无论高于或低于目标值. */
  readonly bothWays: Place | null;
  /** How high rates should be: 培训覆盖率不得低于85%。 */
  readonly duties: readonly Duty[];
  /** Descriptions without a score of their own. */
  readonly loose: readonly Description[];
  readonly inclusion: Readonly<Record<'above' | 'below', boolean | null>>;
}
