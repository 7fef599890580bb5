import type { Assessment } from '../assess';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import type { Messages } from '../messages';
import { holds } from './diffSheet';
import type { CellContent, Edit } from './edit';
import { clearMarks } from './marks';
import { isOurFormula, isOwnSheet, ownSheetNames } from './ownSheets';
import { planPlaces } from './planEdits';
import { asContent, imagesIn, readRecord, type BeforeImage } from './record';
import { decide, resultCellsOf } from './resultCells';

/** 清除标记: gives every flagged cell the fill that it had. */
export function planClearMarks(workbook: WorkbookSnapshot): readonly Edit[] {
  return clearMarks(workbook, imagesIn(readRecord(workbook)));
}

/**
 * Takes everything of ours out of a workbook: original contents, number formats and fills come back, our sheets go.
 * A cell that somebody has typed into since is left alone.
 */
export function planRestore(workbook: WorkbookSnapshot): readonly Edit[] {
  const images = imagesIn(readRecord(workbook));
  const edits = images.flatMap((image): readonly Edit[] => {
    if (!image.content || !isStillOurs(workbook, image)) return [];
    const { sheet, cell } = image;
    const restored: Edit = { kind: 'write', sheet, at: cell, contents: [[asContent(image.content)]] };
    if (image.numberFormat === null) return [restored];
    return [restored, { kind: 'number-format', sheet, cell, format: image.numberFormat }];
  });
  return [...edits, ...clearMarks(workbook, images), ...withoutOwnSheets(workbook)];
}

/**
 * 生成上报版: the edits that turn a copy into the form as prescribed: scores, rates, totals and grades as values,
 * none of our formulas, fills and sheets.
 */
export function planPlainCopy(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  messages: Messages,
  options: { readonly replaceTyped: boolean },
): readonly Edit[] {
  const record = readRecord(workbook);
  const { card, settings } = assessment;
  const names = ownSheetNames(workbook);
  const places = planPlaces(workbook, assessment, messages);
  const edits: Edit[] = [];
  card.tables.forEach((table, index) => {
    for (const result of resultCellsOf(table, places[index] ?? [], settings)) {
      if (decide(result, workbook, record, names, options.replaceTyped) === 'keep') continue;
      const { sheet, cell } = result;
      const snapshot = sheetNamed(workbook, sheet);
      const current = snapshot && cellAt(snapshot, cell.row, cell.column);
      const content: CellContent = { value: result.result === '' ? null : result.result };
      if (!holds(current, content)) edits.push({ kind: 'write', sheet, at: cell, contents: [[content]] });
      if (result.numberFormat !== null && (current?.numberFormat ?? 'General') === 'General') {
        edits.push({ kind: 'number-format', sheet, cell, format: result.numberFormat });
      }
    }
  });
  return [...edits, ...clearMarks(workbook, imagesIn(record)), ...withoutOwnSheets(workbook)];
}

function withoutOwnSheets(workbook: WorkbookSnapshot): readonly Edit[] {
  return workbook.sheets.filter(isOwnSheet).map(({ name }) => ({ kind: 'delete-sheet', sheet: name }));
}

function isStillOurs(workbook: WorkbookSnapshot, { sheet, cell }: BeforeImage): boolean {
  const snapshot = sheetNamed(workbook, sheet);
  const formula = snapshot && cellAt(snapshot, cell.row, cell.column)?.formula;
  return (
    formula !== undefined && (isOurFormula(formula, ownSheetNames(workbook)) || formula.includes('#REF!'))
  );
}
