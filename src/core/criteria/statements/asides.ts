import type { Aside } from '../grammar';
import { isPlainText } from '../grammar/plainText';
import type { Match } from '../grammar/wording';
import { notUnderstood } from '../refused';
import type { Phrase } from '../text/sentences';
import type { ReadingSoFar } from './readingSoFar';

/**
 * Passes over a phrase that gives and takes no points; false where it stands somewhere else than such a phrase does, and
 * may be a condition like any other. A sanction or an exemption in the wrong place could be read in two ways.
 */
export function passOver(soFar: ReadingSoFar, { meaning, parts }: Match<Aside>, phrase: Phrase): boolean {
  if (!Object.values(parts).every((part) => part === undefined || isPlainText(part.text))) return false;
  const rest = /^[^。;\n]*/.exec(soFar.normal.text.slice(phrase.end))?.[0] ?? '';
  switch (meaning) {
    case 'sanction':
      if (!followsPenalty(soFar) || SCORES.test(rest)) throw notUnderstood(phrase);
      return true;
    case 'deemed':
      return soFar.pending.length > 0 && SCORES.test(rest) && !/\d/.test(phrase.text);
    case 'veto-follows':
      return soFar.pending.length === 0 && !isInsideSentence(soFar) && NOTHING_LEFT.test(rest);
    case 'bonus-follows':
      return phrase.isHeading && soFar.pending.length === 0 && !/\d分/.test(rest.replace(BONUS, ''));
    case 'left-out':
      if (soFar.pending.at(-1)?.kind !== 'no-task' || !SCORES.test(rest)) throw notUnderstood(phrase);
      return true;
  }
}

/** 造成恶劣影响的不得分，并…: what is said of the penalty before it in the same sentence. */
function followsPenalty({ last, pending, sentence }: ReadingSoFar): boolean {
  const isPenalty = last?.effect.kind === 'zero' || last?.effect.kind === 'deduct';
  return isPenalty && last.sentence === sentence && pending.length === 0;
}

function isInsideSentence({ last, sentence }: ReadingSoFar): boolean {
  return last?.sentence === sentence;
}

const SCORES = /[分扣]/;

/** 加1分, +0.5分, 最多加1分. */
const BONUS = /(?:[加+奖]|最[多高]|累计|不超过|封顶)\d+(?:\.\d+)?分/g;

/** 本项0分, 本指标不得分. */
const NOTHING_LEFT = /不得分|(?<![\d.])0分|不计分|扣完|扣光/;
