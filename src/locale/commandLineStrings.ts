import type { RowStatus, ScoredTable } from '../core/scoring/scoreCard';
import type { Severity } from '../core/checks/finding';
import type { Programme } from '../core/tables/model';

/** Every sentence of the command line; implemented in the locale. */
export interface CommandLineStrings {
  readonly usage: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly missingFile: string;
  readonly tooManyFiles: string;
  readonly needsOutput: (option: string) => string;
  readonly unknownRules: (id: string, known: readonly string[]) => string;
  readonly badLanguage: string;
  readonly fileNotFound: (path: string) => string;
  readonly fileNotReadable: (path: string) => string;
  readonly badAnswers: (path: string, where: string) => string;
  readonly oldFormat: string;
  readonly unsuitableOutput: (path: string) => string;
  readonly cannotWrite: (path: string) => string;
  readonly written: (path: string) => string;
  readonly noTables: string;
  readonly tableHeading: (table: ScoredTable, programme: string) => string;
  readonly programmes: Readonly<Record<Programme, string>>;
  readonly statuses: Readonly<Record<RowStatus, string>>;
  readonly columns: readonly [
    row: string,
    indicator: string,
    points: string,
    plan: string,
    actual: string,
    rate: string,
    score: string,
    status: string,
  ];
  readonly totalSettled: (score: string, points: string, grade: string | null) => string;
  readonly totalOpen: (settled: string, open: number) => string;
  readonly ruled: (rules: string, sum: string, score: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly findings: (errors: number, warnings: number, infos: number) => string;
  /** Open questions; `isWritten`: they can be answered on 评分底稿 of the workbook just written. */
  readonly questions: (count: number, isWritten: boolean) => string;
  /** Answers that a typed score implies: offered, not used. */
  readonly implied: (row: number, indicator: string, score: string, answers: readonly string[]) => string;
  readonly answer: (label: string, answer: string | boolean) => string;
  readonly reviewHeading: (sheet: string) => string;
  readonly reviewColumns: readonly [
    row: string,
    indicator: string,
    points: string,
    self: string,
    review: string,
    difference: string,
    reason: string,
  ];
  readonly reviewTotal: (compared: number, self: string, review: string, difference: string) => string;
  readonly notReviewed: (indicators: readonly string[]) => string;
  readonly brokenChecks: (names: readonly string[]) => string;
  readonly broken: (message: string) => string;
  readonly criterion: CriterionStrings;
}

/** What the command `criterion` says of arguments that it cannot use. */
export interface CriterionStrings {
  readonly unknownArgument: (word: string) => string;
  readonly badValue: (option: string) => string;
  readonly missingText: string;
  readonly fileNotReadable: (path: string) => string;
  readonly badLine: (line: number) => string;
}
