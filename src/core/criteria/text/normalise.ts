import type { Span } from '../rule';

/**
 * A criterion in one spelling: half-width, without spaces, one sign for each meaning. Every character remembers
 * where it stood in the text as typed.
 */
export interface NormalText {
  readonly text: string;
  /** Start and end, in the text as typed, of each character of `text`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Positions of `text` in front of which the typed text has a space. */
  readonly spaced: ReadonlySet<number>;
  /** Explanations in brackets that were taken out of `text`. */
  readonly notes: readonly Note[];
  readonly typed: string;
}

/** A bracket that only explains. */
export interface Note {
  /** Position in the normalised text in front of which it stood. */
  readonly at: number;
  /** Where it stands in the text as typed. */
  readonly from: number;
  readonly to: number;
}

/** One spelling for each sign; the empty text for signs that say nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  ...sameAs('-', '~～∼〜—–―─‐‑−－﹣'),
  ...sameAs('×', '*＊✕╳⨯'),
  ...sameAs('÷', '／/'),
  ...sameAs('≥', '≧⩾'),
  ...sameAs('≤', '≦⩽'),
  ...sameAs('(', '【[〔（［'),
  ...sameAs(')', '】]〕）］'),
  ...sameAs(',', '，﹐'),
  ...sameAs(';', '；'),
  ...sameAs(':', '：︰→⇒'),
  ...sameAs('。', '｡'),
  ...sameAs('.', '．'),
  ...sameAs('', '“”"「」『』‘’\'\u200b\ufeff\u00ad'),
};

function sameAs(sign: string, spellings: string): Record<string, string> {
  return Object.fromEntries([...spellings].map((spelling) => [spelling, sign]));
}

/** Signs that stand for a numbered heading and must not become plain digits: ①, ⑴, ⒈, ㈠. */
const HEADING_SIGNS = /[①-⒛㈠-㈩]/;

interface Character {
  readonly sign: string;
  readonly from: number;
  readonly to: number;
  readonly isSpaced: boolean;
}

export function normalise(typed: string): NormalText {
  const from: number[] = [];
  const to: number[] = [];
  const spaced = new Set<number>();
  let text = '';
  for (const character of joinNumbers(collect(typed))) {
    if (character.isSpaced) spaced.add(text.length);
    text += character.sign;
    from.push(character.from);
    to.push(character.to);
  }
  return { text, from, to, spaced, notes: [], typed };
}

function collect(typed: string): Character[] {
  const characters: Character[] = [];
  let isSpaced = false;
  for (let from = 0; from < typed.length; from += 1) {
    const raw = typed.charAt(from);
    if (isIdeograph(raw) || isDigit(raw)) {
      characters.push({ sign: raw, from, to: from + 1, isSpaced });
      isSpaced = false;
    } else if (raw === '\n' || raw === '\r') {
      const last = characters.at(-1);
      if (last && last.sign !== '\n' && isStop(last.sign, typed.slice(from, from + 12))) {
        characters.push({ sign: '\n', from, to: from + 1, isSpaced });
      }
      isSpaced = true;
    } else if (/\s/.test(raw)) {
      isSpaced = true;
    } else {
      for (const sign of spelled(raw)) {
        append(characters, { sign, from, to: from + 1, isSpaced });
        isSpaced = false;
      }
    }
  }
  return characters;
}

/** A line break ends a clause behind a stop or points, and in front of a numbered heading; elsewhere it is chance. */
function isStop(before: string, rest: string): boolean {
  const isHeading =
    /^\s*(?:[一二三四五六七八九十]{1,2}、|[(（]|\d{1,2}\s*[.．、)）]|[①-⒛㈠-㈩]|第[一二三四五六七八九])/.test(
      rest,
    );
  return isHeading || /[。；;：:，,、)）分止]/.test(before);
}

/** Two dashes are one. */
function append(characters: Character[], next: Character): void {
  const last = characters.at(-1);
  if (next.sign === '-' && last?.sign === '-') characters[characters.length - 1] = { ...last, to: next.to };
  else characters.push(next);
}

function isIdeograph(sign: string): boolean {
  return sign >= '\u4e00' && sign <= '\u9fff';
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

function spelled(raw: string): string {
  const known = SIGNS[raw];
  if (known !== undefined) return known;
  if (raw < '\u0080' || HEADING_SIGNS.test(raw)) return raw;
  return [...raw.normalize('NFKC')].map((sign) => SIGNS[sign] ?? sign).join('');
}

const CHINESE_PERCENT = /^百分之([一二两三四五六七八九十百]+|\d+(?:\.\d+)?)/;
/** 九成, 九成五; 一成立 and 三成本 are other words. */
const TENTHS = /^([一二两三四五六七八九])成([一二三四五六七八九])?(?=[以及的得,;。:满之至到不()\d-]|$)/;

/** A percent written in words at the beginning of `text`, with the length of the words; null where there is none. */
function percentInWords(text: string): { readonly value: number; readonly length: number } | null {
  const hundredths = CHINESE_PERCENT.exec(text);
  if (hundredths) return { value: numberFromWord(hundredths[1] ?? ''), length: hundredths[0].length };
  const tenths = TENTHS.exec(text);
  if (!tenths) return null;
  const [words, tens = '', ones] = tenths;
  return { value: numberFromWord(tens) * 10 + (ones ? numberFromWord(ones) : 0), length: words.length };
}
/** 不足一半, 达到一半以上: half of what there should be; 得一半分 and 按分值的一半 are points. */
function isHalfOfWhole(text: string, at: number): boolean {
  return (
    /(?:不足|不到|不及|未达到?|未过|低于|少于|小于|高于|超过|大于|达到?|过)$/.test(
      text.slice(Math.max(0, at - 4), at),
    ) && !/^一半的?(?:分|得分|满分|权重)/.test(text.slice(at, at + 6))
  );
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 一 → 1, 两 → 2, 十五 → 15, 八十 → 80, 一百 → 100; digits stay; NaN where the word is no number. */
export function numberFromWord(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word === '半') return 0.5;
  let total = 0;
  let digit = 0;
  for (const sign of word) {
    const value = sign === '两' ? 2 : CHINESE_DIGITS.indexOf(sign);
    if (sign === '十') total += (digit || 1) * 10;
    else if (sign === '百') total += (digit || 1) * 100;
    else if (value < 0) return Number.NaN;
    digit = sign === '十' || sign === '百' ? 0 : value;
  }
  return total + digit;
}

/** Numbers as one writes them: 0。5 → 0.5, 1,000 → 1000, 百分之八十 → 80%, >= → ≥. */
function joinNumbers(characters: readonly Character[]): Character[] {
  const result: Character[] = [];
  const text = characters.map((character) => character.sign).join('');
  const isNumbered = /(?:^|[\n;。:])1[.。]/.test(text) && /[\n;。.:分]2[.。]/.test(text);
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] as Character;
    const { sign } = character;
    const next = characters[index + 1];
    const isHalf = sign === '一' && next?.sign === '半' && isHalfOfWhole(text, index);
    const mayBePercent = sign === '百' || next?.sign === '成' || isHalf;
    if ((isIdeograph(sign) && !mayBePercent) || isDigit(sign)) {
      result.push(character);
    } else if ((sign === '>' || sign === '<') && next?.sign === '=') {
      result.push({ ...character, sign: sign === '>' ? '≥' : '≤', to: next.to });
      index += 1;
    } else if (sign === '<' && next?.sign === '>') {
      result.push({ ...character, sign: '≠', to: next.to });
      index += 1;
    } else if (
      (sign === 'x' || sign === 'X') &&
      /[)%]/.test(text.charAt(index - 1)) &&
      /\d/.test(next?.sign ?? '')
    ) {
      result.push({ ...character, sign: '×' });
    } else if (sign === '.' || sign === '。') {
      result.push({ ...character, sign: isDecimalPoint(text, index, isNumbered) ? '.' : '。' });
    } else if (
      sign === ',' &&
      /\d/.test(text.charAt(index - 1)) &&
      /^,\d{3}(?!\d)/.test(text.slice(index, index + 5))
    ) {
      continue;
    } else {
      const half = isHalf ? { value: 50, length: 2 } : null;
      const percent = half ?? (mayBePercent ? percentInWords(text.slice(index, index + 12)) : null);
      if (percent) {
        const { to } = characters[index + percent.length - 1] as Character;
        [...`${String(percent.value)}%`].forEach((digit) => result.push({ ...character, sign: digit, to }));
        index += percent.length - 1;
      } else result.push(character);
    }
  }
  return result;
}

/**
 * 1.5 and 0。5分 are numbers. 得2分。3.公开 and 1.公开 are not, nor is 1.90%以上 where headings 1. and 2. are seen.
 */
function isDecimalPoint(text: string, index: number, isNumbered: boolean): boolean {
  const before = /(^|[^\d])(\d+)$/.exec(text.slice(Math.max(0, index - 8), index));
  if (!before || !/\d/.test(text.charAt(index + 1))) return false;
  if (isNumbered && (before[2] ?? '').length < 3 && /^$|[\n;。.:分]/.test(before[1] ?? '')) return false;
  return (
    text.charAt(index) === '.' || /^。\d+[分%‰个万亿元倍天日月年户套]/.test(text.slice(index, index + 8))
  );
}

/** The typed positions of the normalised range [start, end). */
export function typedSpan(normal: NormalText, start: number, end: number): Span {
  if (end <= start) {
    const at = normal.from[start] ?? normal.typed.length;
    return [at, at];
  }
  return [normal.from[start] ?? 0, normal.to[end - 1] ?? normal.typed.length];
}
