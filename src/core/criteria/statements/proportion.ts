import { PROPORTIONS, type ProportionForm } from '../grammar';
import { GOOD_RATE } from '../grammar/goodRates';
import { isPlainText } from '../grammar/plainText';
import type { Match, Parts } from '../grammar/wording';
import { notUnderstood } from '../refused';
import type { Phrase } from '../text/sentences';
import type { Consequence } from './consequence';
import { readProduct, type PrintedProduct } from './formulas';
import { headsBefore } from './heads';
import { withoutTail } from './trim';

/** Reads a score worked out from a rate: 得分=执行率×分值, 按比例得分; null for any other phrase. */
export function readProportion(phrase: Phrase): Consequence | null {
  const match = PROPORTIONS.match(phrase.text);
  return (match ? worded(phrase, match) : null) ?? bareProduct(phrase);
}

function worded(phrase: Phrase, { meaning, start, parts }: Match<ProportionForm>): Consequence | null {
  const form = meaning.kind;
  if (form === 'by-line') return { effect: { kind: 'line' }, heads: headsBefore(phrase, start, null) };
  if (form === 'by-ratio' || form === 'by-shortfall') {
    const named = form === 'by-ratio' ? ownProgress(phrase, start) : null;
    if (named) return named;
    const heads = headsBefore(phrase, start, null);
    return {
      effect: { kind: 'proportion', form: form === 'by-ratio' ? 'ratio' : 'shortfall', product: null },
      heads,
    };
  }
  const printed = parts['expression'] ?? parts['product'] ?? shareIn(phrase, parts) ?? rateIn(phrase, parts);
  const shift = form === 'by-rate' && printed ? shiftOf(printed.text) : 0;
  const product = printed ? readProduct(withoutTail(printed.text.slice(shift))) : null;
  if (product && printed) {
    if (form === 'with-rate' && !GOOD_RATE.test(product.rate.text)) throw notUnderstood(phrase);
    const heads = headsBefore(phrase, shift > 0 ? printed.at + shift : start, null);
    return { effect: productEffect(product, phrase.start + printed.at + shift), heads };
  }
  if (form === 'formula' || form === 'with-rate') throw notUnderstood(phrase);
  return null;
}

/** 按建设进度折算得分 names the rate; 建设进度按形象进度折算 says how another one is found. */
function ownProgress(phrase: Phrase, start: number): Consequence | null {
  const [lead, before, name] = BY_NAMED_PROGRESS.exec(phrase.text) ?? [];
  if (lead === undefined || before === undefined || name === undefined) return null;
  if (lead.length <= start || UNNAMED_PROGRESS.test(name)) return null;
  const product = readProduct(name);
  if (before !== '' || !product) throw notUnderstood(phrase);
  return { effect: productEffect(product, phrase.start + lead.length - name.length), heads: [] };
}

const BY_NAMED_PROGRESS =
  /^((?:(?!的|未|否则|其他|其余|不).)*?)(?:按照|按|根据|依据)([\u4e00-\u9fff]{2,10}进度)/;

/** 实际完成进度: the progress of what stands in front, without a name of its own. */
const UNNAMED_PROGRESS = /^(?:实际|相应|同等|对应|其|所占|完成|达标|达到|执行|到位|目标|任务|计划|的|进度)*$/;

/** 完成率×分值, without 得分= in front of it. */
function bareProduct(phrase: Phrase): Consequence | null {
  if (!/[×÷]/.test(phrase.text) || /分÷/.test(phrase.text)) return null;
  // 即20分×投资完成率.
  const lead = /^[即为](?=.+×)/.exec(phrase.text)?.[0].length ?? 0;
  const product = readProduct(phrase.text.slice(lead));
  return product?.hasPoints ? { effect: productEffect(product, phrase.start + lead), heads: [] } : null;
}

/** `at`: where the product begins in the normalised text. */
function productEffect(product: PrintedProduct, at: number): Consequence['effect'] {
  const { text, at: within } = product.rate;
  return {
    kind: 'proportion',
    form: 'product',
    product: { ...product, rate: { text, at: at + within } },
  };
}

/** 执行率=支出数÷预算数×100%: says what a rate is, and is not a score. */
export function isDefinition(text: string): boolean {
  const [, name, quotient] = /^([^=]+?(?:率|度|比例|占比|比重|进度))=(.+)$/.exec(text) ?? [];
  return (
    name !== undefined &&
    quotient !== undefined &&
    isPlainText(name) &&
    isPlainText(quotient.replace(/100%/g, '')) &&
    quotient.includes('÷')
  );
}

/** 已发放户数占计划户数的比例: a rate in words. */
function shareIn(phrase: Phrase, { ratio, whole }: Parts): Parts[string] {
  if (!ratio || !whole) return undefined;
  const end = whole.at + whole.text.length + '的比例'.length;
  return { text: phrase.text.slice(ratio.at, end), at: ratio.at };
}

/** 到位率 of 按到位率同比例扣减. */
function rateIn(phrase: Phrase, { name }: Parts): Parts[string] {
  if (!name) return undefined;
  return { text: phrase.text.slice(name.at, name.at + name.text.length + 1), at: name.at };
}

/** 90%以下的按满意度÷90%×分值计分: where the rate begins behind a condition. */
function shiftOf(text: string): number {
  return BEHIND_A_CONDITION.exec(text)?.[0].length ?? 0;
}

/** 90%以下的按, 未达标按. */
const BEHIND_A_CONDITION =
  /^(?:.*?(?:的|%|以下)|否则|反之|(?:未|没有|没|不)(?:完全)?(?:达标|达到(?:目标值?|标准)?|完成(?:目标|任务|目标任务)?))(?:按照|按|以(?![下上内])|根据)/;
