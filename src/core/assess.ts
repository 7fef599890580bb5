import type { WorkbookSnapshot } from './cells/snapshot';
import type { AssessedWorkbook } from './checks/check';
import type { Finding } from './checks/finding';
import { runChecks } from './checks/runChecks';
import { underRules } from './rules/catalogue';
import type { RuleSet } from './rules/ruleSet';
import type { AnswerBook, OrderedAnswers } from './scoring/answers';
import type { ScoreCard } from './scoring/scoreCard';
import { scoreTables } from './scoring/scoreTable';
import type { Settings } from './settings';
import { findTables } from './tables/findTables';
import type { FoundTables } from './tables/model';
import type { WorkbookLabels } from './writing/labels';
import { readWorkingPaper, unusedAnswers, type UnusedAnswer } from './writing/readWorkingPaper';
import { withoutOurFormulas } from './writing/withoutOurs';

export interface AssessOptions {
  /** Answers handed over with the workbook; they go before those on 评分底稿. */
  readonly answers?: AnswerBook<OrderedAnswers>;
  /** Open questions that a person takes as compliant (按合规处理); they overrule no other answer. */
  readonly assumed?: AnswerBook<OrderedAnswers>;
  /** Settings to use instead of those on 评分底稿. */
  readonly settings?: Settings;
  /** A rule to use instead of the one chosen on 评分底稿; settings that a person changed stay. */
  readonly rules?: RuleSet;
  /** Last year's workbook, to compare with. */
  readonly lastYear?: WorkbookSnapshot;
  /** Words on 评分底稿, by which its settings are read back. */
  readonly labels: WorkbookLabels;
}

/** All that is known of a workbook: plain data, which the pane, the command line and the writer share. */
export interface Assessment {
  readonly found: FoundTables;
  readonly card: ScoreCard;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  /** Names of checks that broke: an error of ours, never reported as one of the data. */
  readonly brokenChecks: readonly string[];
  /** Answers on 评分底稿 that no question takes up any more. */
  readonly unused: readonly UnusedAnswer[];
}

/** Reads the tables of a workbook, scores them by their own criteria and checks them. Changes nothing. */
export function assess(workbook: WorkbookSnapshot, options: AssessOptions): Assessment {
  const filledIn = withoutOurFormulas(workbook);
  const found = findTables(filledIn);
  const paper = readWorkingPaper(workbook, options.labels.workingPaper);
  const chosen = options.settings ?? paper.settings;
  const settings = options.rules ? underRules(chosen, options.rules) : chosen;
  const given = {
    paper: paper.answers,
    file: options.answers ?? new Map(),
    assumed: options.assumed ?? new Map(),
  };
  const card = scoreTables(found.tables, given, settings);
  const brokenChecks: string[] = [];
  const lastYear = options.lastYear && assessLastYear(options.lastYear, settings, options.labels);
  const findings = runChecks(
    { workbook: filledIn, found, card, settings, ...(lastYear ? { lastYear } : {}) },
    (error) => brokenChecks.push(error.check),
  );
  return { found, card, findings, settings, brokenChecks, unused: unusedAnswers(paper.entries, card) };
}

function assessLastYear(
  lastYear: WorkbookSnapshot,
  settings: Settings,
  labels: WorkbookLabels,
): AssessedWorkbook {
  const workbook = withoutOurFormulas(lastYear);
  const found = findTables(workbook);
  const { answers } = readWorkingPaper(lastYear, labels.workingPaper);
  return { workbook, found, card: scoreTables(found.tables, { paper: answers, file: new Map() }, settings) };
}
