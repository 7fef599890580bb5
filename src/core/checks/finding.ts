import type { Position } from '../cells/address';

export type Severity = 'error' | 'warning' | 'info';

/** Every finding that the product can make, with its severity. A local rule may raise one, never lower an error. */
export const SEVERITIES = {
  'not-a-number': 'error',
  'cell-error': 'error',
  negative: 'error',
  'fractional-count': 'error',
  'out-of-range': 'error',
  'unit-mismatch': 'error',
  'zero-plan': 'error',
  'missing-plan': 'error',
  'missing-actual': 'error',
  'rate-mismatch': 'error',
  'plan-actual-swapped': 'error',
  'excess-as-rate': 'error',
  'score-above-points': 'error',
  'score-mismatch': 'error',
  'score-unreachable': 'error',
  'total-mismatch': 'error',
  'parts-mismatch': 'error',
  'grade-mismatch': 'error',
  'region-total-mismatch': 'error',
  'unreadable-file': 'error',
  'encrypted-file': 'error',
  'too-large': 'error',
  'rate-truncated': 'warning',
  'points-sum': 'warning',
  'review-differs': 'warning',
  'missing-reason': 'warning',
  'no-cap': 'warning',
  'parts-do-not-sum': 'warning',
  'step-policy-matters': 'warning',
  'not-understood': 'warning',
  'gap-in-tiers': 'warning',
  'overlapping-tiers': 'warning',
  'under-completion': 'warning',
  'over-completion': 'warning',
  'low-execution': 'warning',
  outlier: 'warning',
  'year-on-year': 'warning',
  'table-not-recognised': 'warning',
  'duplicate-indicator': 'warning',
  'duplicate-unit': 'warning',
  'other-year': 'warning',
  'layout-drift': 'warning',
  'not-calculated': 'warning',
  'text-number': 'info',
  'duplicate-header': 'info',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITIES;

/** Figures and words that a sentence about a finding may need. Which are present depends on the code. */
export type FindingData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Something that a person should look at. Data only: the sentence comes from the locale. */
export interface Finding {
  /** Stable over reruns: made of the code, the sheet, the indicator and the column, not of the row number. */
  readonly id: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Null for a finding about the whole file. */
  readonly sheet: string | null;
  readonly cell: Position | null;
  /** The label of the row concerned, null where the finding is about no row. */
  readonly indicator: string | null;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  readonly data: FindingData;
}
