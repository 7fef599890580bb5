import { cellAt, sheetNamed, type WorkbookSnapshot } from '../core/cells/snapshot';
import { says } from '../core/writing/diffSheet';
import type { Edit } from '../core/writing/edit';

/** Whether edits change what stands in a workbook. Formulas that merely give another result now change nothing. */
export function changesAnything(edits: readonly Edit[], workbook: WorkbookSnapshot): boolean {
  return edits.some((edit) => {
    if (edit.kind !== 'write') return true;
    const sheet = sheetNamed(workbook, edit.sheet);
    return edit.contents.some((line, row) =>
      line.some(
        (content, column) =>
          content !== null &&
          !(sheet && says(cellAt(sheet, edit.at.row + row, edit.at.column + column), content)),
      ),
    );
  });
}
