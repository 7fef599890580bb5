import type { Bound, Limit } from '../rule';
import type { BoundsHead } from '../sections/tiers';
import type { PercentThread } from './percentThread';

/** 达到标准, 低于基准: words that mean what the text itself names. */
const NAMES_STANDARD = /标准|基准|达标线/;

/**
 * 以95%为基准，达到基准的…: the standard printed in the text, where a condition names it; 达到目标值 means it too, unless
 * the row has another target.
 */
export function againstOwnStandard(
  rate: PercentThread,
  { kind, text }: BoundsHead,
  bounds: readonly Bound[],
): readonly Bound[] {
  const { standard } = rate.section.reading;
  if (kind !== 'target' || typeof standard !== 'number') return bounds;
  const { target } = rate.draft.context;
  const isMeant = NAMES_STANDARD.test(text) || target === null || target === standard;
  if (!isMeant) return bounds;
  return bounds.map((bound) => ({ ...bound, limit: inNumbers(bound.limit, standard) }));
}

function inNumbers(limit: Limit, standard: number): Limit {
  if (limit.kind !== 'target') return limit;
  return { kind: 'number', value: (standard * limit.factor) / 100 + limit.offset };
}
