import { EFFECTS, type ZeroScope } from '../grammar';
import { FAULTY, isNegative } from '../grammar/polarity';
import type { Phrase } from '../text/sentences';
import { readBounds } from './bounds';
import { readHead } from './heads';
import type { ReadingSoFar } from './readingSoFar';
import { trimmed, withoutTail } from './trim';

/** 未公布年度计划或发放率低于50%. */
const FACT_FIRST = /^(?<fact>[^,;。或\d%]{3,}?)(?:的)?,?(?:或者|或)(?<rate>[^,;。或]*\d%[^,;。或]*)$/;

/** 低于80%或弄虚作假. */
const RATE_FIRST =
  /^(?<rate>[^,;。或]*\d%[^,;。或]{0,4}?)(?:的)?(?:或者|或)(?:是)?(?<fact>[^,;。或\d%]{3,})$/;

/** 80%或以上, 超过100%或更多: the same rate goes on. */
const GOES_ON = /^(?:以|更|超|高|低|多|少|不足|不到|等于|达到)/;

/**
 * 未公布计划或发放率低于50%的均不得分, 低于80%或弄虚作假的，本项计0分: each of the two by itself leaves nothing. Returns the
 * phrase that is left to be read, which speaks of the rate; the phrase as it is, where it is none of this kind.
 */
export function withoutFact(soFar: ReadingSoFar, phrase: Phrase, next: Phrase | null): Phrase {
  if (!phrase.text.includes('或') || soFar.pending.length > 0) return phrase;
  const effect = EFFECTS.match(phrase.text);
  const scope = effect ? scopeOf(phrase, effect.start) : next && scopeOf(next, 0);
  if (scope === null) return phrase;
  const at = effect?.start ?? phrase.text.length;
  const condition = withoutTail(phrase.text.slice(0, at));
  const groups = (FACT_FIRST.exec(condition) ?? RATE_FIRST.exec(condition))?.groups;
  const { fact = '', rate = '' } = groups ?? {};
  const isFault = (isNegative(fact) || FAULTY.test(fact)) && !GOES_ON.test(fact);
  if (!isFault || readBounds(withoutTail(rate)) === null) return phrase;
  const factAt = phrase.start + condition.indexOf(fact);
  const head = readHead({ ...phrase, text: fact, start: factAt, end: factAt + fact.length }, null);
  if (head.kind !== 'text') return phrase;
  soFar.conclude({ effect: { kind: 'zero', scope: scope === 'here' ? 'line' : scope }, heads: [head] }, head);
  const start = phrase.start + condition.indexOf(rate);
  return { ...phrase, text: rate + phrase.text.slice(at), start };
}

/** What is worth nothing by a phrase whose consequence begins there; null for any other consequence. */
function scopeOf(phrase: Phrase, at: number): ZeroScope | null {
  const effect = EFFECTS.match(trimmed(phrase).text);
  return effect?.start === at && effect.meaning.kind === 'zero' ? effect.meaning.scope : null;
}
