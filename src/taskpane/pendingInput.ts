import type { Answer } from '../core/criteria/rule';
import type { AnswerBook, OrderedAnswers } from '../core/scoring/answers';

/** What a person gave in the pane and what is not yet on 评分底稿. */
export interface PendingInput {
  /** Behind the answers to a row's questions: the score that a person gives to it. */
  readonly answers: AnswerBook<OrderedAnswers>;
  /** Taken as compliant together with others (按合规处理). */
  readonly assumed: AnswerBook<OrderedAnswers>;
}

export const NOTHING_PENDING: PendingInput = { answers: new Map(), assumed: new Map() };

export interface AnswerPlace {
  /** The official's sheet. */
  readonly sheet: string;
  /** Zero-based worksheet row. */
  readonly row: number;
  /** Among the questions of the row; their number stands for the score that a person gives. */
  readonly index: number;
}

/** The book with one answer more; null takes an answer out. */
export function withAnswer(
  book: AnswerBook<OrderedAnswers>,
  { sheet, row, index }: AnswerPlace,
  answer: Answer,
): AnswerBook<OrderedAnswers> {
  const ofSheet = new Map(book.get(sheet));
  const ofRow = [...(ofSheet.get(row) ?? [])];
  while (ofRow.length <= index) ofRow.push(null);
  ofRow[index] = answer;
  return new Map(book).set(sheet, ofSheet.set(row, ofRow));
}

/** Every answer of a book with its place. */
export function answersIn(
  book: AnswerBook<OrderedAnswers>,
): readonly (AnswerPlace & { readonly answer: Answer })[] {
  return [...book].flatMap(([sheet, rows]) =>
    [...rows].flatMap(([row, answers]) =>
      answers.flatMap((answer, index) => (answer === null ? [] : [{ sheet, row, index, answer }])),
    ),
  );
}
