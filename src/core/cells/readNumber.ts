import { decimal, parseDecimal, type Decimal } from './decimal';
import type { NumberReading, Operator } from './number';
import { halfWidth } from './text';
import { keepsMultiplier, MULTIPLIERS, unitNamed, UNIT_WORDS } from './units';

/** Longer texts are prose. A figure with a note in brackets (1714个（1801.43万平方米，7135栋）) is shorter. */
const LONGEST_FIGURE = 80;

interface Meaning {
  readonly operator?: Operator;
  readonly isApproximate?: true;
  readonly isNegative?: true;
  readonly isMoney?: true;
  readonly isPercent?: true;
}

/** Words in front of a figure. A word that is not listed here makes the cell prose, not a figure. */
const PREFIXES: readonly (readonly [words: string, meaning: Meaning])[] = [
  ['≥ ≧ ⩾ >= => 大于等于 大于或等于 不低于 不少于 不小于 不下于 至少 最少 达到 达', { operator: '>=' }],
  ['≤ ≦ ⩽ <= =< 小于等于 小于或等于 不超过 不高于 不大于 不多于 至多 最多 控制在', { operator: '<=' }],
  ['> 大于 高于 超过 多于 超', { operator: '>' }],
  ['< 小于 低于 少于 不足 不满 不到', { operator: '<' }],
  ['= 等于', { operator: '=' }],
  ['约 大约 约为 近 将近 接近 逾', { isApproximate: true }],
  ['负', { isNegative: true }],
  ['¥ ￥ 人民币', { isMoney: true }],
  ['百分之', { isPercent: true }],
  ['实际完成 已完成 全部完成 完成 已达 共计 合计 总计 累计 共 计 为', {}],
];

/** Words behind a figure and its unit. */
const SUFFIXES: readonly (readonly [words: string, meaning: Meaning])[] = [
  ['及以上 (含)以上 以上(含) 或以上 以上', { operator: '>=' }],
  ['及以下 (含)以下 以下(含) 及以内 以内(含) 或以下 以下 以内 之内 内', { operator: '<=' }],
  ['以上(不含) (不含)以上', { operator: '>' }],
  ['以下(不含) (不含)以下', { operator: '<' }],
  ['左右 上下', { isApproximate: true }],
];

const PREFIX_MEANINGS = meanings(PREFIXES);
const SUFFIX_MEANINGS = meanings(SUFFIXES);

/** What may be counted with 个 or 套 without saying more than the unit does: 1714个小区, 26106套公租房. */
const COUNTED = [
  '小区|居民小区|老旧小区|城镇老旧小区|项目|停车位|车位|泊位|充电桩|充电设施|文体设施|停车场|单位|部门|社区|片区|地块',
  '县|市|区|县市|县市区|县城|乡镇|街道|楼|住房|房源|住宅|公租房|公共租赁住房|保障性租赁住房|保障房|棚改房|安置房|家庭|居民',
].join('|');

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d+`;
const FIGURE = new RegExp(
  String.raw`^(?<sign>[-+−–﹣﹢]?)(?<digits>(?:${DIGITS})(?:\.\d*)?|\.\d+)` +
    `(?<multiplier>${Object.keys(MULTIPLIERS).join('|')})?(?<more>余|多|来)?`,
);
const COUNTED_BEHIND = new RegExp(`^(?:${COUNTED})(?=$|[(以左上及])`);
const NOTE_BEHIND = /^\(([^()]*)\)$/;
const CALENDAR = /^(?:19|20)\d{2}(?:年|\.(?:0?[1-9]|1[0-2])$)/;

/**
 * The figure that a text prints, with its unit, operator and precision; null where the text is anything else: words,
 * a range, a date, two figures, a figure inside a sentence. A note in brackets behind a figure with a unit is passed
 * over (1714个（7135栋） → 1714 个).
 */
export function readNumber(text: string): NumberReading | null {
  if (text.length > LONGEST_FIGURE || !/[\d０-９]/.test(text)) return null;
  const plain = withoutDirt(text);
  if (CALENDAR.test(plain)) return null;

  const bracketed = /^\(([^()]+)\)$/.exec(plain);
  return bracketed?.[1] === undefined
    ? readFigure(plain)
    : /^[\d.,]+%?$/.test(bracketed[1])
      ? readFigure(`-${bracketed[1]}`)
      : null;
}

/** Half-width, one spelling of decimal points, no spaces beside or inside a figure, no full stop behind it. */
function withoutDirt(text: string): string {
  if (/^\d+(?:\.\d+)?[%套户个栋]?$/.test(text)) return text;
  return halfWidth(text)
    .trim()
    .replace(/^'/, '')
    .replace(/(?<=\d) ?[。｡·] ?(?=\d)/g, '.')
    .replace(/(?<=\d) *([.,]) *(?=\d)/g, '$1')
    .replace(/(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?! ?\d)/g, withoutSpaces)
    .replace(/(?<![\d.,] ?)\d(?: \d)+(?! ?\d)/g, withoutSpaces)
    .replace(/(?<!\d) +| +(?!\d)/g, '')
    .replace(/(?<!\d)[\r\n]+|[\r\n]+(?!\d)/g, '')
    .replace(/[。；;，,、.]+$/, '');
}

function withoutSpaces(digits: string): string {
  return digits.replaceAll(' ', '');
}

function readFigure(plain: string): NumberReading | null {
  const before = takeWords(plain, PREFIX_MEANINGS, 'front');
  const figure = FIGURE.exec(before.rest);
  const digits = figure?.groups?.['digits'];
  if (!figure || digits === undefined) return null;

  const behind = readUnit(before.rest.slice(figure[0].length), figure.groups?.['multiplier'] ?? null);
  if (!behind) return null;
  const after = takeWords(behind.rest, SUFFIX_MEANINGS, 'back');
  if (after.rest !== '') return null;

  const said = [...before.meanings, ...after.meanings];
  const operators = said.flatMap((meaning) => meaning.operator ?? []);
  if (new Set(operators).size > 1) return null;
  const isPercentByWord = said.some((meaning) => meaning.isPercent);
  if (isPercentByWord && behind.unit !== null) return null;
  const isMoney = said.some((meaning) => meaning.isMoney);
  const unit = isPercentByWord ? '%' : isMoney ? moneyUnit(behind.unit) : behind.unit;
  if (isMoney && unit === null) return null;

  const printed = parseDecimal(digits.replaceAll(',', ''));
  const isNegative =
    said.some((meaning) => meaning.isNegative) || /^[-−–﹣]/.test(figure.groups?.['sign'] ?? '');
  const isApproximate =
    figure.groups?.['more'] !== undefined || said.some((meaning) => meaning.isApproximate);
  const isScaled = behind.factor !== 1 || /^[万亿千百]/.test(unit ?? '');
  return {
    value: (isNegative ? -1 : 1) * toNumber(printed.mul(behind.factor)),
    isPercent: unit === '%',
    operator: operators[0] ?? null,
    unit,
    isApproximate,
    precision: toNumber(
      lastPrintedDigit(printed, digits, { isApproximate, isExactWhole: !isScaled && isCounted(unit) }).mul(
        behind.factor,
      ),
    ),
  };
}

function toNumber(value: Decimal): number {
  return decimal(value).toSignificantDigits(15).toNumber();
}

/** A whole figure without a unit is taken as a count; its row may know better. */
function isCounted(unit: string | null): boolean {
  return unit === null || !/元|米|亩|吨|%|公里|公顷/.test(unit);
}

/** Worth of the last digit that counts; trailing zeros of an approximate figure do not (约5300 → 100). */
function lastPrintedDigit(
  printed: Decimal,
  digits: string,
  { isApproximate, isExactWhole }: { readonly isApproximate: boolean; readonly isExactWhole: boolean },
): Decimal {
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (decimals > 0) return parseDecimal(`1e-${decimals}`);
  if (!isApproximate) return parseDecimal(isExactWhole ? '0' : '1');
  const trailingZeros = printed.isZero() ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  return parseDecimal(`1e${trailingZeros}`);
}

interface UnitBehind {
  readonly unit: string | null;
  /** What the printed figure is multiplied with: 10000 for a bare 万, 0.1 for ‰, else 1. */
  readonly factor: number;
  readonly rest: string;
}

/** Reads the unit behind a figure, `multiplier` being the 万 or 亿 that stood in front of it. */
function readUnit(text: string, multiplier: string | null): UnitBehind | null {
  if (text.startsWith('‰')) return { unit: '%', factor: 0.1, rest: text.slice(1) };
  const inBrackets = NOTE_BEHIND.exec(text)?.[1];
  if (inBrackets !== undefined && /^(?:万|亿)?./.test(inBrackets)) {
    const own = /^(万|亿)$/.exec(inBrackets)?.[1];
    if (own !== undefined) return multiplier === null ? { unit: null, factor: worth(own), rest: '' } : null;
    const named = unitNamed(inBrackets);
    if (named !== null) return multiplied(named, multiplier, '');
  }

  const word = longestUnit(text);
  const rest = text.slice(word.length).replace(COUNTED_BEHIND, '');
  const hasUnit = word !== '' || multiplier !== null;
  return multiplied(word === '' ? null : unitNamed(word), multiplier, hasUnit ? withoutNote(rest) : rest);
}

function multiplied(unit: string | null, multiplier: string | null, rest: string): UnitBehind | null {
  const scaled = /^(万|亿)(.+)$/.exec(unit ?? '');
  if (multiplier === null && scaled?.[1] && scaled[2] && !keepsMultiplier(scaled[2])) {
    return { unit: scaled[2], factor: worth(scaled[1]), rest };
  }
  if (multiplier === null) return { unit, factor: 1, rest };
  if (unit === null) return { unit, factor: worth(multiplier), rest };
  if (/%|分|^[万亿千百]/.test(unit)) return null;
  const [first = unit] = unit.split('/');
  return keepsMultiplier(first)
    ? { unit: multiplier + unit, factor: 1, rest }
    : { unit, factor: worth(multiplier), rest };
}

function worth(multiplier: string): number {
  return MULTIPLIERS[multiplier] ?? 1;
}

/** The longest unit at the start of the text, a compound one (元/月) included; empty where there is none. */
function longestUnit(text: string): string {
  const first = unitWordAt(text);
  if (first === '' || text[first.length] !== '/') return first;
  const second = /^(?:[^\d/]{1,3})(?=$|\()/.exec(text.slice(first.length + 1))?.[0] ?? '';
  return unitNamed(`${first}/${second}`) === null ? first : `${first}/${second}`;
}

function unitWordAt(text: string): string {
  return UNIT_WORDS.find((word) => text.startsWith(word)) ?? '';
}

/** Passes over a remark in brackets, unless it says 含 or 不含, which belongs to the operator. */
function withoutNote(text: string): string {
  return text.replace(/^(?:以上|左右|以内|以下)?\((?!不?含\))[^()]*\)$/, (whole) =>
    whole.slice(0, whole.indexOf('(')),
  );
}

function moneyUnit(unit: string | null): string | null {
  if (unit === null) return '元';
  return unit.endsWith('元') ? unit : null;
}

type Meanings = readonly (readonly [word: string, meaning: Meaning])[];

/** One entry a word, longest first, so that 不低于 is not read as 低于 with something in front. */
function meanings(groups: readonly (readonly [words: string, meaning: Meaning])[]): Meanings {
  return groups
    .flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning] as const))
    .sort(([one], [other]) => other.length - one.length);
}

function takeWords(
  text: string,
  words: Meanings,
  end: 'front' | 'back',
): { readonly rest: string; readonly meanings: readonly Meaning[] } {
  const taken: Meaning[] = [];
  let rest = text;
  for (;;) {
    const found = words.find(([word]) => (end === 'front' ? rest.startsWith(word) : rest.endsWith(word)));
    if (!found) return { rest, meanings: taken };
    taken.push(found[1]);
    rest = end === 'front' ? rest.slice(found[0].length) : rest.slice(0, rest.length - found[0].length);
  }
}
