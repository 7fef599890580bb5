import { cellAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../cells/snapshot';
import { questionKeys } from '../scoring/answers';
import type { Answer } from '../criteria/rule';
import type { ScoredRow } from '../scoring/scoreCard';
import type { Edit } from './edit';
import type { WorkbookLabels } from './labels';
import { ownSheet } from './ownSheets';
import { PAPER_COLUMNS } from './paperRow';
import { paperLines } from './readWorkingPaper';
import { answerAsTyped } from './questionRows';

/** An answer of a person's on its way to its yellow cell. */
export interface GivenAnswer {
  /** The official's sheet. */
  readonly sheet: string;
  readonly scored: ScoredRow;
  /** Which of the row's questions; the number of questions stands for the score that a person gives. */
  readonly index: number;
  /** Null empties the cell. A score is in points. */
  readonly answer: Answer;
  /** Taken as compliant together with others (按合规处理): the line says so. */
  readonly isAssumed: boolean;
}

/**
 * The edits that put answers into their yellow cells on 评分底稿; null where there is no such sheet, or where one of the
 * answers has no line on it yet: the next score will make one.
 */
export function planAnswers(
  workbook: WorkbookSnapshot,
  given: readonly GivenAnswer[],
  labels: WorkbookLabels['workingPaper'],
): readonly Edit[] | null {
  const paper = ownSheet(workbook, 'workingPaper');
  if (!paper) return null;
  const lines = new Map(
    paperLines(paper).flatMap(({ line, key, source }) =>
      source ? [[`${source.sheet}|${source.row}|${key}`, line] as const] : [],
    ),
  );
  const edits: Edit[] = [];
  for (const answer of given) {
    const line = lines.get(`${answer.sheet}|${answer.scored.row.row}|${keyOf(answer)}`);
    if (line === undefined) return null;
    edits.push(...answerEdits(paper, line, answer, labels));
  }
  return edits;
}

function keyOf({ scored, index }: GivenAnswer): string {
  const key = questionKeys(scored.questions.map(({ question }) => question))[index];
  return key === undefined ? 'entered' : `question|${key}`;
}

function answerEdits(
  paper: SheetSnapshot,
  line: number,
  { scored, index, answer, isAssumed }: GivenAnswer,
  labels: WorkbookLabels['workingPaper'],
): readonly Edit[] {
  const question = scored.questions[index]?.question;
  const typed = question ? answerAsTyped(question, answer) : Number(answer);
  const value = answer === null ? null : typed;
  const write = (column: number, content: CellValue): readonly Edit[] =>
    (cellAt(paper, line, column)?.value ?? null) === content
      ? []
      : [
          {
            kind: 'write',
            sheet: paper.name,
            at: { row: line, column },
            contents: [[{ value: content }]],
          },
        ];
  const mark = isAssumed && value !== null ? labels.assumed(String(value)) : null;
  return [...write(PAPER_COLUMNS.answer, value), ...(question ? write(PAPER_COLUMNS.status, mark) : [])];
}
