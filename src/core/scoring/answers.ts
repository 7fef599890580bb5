import type { Answer, Question } from '../criteria/rule';

/** What an answers file gives for one row: answers in the order of its questions; null or missing is open. */
export type OrderedAnswers = readonly Answer[];

/** What 评分底稿 holds for one row. */
export interface PaperAnswers {
  /** By {@link questionKeys}, so that they survive a criterion that gains or loses a clause. */
  readonly byQuestion: ReadonlyMap<string, Answer>;
  /** Points that a person gave to a row that no rule can score. */
  readonly enteredScore: number | null;
}

/** Sheet name → zero-based worksheet row → what was answered. */
export type AnswerBook<T> = ReadonlyMap<string, ReadonlyMap<number, T>>;

/** The people's answers to one row; those of the file go before those on 评分底稿. */
export interface PeoplesAnswers {
  readonly paper: PaperAnswers | undefined;
  readonly file: OrderedAnswers | undefined;
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
