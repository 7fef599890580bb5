import type { WorkbookSnapshot } from '../cells/snapshot';
import type { ScoreCard } from '../scoring/scoreCard';
import type { Settings } from '../settings';
import type { FoundTables } from '../tables/model';
import type { Finding, FindingCode } from './finding';
import type { Inspection } from './inspection';

/** A workbook with its tables scored. */
export interface AssessedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly found: FoundTables;
  readonly card: ScoreCard;
}

/** All that is known of one workbook once its tables are scored. */
export interface CheckInput extends AssessedWorkbook {
  readonly settings: Settings;
  /** Last year's workbook, where one was given. */
  readonly lastYear?: AssessedWorkbook;
}

/** One thing that is looked for. `codes` are the only ones that `run` may report. */
export interface Check {
  readonly name: string;
  readonly codes: readonly FindingCode[];
  run(inspection: Inspection): readonly Finding[];
}

/** A check of ours broke: our fault, never a finding about the official's figures. */
export class RuleError extends Error {
  override readonly name = 'RuleError';

  constructor(
    readonly check: string,
    override readonly cause: unknown,
  ) {
    super(`check ${check} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
