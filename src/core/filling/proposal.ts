import type { Position } from '../cells/address';
import type { CellValue } from '../cells/snapshot';
import type { Doubt } from './matchTask';

/**
 * `empty`: nothing is typed there. `same`: the typed figure is the one of the base data. `differs`: it is another one.
 * `linked`: our formula stands there already. `formula`: another formula stands there, which is left alone.
 */
export type FillingState = 'empty' | 'same' | 'differs' | 'linked' | 'formula';

/** Why a figure that fits cannot be taken over. */
export type Hindrance =
  /** The base data hold nothing there yet: a formula would show 0. */
  | 'source-empty'
  /** Words, an error, or a formula that nobody has calculated. */
  | 'source-not-a-number'
  /** A figure that the sheet holds as text, in another unit than the attachment: a formula could not calculate with it. */
  | 'source-is-text'
  /** The base data are themselves calculated from this attachment. */
  | 'circular';

/** One figure of the base data that may belong into the cell. */
export interface FillingOption {
  /** With `=`: `='基础数据'!C5`, or `='基础数据'!C5/10000` where the units differ. */
  readonly formula: string;
  /** What the formula shows today. */
  readonly value: CellValue;
  readonly source: Position & { readonly sheet: string };
  /** The task and the region as the base data print them. */
  readonly task: string;
  readonly region: string;
  /** Units of the base data and of the attachment; null where none is printed. */
  readonly units: { readonly source: string | null; readonly target: string | null };
  /** `certain`: task, unit and region are named alike on both sides. */
  readonly certainty: 'certain' | 'likely';
  readonly doubts: readonly (Doubt | 'region-assumed')[];
}

/** A plan or an actual of an attachment, with what the base data offer for it. */
export interface FillingItem {
  readonly sheet: string;
  readonly cell: Position;
  readonly indicator: string;
  readonly part: 'plan' | 'actual';
  /** As it stands in the cell; empty for a blank one. */
  readonly current: string;
  readonly state: FillingState;
  /** The likeliest first. Empty where {@link hindrance} says why. */
  readonly options: readonly FillingOption[];
  /** Index of the only certain option; null where there is none, or several. */
  readonly certain: number | null;
  readonly hindrance: Hindrance | null;
}

/** Plain data, in the order of the workbook. */
export interface FillingProposal {
  readonly items: readonly FillingItem[];
}

/** What a person agreed to: an item of the proposal and which of its options. */
export interface FillingChoice {
  readonly item: FillingItem;
  readonly option: number;
}

/** What can be written without a further question: the only certain figure, into an empty cell or, on consent, over another. */
export function certainChoices(
  { items }: FillingProposal,
  consent: { readonly replaceTyped: boolean },
): readonly FillingChoice[] {
  return items.flatMap((item) => {
    const isWanted = item.state === 'empty' || (item.state === 'differs' && consent.replaceTyped);
    return isWanted && item.certain !== null ? [{ item, option: item.certain }] : [];
  });
}
