import type { AmountForm } from '../grammar';
import type { Parts } from '../grammar/wording';
import { notUnderstood } from '../refused';
import type { Amount } from '../rule';
import { numberFromWord, typedSpan, type NormalText } from '../text/normalise';
import type { Phrase } from '../text/sentences';

/** The points that a wording took out of a phrase: 3分, 满分, 分值的50%, 一半, 权重分的1/4. */
export function amountOf(normal: NormalText, phrase: Phrase, parts: Parts, form: AmountForm): Amount {
  const part = form === 'share' ? parts['p'] : form === 'fraction' ? parts['n'] : parts['x'];
  const start = phrase.start + (part?.at ?? 0);
  const span = part
    ? typedSpan(normal, start, start + part.text.length)
    : typedSpan(normal, phrase.start, phrase.end);
  if (form === 'full') return { kind: 'share', value: 100, span };
  if (form === 'half') return { kind: 'share', value: 50, span };
  if (form === 'fraction') {
    const value = (numberFromWord(parts['n']?.text ?? '') * 100) / numberFromWord(parts['m']?.text ?? '');
    if (!(value > 0 && value <= 100)) throw notUnderstood(phrase);
    return { kind: 'share', value, span };
  }
  const value = numberFromWord(part?.text ?? '');
  if (Number.isNaN(value)) throw notUnderstood(phrase);
  return { kind: form === 'share' ? 'share' : 'fixed', value, span };
}
