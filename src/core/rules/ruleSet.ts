import type { Settings } from '../settings';

/**
 * A rule of evaluation under its own name: the settings that it prescribes. Rules are data: a new one is an entry of
 * the catalogue, not code.
 */
export interface RuleSet {
  /** Given to `--rules`, and kept in the workbook. */
  readonly id: string;
  /** As it stands in the list on 评分底稿. */
  readonly name: string;
  /** 文号 of the document that prescribes it; null where we know the practice but not the document. */
  readonly document: string | null;
  /** ISO dates, inclusive; null where open or not known. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Where the figures come from, in words for officials. */
  readonly source: string;
  readonly settings: RuleSettings;
}

/** What a rule prescribes: every setting but the name of the rule itself. */
export type RuleSettings = Omit<Settings, 'rules'>;
