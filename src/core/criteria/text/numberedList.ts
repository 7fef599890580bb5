import { numberFromWord, type NormalText } from './normalise';

/** The number in front of an item: `value` 2 for 2. and (二). */
export interface Marker {
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

/** The signs that a marker may begin with. */
const MARKER_SIGN = /[\d一二三四五六七八九十第(①-⒛㈠-㈩a-hA-H]/g;

/** The markers 1, 2, 3… of the outermost list; a lone 1 only at the very start. */
export function numberedList(
  normal: NormalText,
  start: number,
  end: number,
  used: ReadonlySet<string>,
): Marker[] {
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
  for (let at = nextSign(normal, start); at < end; at = nextSign(normal, at)) {
    const marker = canBeginItem(normal, at, start) ? markerAt(normal, at, isMarkedElsewhere) : null;
    if (marker) markers.push(marker);
    at = marker?.end ?? at + 1;
  }
  return markers;
}

/** Where the next sign stands that a marker may begin with; beyond the text where there is none. */
function nextSign({ text }: NormalText, from: number): number {
  MARKER_SIGN.lastIndex = from;
  return MARKER_SIGN.exec(text)?.index ?? text.length;
}

function canBeginItem(normal: NormalText, at: number, start: number): boolean {
  if (at === start) return true;
  const { text, spaced } = normal;
  return ';。:\n,、)分'.includes(text.charAt(at - 1)) || spaced.has(at) || /[①-⒛㈠-㈩]/.test(text.charAt(at));
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
