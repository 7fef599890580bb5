import type { WorkbookSnapshot } from '../core/cells/snapshot';
import { fillingEdits } from '../core/filling/fillingEdits';
import { planFilling } from '../core/filling/planFilling';
import type { FillingChoice, FillingItem } from '../core/filling/proposal';
import { findTables } from '../core/tables/findTables';
import type { Edit } from '../core/writing/edit';
import type { WorkbookLabels } from '../core/writing/labels';
import { withoutOurFormulas } from '../core/writing/withoutOurs';

/**
 * The edits that fill in what a person agreed to. Null where the workbook no longer offers all of it as it was shown:
 * the same figure from the same place, for a cell that still holds the same.
 */
export function fillAsAgreed(
  workbook: WorkbookSnapshot,
  agreed: readonly FillingChoice[],
  labels: WorkbookLabels['record'],
): readonly Edit[] | null {
  const { items } = planFilling(workbook, findTables(withoutOurFormulas(workbook)));
  const choices = agreed.flatMap((choice) => stillOffered(choice, items) ?? []);
  return choices.length === agreed.length ? fillingEdits(workbook, choices, labels) : null;
}

function stillOffered(agreed: FillingChoice, items: readonly FillingItem[]): FillingChoice | null {
  const shown = agreed.item.options[agreed.option];
  const item = items.find(
    ({ sheet, cell, current, state }) =>
      sheet === agreed.item.sheet &&
      cell.row === agreed.item.cell.row &&
      cell.column === agreed.item.cell.column &&
      current === agreed.item.current &&
      state === agreed.item.state,
  );
  const option =
    item?.options.findIndex(({ formula, value }) => formula === shown?.formula && value === shown.value) ??
    -1;
  return item && option >= 0 ? { item, option } : null;
}
