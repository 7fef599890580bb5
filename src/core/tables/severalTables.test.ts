import { sheetOf, type TestCell } from '../../../test/snapshots';
import { linesOf, onlyTable, tablesOn } from '../../../test/tableText';
import { KEY_COLUMNS, markOf, OWN_SHEETS, type OwnSheetKind } from '../writing/ownSheets';

const RULE = '按规定执行得满分，否则不得分';
const HEADER: TestCell[] = ['一级指标', '三级指标', '分值', '评分标准', '自评得分'];
const table = (title: string, ...indicators: string[]): TestCell[][] => [
  [title],
  HEADER,
  ...indicators.map((indicator, index): TestCell[] => [
    index === 0 ? '资金管理' : null,
    indicator,
    10,
    RULE,
    9,
  ]),
  ['合计', null, 10 * indicators.length, null, 9],
];

describe('several tables', () => {
  it('one below the other, each with its own title', () => {
    const sheet = sheetOf('附件', [
      ...table('附件1 2021年租赁住房保障绩效评价指标表', '一', '二'),
      [],
      ...table('附件2 2021年老旧小区改造绩效评价指标表', '三'),
      ...table('附件3 2020年棚户区改造绩效评价指标表', '四'),
    ]);
    const { tables } = tablesOn(sheet);
    expect(
      tables.map(({ programme, year, area }) => [programme, year, area.top + 1, area.bottom + 1]),
    ).toEqual([
      ['rental', 2021, 2, 5],
      ['renovation', 2021, 8, 10],
      ['shanty', 2020, 12, 14],
    ]);
    expect(tables.map(linesOf)).toEqual([
      ['3: 资金管理 > · > 一 = 10', '4: 资金管理 > · > 二 = 10'],
      ['9: 资金管理 > · > 三 = 10'],
      ['13: 资金管理 > · > 四 = 10'],
    ]);
  });

  it('side by side', () => {
    const header: TestCell[] = ['考核指标', '分值', '评分标准', '得分'];
    const sheet = sheetOf('附件', [
      [...header, null, ...header],
      ['一', 10, RULE, 9, null, '甲', 20, RULE, 18],
      ['二', 10, RULE, 8, null, '乙', 30, RULE, 28],
      ['合计', 20, null, 17, null, '丙', 50, RULE, 48],
    ]);
    const { tables } = tablesOn(sheet);
    expect(tables.map(linesOf)).toEqual([
      ['2: · > · > 一 = 10', '3: · > · > 二 = 10'],
      ['2: · > · > 甲 = 20', '3: · > · > 乙 = 30', '4: · > · > 丙 = 50'],
    ]);
    expect(tables.map(({ area }) => [area.left, area.right])).toEqual([
      [0, 3],
      [5, 8],
    ]);
    expect(tables.map(({ totals }) => totals.length)).toEqual([1, 0]);
  });

  it('on several sheets, hidden ones included, in the order of the workbook', () => {
    const { tables } = tablesOn(
      sheetOf('附件1', table('租赁住房保障', '一')),
      sheetOf('附件2', table('老旧小区改造', '二'), { visibility: 'hidden' }),
      sheetOf('附件3', table('棚户区改造', '三'), { visibility: 'very-hidden' }),
    );
    expect(tables.map(({ sheet }) => sheet)).toEqual(['附件1', '附件2']);
  });

  it('a header printed again for the next page goes on with the same table', () => {
    const sheet = sheetOf('附件1', [
      HEADER,
      ['资金管理', '一', 10, RULE, 9],
      HEADER,
      [null, '二', 10, RULE, 9],
      ['合计', null, 20, null, 18],
    ]);
    expect(linesOf(onlyTable(sheet))).toEqual(['2: 资金管理 > · > 一 = 10', '4: 资金管理 > · > 二 = 10']);
    expect(onlyTable(sheet).totals).toMatchObject([{ of: [1, 3] }]);
  });

  it('the sheets that we write are not read, whatever they are called', () => {
    const kinds = Object.keys(OWN_SHEETS) as OwnSheetKind[];
    const { tables, failed } = tablesOn(
      ...kinds.map((kind) => {
        const marked: TestCell[] = [...Array<null>(KEY_COLUMNS[kind]).fill(null), markOf(kind)];
        return sheetOf(`改名${kind}`, [marked, ...table('租赁住房保障', '一')]);
      }),
    );
    expect([tables, failed]).toEqual([[], []]);
  });

  it('a sheet of the official’s is read, even one that bears a name of ours', () => {
    expect(linesOf(onlyTable(sheetOf('评分底稿', table('租赁住房保障', '一'))))).toHaveLength(1);
  });
});

describe('sheets without an indicator table', () => {
  it.each<[string, TestCell[][]]>([
    ['nothing', []],
    ['words', [['说明'], ['本工作簿用于绩效评价，得分由系统计算。']]],
    [
      'base data: a line per region, plan and actual per task',
      [
        ['2021年任务完成情况表'],
        ['序号', '县市区', '公租房开工（套）', null, '租赁补贴（户）', null, '备注'],
        [null, null, '计划数', '完成数', '计划数', '完成数', null],
        [1, '甲县', 100, 95, 20, 20, null],
        [2, '乙市', 200, 200, 30, 33, null],
        ['合计', null, 300, 295, 50, 53, null],
      ],
    ],
    [
      'base data with rates',
      [
        ['地区', '计划数', '完成数', '完成率'],
        ['甲县', 100, 95, 0.95],
      ],
    ],
    [
      'scores by region',
      [
        ['县市区', '自评得分', '复核得分', '扣分原因'],
        ['甲县', 98, 97, '资料不全'],
      ],
    ],
    [
      'a list of projects',
      [
        ['序号', '项目名称', '计划投资', '完成情况', '备注'],
        [1, '一号小区', 100, '完工', null],
      ],
    ],
    [
      'a scale of grades',
      [
        ['等级', '分数'],
        ['优', '90分以上'],
        ['良', '80—90分'],
      ],
    ],
    [
      'only 得分 and 备注',
      [
        ['姓名', '得分', '备注'],
        ['甲', 98, null],
      ],
    ],
    [
      'goals',
      [
        ['预期目标', '实际完成情况'],
        ['改造小区12个', '改造小区12个'],
      ],
    ],
  ])('%s: neither a table nor a failed one', (_, rows) => {
    const { tables, failed } = tablesOn(sheetOf('表', rows, { merges: ['C2:D2', 'E2:F2'] }));
    expect([tables, failed]).toEqual([[], []]);
  });

  it('base data below a table on its sheet does not become lines', () => {
    const sheet = sheetOf('附件1', [
      HEADER,
      ['资金管理', '一', 10, RULE, 9],
      ['合计', null, 10, null, 9],
      [],
      ['2021年任务完成情况表'],
      ['序号', '县市区', '计划数', '完成数'],
      [1, '甲县', 100, 95],
      [2, '乙市', 200, 200],
    ]);
    expect(linesOf(onlyTable(sheet))).toEqual(['2: 资金管理 > · > 一 = 10']);
  });
});

describe('tables that fail', () => {
  it.each<[string, TestCell[][], string[]]>([
    [
      'no points anywhere',
      [
        ['三级指标', '评分标准', '得分'],
        ['一', RULE, 9],
      ],
      ['points'],
    ],
    [
      'no indicator',
      [
        ['序号', '分值', '评分标准'],
        [1, 10, RULE],
      ],
      ['indicator'],
    ],
    [
      'neither criterion nor score nor actual',
      [
        ['一级指标', '三级指标', '分值'],
        ['甲', '一', 10],
      ],
      ['criterion', 'score'],
    ],
    ['a header without a line', [['三级指标', '分值', '评分标准']], ['indicator']],
  ])('%s', (_, rows, missing) => {
    const { tables, failed } = tablesOn(sheetOf('表', rows, { at: 'B3' }));
    expect(tables).toEqual([]);
    expect(failed).toMatchObject([{ sheet: '表', cell: { row: 2 }, missing }]);
  });
});
