import { assess } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { Edit } from '../core/writing/edit';
import { ownSheetNames } from '../core/writing/ownSheets';
import { planEdits } from '../core/writing/planEdits';
import type { ResultCell } from '../core/writing/resultCells';
import { planClearMarks, planRestore } from '../core/writing/takeBack';
import type { PaneInput, Run, ScoredWorkbook } from './engine';
import { MESSAGES } from './messages';
import { takeBackRun } from './takeBack';

/** One piece of work as plain data, so that it can be sent to a worker. */
export type EngineCall =
  | {
      readonly kind: 'check' | 'score';
      readonly workbook: WorkbookSnapshot;
      readonly input: PaneInput;
    }
  | { readonly kind: 'take-back'; readonly workbook: WorkbookSnapshot; readonly run: Run }
  | { readonly kind: 'restore' | 'clear-marks'; readonly workbook: WorkbookSnapshot };

export type EngineResult = ScoredWorkbook | readonly Edit[] | null;

export function answerCall(call: EngineCall): EngineResult {
  switch (call.kind) {
    case 'check':
      return { ...score(call.workbook, { ...call.input, replaceTyped: false }), edits: [] };
    case 'score':
      return score(call.workbook, call.input);
    case 'take-back':
      return takeBackRun(call.run, call.workbook);
    case 'restore':
      return planRestore(call.workbook);
    case 'clear-marks':
      return planClearMarks(call.workbook);
  }
}

function score(workbook: WorkbookSnapshot, input: PaneInput): ScoredWorkbook {
  const messages = MESSAGES[input.language];
  const assessment = assess(workbook, {
    answers: input.answers,
    labels: messages.workbook,
    ...(input.settings ? { settings: input.settings } : {}),
  });
  const { edits, places, kept } = planEdits(workbook, assessment, messages, input);
  return {
    assessment,
    edits,
    places,
    typedThatDiffer: kept.filter(isTyped).length,
    paperSheet: ownSheetNames(workbook).workingPaper,
  };
}

/** Formulas of the official's own stay even with consent. */
const isTyped = ({ cell }: ResultCell) => cell.formula === null;
