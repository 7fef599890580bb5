import type { Programme } from '../tables/model';
import form2022 from './forms/2022-37.json';

/** A line of a form, as the official finds it before filling in. */
export interface FormRow {
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
  readonly points: number;
  readonly criterion: string;
  readonly unit?: string;
}

export interface FormTable {
  /** Of its sheet: 附件1 租赁住房保障. */
  readonly name: string;
  readonly label: string;
  /** The title without region and year. */
  readonly subject: string;
  readonly rows: readonly FormRow[];
}

/** The attachments of one version of the rules. */
export interface Form {
  readonly id: string;
  /** The 文号 of the rules that it belongs to. */
  readonly basis: string;
  /** First year of evaluation. */
  readonly from: number;
  /** True where points and criteria are examples in our own words, to be replaced by those of the year's document. */
  readonly isIllustrative: boolean;
  readonly tables: Readonly<Record<Programme, FormTable>>;
}

/** Every form that can be inserted, the newest first. */
export const FORMS: readonly Form[] = [form2022];

/** The newest form that was in force in a year; null for years before the first. */
export function formOf(year: number): Form | null {
  return FORMS.find(({ from }) => from <= year) ?? null;
}
