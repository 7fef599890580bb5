import type { NormalText } from './normalise';

/** A piece of the normalised text. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Followed by a colon: what comes next belongs to it. */
  readonly isHeading: boolean;
}

export type Sentence = readonly Phrase[];

/** Sentences end at 。; and line breaks, phrases at , and :. Brackets keep their content together. */
export function sentences(normal: NormalText, start: number, end: number): Sentence[] {
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
    } else if (sign === ',' && isInsidePolicy(normal.text, from, at)) {
      continue;
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

/** What a bracket may hold that is a clause of its own, and read like any other. */
const CLAUSES_IN_BRACKETS: readonly RegExp[] = [
  // （“以上”含本数）
  /(?:以上|以下).*(?:含|包括)本/,
  // （评分标准）
  /^(?:评分|评价|考核|计分|扣分|得分)(?:标准|细则|办法|方法|要点|内容)$/,
  // （不足1个百分点按1个百分点计）
  /^(?:不足|不满|未满)[^,;。]*(?:按|以|不计|不扣|忽略)/,
  // （含不足1%的）
  /^(?:含|包括|包含)(?:不足|不满|未满)/,
  // （最多扣2分）, （扣完为止）
  /^(?:(?:最多|最高|至多|累计|合计|不超过)[^,;。]*分|扣完[^,;。]*)$/,
  // （超过100%的按100%计）
  /^(?:超过|超出|高于|大于)100%[^,;。]*按照?100%/,
  // （得分=完成率×分值）
  /得分=/,
];

/** 满分5分 in a bracket of its own, in front of everything. */
const LINE_POINTS = /^(?:满分|总分|分值|共|共计|计)[为]?\d+(?:\.\d+)?分$/;

/** Whether a bracket holds clauses of its own, such as （共2分，未建立不得分，已建立得2分）. */
function isUnfolded(text: string, open: number, end: number): boolean {
  const inside = /^\(([^()]*)\)/.exec(text.slice(open, end))?.[1];
  if (inside === undefined) return false;
  const isFirst = open === 0 || /[;。,:\n]/.test(text.charAt(open - 1));
  const hasClauses = /[,;。]/.test(inside) && /\d分|不得分|满分/.test(inside);
  return (
    CLAUSES_IN_BRACKETS.some((clause) => clause.test(inside)) ||
    (isFirst && LINE_POINTS.test(inside)) ||
    hasClauses
  );
}

/** 不足1个百分点的，按1个百分点计算 is one clause. */
function isInsidePolicy(text: string, from: number, at: number): boolean {
  return INCOMPLETE_STEP.test(text.slice(from, at)) && COUNTED_AS.test(text.slice(at + 1));
}

const INCOMPLETE_STEP = /^(?:不足|不满|未满|不到)[^,;。:]{2,8}的?$/;
const COUNTED_AS = /^(?:[也均仍]?[按以](?:[\d一]|(?:实际|相应|同等)?比例)|不(?:计|扣|予)|忽略|舍去)/;

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

/** 3分为止, 3分的50%, 3分÷份: points that are part of more. */
const GOES_ON = /^(?:[为的封以及\d]|至|÷|-|到|×|\)|\(|$)/;

/** 否则不得分, 未完成不得分, 每低1%, behind points. */
const NEXT_CLAUSE = /^(?:否则|反之|未|不(?!得|计|超)|每|扣完|最多|最高|直至|逾期|低于|超过)/;

/** Two clauses without a stop between them: 得3分 未完成不得分; 得满分否则不得分. */
function isRunOn(normal: NormalText, at: number, from: number): boolean {
  if (!isAfterPoints(normal.text, at)) return false;
  const rest = normal.text.slice(at, at + 6);
  // 6分扣完为止 is one limit.
  if (/^[扣减][完光]/.test(rest) && /^[\d.]+分$/.test(normal.text.slice(from, at))) return false;
  if (GOES_ON.test(rest)) return false;
  return normal.spaced.has(at) || NEXT_CLAUSE.test(rest);
}
