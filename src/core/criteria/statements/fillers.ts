import type { Filler } from '../grammar';
import { isPlainText, RULE_WORDS } from '../grammar/plainText';
import { LINEAR } from '../grammar/proportions';
import type { Match, Parts } from '../grammar/wording';
import type { Phrase } from '../text/sentences';
import type { ReadingSoFar } from './readingSoFar';

/** Passes over a phrase that says nothing of the score; false where it stands somewhere else than such a phrase does. */
export function passFiller(soFar: ReadingSoFar, { meaning, parts }: Match<Filler>, phrase: Phrase): boolean {
  const words = ['what', 'subject', 'source'].map((name) => parts[name]?.text ?? '').join();
  const rest = soFar.normal.text.slice(phrase.end);
  switch (meaning) {
    case 'anywhere':
      return isPlainText(words);
    case 'heading':
      return isHeading(phrase, rest) && isPlainText(words.replace(/[得扣]分(?=,*$)/, ''));
    case 'opening':
      return isOpening(soFar, rest, words) && isAboutRate(soFar, parts, phrase);
    case 'closing':
      return isBehindClauses(soFar) && isPlainText(words) && !DECIDES.test(words);
    case 'source':
      return (
        !RELATIVE.test(words) && isAbout(soFar, parts, phrase) && passDisagreement(soFar, phrase.text, rest)
      );
    case 'about':
      return phrase.isHeading && soFar.pending.length === 0 && isAbout(soFar, parts, phrase);
    case 'meaning':
      return isPlainText(words) && !RULE_WORDS.test(words) && !words.includes('每');
    case 'measured':
      return (
        soFar.last === undefined &&
        EARNS_BY_RATE.test(rest) &&
        !RULE_WORDS.test(words) &&
        !NOT_A_WAY.test(parts['what']?.text ?? '') &&
        isPlainText(words) &&
        isAbout(soFar, parts, phrase)
      );
    case 'counted':
      return /^[,:]?(?:每|[一1][次项个件篇起例户处期场])/.test(rest) && isAbout(soFar, parts, phrase);
  }
}

/** 以下情形分别计分，…: how the clauses score that follow it. */
function isOpening({ pending, last }: ReadingSoFar, rest: string, words: string): boolean {
  const isFirst = pending.length === 0 && last === undefined;
  return isFirst && GIVES_SCORES.test(rest) && !BESIDE_IT.test(rest) && isPlainText(words);
}

/** 按抽查结果打分，另每发现1起扣1分: a second rule beside one that is not printed. */
const BESIDE_IT = /^[,:;。]*(?:另|此外|同时|再|还|并)/;

/** 按满意度调查结果评分: the rate that is measured by what follows. */
function isAboutRate(soFar: ReadingSoFar, { what }: Parts, { start }: Phrase): boolean {
  if (what && isRateName(what.text))
    soFar.topic ??= { text: what.text, start: start + what.at, end: start + what.at + what.text.length };
  return true;
}

function isRateName(text: string): boolean {
  return /^[\u4e00-\u9fff]{1,10}(?:率|(?<!制)度|比例)$/.test(text) && !/^(?:年度|季度|月度)$/.test(text);
}

/** 按完成情况计分：…, 依据完成比例核定分数，即…. */
function isHeading(phrase: Phrase, rest: string): boolean {
  const opens = phrase.isHeading || /^[,:]即/.test(rest);
  return opens && !/不(?:得|计|扣)分$/.test(phrase.text) && !LINEAR.test(phrase.text);
}

function isBehindClauses({ last, pending }: ReadingSoFar): boolean {
  return last !== undefined && pending.length === 0;
}

/** 完成率以责任书为准, 宣传活动按场次计分: names what the next clauses are about. */
function isAbout(soFar: ReadingSoFar, { subject, source }: Parts, { start }: Phrase): boolean {
  if (!isPlainText(subject?.text ?? '') || !isPlainText(source?.text ?? '')) return false;
  const text = (subject?.text ?? '').replace(/^(?:最终|具体|其中)$/, '');
  if (text !== '') soFar.topic ??= { text, start, end: start + text.length };
  return true;
}

/** 任务发生调整的，以调整后的任务数为准: which of two figures counts, and nothing of what it costs. */
function passDisagreement({ pending, last: before }: ReadingSoFar, source: string, rest: string): boolean {
  const last = pending.at(-1);
  const leadsToNothing = !SCORES.test(/^[^;。\n]*/.exec(rest)?.[0] ?? '');
  const isAnswered =
    last?.kind === 'text' &&
    ((before !== undefined && DISAGREE.test(last.text)) ||
      (CHANGED.test(last.text) && AS_CHANGED.test(source)));
  if (isAnswered && leadsToNothing) pending.pop();
  return true;
}

/** 数据不一致的, behind the clauses: one of two sources is to be believed. In front it may be the fault itself. */
const DISAGREE = /(?:不一致|不相符|不符|有出入|存在?差异|有差异|冲突)的?$/;

/** 目标任务发生调整的, and 以调整后的任务数为准. */
const CHANGED = /(?:调整|变更|修改|修订|顺延|延期|变化|更正)的?$/;
const AS_CHANGED = /(?:调整|变更|修改|修订|顺延|延期|更正|批准|批复|核定|核准)后的/;

const SCORES = /[分扣]/;

/** Each fault or degree has its score: more than what leaves nothing at all. */
const GIVES_SCORES = /每|[得计记扣]\d|\d分|[×÷]|各占?\d/;

/** 按竣工率计算, 按工程量×50%折算: another rate, or arithmetic. */
const NOT_A_WAY = /率$|[×÷+\d]/;

/** ，达到90%得4分, ，每低1个百分点扣1分: what the rate earns or costs comes next, and not only what it must not fall below. */
const EARNS_BY_RATE = /^[,:;。](?:[^,;。]*\d%[^;。]*(?:[得计记]\d|满分)|[^,;。]*每)/;

/** Persons and rules by which a score would be decided elsewhere. */
const DECIDES = /专家|评委|领导|集体|综合|小组|组|意见|会议|研究|办法|细则|标准|程度|质量|效果/;

/** 以上年完成数为基准, 以较低者为准: a rule, not a place to look. */
const RELATIVE =
  /(?:上年|去年)度?(?![末底])|首次|末次|最后|第[一二两三四\d]次|同期|往年|序时|平均|[较最孰][高低大小多少]|[高低大小多少]者/;
