import { evaluate, type Answer, type CompiledCriterion, type Question } from '../criteria';
import type { NumberReading } from '../cells/number';
import type { ScoredRow } from '../scoring/scoreCard';
import { agreesAsPrinted, typedScoreOf } from './typedScoreOf';

/** More combinations than this are not tried. */
const MOST_TRIED = 5000;
const MOST_COUNTED = 60;
/** Rates are tried in whole percent points. */
const HIGHEST_RATE = 110;

/** A score that a criterion can give, and answers that give it. */
export interface GivenScore {
  readonly score: number;
  /** In the order of the questions. */
  readonly answers: readonly Answer[];
}

/**
 * The answers that a typed score implies where the row waits for them: 9 of 10 under 每起扣1分 means one case. Offered to the
 * person, never assumed: nothing is scored with them. Null where several answers give the score, or none, or where there
 * are too many to try.
 */
export function impliedAnswers(scored: ScoredRow): readonly Answer[] | null {
  const typed = typedScoreOf(scored);
  if (!typed || scored.status !== 'needs-input' || scored.rule.kind !== 'criterion') return null;
  const { criterion } = scored.rule;
  if (criterion.questions.some(({ kind }) => kind === 'percent')) return null;
  const given = scored.questions.map(({ answer }) => answer);
  const fitting = scoresOf(criterion, given)?.filter(({ score }) => agreesAsPrinted(typed, score)) ?? [];
  const [only, ...others] = fitting;
  return only && others.length === 0 ? only.answers : null;
}

/** The scores next to a typed one that its criterion can give; null where there is none on that side. */
export interface NearestScores {
  readonly below: GivenScore | null;
  readonly above: GivenScore | null;
}

export function nearestScores(criterion: CompiledCriterion, typed: NumberReading): NearestScores {
  let nearest: NearestScores = { below: null, above: null };
  for (const given of scoresOf(criterion, []) ?? []) {
    const { below, above } = nearest;
    if (given.score < typed.value && (!below || given.score > below.score)) {
      nearest = { ...nearest, below: given };
    }
    if (given.score > typed.value && (!above || given.score < above.score)) {
      nearest = { ...nearest, above: given };
    }
  }
  return nearest;
}

/** Every score that some answers give; what is given already is kept. Null where there are too many to try. */
function scoresOf(criterion: CompiledCriterion, given: readonly Answer[]): readonly GivenScore[] | null {
  const choices = criterion.questions.map((question, index) => {
    const known = given[index] ?? null;
    return known === null ? possibleAnswers(question) : [known];
  });
  const combinations = choices.reduce((product, list) => product * list.length, 1);
  if (combinations === 0 || combinations > MOST_TRIED) return null;
  return combined(choices).flatMap((answers): readonly GivenScore[] => {
    const score = evaluate(criterion, answers);
    return score === null ? [] : [{ score, answers }];
  });
}

function possibleAnswers({ kind, choices }: Question): readonly Answer[] {
  const upTo = (last: number) => Array.from({ length: last + 1 }, (_, count) => count);
  switch (kind) {
    case 'yesno':
      return [true, false];
    case 'choice':
      return (choices ?? []).map((_, index) => index);
    case 'percent':
      return upTo(HIGHEST_RATE);
    default:
      return upTo(MOST_COUNTED);
  }
}

function combined(choices: readonly (readonly Answer[])[]): readonly (readonly Answer[])[] {
  return choices.reduce<readonly (readonly Answer[])[]>(
    (sofar, list) => sofar.flatMap((answers) => list.map((answer) => [...answers, answer])),
    [[]],
  );
}
