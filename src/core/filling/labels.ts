/** Columns of an attachment, in their order. */
export const ATTACHMENT_COLUMNS = [
  'number',
  'level1',
  'level2',
  'indicator',
  'points',
  'criterion',
  'unit',
  'plan',
  'actual',
  'rate',
  'score',
  'reviewScore',
  'reason',
] as const;

export type AttachmentColumn = (typeof ATTACHMENT_COLUMNS)[number];

/** Every word on a blank attachment that is none of its form's own; implemented in the locale. */
export interface AttachmentLabels {
  readonly columns: Readonly<Record<AttachmentColumn, string>>;
  readonly title: (year: number, subject: string) => string;
  /** 填报单位：, left for the official to complete. */
  readonly region: string;
  readonly year: (year: number) => string;
  readonly total: string;
  readonly grade: string;
  /** Under the table: whose form it is, and what to check before use. */
  readonly note: (basis: string, isIllustrative: boolean) => string;
  readonly inputs: string;
  readonly signatures: string;
  readonly yes: string;
  readonly no: string;
}
