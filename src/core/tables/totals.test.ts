import { sheetOf, type TestCell } from '../../../test/snapshots';
import { linesOf, onlyTable, said, totalsOf } from '../../../test/tableText';

const HEADER = ['一级指标', '三级指标', '分值', '评分标准', '自评得分', '复核得分'];
const RULE = '按规定执行得满分，否则不得分';

const line = (level1: string | null, indicator: string, points: number): TestCell[] => [
  level1,
  indicator,
  points,
  RULE,
  points,
  points,
];
const sum = (label: string, points: number | null, score: number | null = points): TestCell[] => [
  label,
  null,
  points,
  null,
  score,
  score,
];

describe('the total', () => {
  it.each([
    '合计',
    '总计',
    '总分',
    '合 计',
    '得分合计',
    '总得分',
    '合计：',
    '总分（100分）',
    '自评总分',
    '综合得分',
    '共计',
  ])('%s', (label) => {
    const table = onlyTable(
      sheetOf('表', [HEADER, line('甲', '一', 40), line('乙', '二', 60), sum(label, 100)]),
    );
    expect(linesOf(table)).toHaveLength(2);
    expect(table.totals).toMatchObject([{ row: 3, kind: 'total', of: [1, 2] }]);
    expect(
      table.totals.map(({ points, score, reviewScore }) => [points, score, reviewScore].map(said)),
    ).toEqual([['100', '100', '100']]);
  });

  it('merged over the labels, the points cell included', () => {
    const table = onlyTable(
      sheetOf('表', [HEADER, line('甲', '一', 40), ['合计', null, null, null, 40, null]], {
        merges: ['A3:C3'],
      }),
    );
    expect(table.totals).toMatchObject([{ points: null, score: { row: 2, column: 4 }, of: [1] }]);
  });

  it('left blank for someone to fill', () => {
    const table = onlyTable(sheetOf('表', [HEADER, line('甲', '一', 40), ['合计']]));
    expect(table.totals[0]).toMatchObject({
      score: { row: 2, column: 4, reading: { kind: 'empty' } },
      of: [1],
    });
  });

  it('above all lines', () => {
    const table = onlyTable(
      sheetOf('表', [HEADER, sum('合计', 100), line('甲', '一', 40), line('乙', '二', 60)]),
    );
    expect(totalsOf(table)).toEqual(['合计 (total) 2: 3 4']);
  });

  it('with bonus lines below it counts the lines above', () => {
    const table = onlyTable(
      sheetOf('表', [HEADER, line('甲', '一', 100), sum('合计', 100), line('加分项', '创新', 5)]),
    );
    expect(totalsOf(table)).toEqual(['合计 (total) 3: 2']);
    expect(linesOf(table)).toHaveLength(2);
  });

  it('is no indicator that only ends like one', () => {
    const table = onlyTable(
      sheetOf('表', [
        ['三级指标', '分值', '计划数', '完成数', '得分'],
        ['完成投资合计', 10, 100, 95, 9],
        ['合计', 10, null, null, 9],
      ]),
    );
    expect(linesOf(table)).toEqual(['2: · > · > 完成投资合计 = 10']);
    expect(totalsOf(table)).toEqual(['合计 (total) 3: 2']);
  });
});

describe('subtotals', () => {
  it('小计 after each group, 合计 at the end', () => {
    const table = onlyTable(
      sheetOf('表', [
        HEADER,
        line('甲', '一', 10),
        line(null, '二', 20),
        sum('小计', 30),
        line('乙', '三', 70),
        sum('小计', 70),
        sum('合计', 100),
      ]),
    );
    expect(totalsOf(table)).toEqual([
      '小计 (subtotal) 4: 2 3',
      '小计 (subtotal) 6: 5',
      '合计 (total) 7: 2 3 5',
    ]);
  });

  it('小计 inside the merged cell of its group', () => {
    const table = onlyTable(
      sheetOf(
        '表',
        [
          HEADER,
          line('甲', '一', 10),
          line(null, '二', 20),
          [null, '小计', 30, null, 30, 30],
          line('乙', '三', 70),
        ],
        { merges: ['A2:A4'] },
      ),
    );
    expect(linesOf(table)).toHaveLength(3);
    expect(totalsOf(table)).toEqual(['小计 (subtotal) 4: 2 3']);
  });

  it('小计 before its group', () => {
    const table = onlyTable(
      sheetOf('表', [
        HEADER,
        ['甲', '小计', 30, null, 30, 30],
        line(null, '一', 10),
        line(null, '二', 20),
        ['乙', '小计', 70, null, 70, 70],
        line(null, '三', 70),
      ]),
    );
    expect(totalsOf(table)).toEqual(['小计 (subtotal) 2: 3 4', '小计 (subtotal) 5: 6']);
  });

  it('合计 after each group and 总分 at the end', () => {
    const table = onlyTable(
      sheetOf('表', [
        HEADER,
        line('甲', '一', 30),
        sum('合计', 30),
        line('乙', '三', 70),
        sum('合计', 70),
        sum('总分', 100),
      ]),
    );
    expect(totalsOf(table)).toEqual(['合计 (subtotal) 3: 2', '合计 (subtotal) 5: 4', '总分 (total) 6: 2 4']);
  });

  it('of a group that it names', () => {
    const table = onlyTable(
      sheetOf('表', [
        HEADER,
        line('一、资金管理', '一', 30),
        line('二、项目管理', '二', 70),
        sum('资金管理小计', 30),
        sum('项目管理合计', 70),
        sum('总分', 100),
      ]),
    );
    expect(totalsOf(table)).toEqual([
      '资金管理小计 (subtotal) 4: 2',
      '项目管理合计 (subtotal) 5: 3',
      '总分 (total) 6: 2 3',
    ]);
  });

  it('of level 2 and of level 1, told apart by their points', () => {
    const header = ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'];
    const table = onlyTable(
      sheetOf('表', [
        header,
        ['甲', '子', '一', 10, RULE, 10],
        [null, null, '小计', 10, null, 10],
        [null, '丑', '二', 20, RULE, 20],
        [null, null, '小计', 20, null, 20],
        [null, '小计', null, 30, null, 30],
        ['合计', null, null, 30, null, 30],
      ]),
    );
    expect(totalsOf(table)).toEqual([
      '小计 (subtotal) 3: 2',
      '小计 (subtotal) 5: 4',
      '小计 (subtotal) 6: 2 4',
      '合计 (total) 7: 2 4',
    ]);
  });
});

describe('the grade', () => {
  it.each<[string, TestCell[][], string | null]>([
    ['beside 评价等级', [['评价等级', '优', null, null, null, null]], '优'],
    ['further to the right', [['评定等级：', null, null, '优秀', null, null]], '优秀'],
    ['left blank', [['评价等级', null, null, null, null, null]], ''],
    [
      'beside the total',
      [
        ['合计', null, 40, null, 38, null],
        ['评定等次', '良'],
      ],
      '良',
    ],
    ['in the row of the total', [['总分', null, 40, '等级', '优', null]], '优'],
    ['not printed', [['合计', null, 40, null, 38, null]], null],
    [
      'in one cell with its label, which nobody may overwrite',
      [['评价等级：优', null, null, null, null, null]],
      null,
    ],
  ])('%s', (_, below, expected) => {
    const table = onlyTable(sheetOf('表', [HEADER, line('甲', '一', 40), ...below]));
    expect(table.grade?.reading.typed ?? null).toBe(expected);
    expect(linesOf(table)).toHaveLength(1);
  });
});
