import { roundHalfUp } from '../cells/decimal';
import { readCell } from '../cells/readCell';
import type { CellSnapshot } from '../cells/snapshot';
import type { Answer, Question } from '../criteria/rule';

/** The words of a yes/no answer, on 评分底稿 as in the official's own cells. */
export const YES = '是';
export const NO = '否';

/**
 * What is handed over for one row: answers in the order of its questions, then the score that a person gives to a row
 * that no rule settles; null or missing is open.
 */
export type OrderedAnswers = readonly Answer[];

/** What 评分底稿 holds for one row. */
export interface PaperAnswers {
  /** By {@link questionKeys}, so that they survive a criterion that gains or loses a clause. */
  readonly byQuestion: ReadonlyMap<string, CellSnapshot>;
  /** Keys of the answers that were not checked one by one but taken as compliant (按合规处理). */
  readonly assumed: ReadonlySet<string>;
  /** Points that a person gave to a row that no rule can score; null where the cell is no number. */
  readonly enteredScore: number | null;
}

/** Sheet name → zero-based worksheet row → what was answered. */
export type AnswerBook<T> = ReadonlyMap<string, ReadonlyMap<number, T>>;

/**
 * The people's answers to one row; those of the file go before those on 评分底稿. What is taken as compliant fills only
 * what nothing else answers.
 */
export interface PeoplesAnswers {
  readonly paper: PaperAnswers | undefined;
  readonly file: OrderedAnswers | undefined;
  readonly assumed?: OrderedAnswers | undefined;
}

/** Names for the questions of one criterion that stay the same while the clause that asks stays the same. */
export function questionKeys(questions: readonly Question[]): readonly string[] {
  const seen = new Map<string, number>();
  return questions.map((question) => {
    const name = `${question.kind}|${question.label}|${question.source}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}|${times}`;
  });
}

/** A word as it is compared: without surrounding space, full-width forms as plain ones. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').trim();
}

/** What a cell answers to a question: 是/否, a printed word of a choice, or a figure; null where it answers nothing. */
export function answerInCell(question: Question, cell: CellSnapshot): Answer {
  const word = plainWord(String(cell.value ?? ''));
  if (question.kind === 'yesno') return word === YES ? true : word === NO ? false : null;
  if (question.kind === 'choice') {
    const index = (question.choices ?? []).indexOf(word);
    return index < 0 ? null : index;
  }
  const reading = readCell(cell);
  if (reading.kind !== 'number') return null;
  const isBareRatio = question.kind === 'percent' && !reading.number.isPercent && !reading.isText;
  return isBareRatio ? roundHalfUp(reading.number.value * 100, 10) : reading.number.value;
}
