import type { Finding } from './finding';

/** What people read of a finding: what is the matter in one sentence, then why it matters and what to do. */
export interface FindingText {
  readonly what: string;
  readonly why: string;
}

/** The sentences of one language. Every code has one; figures and words come from the finding. */
export type FindingMessages = (finding: Finding) => FindingText;
