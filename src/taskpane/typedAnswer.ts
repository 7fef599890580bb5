import type { Question } from '../core/criteria/rule';

export type TypedAnswer =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' | 'not-a-number' | 'negative' | 'fraction' };

/** What a person typed as an answer to a question of the kinds percent, count and amount; a trailing % is allowed. */
export function readTypedAnswer(typed: string, kind: Question['kind']): TypedAnswer {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/。/g, '.')
    .replace(kind === 'percent' ? / ?%$/ : /$^/, '');
  if (text === '') return { kind: 'empty' };
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return { kind: 'not-a-number' };
  const value = Number(text.replace(/,/g, ''));
  if (value < 0) return { kind: 'negative' };
  if (kind === 'count' && !Number.isInteger(value)) return { kind: 'fraction' };
  return { kind: 'number', value };
}
