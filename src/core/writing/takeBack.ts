import type { Assessment } from '../assess';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import { isFillingFormula } from '../filling/fillingFormula';
import type { Messages } from '../messages';
import { decidedResults, resultEdits } from './decidedResults';
import type { Edit } from './edit';
import { clearMarks } from './marks';
import { isOurFormula, isOwnSheet, ownSheetNames } from './ownSheets';
import type { WritingOptions } from './planEdits';
import { planPaper } from './planPaper';
import { reasonEdits, reasonsToWrite } from './reasons';
import { asContent, imagesIn, readRecord, type BeforeImage } from './record';

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
  options: WritingOptions,
): readonly Edit[] {
  const record = readRecord(workbook);
  const paper = planPaper(workbook, assessment, messages);
  const { written } = decidedResults(workbook, assessment, paper, record, options.replaceTyped);
  return [
    ...resultEdits(written, workbook, ({ result }) => ({ value: result === '' ? null : result })),
    ...(options.explanationsToReasons ? reasonEdits(reasonsToWrite(workbook, assessment)) : []),
    ...filledAsValues(workbook, imagesIn(record)),
    ...clearMarks(workbook, imagesIn(record)),
    ...withoutOwnSheets(workbook),
  ];
}

/** A figure that was filled in from base data stands for itself in the copy. */
function filledAsValues(workbook: WorkbookSnapshot, images: readonly BeforeImage[]): readonly Edit[] {
  return images.flatMap((image): readonly Edit[] => {
    const { sheet, cell } = image;
    const snapshot = sheetNamed(workbook, sheet);
    const current = snapshot && cellAt(snapshot, cell.row, cell.column);
    if (!image.isInput || !isStillOurs(workbook, image) || !current || current.notCalculated || current.error)
      return [];
    return [{ kind: 'write', sheet, at: cell, contents: [[{ value: current.value }]] }];
  });
}

function withoutOwnSheets(workbook: WorkbookSnapshot): readonly Edit[] {
  return workbook.sheets.filter(isOwnSheet).map(({ name }) => ({ kind: 'delete-sheet', sheet: name }));
}

function isStillOurs(workbook: WorkbookSnapshot, { sheet, cell, isInput, reason }: BeforeImage): boolean {
  const snapshot = sheetNamed(workbook, sheet);
  const current = snapshot && cellAt(snapshot, cell.row, cell.column);
  const formula = current?.formula;
  if (reason !== undefined) return formula === undefined && current?.value === reason;
  if (formula === undefined) return false;
  const isOurs = isInput ? isFillingFormula(formula) : isOurFormula(formula, ownSheetNames(workbook));
  return isOurs || formula.includes('#REF!');
}
