import { halfWidth, onOneLine, withoutSpace } from '../cells/text';
import { unitNamed } from '../cells/units';
import type { Grid } from './grid';
import type { Programme } from './model';

/** What stands around a table: above it, elsewhere on its sheet, and in the names of sheet and file. */
export interface Surroundings {
  readonly title: string | null;
  readonly programme: Programme | null;
  readonly year: number | null;
  readonly region: string | null;
  /** 万元 in 单位：万元; null where none or several are printed. */
  readonly unitLine: string | null;
}

/** Rows of the sheet that are read, each inclusive. */
export interface Neighbourhood {
  /** From the end of the table above, or the sheet's first row. */
  readonly above: readonly [from: number, to: number];
  /** From the table's end to the next table, or the sheet's last row. */
  readonly below: readonly [from: number, to: number];
}

const PROGRAMMES: readonly (readonly [Programme, RegExp])[] = [
  ['rental', /租赁住房|公租房|公共租赁|廉租|保障性租赁|租赁补贴|保租房/],
  ['renovation', /老旧小区/],
  ['shanty', /棚户区|棚改/],
];

const MOST_LINES = 40;

export function readSurroundings(grid: Grid, near: Neighbourhood, sheet: string, file: string): Surroundings {
  const above = linesBetween(grid, ...near.above);
  const below = linesBetween(grid, ...near.below);
  const first = linesBetween(grid, 0, near.above[0] - 1);
  const title = titleAmong(above.map(({ text }) => text));
  const words = [
    title ?? '',
    above.map(({ text }) => text).join(' '),
    sheet,
    first.map(({ text }) => text).join(' '),
    file,
  ];
  return {
    title,
    programme: firstOf(words, programmeIn),
    year: firstOf(
      [title ?? '', above.map(({ text }) => text).join(' '), sheet, first[0]?.text ?? '', file],
      yearIn,
    ),
    region:
      firstOf([...above, ...below, ...first], ({ text, next }) => regionInLine(text, next)) ??
      firstOf([...above, ...first.slice(0, 3)], ({ text }) => regionIn(withoutAttachment(text))),
    unitLine: firstOf(above, ({ text, next }) => unitInLine(text, next)),
  };
}

interface TextLine {
  readonly text: string;
  /** The text of the next cell in the row. */
  readonly next: string;
}

function linesBetween(grid: Grid, from: number, to: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const row of grid.rowsBetween(from, to)) {
    const texts = grid
      .columnsOf(row)
      .map((column) => grid.ownText(row, column))
      .filter((text) => text !== '');
    texts.forEach((text, index) =>
      lines.push({ text: text.slice(0, 200), next: (texts[index + 1] ?? '').slice(0, 200) }),
    );
    if (lines.length > MOST_LINES) break;
  }
  return lines;
}

function firstOf<Source, Found>(
  sources: readonly Source[],
  find: (source: Source) => Found | null,
): Found | null {
  for (const source of sources) {
    const found = find(source);
    if (found !== null) return found;
  }
  return null;
}

/** The line that calls itself a table, an evaluation or a score, else the first that is no attachment number or form field. */
function titleAmong(lines: readonly string[]): string | null {
  const candidates = lines
    .map(onOneLine)
    .filter(
      (line) =>
        line.length >= 4 &&
        !/^附[件表]\s*[\d０-９一二三四五六七八九十-]*[:：]?$|^[（(]?.{0,8}(?:单位|日期|时间|年度|地区|县|人)[)）]?\s*[:：]|^[（(].*[)）]$/.test(
          line,
        ),
    );
  return candidates.find((line) => /表|评价|考核|绩效|自评|评分/.test(line)) ?? candidates[0] ?? null;
}

/** The one programme that a text names; null where it names none or several. */
export function programmeIn(text: string): Programme | null {
  const plain = withoutSpace(text);
  const named = PROGRAMMES.filter(([, words]) => words.test(plain));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 2021 in 2021年度, ２０２１年, 二〇二一年; null where no year is named. */
export function yearIn(text: string): number | null {
  const plain = withoutSpace(text)
    .replace(/[○零OＯ](?=[〇○零一二三四五六七八九\d])|(?<=[二〇○零])[○零O]/g, '〇')
    .replace(/[二〇][〇一二三四五六七八九]{3}(?=年)/g, (digits) =>
      [...digits].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
    );
  const year =
    /(20\d\d)年(?!\d{1,2}月)/.exec(plain)?.[1] ??
    /(?:年度|年份):?(20\d\d)(?!\d)/.exec(plain)?.[1] ??
    /^(20\d\d)(?=\D|$)/.exec(plain)?.[1];
  return year === undefined ? null : Number(year);
}

const REGION_FIELD = new RegExp(
  '^(?:(?:填报|编报|上报|报送|被评价|被考核|自评|评价|填表)单位|单位名称|(?:填报|所在|所属|评价)?(?:地区|区域)(?:名称)?|' +
    '县[（(]市、?区[)）]|市[（(]州[)）]|地[（(]州、?市[)）]|县市区|地州市|市县|县市)(?:[（(][^)）]*[)）])?\\s*[:：]\\s*(.*)$|' +
    '^(?:实施单位|主管部门|填报单位|填报地区)()$',
);

/** The region in a form field such as 填报单位：昌吉市住建局; its value may stand in the next cell. */
function regionInLine(text: string, next: string): string | null {
  const field = REGION_FIELD.exec(onOneLine(text));
  if (!field) return null;
  const inCell = (field[1] ?? '').split(/\s{2,}|填报|填表|审核|日期|年\s*月|（盖章）|[(（]/)[0]?.trim() ?? '';
  const value = inCell === '' ? onOneLine(next) : inCell;
  if (value === '' || value.length > 30 || /[:：]|^[_＿\s]+$|[×xX]{2}|某/.test(value)) return null;
  return regionIn(value) ?? (/[局厅委会中心部处站办]$/.test(value) ? null : value);
}

const NO_REGION =
  /城镇|老旧|小区|棚户|城市|住房|保障|绩效|改造|中央|财政|租赁|示范|园区|社区|[我本全各该某×]|地区生产|附件|单位|指标|项目|资金|评价|考核/;
const REGION_PART =
  /^[\u4e00-\u9fff]{1,10}?(?:自治区|自治州|自治县|自治旗|地区|省|市|州直|州|盟|县|区|旗|兵团|师市)/;

/** The administrative units at the start of a text: 新疆维吾尔自治区阿克苏地区 in …2021年度…; null where there are none. */
export function regionIn(text: string): string | null {
  let rest = halfWidth(text)
    .replace(/\s+/g, '')
    .replace(/^(?:20\d\d|[〇○零一二三四五六七八九]{4})年?度?/, '');
  let region = '';
  for (;;) {
    const part = REGION_PART.exec(rest)?.[0];
    if (part === undefined || part.length < 2 || NO_REGION.test(part)) return region === '' ? null : region;
    region += part;
    rest = rest.slice(part.length);
  }
}

function withoutAttachment(text: string): string {
  return text.replace(/^\s*附[件表]\s*[\d０-９一二三四五六七八九十-]*\s*[:：.、]?\s*/, '');
}

const UNIT_FIELD = /^[（(]?(?:金额|计量|数量|资金)?单位[:：]\s*(.*?)[)）]?$/;

function unitInLine(text: string, next: string): string | null {
  const field = UNIT_FIELD.exec(halfWidth(text).replace(/\s+/g, ''));
  if (!field) return null;
  return unitNamed(field[1] === '' ? withoutSpace(next) : (field[1] ?? ''));
}
