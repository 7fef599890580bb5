import { unitScale } from '../cells/units';
import type { TaskName } from './taskName';

/** Why a match is not certain. */
export type Doubt =
  /** One of the two names 开工, 基本建成 and the like, the other does not. */
  | 'activity-unnamed'
  /** 户, 套, 个: one of the two prints no unit. */
  | 'unit-unnamed'
  /** 套 against 套/间. */
  | 'unit-alike';

/** How an indicator and a task of a base-data sheet fit together. */
export interface TaskMatch {
  readonly doubts: readonly Doubt[];
}

/** Null where the two are different tasks, or where neither can be told. */
export function matchTask(
  indicator: TaskName & { readonly unit: string | null },
  task: TaskName & { readonly unit: string | null },
): TaskMatch | null {
  if (indicator.rest !== task.rest) return null;
  const isNamed = indicator.rest !== '' || (indicator.subject !== null && task.subject !== null);
  const isOtherSubject =
    indicator.subject !== null && task.subject !== null && indicator.subject !== task.subject;
  const isOtherMeasure =
    indicator.measured !== null && task.measured !== null && indicator.measured !== task.measured;
  if (!isNamed || isOtherSubject || isOtherMeasure) return null;

  const doubts: Doubt[] = [];
  if (indicator.activities.size > 0 && task.activities.size > 0) {
    if (![...indicator.activities].some((activity) => task.activities.has(activity))) return null;
  } else if (indicator.activities.size !== task.activities.size) doubts.push('activity-unnamed');

  const units = matchUnits(indicator.unit, task.unit);
  if (units === 'different') return null;
  if (units !== 'same') doubts.push(units);
  return { doubts };
}

function matchUnits(one: string | null, other: string | null): 'same' | 'different' | Doubt {
  if (one === null && other === null) return 'same';
  if (one === null || other === null) return 'unit-unnamed';
  const [first, second] = [unitScale(one).base, unitScale(other).base];
  if (first === second) return 'same';
  const homes = ['套', '间', '套/间'];
  return homes.includes(first) && homes.includes(second) ? 'unit-alike' : 'different';
}
