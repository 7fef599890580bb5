import type { Yield } from '../sections/part';
import type { SectionContext } from '../sections/sectionContext';
import type { Thread } from '../sections/threads';
import { interpolated } from './interpolation';
import { awarded, extras } from './percentAwards';
import { proportional } from './percentProportions';
import { deducted } from './percentSteps';
import { PercentThread } from './percentThread';
import { continued, tiered } from './percentTiers';

/** Reads all that a section says of one rate. */
export function readPercents(section: SectionContext, thread: Thread): Yield {
  const rate = new PercentThread(section, thread);
  if (rate.isContinued) return { values: [continued(rate)] };
  const deductions = rate.stepped.filter((one) => one.effect.kind === 'deduct');
  const extra = extras(rate);
  if (rate.line) return { ...extra, values: [interpolated(rate, rate.line)] };
  if (rate.proportion) {
    if (deductions.length > 0) rate.draft.refuse(rate.proportion);
    return { ...extra, values: [proportional(rate, rate.proportion)] };
  }
  if (deductions.length > 0) return deducted(rate, deductions, extra);
  const awards = rate.stepped.filter((one) => one.effect.kind === 'award');
  if (awards.length > 0) return awarded(rate, awards, extra);
  return tiered(rate, extra);
}
