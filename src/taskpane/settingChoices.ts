import type { RuleSettings } from '../core/rules/ruleSet';
import { EXECUTION_CAPS, GRADE_SCALES } from '../core/settings';
import type { TaskpaneStrings } from '../locale/zh-CN/taskpane';

/** Settings that are chosen from a list. */
export type ListedSetting =
  | 'gradeScale'
  | 'stepPolicy'
  | 'rateDecimals'
  | 'executionCap'
  | 'overDeduction'
  | 'notApplicable'
  | 'totalDecimals';

/** What a setting can be, in the order of the list. */
export const SETTING_CHOICES: { readonly [Name in ListedSetting]: readonly RuleSettings[Name][] } = {
  gradeScale: GRADE_SCALES,
  stepPolicy: ['linear', 'started', 'whole'],
  rateDecimals: [0, 1, 2],
  executionCap: EXECUTION_CAPS,
  overDeduction: ['none', 'by-deviation'],
  notApplicable: ['leave-out', 'rescale', 'full-points'],
  totalDecimals: [0, 1, 2],
};

/** The words for what a setting is or could be. */
export const SETTING_WORDS: {
  readonly [Name in keyof RuleSettings]: (
    value: RuleSettings[Name],
    words: TaskpaneStrings['settings'],
  ) => string;
} = {
  gradeScale: (scale, words) => words.gradeScaleName(scale),
  stepPolicy: (policy, words) => words.stepPolicies[policy],
  rateDecimals: (count, words) => words.decimals(count),
  underCompletion: (percent) => `${percent}%`,
  overCompletion: (percent) => `${percent}%`,
  lowExecution: (percent) => `${percent}%`,
  executionCap: (cap, words) => words.executionCapName(cap),
  overDeduction: (deduction, words) => words.overDeductions[deduction],
  notApplicable: (policy, words) => words.notApplicables[policy],
  totalDecimals: (count, words) => words.decimals(count),
};
