import type { WorkbookSnapshot } from './cells/snapshot';
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
  const findings = runChecks({ workbook: filledIn, found, card, settings }, (error) =>
    brokenChecks.push(error.check),
  );
  return { found, card, findings, settings, brokenChecks, unused: unusedAnswers(paper.entries, card) };
}
