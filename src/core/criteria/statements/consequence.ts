import type { Effect } from '../grammar';
import type { Match, Parts } from '../grammar/wording';
import { notUnderstood } from '../refused';
import type { Amount } from '../rule';
import { numberFromWord, type NormalText } from '../text/normalise';
import type { Phrase } from '../text/sentences';
import { amountOf } from './amounts';
import { headsBefore } from './heads';
import { checkPlain } from './plainWords';
import type { Head, StatementEffect } from './statement';

/** What a phrase says is to happen, with the conditions that stand in the same phrase. */
export interface Consequence {
  readonly effect: StatementEffect;
  readonly heads: readonly Head[];
}

/** Reads a phrase that ends in a consequence: 未公开的不得分, A、B各得1分. */
export function readConsequence(
  normal: NormalText,
  { meaning, start, parts }: Match<Effect>,
  phrase: Phrase,
): Consequence {
  const before = phrase.text.slice(0, start);
  const several = EACH_OF_THEM.exec(before)?.[1];
  if (several !== undefined && meaning.kind === 'award' && before !== '每项')
    return sharedOut(phrase, several, amountOf(normal, phrase, parts, meaning.amount));
  // 未开展监控、自评，各扣1.5分: which of them, and how often, is not asked so far.
  if (several !== undefined && meaning.kind === 'deduct' && !before.endsWith('每项'))
    throw notUnderstood(phrase);
  const heads = countedBefore(phrase, before, parts) ?? headsBefore(phrase, start, meaning);
  if (isMention(normal, phrase, start)) throw notUnderstood(phrase);
  if (!('amount' in meaning)) return { effect: meaning, heads };
  const amount = amountOf(normal, phrase, parts, meaning.amount);
  // 不通过（0分）
  if (meaning.kind === 'award' && meaning.isHeading && amount.value === 0)
    return { effect: { kind: 'zero', scope: 'here' }, heads };
  const isBracketed = meaning.kind === 'award' && meaning.isHeading === true;
  const isBare = meaning.kind === 'award' && BARE_POINTS.test(phrase.text.slice(start));
  const isHeading = (isBracketed || isBare) && phrase.isHeading;
  const effect = { kind: meaning.kind, amount, form: meaning.amount, isHeading, isBracketed, isBare };
  return {
    effect,
    heads: meaning.perUnit === true ? [...heads, perUnit(phrase.start + start, parts)] : heads,
  };
}

/** A、B、C各得1分: the same points for each of the conditions named. */
const EACH_OF_THEM = /^(.*?)(?:各自|各项|各|每项|分别)$/;

function sharedOut(phrase: Phrase, text: string, amount: Amount): Consequence {
  const effect = { kind: 'each', amount } as const;
  if (text === '') return { effect, heads: [] };
  checkPlain(text, phrase);
  return { effect, heads: [{ kind: 'text', text, start: phrase.start, end: phrase.start + text.length }] };
}

/** 2分, 两分, 1分÷部: nothing but points. */
const BARE_POINTS = /^(?:每?[\d一]*[^\d÷]+÷)?[\d.一二两三四五六七八九十半]+分(?:÷[^\d÷]+)?$/;

/** 扣0.5分/份, 1天/0.2分: for each of them. */
function perUnit(at: number, { n, unit }: Parts): Head {
  const steps = {
    form: { kind: 'count' },
    size: n ? numberFromWord(n.text) : 1,
    unit: unit?.text ?? null,
    limit: null,
    before: '',
    verb: '',
    noun: '',
  } as const;
  return { kind: 'steps', text: '', start: at, end: at, steps };
}

/** 按受灾户数 in front of 扣2分/户: what the unit counts; null in front of any other consequence. */
function countedBefore(phrase: Phrase, before: string, { unit }: Parts): readonly Head[] | null {
  const counted = unit ? COUNTED_BY.exec(before)?.[1] : undefined;
  if (!unit || counted?.endsWith(`${unit.text}数`) !== true) return null;
  checkPlain(counted, phrase);
  const end = phrase.start + before.length;
  return [{ kind: 'text', text: counted, start: end - counted.length, end }];
}

const COUNTED_BY = /^按照?([\u4e00-\u9fff]{2,10}数)$/;

/** 影响得分 awards nothing; 符合要求的得分 and 内容完整得分，否则不得分 do. */
function isMention(normal: NormalText, phrase: Phrase, start: number): boolean {
  const before = phrase.text.slice(0, start);
  if (phrase.text.slice(start) !== '得分' || before === '' || BEFORE_A_SCORE.test(before)) return false;
  const isDenied = OTHER_SIDE.test(normal.text.slice(phrase.end));
  return !(isDenied && QUALITY.test(before));
}

/** 符合要求的 in front of 得分. */
const BEFORE_A_SCORE = /[的则可]$/;

/** ，否则不得分; ；未公开的不得分. */
const OTHER_SIDE = /^[,;。、]?(?:不|未|没|否则|反之)/;

/** 内容完整. */
const QUALITY = /(?:合理|规范|准确|完整|明确|健全|齐全|及时|合规|有效|到位|达标|合格)$/;
