import { FAULTY, isNegative } from '../grammar/polarity';
import { isPlainText } from '../grammar/plainText';
import { notUnderstood } from '../refused';
import { numberFromWord, typedSpan } from '../text/normalise';
import type { Phrase } from '../text/sentences';
import type { ReadingSoFar } from './readingSoFar';
import type { Head, StatementEffect } from './statement';

/** 得分=3-0.5×问题个数, 得分=0.5-超时限项目数×0.1分-弄虚作假项目数×0.2分: what each of the things counted costs. */
const FORMULA =
  /^(?:本项|该项|本指标|指标|实际|最终)?(?:得分|分值|实得分)=(?<base>\d+(?:\.\d+)?分?|满分|分值|基本分|基础分)(?<terms>(?:-[^-=]+)+)$/d;

/** A product of a number of things and what each costs. */
const COUNT = '(?<noun>[\\u4e00-\\u9fff、]{2,}(?:数|数量|个数|次数|件数|户数|起数|处数|项数|天数))';
const PRICE = '(?<price>\\d+(?:\\.\\d+)?)分?';
const TERMS = [new RegExp(`^${COUNT}×${PRICE}$`, 'd'), new RegExp(`^${PRICE}×${COUNT}$`, 'd')];

/** 件数, 天数. */
const UNIT_OF_NUMBER = /(次|件|户|起|处|项|天)数$/;

/** Reads a printed formula as deductions from the base; false for any other phrase. */
export function concludeFormula(soFar: ReadingSoFar, phrase: Phrase): boolean {
  if (!/[=×]/.test(phrase.text)) return false;
  if (concludeAward(soFar, phrase)) return true;
  const match = FORMULA.exec(phrase.text);
  const [from] = match?.indices?.groups?.['terms'] ?? [0];
  const terms = match?.groups?.['terms']?.slice(1).split('-') ?? [];
  if (!match || soFar.pending.length > 0 || soFar.statements.length > 0) return false;
  let start = phrase.start + from + 1;
  const read = terms.map((term) => {
    const found = termAt(soFar, term, start);
    start += term.length + 1;
    return found;
  });
  if (read.some((one) => one === null)) return false;
  takeBase(soFar, match, phrase);
  for (const one of read) if (one) soFar.conclude({ effect: one.effect, heads: [one.head] }, one.head);
  return true;
}

/** 引入社会资本的小区数×0.5分: points for each of the things counted. */
function concludeAward(soFar: ReadingSoFar, { text, start }: Phrase): boolean {
  const announced = /^(?:得分|实得分|分值)=/.exec(text)?.[0].length ?? 0;
  const isFree = soFar.pending.length === 0 && soFar.statements.length === 0;
  const term = isFree ? termAt(soFar, text.slice(announced), start + announced) : null;
  if (!term || term.effect.kind !== 'deduct') return false;
  // 违规户数×0.5分: given, or taken?
  if (FAULTY.test(term.head.text) || isNegative(term.head.text)) throw notUnderstood(term.head);
  soFar.conclude({ effect: { ...term.effect, kind: 'award' }, heads: [term.head] }, term.head);
  return true;
}

function termAt(
  { normal }: ReadingSoFar,
  term: string,
  start: number,
): { readonly head: Head; readonly effect: StatementEffect } | null {
  const match = TERMS.map((form) => form.exec(term)).find((one) => one !== null);
  const { noun, price } = match?.groups ?? {};
  const at = (name: string) => match?.indices?.groups?.[name] ?? [0, 0];
  if (noun === undefined || price === undefined || !isPlainText(noun)) return null;
  const [from, to] = at('noun');
  const [priceFrom, priceTo] = at('price');
  const span = typedSpan(normal, start + priceFrom, start + priceTo);
  const amount = { kind: 'fixed', value: numberFromWord(price), span } as const;
  const steps = {
    form: { kind: 'count' },
    size: 1,
    unit: UNIT_OF_NUMBER.exec(noun)?.[1] ?? '个',
    limit: null,
    before: noun,
    verb: '',
    noun: '',
  } as const;
  return {
    head: { kind: 'steps', steps, text: noun, start: start + from, end: start + to },
    effect: { kind: 'deduct', amount, form: 'points', isHeading: false, isBracketed: false, isBare: false },
  };
}

/** The number that the formula begins with is what the section is worth. */
function takeBase(soFar: ReadingSoFar, match: RegExpExecArray, phrase: Phrase): void {
  const base = match.groups?.['base'] ?? '';
  if (!/^\d/.test(base)) return;
  const [from, to] = match.indices?.groups?.['base'] ?? [0, 0];
  const span = typedSpan(soFar.normal, phrase.start + from, phrase.start + to);
  soFar.base ??= { kind: 'fixed', value: Number(base.replace('分', '')), span };
}
