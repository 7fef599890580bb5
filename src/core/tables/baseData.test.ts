import { sheetOf, workbookOf, type SheetOptions, type TestCell } from '../../../test/snapshots';
import { said, tablesOn } from '../../../test/tableText';
import { cellAddress } from '../cells/address';
import type { BaseDataSheet } from './baseDataModel';
import { findTables } from './findTables';

type Rows = readonly (readonly TestCell[])[];

function baseOn(rows: Rows, options: SheetOptions = {}): BaseDataSheet {
  const { baseData, tables, failed } = tablesOn(sheetOf('基础数据', rows, options));
  expect({ tables: tables.length, failed: failed.length }).toEqual({ tables: 0, failed: 0 });
  const [only] = baseData;
  if (!only || baseData.length > 1) throw new Error(`${String(baseData.length)} base-data tables`);
  return only;
}

/** A task in one line: `公租房开工 套 rental C D ·` with the columns of plan, actual and rate. */
function tasksOf({ tasks }: BaseDataSheet): readonly string[] {
  const letter = (column: number | null) => (column === null ? '·' : cellAddress(0, column).replace('1', ''));
  return tasks.map(({ label, unit, programme, plan, actual, rate }) =>
    [label, unit ?? '·', programme ?? '·', letter(plan), letter(actual), letter(rate)].join(' '),
  );
}

/** A region in one line: `6 乌鲁木齐市 unit` or `8 合计 total of 6 7`, with worksheet rows. */
function regionsOf({ regions }: BaseDataSheet): readonly string[] {
  return regions.map(({ row, name, kind, of }) =>
    [row + 1, name, kind, ...(of.length > 0 ? ['of', ...of.map((one) => one + 1)] : [])].join(' '),
  );
}

describe('a sheet of base data', () => {
  const SAMPLE: Rows = [
    ['新疆维吾尔自治区2021年度城镇保障性安居工程任务完成情况表'],
    ['填报单位：新疆维吾尔自治区', null, null, null, null, '年度：2021年'],
    ['序号', '地州市', '县级单位数（个）', '公租房开工（套）', null, '租赁补贴发放（户）'],
    [null, null, null, '计划数', '实际完成', '计划数', '实际完成'],
    [1, '乌鲁木齐市', 8, 3285, 3299, 376, 542],
    [2, '阿克苏地区', 9, 2740, 2752, 310, 401],
    ['合计', null, 17, 6025, 6051, 686, 943],
  ];
  const MERGES = ['A1:G1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'A7:B7'];

  it('is read with its tasks, units, regions, year and title', () => {
    const base = baseOn(SAMPLE, { merges: MERGES });
    expect(base).toMatchObject({
      sheet: '基础数据',
      year: 2021,
      region: '新疆维吾尔自治区',
      unitColumn: 1,
      title: '新疆维吾尔自治区2021年度城镇保障性安居工程任务完成情况表',
      area: { top: 2, left: 1, bottom: 6, right: 6 },
    });
    expect(tasksOf(base)).toEqual(['公租房开工 套 rental D E ·', '租赁补贴发放 户 rental F G ·']);
    expect(regionsOf(base)).toEqual(['5 乌鲁木齐市 unit', '6 阿克苏地区 unit', '7 合计 total of 5 6']);
    expect(base.regions[0]?.readings.map(({ plan, actual }) => [said(plan), said(actual)])).toEqual([
      ['3285', '3299'],
      ['376', '542'],
    ]);
    expect(base.regions[0]?.readings.map(({ unit }) => unit)).toEqual(['套', '户']);
  });

  it('also without a single merged cell', () => {
    const base = baseOn(SAMPLE);
    expect(tasksOf(base)).toEqual(['公租房开工 套 rental D E ·', '租赁补贴发放 户 rental F G ·']);
    expect(regionsOf(base).at(-1)).toBe('7 合计 total of 5 6');
  });

  it.each<[string, Rows, readonly string[]]>([
    [
      'one header row with the task in each cell',
      [
        [
          '县市区',
          '公租房计划开工数（套）',
          '公租房实际开工数（套）',
          '公租房开工率',
          '租赁补贴计划发放数（户）',
          '租赁补贴实际发放数（户）',
        ],
        ['昌吉市', 100, 95, 0.95, 30, 31],
      ],
      ['公租房开工 套 rental B C D', '租赁补贴发放 户 rental E F ·'],
    ],
    [
      'three header rows, the programme over its tasks',
      [
        ['地区', '租赁住房保障', null, '城市棚户区改造', null, null, null],
        [null, '公租房开工（套）', null, '开工（套）', null, '基本建成（套）', null],
        [null, '计划', '完成', '计划', '完成', '计划', '完成'],
        ['昌吉市', 1, 2, 3, 4, 5, 6],
      ],
      [
        '公租房开工 套 rental B C ·',
        '城市棚户区改造开工 套 shanty D E ·',
        '城市棚户区改造基本建成 套 shanty F G ·',
      ],
    ],
    [
      'plan and actual over the tasks',
      [
        ['县（市、区）', '年度计划', null, '实际完成', null],
        [null, '公租房开工（套）', '棚改开工（套）', '公租房开工（套）', '棚改开工（套）'],
        ['昌吉市', 1, 2, 3, 4],
      ],
      ['公租房开工 套 rental B D ·', '棚改开工 套 shanty C E ·'],
    ],
    [
      'plan and rate with short names under the task',
      [
        ['市县', '公租房（套）', null, null],
        [null, '计划数', '实际开工数', '完成率（%）'],
        ['昌吉市', 100, 95, 95],
      ],
      ['公租房开工 套 rental B C D'],
    ],
    [
      'several figures of one programme',
      [
        ['州市', '城镇老旧小区改造', null, null, null, null, null],
        [
          null,
          '计划小区数（个）',
          '实际小区数（个）',
          '计划面积（万平方米）',
          '实际面积（万平方米）',
          '计划投资（亿元）',
          '完成投资（亿元）',
        ],
        ['昌吉州', 17, 17, 18.01, 18.01, 4, 4.3],
      ],
      [
        '城镇老旧小区改造小区数 个 renovation B C ·',
        '城镇老旧小区改造面积 万平方米 renovation D E ·',
        '城镇老旧小区改造投资 亿元 renovation F G ·',
      ],
    ],
    [
      'the task in the title only',
      [
        ['2021年公租房开工任务完成情况表（单位：套）'],
        ['单位：套'],
        ['地区名称', '计划数', '完成数', '完成率'],
        ['昌吉市', 100, 95, '95%'],
      ],
      ['公租房开工 套 rental B C D'],
    ],
    [
      'the unit above the table, for the tasks that it fits',
      [
        ['单位：万元'],
        ['地区', '棚户区改造投资', null, '棚户区改造开工', null],
        [null, '计划', '完成', '计划', '完成'],
        ['昌吉市', 100, 95, 30, 30],
      ],
      ['棚户区改造投资 万元 shanty B C ·', '棚户区改造开工 · shanty D E ·'],
    ],
    [
      'only actuals',
      [
        ['县市', '公租房开工数（套）', '租赁补贴发放数（户）'],
        ['昌吉市', 95, 31],
      ],
      ['公租房开工 套 rental · B ·', '租赁补贴发放 户 rental · C ·'],
    ],
    [
      'the counts in the names of the columns',
      [
        ['县市', '老旧小区改造', null],
        [null, '计划户数', '完成户数'],
        ['昌吉市', 95, 31],
      ],
      ['老旧小区改造户数 户 renovation B C ·'],
    ],
  ])('is read with %s', (_, rows, expected) => {
    expect(tasksOf(baseOn(rows))).toEqual(expected);
  });

  it('leaves out last year, single months and columns that are told twice', () => {
    const base = baseOn([
      ['2021年度任务完成情况表'],
      ['地区', '公租房开工（套）', null, null, null, '棚改开工（套）', null, null],
      [null, '2021年计划', '2020年完成', '本月完成', '2021年完成', '计划', '完成', '完成数'],
      ['昌吉市', 100, 70, 8, 95, 10, 9, 8],
    ]);
    expect(tasksOf(base)).toEqual(['公租房开工 套 rental B E ·']);
  });

  it('takes the year’s own figure beside a cumulative one', () => {
    const base = baseOn([
      ['地区', '公租房开工（套）', null, null],
      [null, '计划', '累计完成', '完成'],
      ['昌吉市', 100, 170, 95],
    ]);
    expect(tasksOf(base)).toEqual(['公租房开工 套 rental B D ·']);
  });

  it('reads figures with their own units, and no task as none', () => {
    const [region] = baseOn([
      ['地区', '公租房开工（套）', null, '改造户数（万户）', null],
      [null, '计划数', '完成数', '计划数', '完成数'],
      ['昌吉市', '1.8万套', '２６１０６', '无', '23.15'],
    ]).regions;
    expect(region?.readings.map(({ plan, actual }) => [said(plan), said(actual)])).toEqual([
      ['18000套', '26106'],
      ['无', '23.15'],
    ]);
  });
});

describe('regions and their sums', () => {
  const HEAD: Rows = [
    ['地区', '公租房开工（套）', null],
    [null, '计划数', '完成数'],
  ];

  it.each<[string, Rows, readonly string[]]>([
    [
      'a total above the units',
      [
        ['全区', 30, 33],
        ['昌吉州', 10, 11],
        ['哈密市', 20, 22],
      ],
      ['3 全区 total of 4 5', '4 昌吉州 unit', '5 哈密市 unit'],
    ],
    [
      'prefectures told from their counties by what they are called',
      [
        ['昌吉回族自治州', 3, 3],
        ['昌吉市', 1, 1],
        ['玛纳斯县', 2, 2],
        ['阿克苏地区', 9, 9],
        ['温宿县', 4, 4],
        ['库车市', 5, 4],
        ['合计', 12, 12],
      ],
      [
        '3 昌吉回族自治州 subtotal of 4 5',
        '4 昌吉市 unit',
        '5 玛纳斯县 unit',
        '6 阿克苏地区 subtotal of 7 8',
        '7 温宿县 unit',
        '8 库车市 unit',
        '9 合计 total of 3 6',
      ],
    ],
    [
      'a city over its districts, whose figures add up',
      [
        ['乌鲁木齐市', 30, 33],
        ['天山区', 10, 11],
        ['沙依巴克区', 20, 22],
        ['合计', 30, 33],
      ],
      ['3 乌鲁木齐市 subtotal of 4 5', '4 天山区 unit', '5 沙依巴克区 unit', '6 合计 total of 3'],
    ],
    [
      'a city that is no sum of the counties behind it',
      [
        ['昌吉市', 31, 33],
        ['玛纳斯县', 10, 11],
        ['奇台县', 20, 22],
        ['全州合计', 61, 66],
      ],
      ['3 昌吉市 unit', '4 玛纳斯县 unit', '5 奇台县 unit', '6 全州合计 total of 3 4 5'],
    ],
    [
      'a single figure that adds up by chance',
      [
        ['昌吉市', 3, null],
        ['玛纳斯县', 1, 1],
        ['奇台县', 2, 2],
      ],
      ['3 昌吉市 unit', '4 玛纳斯县 unit', '5 奇台县 unit'],
    ],
    [
      'subtotals below their parts',
      [
        ['天山区', 10, 11],
        ['沙依巴克区', 20, 22],
        ['乌鲁木齐市小计', 30, 33],
        ['伊州区', 1, 1],
        ['巴里坤县', 1, 1],
        ['哈密市小计', 2, 2],
        ['总计', 32, 35],
      ],
      [
        '3 天山区 unit',
        '4 沙依巴克区 unit',
        '5 乌鲁木齐市 subtotal of 3 4',
        '6 伊州区 unit',
        '7 巴里坤县 unit',
        '8 哈密市 subtotal of 6 7',
        '9 总计 total of 5 8',
      ],
    ],
    [
      'numbered prefectures',
      [
        ['一、乌鲁木齐市', 31, 33],
        ['天山区', 10, 11],
        ['沙依巴克区', 20, 22],
        ['二、哈密市', 2, 2],
        ['伊州区', 2, 2],
      ],
      [
        '3 乌鲁木齐市 subtotal of 4 5',
        '4 天山区 unit',
        '5 沙依巴克区 unit',
        '6 哈密市 subtotal of 7',
        '7 伊州区 unit',
      ],
    ],
    [
      'lines without figures, and none behind the foot',
      [['昌吉州', null, null], ['哈密市', 20, 22], ['注：本表不含兵团'], ['博州', 1, 1]],
      ['3 昌吉州 unit', '4 哈密市 unit'],
    ],
  ])('tells %s', (_, rows, expected) => {
    expect(regionsOf(baseOn([...HEAD, ...rows]))).toEqual(expected);
  });

  it('reads prefectures beside their counties, the merged name over both', () => {
    const base = baseOn(
      [
        ['地州市', '县市区', '公租房开工（套）', null],
        [null, null, '计划数', '完成数'],
        ['合计', null, 33, 34],
        ['昌吉州', '小计', 3, 3],
        [null, '昌吉市', 1, 1],
        [null, '玛纳斯县', 2, 2],
        ['哈密市', '小计', 30, 31],
        [null, '伊州区', 30, 31],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'A3:B3', 'A4:A6', 'A7:A8'] },
    );
    expect(base.unitColumn).toBe(1);
    expect(regionsOf(base)).toEqual([
      '3 合计 total of 4 7',
      '4 昌吉州 subtotal of 5 6',
      '5 昌吉市 unit',
      '6 玛纳斯县 unit',
      '7 哈密市 subtotal of 8',
      '8 伊州区 unit',
    ]);
  });
});

it('takes 单位 over names of regions for what it is', () => {
  const base = baseOn([
    ['单位', '公租房计划开工', '公租房实际开工'],
    ['昌吉市', 31, 33],
    ['玛纳斯县', 10, 11],
  ]);
  expect(tasksOf(base)).toEqual(['公租房开工 · rental B C ·']);
  expect(regionsOf(base)).toEqual(['2 昌吉市 unit', '3 玛纳斯县 unit']);
});

describe('what is no base data', () => {
  it.each<[string, Rows]>([
    [
      'an indicator table with a region in it',
      [
        ['地区', '三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分'],
        ['昌吉市', '公租房开工率', 10, '达到100%得10分，否则不得分', 100, 95, 0],
      ],
    ],
    [
      'scores by region',
      [
        ['县市区', '租赁住房保障得分', '老旧小区改造得分', '棚改得分'],
        ['昌吉市', 100, 97.2, 100],
      ],
    ],
    [
      'contacts by region',
      [
        ['县市区', '联系人', '联系电话'],
        ['昌吉市', '（略）', '0994-0000000'],
      ],
    ],
    [
      'units of measure',
      [
        ['指标名称', '单位', '计划数', '完成数'],
        ['公租房开工', '套', 10, 9],
        ['租赁补贴', '户', 10, 9],
      ],
    ],
    [
      'names of projects',
      [
        ['名称', '计划数', '完成数'],
        ['南湖花园住宅项目', 10, 9],
        ['红光家园住宅项目', 10, 9],
      ],
    ],
    ['a header without regions', [['县市区', '公租房计划数', '公租房完成数']]],
  ])('%s', (_, rows) => {
    expect(tablesOn(sheetOf('表', rows)).baseData).toEqual([]);
  });

  it('leaves indicator tables beside base data as they are', () => {
    const found = findTables(
      workbookOf(
        sheetOf('附件1', [
          ['三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分'],
          ['公租房开工率', 10, '达到100%得10分，否则不得分', 100, 95, 0],
        ]),
        sheetOf('基础数据', [
          ['县市区', '公租房计划数', '公租房完成数'],
          ['昌吉市', 100, 95],
        ]),
      ),
    );
    expect(found.tables.map(({ sheet }) => sheet)).toEqual(['附件1']);
    expect(found.baseData.map(({ sheet }) => sheet)).toEqual(['基础数据']);
  });
});
