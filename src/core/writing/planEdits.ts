import type { Assessment } from '../assess';
import { cellReference, type Position } from '../cells/address';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import type { Messages } from '../messages';
import { decidedResults, resultEdits } from './decidedResults';
import { deviationList } from './deviationList';
import { diffSheet } from './diffSheet';
import type { Edit } from './edit';
import { planMarks } from './marks';
import { ownSheet, ownSheetNames } from './ownSheets';
import { planPaper } from './planPaper';
import {
  contentOf,
  imageOf,
  imagesIn,
  readRecord,
  recordDraft,
  recordOf,
  type BeforeImage,
  type WorkbookRecord,
} from './record';
import { imageOfReason, isAt, reasonEdits, reasonsToWrite, withoutMissingReasons } from './reasons';
import type { ResultCell } from './resultCells';
import { resultSheet } from './resultSheet';
import { lineHeight } from './rowHeight';
import type { PaperPlace } from './workingPaper';

export interface WritingOptions {
  /** Overwrite typed figures that differ from ours. Given only on the person's own word. */
  readonly replaceTyped: boolean;
  /** Write the explanations of 偏差清单 into empty reason cells. Only when asked. */
  readonly explanationsToReasons?: boolean;
}

/** What scoring would write. `places` tells where each row's live score stands. */
export interface WritingPlan {
  readonly edits: readonly Edit[];
  /** By table, then by row. */
  readonly places: readonly (readonly PaperPlace[])[];
  /** Typed figures that differ from ours and were left alone. */
  readonly kept: readonly ResultCell[];
}

/**
 * The edits that bring a workbook up to its assessment: result cells, fills, 评分底稿, 偏差清单, 评价结果 and the record
 * of what was there before. A rerun over an unchanged workbook plans nothing.
 */
export function planEdits(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  messages: Messages,
  options: WritingOptions,
): WritingPlan {
  const { card, settings } = assessment;
  if (card.tables.length === 0 && !ownSheet(workbook, 'workingPaper')) {
    return { edits: [], places: [], kept: [] };
  }
  const labels = messages.workbook;
  const record = readRecord(workbook);
  const names = ownSheetNames(workbook);
  const paper = planPaper(workbook, assessment, messages);
  const { written, kept } = decidedResults(workbook, assessment, paper, record, options.replaceTyped);
  const images = written.flatMap((result) => imageOfResult(result, workbook, record));
  const reasons = options.explanationsToReasons ? reasonsToWrite(workbook, assessment) : [];
  const findings = withoutMissingReasons(assessment.findings, reasons);
  const marking = planMarks(findings, workbook, record);
  const results = new Map(
    written.map((result) => [cellReference(result.sheet, result.cell.row, result.cell.column), result]),
  );
  const shown = (sheet: string, cell: Position) => {
    const result = results.get(cellReference(sheet, cell.row, cell.column));
    if (result) return result.result;
    const reason = reasons.find((each) => isAt(each, sheet, cell));
    const snapshot = sheetNamed(workbook, sheet);
    return reason?.text ?? (snapshot && cellAt(snapshot, cell.row, cell.column)?.value) ?? null;
  };
  const line = lineHeight(workbook);
  const drafts = [
    resultSheet(card, paper, settings, labels, names.results),
    deviationList(
      findings,
      workbook,
      { labels: labels.deviations, findings: messages.findings },
      names.deviations,
    ),
    paper.draft,
    recordDraft(
      merged(imagesIn(record), [...images, ...reasons.map(imageOfReason), ...marking.images]),
      labels.record,
      names.record,
      shown,
    ),
  ];
  return {
    edits: [
      ...drafts.flatMap((draft) => diffSheet(draft, sheetNamed(workbook, draft.name), line)),
      ...resultEdits(written, workbook, ({ formula, result }) => ({ formula, result })),
      ...reasonEdits(reasons),
      ...marking.edits,
    ],
    places: paper.places,
    kept,
  };
}

/** What a result cell was before, unless that is on record already. */
function imageOfResult(
  { sheet, cell, numberFormat }: ResultCell,
  workbook: WorkbookSnapshot,
  record: WorkbookRecord,
): readonly BeforeImage[] {
  if (imageOf(record, sheet, cell)?.content) return [];
  const snapshot = sheetNamed(workbook, sheet);
  const current = snapshot && cellAt(snapshot, cell.row, cell.column);
  const format = numberFormat === null ? null : (current?.numberFormat ?? 'General');
  return [{ sheet, cell, content: contentOf(current), fill: undefined, numberFormat: format }];
}

/** The first image of a cell's content, fill and format stays; what was not recorded before is added. */
function merged(earlier: readonly BeforeImage[], added: readonly BeforeImage[]) {
  const all = new Map<string, BeforeImage>();
  for (const image of [...earlier, ...added]) {
    const key = `${image.sheet}!${image.cell.row}!${image.cell.column}`;
    const known = all.get(key);
    all.set(
      key,
      known
        ? {
            ...known,
            content: known.content ?? image.content,
            fill: known.fill === undefined ? image.fill : known.fill,
            numberFormat: known.numberFormat ?? image.numberFormat,
            ...(image.reason !== undefined && { reason: image.reason }),
          }
        : image,
    );
  }
  return recordOf([...all.values()]);
}
