/** The units of the trade, as they stand beside figures, in brackets of labels and in unit columns. */

/** Printed with 万, 亿 or 千 in front these stay units of their own (万元, 万户); any other is multiplied out. */
const SCALABLE = ['元', '平方米', '户', '立方米', '亩', '吨', '公里', '米'] as const;

const COUNTABLE = [
  ...[
    '套',
    '间',
    '个',
    '栋',
    '幢',
    '座',
    '处',
    '起',
    '件',
    '次',
    '人',
    '人次',
    '户次',
    '名',
    '位',
    '项',
    '条',
  ],
  ...[
    '份',
    '台',
    '部',
    '辆',
    '张',
    '批',
    '批次',
    '期',
    '家',
    '所',
    '宗',
    '例',
    '场',
    '场次',
    '篇',
    '块',
    '片',
  ],
  ...['本', '册', '页', '棵', '株', '盏', '根', '组', '支', '只', '对', '轮', '类', '种', '步', '站', '车位'],
  ...['小区', '项目', '单元', '床位', '床', '套次', '户数', '楼栋'],
] as const;

const MEASURED = ['公顷', '千瓦', '千米', '千克', '公斤', '分贝'] as const;

const TIME = [
  '天',
  '日',
  '工作日',
  '个工作日',
  '小时',
  '分钟',
  '年',
  '个月',
  '周',
  '季度',
  '个季度',
] as const;

const SHARES = ['%', '百分点', '个百分点', '分'] as const;

const ALIASES: Readonly<Record<string, string>> = {
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  'M²': '平方米',
  M2: '平方米',
  平米: '平方米',
  平方: '平方米',
  方: '立方米',
  'm³': '立方米',
  m3: '立方米',
  km: '公里',
  m: '米',
  '套(间)': '套/间',
  '套、间': '套/间',
  '间(套)': '套/间',
  套或间: '套/间',
  '％': '%',
  个百分点: '百分点',
  个工作日: '工作日',
};

/** Multipliers in front of a unit, the longest first. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};

const PLAIN_UNITS: ReadonlySet<string> = new Set<string>([
  ...SCALABLE,
  ...COUNTABLE,
  ...MEASURED,
  ...TIME,
  ...SHARES,
  '套/间',
]);

const SCALABLE_UNITS: ReadonlySet<string> = new Set(SCALABLE);
const MULTIPLIER_IN_FRONT = new RegExp(`^(${Object.keys(MULTIPLIERS).join('|')})(.+)$`);

/** A unit taken apart: 万元 is 10000 元, 套 is 1 套. */
export interface UnitScale {
  readonly base: string;
  readonly factor: number;
}

/**
 * The unit that a word names, in one spelling (`㎡` → `平方米`, `元/月` kept); null where it names none. The word
 * is half-width and without spaces. 万套 is accepted here, as unit columns print it.
 */
export function unitNamed(word: string): string | null {
  if (word === '') return null;
  const parts = ALIASES[word] === undefined && word !== '套/间' ? word.split('/') : [word];
  const named = parts.map((part, index) => singleUnit(part, index > 0));
  return named.includes(null) ? null : named.join('/');
}

function singleUnit(word: string, isDenominator: boolean): string | null {
  const plain = ALIASES[word] ?? word;
  if (PLAIN_UNITS.has(plain) || (isDenominator && plain === '月')) return plain;
  const scaled = MULTIPLIER_IN_FRONT.exec(word);
  if (!scaled?.[1] || !scaled[2]) return null;
  const base = ALIASES[scaled[2]] ?? scaled[2];
  return PLAIN_UNITS.has(base) && base !== '%' ? scaled[1] + base : null;
}

/** True where the unit keeps its multiplier when a figure is read: 万元, 万户, but not 万套. */
export function keepsMultiplier(base: string): boolean {
  return SCALABLE_UNITS.has(base);
}

/** 万元 → 10000 × 元. A unit without a multiplier is 1 × itself. */
export function unitScale(unit: string): UnitScale {
  const scaled = PLAIN_UNITS.has(unit) ? null : MULTIPLIER_IN_FRONT.exec(unit);
  const factor = scaled?.[1] === undefined ? undefined : MULTIPLIERS[scaled[1]];
  return scaled?.[2] === undefined || factor === undefined
    ? { base: unit, factor: 1 }
    : { base: scaled[2], factor };
}

/** True for 元, 万元, 亿元 and their like. */
export function isMoneyUnit(unit: string): boolean {
  return unitScale(unit).base === '元';
}

/** True where whole figures are counted, not rounded: 套, 户, 个; false for 万元, 平方米, 万户, %. */
export function isCountUnit(unit: string): boolean {
  const { base, factor } = unitScale(unit);
  return (
    factor === 1 && (base === '户' || base === '套/间' || (COUNTABLE as readonly string[]).includes(base))
  );
}

/** All plain unit words, aliases included, the longest first, for patterns that look for a unit. */
export const UNIT_WORDS: readonly string[] = [...PLAIN_UNITS, ...Object.keys(ALIASES)].sort(
  (one, other) => other.length - one.length,
);
