import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Question } from '../../src/core/criteria';

const FOLDER = join(__dirname, '../../src/core/criteria/cases');

/** A line of cases/*.txt: 分值 (with @目标值) | 评分标准 | expectation. */
export interface PrintedCase {
  readonly points: number;
  readonly target: number | null;
  /** As printed in the file. */
  readonly text: string;
  /** The criteria that it stands for: `每{低|少}1%` is each of its words, the other slots with their first one. */
  readonly variants: readonly [string, ...string[]];
  /** See cases.test.ts. */
  readonly expected: string;
}

export const CASE_FILES = readdirSync(FOLDER);

export function printedCases(file: string): PrintedCase[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [head = '', text = '', expected = ''] = line.split(' | ').map((part) => part.trim());
    const [points, target] = head.split('@').map(Number);
    return [{ points: points ?? 0, target: target ?? null, text, variants: variantsOf(text), expected }];
  });
}

/** `{低|少}` with each of its words, the other slots with their first one. */
export function variantsOf(text: string): [string, ...string[]] {
  const parts = text.replaceAll('\\n', '\n').split(/\{([^{}]*)\}/);
  const words = parts.map((part, index) => (index % 2 === 1 ? part.split('|') : [part]));
  const first = words.map(([word = '']) => word);
  const others = words.flatMap(([, ...more], index) => more.map((word) => first.with(index, word).join('')));
  return [first.join(''), ...others];
}

/** The sign of each kind of question in an expectation. */
export const KINDS: Readonly<Record<string, Question['kind']>> = {
  率: 'percent',
  个: 'count',
  是: 'yesno',
  选: 'choice',
  额: 'amount',
};

/** Answers that are worth trying: yes and no, the percents 100/95/80/50/0, counts 0 to 4, each choice. */
export function answersWorthTrying(questions: readonly Question[]): readonly (readonly Answer[])[] {
  const candidates = questions.map((question): readonly Answer[] => {
    if (question.kind === 'yesno') return [true, false];
    if (question.kind === 'percent') return [100, 95, 80, 50, 0];
    return question.kind === 'choice' ? (question.choices ?? []).map((_, index) => index) : [0, 1, 2, 3, 4];
  });
  return candidates.reduce<readonly (readonly Answer[])[]>(
    (lists, options) => lists.flatMap((list) => options.map((option) => [...list, option])),
    [[]],
  );
}

/** The answers of `率 95→8 94→7.5`; those worth trying where all reachable scores are printed instead. */
export function printedAnswers(
  { expected }: PrintedCase,
  questions: readonly Question[],
): readonly (readonly Answer[])[] {
  if (expected.startsWith('{')) return answersWorthTrying(questions);
  const [, ...pairs] = expected.split(/\s+/);
  return pairs.map((pair) => {
    const [given = ''] = pair.split('→');
    return given.split(',').map((word, index) => answerIn(word, questions[index]));
  });
}

function answerIn(word: string, question: Question | undefined): Answer {
  if (question?.kind === 'choice') return question.choices?.indexOf(word) ?? null;
  return word === '是' ? true : word === '否' ? false : Number(word);
}
