import type { FillingItem, FillingOption, FillingState, Hindrance } from './proposal';

/** What people read about a proposal; implemented in the locale. */
export interface FillingMessages {
  readonly parts: Readonly<Record<FillingItem['part'], string>>;
  readonly states: Readonly<Record<FillingState, string>>;
  readonly hindrances: Readonly<Record<Hindrance, string>>;
  /** Why a figure is offered: task, region, units, and what is doubtful about it. */
  readonly why: (option: FillingOption) => string;
  /** Several figures fit as well as each other. */
  readonly ambiguous: string;
}
