import { CLASSES } from '../grammar/lexicon';

/** A product as printed, such as 执行率×分值 or 分配率÷90%×8分. Offsets are within the text given. */
export interface PrintedProduct {
  /** The rate's words, `at` where they begin. */
  readonly rate: { readonly text: string; readonly at: number };
  /** 1 − rate instead of the rate. */
  readonly isComplement: boolean;
  /** Points that the rate is multiplied with; null for the whole 分值. */
  readonly points: number | null;
  /** Points are printed at all, as a number or as 分值. */
  readonly hasPoints: boolean;
  /** What the rate is divided by: percent points, the row's target, or null where nothing is printed. */
  readonly divisor: number | 'target' | null;
  /** The rate itself is a quotient over the target: 实际完成值÷目标值. */
  readonly isOverTarget: boolean;
  /** Percent from which the rate begins to earn points: (满意度-60%)÷(90%-60%); null for nothing at all. */
  readonly from: number | null;
}

const POINTS_WORD = new RegExp(
  `^(?:(?:${words('本项')})?的?(?:${words('分值')}|${words('满分')})(?:数)?|(?:该|本|此|评价)?指标(?:的)?分值|(?:该|本)?指标分)$`,
);
const RATE_WORD = /(?:率|度|比例|比重|占比|进度|百分比|完成比|比值|之比)$/;
const COUNT_WORD =
  /(?:数|数量|量|额|资金|户数|套数|面积|个数|金额|支出|预算|任务|总数|人数|完成值|目标值|计划|值|投资|款|户|套)$/;
const TARGET_WORD = new RegExp(`^(?:${words('目标')})$`);

function words(name: string): string {
  return (CLASSES[name] ?? '').split(' ').join('|');
}

/** 完成值与指标值的比值. */
const AGAINST_TARGET = new RegExp(`^(.+)与(?:${words('目标')})的?(?:比值|之比|比例|比率|比)$`);

/** 90%以下的按满意度, 完成率+5%: more than the name of a rate. */
const NO_NAME = /[-+\d%()]|[^余他]按(?![时期规要])|以上|以下|低于|达到|超过|不足/;

/** 年度目标值 below the line. */
const TARGET_FIGURE = /^(?:年度)?(?:目标值?|指标值|标准值)$/;

interface Factor {
  readonly text: string;
  readonly at: number;
  readonly isDivisor: boolean;
}

/** (满意度-60%)÷(90%-60%): how much of the way from the lower to the upper end. */
const PART_OF_THE_WAY = /\((?<rate>[^-()\d]+)-(?<from>\d+(?:\.\d+)?)%\)÷\((?<to>\d+(?:\.\d+)?)%-\k<from>%\)/d;

/** Reads a product of one rate and the points; null for any other expression. */
export function readProduct(printed: string): PrintedProduct | null {
  const text = spelledOut(printed);
  return readPartOfTheWay(text) ?? readFactors(text, printed);
}

function readPartOfTheWay(text: string): PrintedProduct | null {
  const part = PART_OF_THE_WAY.exec(text);
  const [at, end] = part?.indices?.groups?.['rate'] ?? [0, 0];
  const { from, to } = part?.groups ?? {};
  if (!part) return null;
  const partEnd = part.index + part[0].length;
  // The same length with a plain rate in its place, so that positions stay true.
  const plain =
    text.slice(0, part.index) +
    text.slice(at, end).padStart(end - part.index) +
    ' '.repeat(partEnd - end) +
    text.slice(partEnd);
  const product = readFactors(plain, text);
  const isRising = Number(from) < Number(to);
  if (!product || product.divisor !== null || product.isComplement || !isRising) return null;
  return { ...product, divisor: Number(to), from: Number(from) };
}

/** 乘以 and 除以 as signs, in the same length, so that positions stay true. */
function spelledOut(printed: string): string {
  return printed
    .replace(/乘以/g, ' ×')
    .replace(/除以/g, ' ÷')
    .replace(/乘/g, '×')
    .replace(/^(.+)与(.+)的乘积$/, '$1×$2');
}

function readFactors(text: string, printed: string): PrintedProduct | null {
  const factors = factorsOf(text, 0, false);
  if (!factors) return null;
  let points: number | null = null;
  let hasPoints = false;
  let divisor: number | 'target' | null = null;
  let rate: PrintedProduct['rate'] | null = null;
  let isComplement = false;
  let isOverTarget = false;
  const counts: Factor[] = [];
  for (const factor of factors) {
    const fixed = /^(\d+(?:\.\d+)?)(分|%)?$/.exec(factor.text);
    if (fixed?.[2] === '%') {
      const percent = Number(fixed[1]);
      if (factor.isDivisor) {
        if (divisor !== null) return null;
        divisor = percent;
      } else if (percent !== 100) return null;
    } else if (fixed) {
      if (factor.isDivisor || hasPoints) return null;
      hasPoints = true;
      points = Number(fixed[1]);
    } else if (POINTS_WORD.test(factor.text)) {
      if (factor.isDivisor || hasPoints) return null;
      hasPoints = true;
    } else if (factor.isDivisor && TARGET_WORD.test(factor.text) && rate !== null && counts.length === 0) {
      if (divisor !== null) return null;
      divisor = 'target';
    } else if (RATE_WORD.test(factor.text) && !factor.isDivisor) {
      if (rate !== null) return null;
      const complement = /^(?:1|100%)-(.+)$/.exec(factor.text);
      isComplement = complement !== null;
      const name = (complement?.[1] ?? factor.text).replace(
        /^(?:按照|按(?![时期规要])|以|根据|得)(?=.{2})/,
        '',
      );
      if (NO_NAME.test(name)) return null;
      const compared = AGAINST_TARGET.exec(name)?.[1];
      if (compared !== undefined) divisor = 'target';
      rate = { text: compared ?? name, at: factor.at + factor.text.length - name.length };
    } else if (COUNT_WORD.test(factor.text)) {
      counts.push(factor);
    } else return null;
  }
  if (counts.length > 0) {
    const [over, under] = counts;
    if (counts.length !== 2 || rate !== null || !over || !under || over.isDivisor || !under.isDivisor)
      return null;
    isOverTarget = TARGET_FIGURE.test(under.text);
    rate = { text: printed.slice(over.at, under.at + under.text.length), at: over.at };
  }
  return rate === null ? null : { rate, isComplement, points, hasPoints, divisor, isOverTarget, from: null };
}

/** Splits at × and ÷ outside brackets; brackets around a product are opened. */
function factorsOf(text: string, offset: number, isInverted: boolean): Factor[] | null {
  const factors: Factor[] = [];
  let from = 0;
  let depth = 0;
  let isDivisor = false;
  const take = (to: number): boolean => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const factor = raw.trim();
    if (factor === '') return false;
    const at = offset + from + lead;
    const inner = /^\((.+)\)$/.exec(factor)?.[1];
    if (inner !== undefined && !/[()]/.test(inner)) {
      const opened = factorsOf(inner, at + 1, isDivisor !== isInverted);
      if (!opened) return false;
      factors.push(...opened);
    } else if (/[()]/.test(factor)) return false;
    else factors.push({ text: factor, at, isDivisor: isDivisor !== isInverted });
    return true;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth === 0 && (sign === '×' || sign === '÷')) {
      if (!take(at)) return null;
      isDivisor = sign === '÷';
      from = at + 1;
    }
  }
  return take(text.length) ? factors : null;
}
