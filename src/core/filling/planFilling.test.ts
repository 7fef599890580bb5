import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import { cellAddress } from '../cells/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../cells/snapshot';
import { findTables } from '../tables/findTables';
import { planFilling } from './planFilling';

const HEADER = ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成', '自评得分'];
const CRITERION = '达到100%得10分，每低1个百分点扣0.5分，扣完为止';

interface Figures {
  readonly indicator?: string;
  readonly unit?: string | null;
  readonly plan?: TestCell;
  readonly actual?: TestCell;
}

/** An attachment of 昌吉州 with one line, in row 4: plan E4, actual F4. */
function attachment({ indicator = '公租房开工率', unit = '套', plan = null, actual = null }: Figures = {}) {
  return sheetOf('附件1', [
    ['昌吉州2021年度租赁住房保障绩效评价指标表'],
    ['填报单位：昌吉州'],
    HEADER,
    [indicator, 10, CRITERION, unit, plan, actual],
    ['合计', 10],
  ]);
}

/** 基础数据 with 昌吉州 in row 4: plan B4, actual C4, total in row 5. */
function baseData(
  plan: TestCell,
  actual: TestCell,
  task = '公租房开工（套）',
  name = '基础数据',
): SheetSnapshot {
  return sheetOf(name, [
    ['新疆维吾尔自治区2021年任务完成情况表'],
    ['地区', task, null],
    [null, '计划数', '完成数'],
    ['昌吉州', plan, actual],
    ['合计', 999, 999],
  ]);
}

const proposed = (workbook: WorkbookSnapshot) => planFilling(workbook, findTables(workbook)).items;

/** `E4 empty ✓ ='基础数据'!B4 = 100`: cell, state, ✓ before what can be written without asking, else ?. */
function lines(...sheets: readonly SheetSnapshot[]): readonly string[] {
  return proposed(workbookOf(...sheets)).map(({ cell, state, options, certain, hindrance }) =>
    [
      cellAddress(cell.row, cell.column),
      state,
      ...options.map(
        ({ formula, value, doubts }, index) =>
          `${state === 'empty' && index === certain ? '✓' : '?'} ${formula} = ${String(value)}${doubts.map((doubt) => ` (${doubt})`).join('')}`,
      ),
      ...(hindrance ? [hindrance] : []),
    ].join(' '),
  );
}

describe('what is proposed for plan and actual', () => {
  it('is the line of the region, as a formula', () => {
    expect(lines(attachment(), baseData(100, 95))).toEqual([
      "E4 empty ✓ ='基础数据'!B4 = 100",
      "F4 empty ✓ ='基础数据'!C4 = 95",
    ]);
  });

  it.each<[string, Figures, TestCell, string, string]>([
    [
      '户 to 万户: 231500 ÷ 10000',
      { indicator: '老旧小区改造户数', unit: '万户' },
      231500,
      '老旧小区改造户数（户）',
      "✓ ='基础数据'!B4/10000 = 23.15",
    ],
    [
      '万户 to 户: 23.15 × 10000',
      { indicator: '老旧小区改造户数', unit: '户' },
      23.15,
      '老旧小区改造户数（万户）',
      "✓ ='基础数据'!B4*10000 = 231500",
    ],
    [
      '亿元 to 万元: 0.43 × 10000',
      { indicator: '棚改投资', unit: '万元' },
      0.43,
      '棚户区改造投资（亿元）',
      "✓ ='基础数据'!B4*10000 = 4300",
    ],
    ['— stays —', {}, '—', '公租房开工（套）', "✓ ='基础数据'!B4 = —"],
    ['a text in the same unit', {}, '２６１０６', '公租房开工（套）', "✓ ='基础数据'!B4 = ２６１０６"],
  ])('is %s', (_, figures, plan, task, expected) => {
    expect(lines(attachment(figures), baseData(plan, null, task))[0]).toBe(`E4 empty ${expected}`);
  });

  it.each<[string, Figures, TestCell, TestCell, string]>([
    ['equal to what is typed', { plan: 100 }, 100, null, "E4 same ? ='基础数据'!B4 = 100"],
    [
      'equal to what is printed: 5.3万 for 52980',
      { plan: '5.3万' },
      52980,
      null,
      "E4 same ? ='基础数据'!B4 = 52980",
    ],
    ['different from what is typed', { plan: 101 }, 100, null, "E4 differs ? ='基础数据'!B4 = 100"],
    [
      'there already',
      { plan: { formula: '=基础数据!B4', value: 100 } },
      100,
      null,
      "E4 linked ? ='基础数据'!B4 = 100",
    ],
    [
      'a formula of the official’s',
      { plan: { formula: '=50+50', value: 100 } },
      100,
      null,
      "E4 formula ? ='基础数据'!B4 = 100",
    ],
  ])('is not suggested where it is %s', (_, figures, plan, actual, expected) => {
    expect(lines(attachment(figures), baseData(plan, actual))[0]).toBe(expected);
  });

  it.each<[string, TestCell, string]>([
    ['blank', null, 'source-empty'],
    ['words', '未统计', 'source-not-a-number'],
    ['an error', { value: null, error: '#REF!', formula: '=#REF!' }, 'source-not-a-number'],
    ['not calculated', { value: null, formula: '=C9', notCalculated: true }, 'source-not-a-number'],
    ['a percent', { value: 0.5, numberFormat: '0%' }, 'source-not-a-number'],
  ])('is nothing where the base data are %s', (_, plan, hindrance) => {
    expect(lines(attachment(), baseData(plan, 95))[0]).toBe(`E4 empty ${hindrance}`);
  });

  it('is nothing where a text would have to be calculated with', () => {
    const form = attachment({ indicator: '老旧小区改造户数', unit: '万户' });
    expect(lines(form, baseData('231500户', null, '老旧小区改造户数（户）'))[0]).toBe(
      'E4 empty source-is-text',
    );
  });

  it('is nothing where the base data come from the attachment, even by way of another sheet', () => {
    const between = sheetOf('汇总', [[{ formula: "='附件1'!E4", value: 100 }]]);
    expect(lines(attachment(), baseData({ formula: '=汇总!A1', value: 100 }, 95), between)).toEqual([
      'E4 empty circular',
      'F4 empty circular',
    ]);
  });

  it('is a choice where two sheets offer a figure', () => {
    expect(lines(attachment(), baseData(100, 95), baseData(120, 95, '公租房开工（套）', '任务表'))[0]).toBe(
      "E4 empty ? ='基础数据'!B4 = 100 ? ='任务表'!B4 = 120",
    );
  });

  it('is a choice where something is doubtful', () => {
    expect(lines(attachment({ unit: null }), baseData(100, 95))[0]).toBe(
      "E4 empty ? ='基础数据'!B4 = 100 (unit-unnamed)",
    );
  });

  it('is nothing from another year, for another task or another region', () => {
    const other = { ...baseData(100, 95), name: '2020年度' };
    const lastYear = sheetOf('上年', [
      ['新疆维吾尔自治区2020年任务完成情况表'],
      ['地区', '公租房计划（套）', '公租房开工（套）'],
      ['昌吉州', 1, 1],
    ]);
    expect(lines(attachment(), lastYear)).toEqual([]);
    expect(lines(attachment({ indicator: '公租房配租率' }), other)).toEqual([]);
    const elsewhere = sheetOf('基础数据', [
      ['阿克苏地区2021年任务完成情况表'],
      ['县市', '公租房开工计划（套）', '公租房开工完成（套）'],
      ['温宿县', 1, 1],
      ['合计', 1, 1],
    ]);
    expect(lines(attachment(), elsewhere)).toEqual([]);
  });

  it('is nothing where a cell belongs to several rows or to an array formula', () => {
    const form = attachment({ plan: { formula: '=X1:X2', value: 3, isArray: true } });
    expect(lines({ ...form, merges: [{ top: 3, bottom: 4, left: 5, right: 5 }] }, baseData(100, 95))).toEqual(
      [],
    );
  });
});
