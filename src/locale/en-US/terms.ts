import type { StepPolicy } from '../../core/criteria/rule';
import type { RowStatus } from '../../core/scoring/scoreCard';
import type { Programme } from '../../core/tables/model';

/** Terms that stand in several places, in the pane and on the command line: one wording each. */
export const programmes: Readonly<Record<Programme, string>> = {
  rental: 'Rental housing',
  renovation: 'Renovation of old neighbourhoods',
  shanty: 'Shantytown renewal',
};

export const rowStatuses: Readonly<Record<RowStatus, string>> = {
  scored: 'scored',
  'needs-input': 'incomplete',
  manual: 'by a person',
  'not-applicable': 'not applicable',
  'no-rule': 'no criterion',
};

/** What the part of a step that is not whole counts. */
export const stepPolicies: Readonly<Record<StepPolicy, string>> = {
  linear: 'part of a step counts in proportion',
  started: 'a started step counts whole',
  whole: 'only whole steps count',
};
