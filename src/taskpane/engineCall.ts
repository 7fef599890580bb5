import { assess } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import { blankAttachments } from '../core/filling/blankAttachments';
import { formOf } from '../core/filling/forms';
import { planFilling } from '../core/filling/planFilling';
import type { FillingChoice } from '../core/filling/proposal';
import type { ScoreCard } from '../core/scoring/scoreCard';
import type { Edit } from '../core/writing/edit';
import { listedExplanations, planExplanation } from '../core/writing/explanationCell';
import { ownSheet, ownSheetNames } from '../core/writing/ownSheets';
import { planAnswers } from '../core/writing/paperAnswers';
import { planEdits } from '../core/writing/planEdits';
import { reasonsToWrite } from '../core/writing/reasons';
import { paperLines } from '../core/writing/readWorkingPaper';
import type { ResultCell } from '../core/writing/resultCells';
import { planClearMarks, planRestore } from '../core/writing/takeBack';
import { attachmentLabels } from '../locale/zh-CN/attachments';
import { changesAnything } from './changesAnything';
import type {
  AnswerEdits,
  Evaluation,
  OnOurSheets,
  PaneInput,
  PaperRow,
  PlacedAnswer,
  Run,
  ScoredWorkbook,
  Standing,
  WantedAttachments,
} from './engine';
import { fillAsAgreed } from './fillAsAgreed';
import { MESSAGES } from './messages';
import { takeBackRun } from './takeBack';

/** One piece of work as plain data, so that it can be sent to a worker. */
export type EngineCall = { readonly workbook: WorkbookSnapshot } & (
  | { readonly kind: 'check' | 'score'; readonly input: PaneInput }
  | { readonly kind: 'answer'; readonly answers: readonly PlacedAnswer[]; readonly input: PaneInput }
  | {
      readonly kind: 'explain';
      readonly findingId: string;
      readonly explanation: string;
      readonly input: PaneInput;
    }
  | { readonly kind: 'insert-attachments'; readonly wanted: WantedAttachments }
  | { readonly kind: 'fill'; readonly choices: readonly FillingChoice[]; readonly input: PaneInput }
  | { readonly kind: 'take-back'; readonly run: Run }
  | { readonly kind: 'restore' | 'clear-marks' }
);

export type EngineResult = Evaluation | ScoredWorkbook | AnswerEdits | readonly Edit[] | null;

export function answerCall(call: EngineCall): EngineResult {
  switch (call.kind) {
    case 'check':
      return score(call.workbook, { ...call.input, replaceTyped: false, explanationsToReasons: false })
        .evaluation;
    case 'score':
      return score(call.workbook, call.input);
    case 'answer':
      return answer(call.workbook, call.answers, call.input);
    case 'explain': {
      const { deviations } = MESSAGES[call.input.language].workbook;
      return planExplanation(call.workbook, call.findingId, call.explanation, deviations);
    }
    case 'insert-attachments': {
      const { year, programmes } = call.wanted;
      const form = formOf(year);
      return form && blankAttachments(call.workbook, form, year, attachmentLabels, programmes);
    }
    case 'fill':
      return fillAsAgreed(call.workbook, call.choices, MESSAGES[call.input.language].workbook.record);
    case 'take-back':
      return takeBackRun(call.run, call.workbook);
    case 'restore':
      return planRestore(call.workbook);
    case 'clear-marks':
      return planClearMarks(call.workbook);
  }
}

function assessed(workbook: WorkbookSnapshot, { answers, assumed, settings, language }: PaneInput) {
  const labels = MESSAGES[language].workbook;
  return assess(workbook, { answers, assumed, labels, ...(settings ? { settings } : {}) });
}

function score(workbook: WorkbookSnapshot, input: PaneInput): ScoredWorkbook {
  const assessment = assessed(workbook, input);
  const { edits, places, kept } = planEdits(workbook, assessment, MESSAGES[input.language], input);
  const explanations = listedExplanations(workbook);
  return {
    edits,
    evaluation: {
      assessment,
      places,
      typedThatDiffer: kept.filter(isTyped).length,
      reasonsAtHand: reasonsToWrite(workbook, assessment).length,
      paperSheet: ownSheetNames(workbook).workingPaper,
      standing: standingOf(workbook, edits),
      paperRows: paperRows(workbook),
      explanations,
      filling: planFilling(workbook, assessment.found),
    },
    afterwards: {
      standing: 'current',
      paperRows: rowsOfPlaces(assessment.card, places),
      explanations: new Map(assessment.findings.map(({ id }) => [id, explanations.get(id) ?? ''])),
    },
  };
}

function paperRows(workbook: WorkbookSnapshot): readonly PaperRow[] {
  const paper = ownSheet(workbook, 'workingPaper');
  return (paper ? paperLines(paper) : [])
    .filter(({ key, source }) => source === null || key.startsWith('row|'))
    .map(({ line, source }) => ({ line, source: source && { sheet: source.sheet, row: source.row } }));
}

function rowsOfPlaces(card: ScoreCard, places: Evaluation['places']): OnOurSheets['paperRows'] {
  return card.tables.flatMap(({ table, rows }, tableIndex) =>
    rows.flatMap(({ row }, rowIndex) => {
      const place = places[tableIndex]?.[rowIndex];
      return place ? [{ line: place.score.row, source: { sheet: table.sheet, row: row.row } }] : [];
    }),
  );
}

/** Formulas of the official's own stay even with consent. */
const isTyped = ({ cell }: ResultCell) => cell.formula === null;

function standingOf(workbook: WorkbookSnapshot, edits: readonly Edit[]): Standing {
  if (!ownSheet(workbook, 'workingPaper')) return ownSheet(workbook, 'record') ? 'lost' : 'none';
  return changesAnything(edits, workbook) ? 'outdated' : 'current';
}

function answer(workbook: WorkbookSnapshot, answers: readonly PlacedAnswer[], input: PaneInput): AnswerEdits {
  const labels = MESSAGES[input.language].workbook.workingPaper;
  const { tables } = assessed(workbook, input).card;
  const edits: Edit[] = [];
  const waiting: PlacedAnswer[] = [];
  for (const placed of answers) {
    const scored = tables
      .filter(({ table }) => table.sheet === placed.sheet)
      .flatMap(({ rows }) => rows)
      .find(({ row }) => row.row === placed.row);
    const planned = scored && planAnswers(workbook, [{ ...placed, scored }], labels);
    if (planned) edits.push(...planned);
    else waiting.push(placed);
  }
  return { edits, waiting };
}
