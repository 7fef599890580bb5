import { cellKey, type CellSnapshot, type WorkbookSnapshot } from '../core/cells/snapshot';
import type { Edit } from '../core/writing/edit';

/**
 * A workbook as it is after small edits of ours: constants and number formats of single cells. Results of formulas stay
 * as they were read. Null where an edit does more, and the workbook has to be read again.
 */
export function patchedWorkbook(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot | null {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map(sheet.cells)]));
  for (const edit of edits) {
    const cells = sheets.get(edit.sheet);
    if (!cells) return null;
    const change = (row: number, column: number, part: Partial<CellSnapshot>) => {
      const key = cellKey(row, column);
      cells.set(key, { value: null, ...cells.get(key), ...part });
    };
    if (edit.kind === 'number-format') {
      change(edit.cell.row, edit.cell.column, { numberFormat: edit.format });
      continue;
    }
    const content = edit.kind === 'write' ? edit.contents[0]?.[0] : undefined;
    if (edit.kind !== 'write' || edit.contents.length !== 1 || edit.contents[0]?.length !== 1) return null;
    if (!content || 'formula' in content) return null;
    const key = cellKey(edit.at.row, edit.at.column);
    const { numberFormat, fill } = cells.get(key) ?? {};
    cells.set(key, {
      value: content.value,
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(fill === undefined ? {} : { fill }),
    });
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheets.get(sheet.name) ?? sheet.cells })),
  };
}
