import { MISSING_PART } from '../grammar/related';
import { Refused } from '../refused';
import type { NormalText } from './normalise';
import { numberedList, type Marker } from './numberedList';
import { sentences, type Sentence } from './sentences';

/** A criterion, or a numbered item of it: what is said first, the items, what is said after them. */
export interface Section {
  readonly isItem: boolean;
  readonly lead: readonly Sentence[];
  readonly items: readonly Section[];
  readonly outro: readonly Sentence[];
}

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

/** Where a clause may begin that speaks of all items, or settles the line: 以上…, 每缺一项…, 发生…. */
const GENERAL =
  /[;。\n,](?=(?:对照)?(?:以上|上述|上列)|[①-⑩](?:[至、和-]?[①-⑩])+|全部|每(?:有|缺|少|符合|具备|满足|完成|做到|落实|达到|出现|发现|项|条|一|1)|各|(?:同时)?(?:符合|满足|具备)(?:以上|上述|全部|其中|[一1][项条个点])|缺(?:一|1|少)|有(?:一|1)项|(?:一|1)项(?:不|未|符合|满足|达到|具备)|(?:凡|如)?(?:有|具有)(?:以上|上述|上列)|其中(?:一|1)项|任(?:意)?(?:一|1)项|扣完|最多|累计|合计|[两三四五六七八九2-9]项(?:累计|合计|总|扣分|得分)|发生|出现|存在|无此|没有|未承担|凡|如有|若有)/g;

/** 弄虚作假的，该指标不得分。 at the very end. */
const SETTLING_AT_END =
  /[。\n](?=[^。;\n分]*(?:本项|该项|此项|[本该此]指标|三级指标)[^。;\n]{0,4}(?:不得分|0分)。?$)/;

/** 2分, 两分, 得满分; not 分工, 充分. */
const POINTS = /[\d一二两三四五六七八九十半]分(?![之钟])|[满零得扣计加]分|分值/;

const COUNTS = /^每(?:发现|出现|发生|有|缺|少)/;
const SPEAKS_OF_ALL =
  /^(?:(?:对照)?(?:以上|上述|上列)|[①-⑩](?:[至、和-]?[①-⑩])+|各|累计|合计|[两三四五六七八九2-9]项)/;
const SETTLES = /^(?:发生|出现|存在|凡|如有|若有|无此|没有|未承担)/;

/**
 * Where the words after the last item begin: a new sentence that speaks of all items, or, where the other items
 * are one sentence each, any further sentence of the last one that settles the whole line.
 */
function startOfOutro(text: string, markers: readonly Marker[], end: number): number {
  const last = markers.at(-1) as Marker;
  const body = text.slice(last.end, end);
  const others = markers
    .slice(0, -1)
    .map((marker, index) =>
      text.slice(marker.end, (markers[index + 1] as Marker).start).replace(/[;。\n,]+$/, ''),
    );
  const areOthersPlain = others.every((other) => !POINTS.test(other));
  const areOthersSingle = others.every((other) => !/[。\n]/.test(other));
  for (const { 0: stop, index } of body.matchAll(GENERAL)) {
    const start = last.end + index + 1;
    const after = body.slice(index + 1);
    const isSentence = /[。\n]/.test(stop);
    // 未召开的，每缺一次扣1分: what it counts stands in front of it.
    if (stop === ',' && body.charAt(index - 1) === '的') continue;
    if (isRestated([...others, body.slice(0, index)], after) || OF_MISSED_PART.test(after)) return start;
    // 1.…得2分。2.…得3分。每缺1项扣0.5分: from the last item, or from all of them?
    if (COUNTS.test(after) && isSentence && areOthersSingle && !areOthersPlain)
      throw new Refused('not-understood', start, end);
    const isSettling = areOthersSingle && isSentence && SETTLES.test(after);
    if (SPEAKS_OF_ALL.test(after) || areOthersPlain || isSettling) return start;
  }
  const settling = SETTLING_AT_END.exec(body);
  if (settling && areOthersSingle && !areOthersPlain) return last.end + settling.index + 1;
  return end;
}

/** 每有一项不符合，扣除该项相应分值: of whichever item is missed. */
const OF_MISSED_PART =
  /^(?:以上|上述)?每?(?:有|缺|少)?[一1]项[^,;。\d]{0,8},?扣[除减]?[^,;。\d]{0,6}(?:相应|对应|该项)[^,;。\d]{0,4}分/;

/** Items of 1 point each, and then 缺一项扣1分: the last clause is about all of them. */
function isRestated(items: readonly string[], after: string): boolean {
  const condition = /^[^,;。]*?(?=的?,?[扣减])/.exec(after)?.[0] ?? '';
  const each = /[扣减]除?(\d+(?:\.\d+)?)分/.exec(after)?.[1];
  return MISSING_PART.test(condition) && each !== undefined && areWorth(items, each);
}

function areWorth(items: readonly string[], points: string): boolean {
  return items.every((item) => {
    const [only, ...others] = [...item.matchAll(/(\d+(?:\.\d+)?)分/g)];
    return only?.[1] === points && others.length === 0;
  });
}
