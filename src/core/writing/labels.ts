import type { RuleLabels } from '../rules/labels';
import type { RowStatus } from '../scoring/scoreCard';
import type { Question, StepPolicy } from '../criteria/rule';
import type { Programme } from '../tables/model';

/** Every word that stands on the sheets of ours; implemented in the locale. Workbooks are in Chinese. */
export interface WorkbookLabels {
  readonly workingPaper: {
    readonly title: string;
    readonly notes: readonly string[];
    readonly columns: readonly string[];
    readonly settings: string;
    readonly settingNames: Readonly<Record<SettingName, string>>;
    readonly settingNotes: Readonly<Record<SettingName, string>>;
    readonly stepPolicies: Readonly<Record<StepPolicy, string>>;
    readonly rules: RuleLabels;
    readonly table: (sheet: string, title: string | null) => string;
    readonly points: string;
    readonly plan: string;
    readonly actual: string;
    readonly rate: string;
    readonly enteredScore: string;
    readonly statuses: Readonly<Record<RowStatus, string>>;
    readonly goals: Readonly<Record<'at-least' | 'at-most' | 'execution' | 'qualitative', string>>;
    readonly noCriterion: string;
    /** What to fill in for a question, in brackets behind its name. */
    readonly questionHint: (question: Question) => string;
    readonly unused: string;
    /**
     * Beside an answer that was taken as compliant together with others. It names the answer, so that the mark no longer
     * holds once a person types another one.
     */
    readonly assumed: (answer: string) => string;
    /** State of a row whose score rests on such answers. */
    readonly statusAssumed: (status: string) => string;
  };
  readonly deviations: {
    readonly title: string;
    readonly notes: readonly string[];
    readonly columns: readonly string[];
    readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
    readonly states: Readonly<Record<'open' | 'explained' | 'resolved', string>>;
    /** States that only a person gives; kept over reruns. */
    readonly chosenStates: readonly string[];
    readonly none: string;
  };
  readonly results: {
    readonly title: string;
    readonly programmes: Readonly<Record<Programme | 'other', string>>;
    readonly columns: readonly string[];
    readonly total: string;
    readonly grade: string;
    readonly open: (settled: string, open: string) => string;
    readonly rates: string;
    readonly rateColumns: readonly string[];
    readonly chartTitle: (programme: string) => string;
    readonly ungrouped: string;
    /** Beside a score: how many of the answers that it rests on were taken as compliant together with others. */
    readonly assumed: (count: number) => string;
    /** Head of the list of rows whose scores rest on such answers. */
    readonly assumedColumns: readonly string[];
  };
  readonly record: { readonly title: string; readonly columns: readonly string[] };
}

export type SettingName =
  'gradeScale' | 'rateDecimals' | 'stepPolicy' | 'underCompletion' | 'overCompletion' | 'lowExecution';
