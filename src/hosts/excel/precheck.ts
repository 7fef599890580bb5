import type { Area, Position } from '../../core/cells/address';
import { cellAddress, contains } from '../../core/cells/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/cells/snapshot';
import type { Edit } from '../../core/writing/edit';
import { can } from './capabilities';
import { HostError } from './failure';

function covering(merges: readonly Area[], { row, column }: Position): boolean {
  return merges.some((area) => contains(area, row, column) && (area.top !== row || area.left !== column));
}

function checkMergedTargets(edit: Extract<Edit, { readonly kind: 'write' }>, sheet: SheetSnapshot): void {
  edit.contents.forEach((line, down) =>
    line.forEach((content, right) => {
      const at = { row: edit.at.row + down, column: edit.at.column + right };
      if (!content || !covering(sheet.merges, at)) return;
      throw new HostError({
        kind: 'merged-target',
        sheet: edit.sheet,
        cell: cellAddress(at.row, at.column),
        code: 'MergedTarget',
      });
    }),
  );
}

/** Excel takes no longer list of choices; it would have to stand in cells. */
const LONGEST_LIST = 255;

function checkChoices({ rule, sheet }: Extract<Edit, { readonly kind: 'validation' }>): void {
  if (rule?.kind !== 'list' || rule.choices.join(',').length <= LONGEST_LIST) return;
  throw new HostError({ kind: 'too-large', sheet, code: 'ListOfChoicesTooLong' });
}

/**
 * Finds what Excel would refuse before anything is written, since a refused batch leaves its first part applied.
 * @throws HostError
 */
export function precheck(edits: readonly Edit[], before: WorkbookSnapshot): void {
  if (!can('scoring')) throw new HostError({ kind: 'unsupported', code: 'ExcelApi1.10' });
  const sheets = new Map<string, SheetSnapshot | null>(before.sheets.map((sheet) => [sheet.name, sheet]));
  for (const edit of edits) {
    if (edit.kind === 'add-sheet' || edit.kind === 'delete-sheet') {
      if (before.isStructureProtected) {
        throw new HostError({ kind: 'protected-structure', code: 'WorkbookProtected' });
      }
      if (edit.kind === 'add-sheet') {
        sheets.set(edit.sheet, null);
        continue;
      }
    }
    const sheet = sheets.get(edit.sheet);
    if (sheet === undefined) {
      throw new HostError({ kind: 'sheet-missing', sheet: edit.sheet, code: 'NoSuchSheet' });
    }
    if (edit.kind === 'delete-sheet') {
      sheets.delete(edit.sheet);
      continue;
    }
    if (sheet?.isProtected) {
      throw new HostError({ kind: 'protected-sheet', sheet: edit.sheet, code: 'SheetProtected' });
    }
    if (sheet && edit.kind === 'write') checkMergedTargets(edit, sheet);
    if (edit.kind === 'validation') checkChoices(edit);
  }
}
