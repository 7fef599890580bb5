import { assess, type Assessment } from '../core/assess';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import { blankAttachments } from '../core/filling/blankAttachments';
import { formOf } from '../core/filling/forms';
import { planFilling } from '../core/filling/planFilling';
import type { FillingChoice } from '../core/filling/proposal';
import type { Messages } from '../core/messages';
import type { ScoreCard } from '../core/scoring/scoreCard';
import { decidedResults } from '../core/writing/decidedResults';
import type { Edit } from '../core/writing/edit';
import { listedExplanations, planExplanation } from '../core/writing/explanationCell';
import { ownSheet, ownSheetNames } from '../core/writing/ownSheets';
import { planAnswers } from '../core/writing/paperAnswers';
import { planEdits, type WritingPlan } from '../core/writing/planEdits';
import { planPaper } from '../core/writing/planPaper';
import { reasonsToWrite } from '../core/writing/reasons';
import { paperLines } from '../core/writing/readWorkingPaper';
import { readRecord } from '../core/writing/record';
import type { ResultCell } from '../core/writing/resultCells';
import { planClearMarks, planRestore } from '../core/writing/takeBack';
import { attachmentLabels } from '../locale/zh-CN/attachments';
import { changesAnything } from './changesAnything';
import type {
  AnswerEdits,
  Checked,
  OnOurSheets,
  Outlook,
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
export type EngineCall =
  /** Null: of what was checked last. */
  | { readonly kind: 'outlook'; readonly of: CheckedInput | null }
  | ({ readonly workbook: WorkbookSnapshot } & WorkbookCall);

/** What is checked. */
export interface CheckedInput {
  readonly workbook: WorkbookSnapshot;
  readonly input: PaneInput;
}

type WorkbookCall =
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
  | { readonly kind: 'restore' | 'clear-marks' };

export type EngineResult = Checked | Outlook | ScoredWorkbook | AnswerEdits | readonly Edit[] | null;

/** A workbook with what has been made of it. */
interface Assessed {
  readonly workbook: WorkbookSnapshot;
  readonly assessment: Assessment;
  readonly messages: Messages;
}

/** Answers calls, and keeps what it checked last, so that its outlook needs no second assessment. */
export class EngineCalls {
  private checked: Assessed | null = null;

  answer(call: EngineCall): EngineResult {
    switch (call.kind) {
      case 'check':
        this.checked = assessed(call);
        return checkedOf(this.checked);
      case 'outlook': {
        const known = call.of ? assessed(call.of) : this.checked;
        if (!known) throw new Error('nothing has been checked');
        return outlookOf(known);
      }
      case 'score':
        return score(assessed(call), call.input);
      case 'answer':
        return answer(assessed(call), call.answers);
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
}

function assessed({ workbook, input }: CheckedInput): Assessed {
  const { answers, assumed, settings, language } = input;
  const messages = MESSAGES[language];
  const labels = messages.workbook;
  const assessment = assess(workbook, { answers, assumed, labels, ...(settings ? { settings } : {}) });
  return { workbook, assessment, messages };
}

function checkedOf({ workbook, assessment }: Assessed): Checked {
  return {
    assessment,
    paperSheet: ownSheetNames(workbook).workingPaper,
    standing: standingWithoutPaper(workbook) ?? 'unknown',
    paperRows: paperRows(workbook),
    explanations: listedExplanations(workbook),
    filling: planFilling(workbook, assessment.found),
  };
}

function outlookOf(known: Assessed): Outlook {
  const { workbook, assessment, messages } = known;
  const standing = standingWithoutPaper(workbook);
  if (standing === null) {
    return outlookWith(known, planEdits(workbook, assessment, messages, { replaceTyped: false }));
  }
  const paper = planPaper(workbook, assessment, messages);
  const { kept } = decidedResults(workbook, assessment, paper, readRecord(workbook), false);
  return outlookWith(known, { edits: [], places: paper.places, kept });
}

function outlookWith({ workbook, assessment }: Assessed, { edits, places, kept }: WritingPlan): Outlook {
  return {
    standing: standingWithoutPaper(workbook) ?? (changesAnything(edits, workbook) ? 'outdated' : 'current'),
    typedThatDiffer: kept.filter(isTyped).length,
    reasonsAtHand: reasonsToWrite(workbook, assessment).length,
    places: places.map((rows) =>
      rows.map(({ sheet, score: cell, formula }) => ({ sheet, score: cell, formula })),
    ),
  };
}

/** Null where there is a 评分底稿: only a comparison tells whether it is up to date. */
function standingWithoutPaper(workbook: WorkbookSnapshot): Standing | null {
  if (ownSheet(workbook, 'workingPaper')) return null;
  return ownSheet(workbook, 'record') ? 'lost' : 'none';
}

/** Formulas of the official's own stay even with consent. */
const isTyped = ({ cell }: ResultCell) => cell.formula === null;

function score(known: Assessed, input: PaneInput): ScoredWorkbook {
  const { workbook, assessment, messages } = known;
  const plan = planEdits(workbook, assessment, messages, input);
  const checked = checkedOf(known);
  return {
    edits: plan.edits,
    evaluation: { ...checked, ...outlookWith(known, plan) },
    afterwards: {
      standing: 'current',
      paperRows: rowsOfPlaces(assessment.card, plan.places),
      explanations: new Map(assessment.findings.map(({ id }) => [id, checked.explanations.get(id) ?? ''])),
    },
  };
}

function paperRows(workbook: WorkbookSnapshot): readonly PaperRow[] {
  const paper = ownSheet(workbook, 'workingPaper');
  return (paper ? paperLines(paper) : [])
    .filter(({ key, source }) => source === null || key.startsWith('row|'))
    .map(({ line, source }) => ({ line, source: source && { sheet: source.sheet, row: source.row } }));
}

function rowsOfPlaces(card: ScoreCard, places: WritingPlan['places']): OnOurSheets['paperRows'] {
  return card.tables.flatMap(({ table, rows }, tableIndex) =>
    rows.flatMap(({ row }, rowIndex) => {
      const place = places[tableIndex]?.[rowIndex];
      return place ? [{ line: place.score.row, source: { sheet: table.sheet, row: row.row } }] : [];
    }),
  );
}

function answer({ workbook, assessment, messages }: Assessed, answers: readonly PlacedAnswer[]): AnswerEdits {
  const labels = messages.workbook.workingPaper;
  const { tables } = assessment.card;
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
