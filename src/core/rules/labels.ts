import type { NotApplicablePolicy, OverDeduction } from '../settings';

/** Settings that only local rules use. */
export type RuleSettingName = 'rules' | 'executionCap' | 'overDeduction' | 'notApplicable' | 'totalDecimals';

type RuleLine = 'sum' | 'factor' | 'addition' | 'deduction' | 'deductionSum' | 'execution' | 'cap' | 'total';

/** Words for the chosen rule on our sheets; implemented in the locale. */
export interface RuleLabels {
  readonly settingNames: Readonly<Record<RuleSettingName, string>>;
  readonly settingNotes: Readonly<Record<RuleSettingName, string>>;
  readonly overDeductions: Readonly<Record<OverDeduction, string>>;
  readonly notApplicable: Readonly<Record<NotApplicablePolicy, string>>;
  /** Head of the lines that show what the rule does to a table. */
  readonly heading: (name: string, document: string | null) => string;
  /** The lines: what each is, and how it is reckoned. */
  readonly lines: Readonly<Record<RuleLine, string>>;
  readonly readings: {
    readonly factor: string;
    readonly addition: string;
    readonly deduction: (threshold: string) => string;
    readonly cap: (cap: string, indicator: string) => string;
    readonly noExecution: string;
    readonly total: string;
  };
}
