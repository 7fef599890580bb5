import {
  isAfterPoints,
  isBetweenProducts,
  isCalled,
  isInsidePoints,
  isInsidePolicy,
  isJoined,
  isInsideStandard,
  isRunOn,
  isStrokeBetweenClauses,
} from './clauseEnds';
import type { NormalText } from './normalise';
import { unfolded } from './unfolded';

/** A piece of the normalised text. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Followed by a colon: what comes next belongs to it. */
  readonly isHeading: boolean;
}

export type Sentence = readonly Phrase[];

/** Sentences end at 。; and line breaks, phrases at , and :. Brackets keep their content together. */
export function sentences(normal: NormalText, start: number, end: number): Sentence[] {
  const result: Sentence[] = [];
  let phrases: Phrase[] = [];
  let from = start;
  let depth = 0;
  const close = (to: number, isHeading: boolean) => {
    if (to > from) phrases.push({ text: normal.text.slice(from, to), start: from, end: to, isHeading });
    from = to + 1;
  };
  const finish = () => {
    if (phrases.length > 0) result.push(phrases);
    phrases = [];
  };
  for (let at = start; at < end; at += 1) {
    const sign = normal.text.charAt(at);
    if (sign === '(') {
      const bracket = depth === 0 ? unfolded(normal.text, at, end) : null;
      if (bracket) close(at, bracket.isTitled);
      else depth += 1;
    } else if (sign === ')') {
      if (depth > 0) depth -= 1;
      else {
        close(at, false);
        finish();
      }
    } else if (depth > 0) {
      continue;
    } else if (
      sign === ';' ||
      sign === '。' ||
      sign === '\n' ||
      (sign === '、' && isAfterPoints(normal.text, at) && !isInsidePoints(normal.text, from, at)) ||
      (sign === '÷' && isStrokeBetweenClauses(normal.text, at, from))
    ) {
      close(at, false);
      finish();
    } else if (
      (sign === ',' && isInsidePolicy(normal.text, from, at)) ||
      (sign === ':' && isInsideStandard(normal.text, at))
    ) {
      continue;
    } else if (sign === ',' || sign === ':') {
      close(at, sign === ':');
    } else if (sign === '+' && isBetweenProducts(normal.text, at)) {
      close(at, false);
      finish();
    } else if (at > from && (isJoined(normal.text, at) || isCalled(normal.text, at))) {
      close(at, false);
      from = at;
    } else if (at > from && isRunOn(normal, at, from)) {
      close(at, false);
      from = at;
      finish();
    }
  }
  close(end, false);
  finish();
  return result;
}
