import type { FindingMessages } from './checks/messages';
import type { CriteriaPhrases } from './criteria';
import type { WorkbookLabels } from './writing/labels';

/** The sentences that the core needs, in one language; handed in by the entry point. */
export interface Messages {
  readonly criteria: CriteriaPhrases;
  readonly findings: FindingMessages;
  readonly workbook: WorkbookLabels;
}
