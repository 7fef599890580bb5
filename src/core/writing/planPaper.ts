import type { Assessment } from '../assess';
import type { WorkbookSnapshot } from '../cells/snapshot';
import type { Messages } from '../messages';
import { ownSheetNames } from './ownSheets';
import { workingPaper, type PaperPlace, type WorkingPaper } from './workingPaper';

/** 评分底稿 as scoring would write it. */
export function planPaper(
  workbook: WorkbookSnapshot,
  { card, settings, unused }: Assessment,
  messages: Messages,
): WorkingPaper {
  const words = { labels: messages.workbook.workingPaper, criteria: messages.criteria };
  return workingPaper(card, settings, unused, words, ownSheetNames(workbook).workingPaper);
}

/** Where each row's live score stands, or would stand, on 评分底稿: by table, then by row. */
export function planPlaces(
  workbook: WorkbookSnapshot,
  assessment: Assessment,
  messages: Messages,
): readonly (readonly PaperPlace[])[] {
  return planPaper(workbook, assessment, messages).places;
}
