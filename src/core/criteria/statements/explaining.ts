import { EXPLAINING, FILLERS, type Explaining } from '../grammar';
import { TITLE_OF_LIST } from '../grammar/explaining';
import { isPlainText, RULE_WORDS } from '../grammar/plainText';
import type { Phrase, Sentence } from '../text/sentences';
import type { ReadingSoFar } from './readingSoFar';
import { trimmed } from './trim';

/**
 * Passes over a sentence that only says what a word of the others means, or from when on something is counted; false for
 * any other sentence. Each of its phrases must be of that kind, and none may hold a score, a percent or an exception.
 */
export function passExplanation(soFar: ReadingSoFar, sentence: Sentence): boolean {
  const [first, ...others] = sentence.map(trimmed).filter(({ text }) => text !== '');
  const opening = first ? EXPLAINING.match(first.text) : null;
  if (!first || !opening || soFar.pending.length > 0) return false;
  const goesOn = GOES_ON[opening.meaning];
  if (!goesOn || !others.every((phrase) => isOneOf(goesOn, phrase)) || changesScore(sentence)) return false;
  if (soFar.last === undefined && !isRefusedElsewhere(opening.meaning, sentence)) return false;
  const subject = opening.parts['subject']?.text ?? '';
  if (IS_A_NUMBER.test(subject)) return false;
  if (OF_NUMBERS.test(subject)) return false;
  if (opening.meaning !== 'purpose' && (subject.length < 2 || TITLE_OF_LIST.test(subject))) return false;
  if (MEASURED.test(subject) && soFar.last === undefined) {
    const start = first.start + (opening.parts['subject']?.at ?? 0);
    soFar.topic ??= { text: subject, start, end: start + subject.length };
  }
  return true;
}

/**
 * In front of the clauses a sentence without a score says what they are about, and is kept: 必备手续包括立项批复、施工许可。
 * Only a meaning with figures or comparisons in it would be taken for a rule there.
 */
function isRefusedElsewhere(meaning: Explaining, sentence: Sentence): boolean {
  return meaning === 'defines' && sentence.some(({ text }) => /\d/.test(text) || RULE_WORDS.test(text));
}

/** 一起是指…: what is counted as one. */
const IS_A_NUMBER = /^[一二两三\d每]/;

/** How a sentence may go on that begins so; none for what cannot begin one. */
const GOES_ON: Readonly<Partial<Record<Explaining, readonly Explaining[]>>> = {
  defines: ['scope'],
  'counts-from': ['counts-to', 'without-time'],
  purpose: [],
};

/** 自受理之日起算, and behind it 至出具结果之日止 or 以台账为准. */
function isOneOf(kinds: readonly Explaining[], { text }: Phrase): boolean {
  const explaining = EXPLAINING.match(text)?.meaning;
  return (
    (explaining !== undefined && kinds.includes(explaining)) || FILLERS.match(text)?.meaning === 'source'
  );
}

function changesScore(sentence: Sentence): boolean {
  return sentence.some(({ text }) => {
    const words = text.replace(IN_A_MEANING, '');
    return !isPlainText(words) || RULE_WORDS.test(words) || CHANGES_THE_COUNT.test(words);
  });
}

/** 90平方米以下的住房, 占总投资的比例, 以台账为准: what a meaning may hold although it is a rule elsewhere. */
const IN_A_MEANING =
  /以[上下]|占.+的(?:比例|比率|比重|百分比)$|起计算|(?:时间|期间|节假日|天数)不计入.*$|为准$|同时(?=具备|符合|满足)/g;

/** 完成率包括开工率和竣工率, 完成率是指开工率: another rate than the one named; 从第三日起算, 每户. */
const CHANGES_THE_COUNT =
  /是?指[^,]*(?<!比)率$|(?:率|度|比例)[、和及与].*(?:率|度|比例)|第[一二两三四五六七八九十\d]|每/;

/** 以上均不包括本数: how the figures themselves are meant. */
const OF_NUMBERS = /以[上下]/;

/** Such a word names what the clauses behind it measure. */
const MEASURED = /(?:率|度|比例|比重|占比|数|数量|面积|时间|时限)$/;
