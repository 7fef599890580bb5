import { cellReference } from '../core/cells/address';
import type { FillingChoice, FillingItem, FillingProposal } from '../core/filling/proposal';

/** `certain`: filled in unless the person says no. `choose` and `differs`: only where the person says so. */
export type FillingGroup = 'certain' | 'choose' | 'differs' | 'hindered';

export const FILLING_GROUPS: readonly FillingGroup[] = ['certain', 'choose', 'differs', 'hindered'];

/** What the person picked, by {@link keyOf}: the formula of an option, or null for none. The others stand as proposed. */
export type FillingPicks = ReadonlyMap<string, string | null>;

export function keyOf({ sheet, cell }: FillingItem): string {
  return cellReference(sheet, cell.row, cell.column);
}

/** Null where nothing is to be done: the cell holds the same figure or a formula already. */
export function groupOf({ state, options, certain, hindrance }: FillingItem): FillingGroup | null {
  if (state === 'differs') return hindrance ? null : 'differs';
  if (state !== 'empty') return null;
  if (options.length === 0) return 'hindered';
  return certain === null ? 'choose' : 'certain';
}

export function itemsOf({ items }: FillingProposal, group: FillingGroup): readonly FillingItem[] {
  return items.filter((item) => groupOf(item) === group);
}

/** Index of the option that is to be written; null for none. */
export function pickOf(item: FillingItem, picks: FillingPicks): number | null {
  const group = groupOf(item);
  if (group === null || group === 'hindered') return null;
  const picked = picks.get(keyOf(item));
  if (picked === undefined) return group === 'certain' ? item.certain : null;
  const index = item.options.findIndex(({ formula }) => formula === picked);
  return index >= 0 ? index : null;
}

/** What would be written now. */
export function pickedChoices({ items }: FillingProposal, picks: FillingPicks): readonly FillingChoice[] {
  return items.flatMap((item) => {
    const option = pickOf(item, picks);
    return option === null ? [] : [{ item, option }];
  });
}
