import { MODIFIERS } from '../grammar';
import { gradeAtEnd, isGrade } from '../grammar/grades';
import type { Phrase } from '../text/sentences';
import { readBounds } from './bounds';
import { trimmed } from './trim';

/** 3分(完整): the bracket says when. */
const POINTS_AND_CONDITION = /^((?:得|计|记|扣)?\d+(?:\.\d+)?分)\(([^()]+)\)$/;

/** 达标4分(≥90%), 达标(≥90%)得4分, 收缴率(标准:95%), 全面完成(完成率100%)的得6分. */
const WORDS_AND_BRACKET =
  /^([^()\d]+?)((?:得|计|记)?\d+(?:\.\d+)?分|不得分)?\(([^()]+)\)((?:的?(?:得|计|记)?\d+(?:\.\d+)?分|的?不得分|的?得?满分)?)$/;

export function isPointsWithCondition(phrase: Phrase): boolean {
  return POINTS_AND_CONDITION.test(trimmed(phrase).text);
}

/** 3分（完整）: the condition, then the points. */
export function withConditionInBrackets(phrase: Phrase): readonly Phrase[] {
  const [, points = '', condition = ''] = POINTS_AND_CONDITION.exec(trimmed(phrase).text) ?? [];
  if (points === '') return [phrase];
  return [piece(phrase, points.length + 1, condition), piece(phrase, 0, points)];
}

/** A phrase whose bracket holds the percent that its grade stands for, or the standard of its rate. */
export function withFigureInBrackets(phrase: Phrase): readonly Phrase[] {
  const [, words = '', before = '', inside = '', behind = ''] =
    WORDS_AND_BRACKET.exec(trimmed(phrase).text) ?? [];
  if (words === '' || (before !== '' && behind !== '')) return [phrase];
  const at = words.length + before.length + 1;
  const figure = piece(phrase, at, inside);
  if (MODIFIERS.match(inside)?.meaning.kind === 'standard' && before + behind === '')
    return [figure, { ...piece(phrase, 0, words), isHeading: phrase.isHeading }];
  const bounds = readBounds(inside);
  if (bounds?.unit !== '%') return [phrase];
  const isCompletion = COMPLETION.test(words) && (bounds.subject === '' || RATE.test(bounds.subject));
  const subject = isCompletion ? '' : subjectBeforeGrade(words);
  if (subject === null || (bounds.subject !== '' && !isCompletion)) return [phrase];
  const points =
    before !== '' ? piece(phrase, words.length, before) : piece(phrase, at + inside.length + 1, behind);
  return [
    ...(subject === '' ? [] : [{ ...piece(phrase, 0, subject), isHeading: true }]),
    { ...figure, isHeading: points.text === '' && phrase.isHeading },
    ...(points.text === '' ? [] : [points]),
  ];
}

/** 年度开工任务全面完成, 完成全部开工任务: how far something is done, and nothing further that the bracket would not say. */
const COMPLETION =
  /^[^,;。且并及和、\d率时期]{0,12}?(?:全部|全面|完全|基本|部分|超额|未)*(?:完成|实现|开工|竣工|建成|到位)(?:全部|全年|年度)?[^,;。且并及和、\d率时期]{0,8}?(?:任务|目标|计划|的)?$/;

/** 完成率不低于100% in the bracket. */
const RATE = /^[^,;。]{0,8}(?:率|比例)(?:为|达到?)?$/;

/** 收缴率 of 收缴率达标, nothing of 基本达标; null where the words end in no grade. */
function subjectBeforeGrade(words: string): string | null {
  const degree = /^(?:基本|部分|比较|较|不|未)/.exec(words)?.[0] ?? '';
  if (isGrade(words) || (degree !== '' && isGrade(words.slice(degree.length)))) return '';
  const grade = gradeAtEnd(words);
  if (grade === null) return null;
  return words.slice(0, -grade.length).replace(/(?:基本|部分|比较|较|不|未)$/, '');
}

function piece({ start }: Phrase, at: number, text: string): Phrase {
  return { text, start: start + at, end: start + at + text.length, isHeading: false };
}
