import { EFFECTS } from '../grammar';
import { readBounds } from './bounds';
import type { Phrase } from '../text/sentences';
import { readHead } from './heads';
import type { ReadingSoFar } from './readingSoFar';
import { withoutTail } from './trim';

/** 未公布年度计划或 in front of 发放率低于50%. */
const OR = /^(?<fact>(?:未|没有|无)[^,;。或\d%]{2,}?)(?:的)?,?(?:或者|或)(?<rate>[^,;。或]*\d%.*)$/;

/**
 * 未公布计划或发放率低于50%的均不得分: each of the two by itself leaves nothing. Returns the phrase that is left to be
 * read, which speaks of the rate; the phrase as it is, where it is none of this kind.
 */
export function withoutFact(soFar: ReadingSoFar, phrase: Phrase): Phrase {
  const effect = EFFECTS.match(phrase.text);
  if (effect?.meaning.kind !== 'zero' || soFar.pending.length > 0) return phrase;
  const groups = OR.exec(phrase.text.slice(0, effect.start))?.groups;
  const { fact, rate } = groups ?? {};
  if (fact === undefined || rate === undefined || readBounds(withoutTail(rate)) === null) return phrase;
  const { start } = phrase;
  const head = readHead({ ...phrase, text: fact, end: start + fact.length }, null);
  if (head.kind !== 'text') return phrase;
  soFar.conclude({ effect: { kind: 'zero', scope: 'line' }, heads: [head] }, head);
  const shift = effect.start - rate.length;
  return { ...phrase, text: phrase.text.slice(shift), start: start + shift };
}
