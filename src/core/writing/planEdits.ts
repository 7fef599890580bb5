import type { Assessment } from '../assess';
import { cellReference, type Position } from '../cells/address';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../cells/snapshot';
import type { Messages } from '../messages';
import { deviationList } from './deviationList';
import { diffSheet, holds } from './diffSheet';
import type { Edit } from './edit';
import { planMarks } from './marks';
import { ownSheet, ownSheetNames, type OwnSheetNames } from './ownSheets';
import { contentOf, imageOf, imagesIn, readRecord, recordDraft, recordOf, type BeforeImage } from './record';
import { imageOfReason, isAt, reasonEdits, reasonsToWrite, withoutMissingReasons } from './reasons';
import { decide, resultCellsOf, type ResultCell } from './resultCells';
import { resultSheet } from './resultSheet';
import { lineHeight } from './rowHeight';
import { workingPaper, type PaperPlace, type WorkingPaper } from './workingPaper';

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

/** Where each row's live score stands, or would stand, on 评分底稿: by table, then by row. */
export function planPlaces(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  messages: Messages,
): readonly (readonly PaperPlace[])[] {
  return planPaper(workbook, assessment, messages).places;
}

/** 评分底稿 as scoring would write it. */
export function planPaper(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  messages: Messages,
): WorkingPaper {
  return paperOf(assessment, messages, ownSheetNames(workbook));
}

function paperOf(
  { card, settings, unused }: Assessment,
  messages: Messages,
  names: OwnSheetNames,
): WorkingPaper {
  const labels = messages.workbook.workingPaper;
  return workingPaper(card, settings, unused, { labels, criteria: messages.criteria }, names.workingPaper);
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
  const paper = paperOf(assessment, messages, names);
  const edits: Edit[] = [];
  const images: BeforeImage[] = [];
  const kept: ResultCell[] = [];
  const results = card.tables.flatMap((table, index) =>
    resultCellsOf(
      table,
      paper.places[index] ?? [],
      paper.rules[index] ?? null,
      settings,
      options.replaceTyped,
    ),
  );
  for (const result of results) {
    if (decide(result, workbook, record, names, options.replaceTyped) === 'keep') {
      kept.push(result);
      continue;
    }
    const { sheet, cell } = result;
    const snapshot = sheetNamed(workbook, sheet);
    const current = snapshot && cellAt(snapshot, cell.row, cell.column);
    if (!imageOf(record, sheet, cell)?.content) {
      const numberFormat = result.numberFormat === null ? null : (current?.numberFormat ?? 'General');
      images.push({ sheet, cell, content: contentOf(current), fill: undefined, numberFormat });
    }
    const content = { formula: result.formula, result: result.result };
    if (!holds(current, content)) edits.push({ kind: 'write', sheet, at: cell, contents: [[content]] });
    if (result.numberFormat !== null && (current?.numberFormat ?? 'General') === 'General') {
      edits.push({ kind: 'number-format', sheet, cell, format: result.numberFormat });
    }
  }
  const reasons = options.explanationsToReasons ? reasonsToWrite(workbook, assessment) : [];
  images.push(...reasons.map(imageOfReason));
  const findings = withoutMissingReasons(assessment.findings, reasons);
  const marking = planMarks(findings, workbook, record);
  const written = new Map(
    results.map((result) => [cellReference(result.sheet, result.cell.row, result.cell.column), result]),
  );
  const shown = (sheet: string, cell: Position) => {
    const result = written.get(cellReference(sheet, cell.row, cell.column));
    if (result && !kept.includes(result)) return result.result;
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
    recordDraft(merged(imagesIn(record), [...images, ...marking.images]), labels.record, names.record, shown),
  ];
  return {
    edits: [
      ...drafts.flatMap((draft) => diffSheet(draft, sheetNamed(workbook, draft.name), line)),
      ...edits,
      ...reasonEdits(reasons),
      ...marking.edits,
    ],
    places: paper.places,
    kept,
  };
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
