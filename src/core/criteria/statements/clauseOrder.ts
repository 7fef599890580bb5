import { EFFECTS, FILLERS, MODIFIERS, PROPORTIONS, readLimit, SHARED_OUT } from '../grammar';
import { notUnderstood } from '../refused';
import type { Phrase, Sentence } from '../text/sentences';
import { isPointsWithCondition, withConditionInBrackets, withFigureInBrackets } from './bracketed';
import { trimmed } from './trim';

/**
 * The phrases of a sentence in the order in which they are read: conditions first, then what they lead to. Officials
 * also write 扣3分：未落实建设用地 and 3分（完整）、2分（较完整）.
 */
export function inReadingOrder(sentence: Sentence): Sentence {
  const isList = sentence.every(isPointsWithCondition);
  const phrases = sentence
    .flatMap((phrase, index) => (isList || index === 0 ? withConditionInBrackets(phrase) : [phrase]))
    .flatMap(withFigureInBrackets);
  checkNothingInFront(phrases);
  const groups = groupsBehindPoints(phrases);
  return groups === null ? phrases : groups.flatMap(behindItsConditions);
}

/** 省级项目的，6分：完成率≥100%: a condition on both sides of what it leads to. */
function checkNothingInFront(phrases: Sentence): void {
  const at = phrases.findIndex(isConsequenceAlone);
  const consequence = phrases[at];
  if (at < 1 || !consequence) return;
  const [before, behind] = [phrases.slice(0, at), phrases.slice(at + 1)];
  if (before.some(isConsequence) || behind.some(isConsequence)) return;
  if (behind.some(isCondition)) throw notUnderstood(consequence);
}

/** Splits a sentence in front of each consequence with a colon; null where it is written in another order. */
function groupsBehindPoints(phrases: Sentence): readonly Sentence[] | null {
  const groups: Phrase[][] = [];
  for (const phrase of phrases) {
    if (isConsequenceAlone(phrase)) groups.push([phrase]);
    else if (groups.length === 0 || isConsequence(phrase)) return null;
    else groups.at(-1)?.push(phrase);
  }
  return groups.length > 0 && groups.every((group) => group.some(isCondition)) ? groups : null;
}

function behindItsConditions([consequence, ...others]: Sentence): Sentence {
  if (!consequence) return [];
  return [...others.filter(isCondition), { ...consequence, isHeading: false }, ...others.filter(isLimit)];
}

/** 扣3分：, 不得分：; 得分： is only a heading. */
function isConsequenceAlone(phrase: Phrase): boolean {
  if (!phrase.isHeading) return false;
  const { text } = trimmed(phrase);
  return EFFECTS.match(text)?.start === 0 && !/^(?:得分|满分|分值|.*\))$/.test(text);
}

function isConsequence(phrase: Phrase): boolean {
  const { text } = trimmed(phrase);
  if (isLimit(phrase)) return false;
  return [EFFECTS, PROPORTIONS, SHARED_OUT].some((wordings) => wordings.match(text) !== null);
}

function isLimit(phrase: Phrase): boolean {
  const { text } = trimmed(phrase);
  const modifier = MODIFIERS.match(text)?.meaning.kind;
  // 本项0分 behind a condition is what it leads to.
  const isRule = modifier !== undefined && modifier !== 'line-points';
  return readLimit(text) !== null || isRule || FILLERS.match(text) !== null;
}

function isCondition(phrase: Phrase): boolean {
  return !isLimit(phrase);
}
