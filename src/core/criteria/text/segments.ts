import { Refused } from '../refused';
import { MISSING_PART } from '../grammar/related';
import { numberFromWord, type NormalText } from './normalise';

/** A piece of the normalised text. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Followed by a colon: what comes next belongs to it. */
  readonly isHeading: boolean;
}

export type Sentence = readonly Phrase[];

/** A criterion, or a numbered item of it: what is said first, the items, what is said after them. */
export interface Section {
  readonly isItem: boolean;
  readonly lead: readonly Sentence[];
  readonly items: readonly Section[];
  readonly outro: readonly Sentence[];
}

interface Marker {
  readonly style: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** How items are numbered; the styles within one group may be mixed by a careless hand. */
const MARKERS: readonly (readonly [style: string, expression: RegExp])[] = [
  ['一、', /([一二三四五六七八九十]{1,2})、/y],
  ['一是', /([一二三四五六七八九])是/y],
  ['第一', /第([一二三四五六七八九]),/y],
  ['(一)', /\(([一二三四五六七八九十]{1,2})\)[、,。:]?/y],
  ['(1)', /\((\d{1,2})\)[、,。:]?/y],
  ['1', /(\d{1,2})(?:[、。):](?!\d)|\.(?=\D)|。(?=\d))/y],
  ['1', /([⒈-⒛])/y],
  ['①', /([①-⑳])[、,。:]?/y],
  ['⑴', /([⑴-⒇])[、,。:]?/y],
  ['㈠', /([㈠-㈩])[、,。:]?/y],
  ['a', /([a-hA-H])[、。)]/y],
];

/** A bare digit in front of a word, where other items are numbered as well: 1建立… 2、出台…. */
const BARE =
  /([1-9])(?=[\u4e00-\u9fff])(?!个|项|起|例|处|条|次|户|套|人|名|件|份|年|月|日|天|分|万|亿|种|类|期|家|栋|篇|倍|周|季)/y;

const MARKER_SIGN = /[\d一二三四五六七八九十第(①-⒛㈠-㈩a-hA-H]/;

export function sectionsOf(normal: NormalText): Section {
  return sectionOf(normal, 0, normal.text.length, false, new Set());
}

function sectionOf(
  normal: NormalText,
  start: number,
  end: number,
  isItem: boolean,
  used: ReadonlySet<string>,
): Section {
  const markers = numberedList(normal, start, end, used);
  const first = markers[0];
  if (!first) return { isItem, lead: sentences(normal, start, end), items: [], outro: [] };
  const inner = new Set([...used, first.style]);
  if (markers.length === 1) {
    return {
      isItem,
      lead: [...sentences(normal, start, first.start), ...sentences(normal, first.end, end)],
      items: [],
      outro: [],
    };
  }
  const outroStart = startOfOutro(normal.text, markers, end);
  const items = markers.map((marker, index) =>
    sectionOf(normal, marker.end, markers[index + 1]?.start ?? outroStart, true, inner),
  );
  return {
    isItem,
    lead: sentences(normal, start, first.start),
    items,
    outro: sentences(normal, outroStart, end),
  };
}

/** The markers 1, 2, 3… of the outermost list; a lone 1 only at the very start. */
function numberedList(normal: NormalText, start: number, end: number, used: ReadonlySet<string>): Marker[] {
  const found = markersIn(normal, start, end).filter((marker) => !used.has(marker.style));
  for (const first of found) {
    if (first.value !== 1) continue;
    const list = [first];
    for (const marker of found) {
      const last = list.at(-1) as Marker;
      if (marker.style === first.style && marker.start >= last.end && marker.value === list.length + 1) {
        list.push(marker);
      }
    }
    if (list.length > 1) return list;
    if (first.start === start && first.end < end && normal.text.slice(first.start, first.end).length > 1)
      return list;
  }
  return [];
}

function markersIn(normal: NormalText, start: number, end: number): Marker[] {
  const markers: Marker[] = [];
  const isMarkedElsewhere = /(?:^|[^\d])[2-9][、。)]/.test(normal.text.slice(start, end));
  for (let at = start; at < end; at += 1) {
    if (!MARKER_SIGN.test(normal.text.charAt(at)) || !canBeginItem(normal, at, start)) continue;
    const marker = markerAt(normal, at, isMarkedElsewhere);
    if (!marker) continue;
    markers.push(marker);
    at = marker.end - 1;
  }
  return markers;
}

function canBeginItem(normal: NormalText, at: number, start: number): boolean {
  if (at === start) return true;
  const before = normal.text.charAt(at - 1);
  return /[;。:\n,、)分]/.test(before) || normal.spaced.has(at) || /[①-⒛㈠-㈩]/.test(normal.text.charAt(at));
}

function markerAt(normal: NormalText, at: number, isMarkedElsewhere: boolean): Marker | null {
  for (const [style, expression] of MARKERS) {
    expression.lastIndex = at;
    const match = expression.exec(normal.text);
    if (match) return { style, value: ordinal(match[1] ?? ''), start: at, end: expression.lastIndex };
  }
  BARE.lastIndex = at;
  const bare = isMarkedElsewhere ? BARE.exec(normal.text) : null;
  const isClean = at === 0 || normal.spaced.has(at) || /[;。\n]/.test(normal.text.charAt(at - 1));
  return bare && isClean ? { style: '1', value: Number(bare[1]), start: at, end: at + 1 } : null;
}

function ordinal(sign: string): number {
  const code = sign.charCodeAt(0);
  for (const [first, last] of ['①⑳', '⑴⒇', '⒈⒛', '㈠㈩'].map(
    (pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const,
  )) {
    if (code >= first && code <= last) return code - first + 1;
  }
  if (/[a-h]/i.test(sign)) return sign.toLowerCase().charCodeAt(0) - 96;
  return numberFromWord(sign);
}

/**
 * Where the words after the last item begin: a new sentence that speaks of all items, or, where the other items
 * are one sentence each, any further sentence of the last one that settles the whole line.
 */
function startOfOutro(text: string, markers: readonly Marker[], end: number): number {
  const last = markers.at(-1) as Marker;
  const body = text.slice(last.end, end);
  const general =
    /[;。\n,](?=以上|上述|上列|全部|每(?:有|缺|少|符合|具备|满足|完成|做到|落实|达到|出现|发现|项|条|一|1)|各|(?:同时)?(?:符合|满足|具备)(?:以上|上述|全部|一项|1项)|缺(?:一|1|少)|有(?:一|1)项|(?:一|1)项(?:不|未)|其中(?:一|1)项|任(?:意)?(?:一|1)项|扣完|最多|累计|合计|发生|出现|存在|无此|没有|未承担|凡|如有|若有)/g;
  const others = markers
    .slice(0, -1)
    .map((marker, index) =>
      text.slice(marker.end, (markers[index + 1] as Marker).start).replace(/[;。\n,]+$/, ''),
    );
  const settling =
    /[。\n](?=[^。;\n分]*(?:本项|该项|此项|[本该此]指标|三级指标)[^。;\n]{0,4}(?:不得分|0分)。?$)/.exec(body);
  const areOthersPlain = others.every((other) => !/分/.test(other));
  const areOthersSingle = others.every((other) => !/[。\n]/.test(other));
  for (const match of body.matchAll(general)) {
    const after = body.slice(match.index + 1);
    // 1.…得2分。2.…得3分。每缺1项扣0.5分: from the last item, or from all of them?
    const isRestated =
      MISSING_PART.test(/^[^,;。]*?(?=的?,?[扣减])/.exec(after)?.[0] ?? '') &&
      areEvenlyPointed([...others, body.slice(0, match.index)], after);
    if (isRestated) return last.end + match.index + 1;
    const isCounting = /^每(?:发现|出现|发生|有|缺|少)/.test(after) && /[。\n]/.test(match[0]);
    if (isCounting && areOthersSingle && !areOthersPlain)
      throw new Refused('not-understood', last.end + match.index + 1, end);
    const isAboutAll = /^(?:以上|上述|上列|各|累计|合计)/.test(after);
    const isSettling =
      /^(?:发生|出现|存在|凡|如有|若有|无此|没有|未承担)/.test(after) && /[。\n]/.test(match[0]);
    if (isAboutAll || areOthersPlain || (areOthersSingle && isSettling)) return last.end + match.index + 1;
  }
  if (settling && areOthersSingle && !areOthersPlain) return last.end + settling.index + 1;
  return end;
}

/** Items of 1 point each, and then 缺一项扣1分: the last clause is about all of them. */
function areEvenlyPointed(items: readonly string[], after: string): boolean {
  const each = /[扣减]除?(\d+(?:\.\d+)?)分/.exec(after)?.[1];
  return (
    each !== undefined &&
    items.every((item) => {
      const printed = [...item.matchAll(/(\d+(?:\.\d+)?)分/g)];
      return printed.length === 1 && printed[0]?.[1] === each;
    })
  );
}

/** Sentences end at 。; and line breaks, phrases at , and :. Brackets keep their content together. */
function sentences(normal: NormalText, start: number, end: number): Sentence[] {
  const result: Sentence[] = [];
  let phrases: Phrase[] = [];
  let from = start;
  let depth = 0;
  const close = (to: number, isHeading: boolean) => {
    if (to > from) phrases.push({ text: normal.text.slice(from, to), start: from, end: to, isHeading });
    from = to + 1;
  };
  const finish = () => {
    if (phrases.length > 0) result.push(phrases);
    phrases = [];
  };
  for (let at = start; at < end; at += 1) {
    const sign = normal.text.charAt(at);
    if (sign === '(') {
      depth += isUnfolded(normal.text, at, end) ? 0 : 1;
      if (depth > 0) continue;
      close(at, false);
    } else if (sign === ')') {
      if (depth > 0) depth -= 1;
      else {
        close(at, false);
        finish();
      }
    } else if (depth > 0) {
      continue;
    } else if (
      sign === ';' ||
      sign === '。' ||
      sign === '\n' ||
      (sign === '、' && isAfterPoints(normal.text, at))
    ) {
      close(at, false);
      finish();
    } else if (sign === ',' || sign === ':') {
      close(at, sign === ':');
    } else if (sign === '+' && isBetweenProducts(normal.text, at)) {
      close(at, false);
      finish();
    } else if (at > from && isRunOn(normal, at, from)) {
      close(at, false);
      from = at;
      finish();
    }
  }
  close(end, false);
  finish();
  return result;
}

/** A bracket that holds clauses of its own, such as （共2分，未建立不得分，已建立得2分）, is read like any others. */
function isUnfolded(text: string, open: number, end: number): boolean {
  const inside = /^\(([^()]*)\)/.exec(text.slice(open, end))?.[1];
  if (inside === undefined) return false;
  const isDefinition =
    /(?:以上|以下).*(?:含|包括)本/.test(inside) ||
    /^(?:评分|评价|考核|计分|扣分|得分)(?:标准|细则|办法|方法|要点|内容)$/.test(inside);
  const isFirst = open === 0 || /[;。,:\n]/.test(text.charAt(open - 1));
  const isLinePoints = isFirst && /^(?:满分|总分|分值|共|共计|计)[为]?\d+(?:\.\d+)?分$/.test(inside);
  const isLimit = /^(?:(?:最多|最高|至多|累计|合计|不超过)[^,;。]*分|扣完[^,;。]*)$/.test(inside);
  const isPolicy =
    /^(?:不足|不满|未满)[^,;。]*(?:按|以|不计|不扣|忽略)/.test(inside) ||
    /^(?:含|包括|包含)(?:不足|不满|未满)/.test(inside);
  return (
    isDefinition ||
    isPolicy ||
    isLimit ||
    isLinePoints ||
    /^(?:超过|超出|高于|大于)100%[^,;。]*按照?100%/.test(inside) ||
    (/[,;。]/.test(inside) && /\d分|不得分|满分/.test(inside)) ||
    /得分=/.test(inside)
  );
}

function isAfterPoints(text: string, at: number): boolean {
  const last = text.charAt(at - 1);
  if (last !== '分' && last !== ')') return false;
  return /(?:\d分|不得分|满分|分\))$/.test(text.slice(Math.max(0, at - 4), at));
}

/** 中央资金执行率×4分+地方资金执行率×4分: two products are two clauses. */
function isBetweenProducts(text: string, at: number): boolean {
  return (
    /×[\d.]+分$/.test(text.slice(Math.max(0, at - 8), at)) && /^[^,;。:]+×[\d.]+分/.test(text.slice(at + 1))
  );
}

/** Two clauses without a stop between them: 得3分 未完成不得分; 得满分否则不得分. */
function isRunOn(normal: NormalText, at: number, from: number): boolean {
  if (!isAfterPoints(normal.text, at)) return false;
  const rest = normal.text.slice(at, at + 6);
  // 6分扣完为止 is one limit.
  if (/^[扣减][完光]/.test(rest) && /^[\d.]+分$/.test(normal.text.slice(from, at))) return false;
  if (/^(?:[为的封以及\d]|至|÷|-|到|×|\)|\(|$)/.test(rest)) return false;
  return (
    normal.spaced.has(at) ||
    /^(?:否则|反之|未|不(?!得|计|超)|每|扣完|最多|最高|直至|逾期|低于|超过)/.test(rest)
  );
}
