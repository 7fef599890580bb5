import { sheetOf, type TestCell } from '../../../test/snapshots';
import { columnsOf, linesOf, onlyTable, tablesOn } from '../../../test/tableText';

const FULL = [
  '序号',
  '一级指标',
  '二级指标',
  '三级指标',
  '分值',
  '评分标准',
  '计划数',
  '实际完成',
  '完成率',
  '自评得分',
  '复核得分',
  '扣分原因',
  '备注',
];

/** A table with this header and one line that has a text, points and figures where the header asks for them. */
function under(...header: readonly (readonly TestCell[])[]) {
  return (...lines: readonly (readonly TestCell[])[]) => sheetOf('附件1', [...header, ...lines]);
}

describe('the usual header', () => {
  it('names every column', () => {
    const table = onlyTable(
      under(FULL)([
        1,
        '资金管理',
        '资金落实',
        '预算安排',
        10,
        '足额安排得满分，否则不得分',
        100,
        95,
        0.95,
        9,
        8,
        '未足额',
        '',
      ]),
    );
    expect(table.shape).toBe('A');
    expect(columnsOf(table)).toEqual({
      number: 'A',
      level1: 'B',
      level2: 'C',
      indicator: 'D',
      points: 'E',
      criterion: 'F',
      plan: 'G',
      actual: 'H',
      rate: 'I',
      score: 'J',
      reviewScore: 'K',
      reason: 'L',
      remark: 'M',
    });
    expect(linesOf(table)).toEqual(['2: 资金管理 > 资金落实 > 预算安排 = 10']);
  });

  it('is read in any order of columns', () => {
    const table = onlyTable(
      under(['评分标准', '得分', '三级指标', '分值', '实际完成值', '一级指标', '年度指标值'])([
        '足额得满分，否则不得分',
        9,
        '预算安排',
        10,
        95,
        '资金管理',
        100,
      ]),
    );
    expect(table.rows[0]).toMatchObject({
      level1: '资金管理',
      level2: null,
      indicator: '预算安排',
      points: 10,
    });
  });

  it('is found anywhere on the sheet, with columns of no interest between', () => {
    const sheet = sheetOf(
      '表',
      [
        ['三级指标', '责任科室', '分值', '佐证材料', '评分标准'],
        ['预算安排', '综合科', 10, '文件', '足额得满分，否则不得分'],
      ],
      { at: 'F20' },
    );
    expect(columnsOf(onlyTable(sheet))).toEqual({ indicator: 'F', points: 'H', criterion: 'J' });
  });

  it('may have line breaks, spaces, full-width signs, colons and stars in its words', () => {
    const table = onlyTable(
      under(['一 级\n指 标', '二级　指标', '三级指标：', ' 分  值 ', '*评分\n标准', '自评\r\n得分'])([
        '资金管理',
        '资金落实',
        '预算安排',
        10,
        '足额得满分，否则不得分',
        9,
      ]),
    );
    expect(columnsOf(table)).toEqual({
      level1: 'A',
      level2: 'B',
      indicator: 'C',
      points: 'D',
      criterion: 'E',
      score: 'F',
    });
  });
});

describe('the words of each role', () => {
  it.each([
    ...[
      '三级指标',
      '考核指标',
      '评价指标',
      '具体指标',
      '指标名称',
      '考核内容',
      '项目',
      '考核项目',
      '评价内容',
      '绩效指标',
    ],
    ...['考核指标及分值', '指标（名称）', '评价要素', '考评指标'],
  ])('indicator: %s', (word) => {
    expect(columnsOf(onlyTable(under([word, '分值', '评分标准'])(['预算安排', 10, '足额得满分'])))).toEqual({
      indicator: 'A',
      points: 'B',
      criterion: 'C',
    });
  });

  it.each([
    ...[
      '分值',
      '权重',
      '基本分',
      '标准分值',
      '指标满分',
      '应得分',
      '权数',
      '满分',
      '标准分',
      '分值（100分）',
      '权重（%）',
      '指标分值',
      '配分',
    ],
  ])('points: %s', (word) => {
    expect(
      columnsOf(onlyTable(under(['三级指标', word, '评分标准'])(['预算安排', 10, '足额得满分']))).points,
    ).toBe('B');
  });

  it.each([
    ...[
      '评分标准',
      '评分细则',
      '评价标准',
      '评分办法',
      '计分标准',
      '扣分标准',
      '赋分细则',
      '考核标准',
      '考评办法',
      '计分方法',
    ],
    ...[
      '评分标准（财综〔2022〕37号）',
      '具体评分标准',
      '评分标准及办法',
      '指标评分标准',
      '打分标准',
      '评价方法',
      '加扣分标准',
    ],
  ])('criterion: %s', (word) => {
    expect(
      columnsOf(onlyTable(under(['三级指标', '分值', word])(['预算安排', 10, '足额得满分']))).criterion,
    ).toBe('C');
  });

  it.each([
    ...[
      '计划数',
      '年度指标值',
      '目标值',
      '标准值',
      '计划任务数',
      '2021年计划',
      '2021年度目标任务',
      '年度计划数（套）',
      '计划开工数',
    ],
    ...['目标任务数', '全年目标值', '应完成数', '指标值', '下达任务数', '2021年公租房计划开工数'],
  ])('plan: %s', (word) => {
    expect(
      columnsOf(onlyTable(under(['三级指标', '分值', word, '得分'])(['公租房开工', 10, 100, 9]))),
    ).toMatchObject({ plan: 'C' });
  });

  it.each([
    ...[
      '实际完成值',
      '完成值',
      '完成数',
      '实际完成',
      '实际完成数',
      '完成情况',
      '实际完成情况',
      '实际值',
      '2021年实际完成数',
    ],
    ...[
      '截至12月底完成数',
      '完成任务数',
      '实际完成任务数',
      '年度实际值',
      '实际开工数',
      '开工数',
      '截至2021年12月31日实际完成',
    ],
  ])('actual: %s', (word) => {
    expect(
      columnsOf(onlyTable(under(['三级指标', '分值', word, '得分'])(['公租房开工', 10, 100, 9]))),
    ).toMatchObject({ actual: 'C' });
  });

  it.each([
    ...[
      '得分',
      '自评得分',
      '实得分',
      '考评得分',
      '自评分',
      '自评分数',
      '评分',
      '县级自评得分',
      '得分（自评）',
      '自我评分',
      '考核得分',
      '单项得分',
    ],
  ])('score: %s', (word) => {
    expect(columnsOf(onlyTable(under(['三级指标', '分值', word])(['预算安排', 10, 9])))).toMatchObject({
      score: 'C',
    });
  });

  it.each([
    ...[
      '复核得分',
      '复评得分',
      '审核得分',
      '监管局复核得分',
      '省级评分',
      '专家评分',
      '得分（复核）',
      '财政部门复核得分',
      '州级复核得分',
      '第三方得分',
    ],
  ])('review score: %s', (word) => {
    const columns = columnsOf(
      onlyTable(under(['三级指标', '分值', '自评得分', word])(['预算安排', 10, 9, 8])),
    );
    expect(columns).toMatchObject({ score: 'C', reviewScore: 'D' });
  });

  it.each([
    ...[
      '扣分原因',
      '偏差原因分析及改进措施',
      '未完成原因分析',
      '扣分情况',
      '扣分说明',
      '备注',
      '扣分原因及说明',
      '原因说明',
      '未完成原因',
    ],
    ...['偏差原因', '扣分原因（必填）', '得分说明', '自评扣分原因'],
  ])('reason: %s', (word) => {
    expect(
      columnsOf(onlyTable(under(['三级指标', '分值', '得分', word])(['预算安排', 10, 9, '未足额']))),
    ).toMatchObject({
      reason: 'D',
    });
  });

  it.each([
    '完成率',
    '完成比例',
    '开工率',
    '完成率（%）',
    '任务完成率',
    '实际完成率',
    '执行率',
    '完成百分比',
  ])('rate: %s', (word) => {
    expect(
      columnsOf(onlyTable(under(['三级指标', '分值', word, '得分'])(['公租房开工', 10, 1, 9]))),
    ).toMatchObject({ rate: 'C' });
  });

  it.each(['扣分', '扣分值', '加分', '得分率', '佐证材料', '责任单位', '数据来源', '评价年度'])(
    'none of ours: %s',
    (word) => {
      expect(
        Object.values(
          columnsOf(onlyTable(under(['三级指标', '分值', word, '得分'])(['预算安排', 10, 1, 9]))),
        ),
      ).not.toContain('C');
    },
  );
});

describe('which columns are the levels', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['two levels', ['一级指标', '二级指标', '分值', '评分标准'], { level1: 'A', indicator: 'B' }],
    [
      'two levels without numbers',
      ['考核项目', '考核指标', '分值', '评分标准'],
      { level1: 'A', indicator: 'B' },
    ],
    ['项目 over 内容', ['项目', '考核内容', '分值', '评分标准'], { level1: 'A', indicator: 'B' }],
    ['评价内容 over 评价指标', ['评价内容', '评价指标', '分值', '评分标准'], { level1: 'A', indicator: 'B' }],
    ['level 1 over 具体指标', ['一级指标', '具体指标', '分值', '评分标准'], { level1: 'A', indicator: 'B' }],
    [
      'levels 1 and 2 over 指标名称',
      ['一级指标', '二级指标', '指标名称', '分值'],
      { level1: 'A', level2: 'B', indicator: 'C' },
    ],
    [
      'three words without numbers',
      ['类别', '项目', '考核指标', '分值'],
      { level1: 'A', level2: 'B', indicator: 'C' },
    ],
    [
      'a level 4',
      ['一级指标', '二级指标', '三级指标', '四级指标', '分值'],
      { level1: 'A', level2: 'B', indicator: 'D' },
    ],
    ['only level 1', ['一级指标', '分值', '评分标准', '得分'], { indicator: 'A' }],
  ])('%s', (_, header, expected) => {
    const line = header.map((word, column) => (/分值|得分/.test(word) ? 10 : `文字${String(column)}`));
    const table = onlyTable(under([...header, '自评得分'])([...line, 9]));
    const { level1, level2, indicator } = columnsOf(table);
    expect({ level1, level2, indicator }).toEqual({ level1: undefined, level2: undefined, ...expected });
  });

  it('takes 考核内容 behind 三级指标 for its explanation', () => {
    const table = onlyTable(
      under(['一级指标', '二级指标', '三级指标', '考核内容', '分值', '评分标准'])([
        '甲',
        '乙',
        '丙',
        '说明',
        10,
        '足额得满分',
      ]),
    );
    expect(columnsOf(table)).toMatchObject({ indicator: 'C', explanation: 'D' });
  });

  it('takes 考核内容 for the indicator where 考核指标 is merged over its lines', () => {
    const sheet = sheetOf(
      '表',
      [
        ['考核指标', '考核内容', '分值', '评分标准'],
        ['资金管理', '预算安排', 5, '足额得满分'],
        [null, '资金拨付', 5, '及时得满分'],
      ],
      { merges: ['A2:A3'] },
    );
    expect(linesOf(onlyTable(sheet))).toEqual([
      '2: 资金管理 > · > 预算安排 = 5',
      '3: 资金管理 > · > 资金拨付 = 5',
    ]);
  });

  it('gives each column below a header merged over the levels its own level', () => {
    const sheet = sheetOf(
      '表',
      [
        ['评价指标', null, null, '分值', '评分标准'],
        ['资金管理', '资金落实', '预算安排', 10, '足额得满分'],
      ],
      { merges: ['A1:C1'] },
    );
    expect(linesOf(onlyTable(sheet))).toEqual(['2: 资金管理 > 资金落实 > 预算安排 = 10']);
  });
});

describe('headers of two rows', () => {
  const BODY: readonly TestCell[] = ['资金管理', '资金落实', '预算安排', 10, '足额得满分', 100, 95, 9, 8];

  it('merged groups: levels, 任务 and 得分', () => {
    const sheet = sheetOf(
      '表',
      [
        ['评价指标', null, null, '分值', '评分标准', '任务', null, '得分', null],
        ['一级', '二级', '三级', null, null, '目标', '完成', '自评', '复核'],
        BODY,
      ],
      { merges: ['A1:C1', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:I1'] },
    );
    expect(columnsOf(onlyTable(sheet))).toEqual({
      level1: 'A',
      level2: 'B',
      indicator: 'C',
      points: 'D',
      criterion: 'E',
      plan: 'F',
      actual: 'G',
      score: 'H',
      reviewScore: 'I',
    });
    expect(linesOf(onlyTable(sheet))).toEqual(['3: 资金管理 > 资金落实 > 预算安排 = 10']);
  });

  it('the same groups without any merged cell', () => {
    const sheet = sheetOf('表', [
      ['评价指标', null, null, '分值', '评分标准', '任务', null, '得分', null],
      ['一级', '二级', '三级', null, null, '目标', '完成', '自评', '复核'],
      BODY,
    ]);
    expect(columnsOf(onlyTable(sheet))).toMatchObject({
      plan: 'F',
      actual: 'G',
      score: 'H',
      reviewScore: 'I',
      indicator: 'C',
    });
  });

  it('分值 once over the levels, a column for each', () => {
    const sheet = sheetOf(
      '表',
      [
        ['一级指标', '二级指标', '三级指标', '分值', null, null, '评分标准', '得分'],
        [null, null, null, '一级', '二级', '三级', null, null],
        ['资金管理', '资金落实', '预算安排', 30, 20, 10, '足额得满分', 9],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2', 'H1:H2'] },
    );
    expect(columnsOf(onlyTable(sheet))).toMatchObject({ level1Points: 'D', level2Points: 'E', points: 'F' });
  });

  it('each level over its name and its 分值', () => {
    const sheet = sheetOf(
      '表',
      [
        ['一级指标', null, '二级指标', null, '三级指标', null, '评分标准'],
        ['名称', '分值', '名称', '分值', '名称', '分值', null],
        ['资金管理', 30, '资金落实', 20, '预算安排', 10, '足额得满分'],
      ],
      { merges: ['A1:B1', 'C1:D1', 'E1:F1', 'G1:G2'] },
    );
    expect(columnsOf(onlyTable(sheet))).toEqual({
      level1: 'A',
      level1Points: 'B',
      level2: 'C',
      level2Points: 'D',
      indicator: 'E',
      points: 'F',
      criterion: 'G',
    });
  });

  it('a reviewer with a score and remarks of his own', () => {
    const sheet = sheetOf(
      '表',
      [
        ['三级指标', '分值', '评分标准', '县级自评', null, '监管局复核', null],
        [null, null, null, '得分', '扣分原因', '得分', '扣分原因'],
        ['预算安排', 10, '足额得满分', 9, '未足额', 8, '资料不全'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'] },
    );
    expect(columnsOf(onlyTable(sheet))).toMatchObject({ score: 'D', reason: 'E', reviewScore: 'F' });
    expect(onlyTable(sheet).rows[0]?.reason?.reading.typed).toBe('未足额');
  });

  it('any group of a reviewer, whatever its name, holds the review score', () => {
    const sheet = sheetOf(
      '表',
      [
        ['三级指标', '分值', '评分标准', '本单位', '考核组意见'],
        [null, null, null, '得分', '得分'],
        ['预算安排', 10, '足额得满分', 9, 8],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2'] },
    );
    expect(columnsOf(onlyTable(sheet))).toMatchObject({ score: 'D', reviewScore: 'E' });
  });

  it('a row of units under the names', () => {
    const sheet = sheetOf('表', [
      ['三级指标', '分值', '计划数', '完成数', '得分'],
      [null, '（分）', '（套）', '（套）', '（分）'],
      ['公租房开工', 10, 100, 95, 9],
    ]);
    expect(linesOf(onlyTable(sheet))).toEqual(['3: · > · > 公租房开工 = 10']);
    expect(onlyTable(sheet).rows[0]?.unit).toBe('套');
  });

  it('groups that stand on the names: 评价指标, 评价情况', () => {
    const sheet = sheetOf(
      '表',
      [
        ['指标体系', null, null, '评价情况', null, null],
        ['一级指标', '三级指标', '分值', '评分标准', '得分', '扣分原因'],
        ['资金管理', '预算安排', 10, '足额得满分', 9, '未足额'],
      ],
      { merges: ['A1:C1', 'D1:F1'] },
    );
    expect(columnsOf(onlyTable(sheet))).toMatchObject({
      level1: 'A',
      indicator: 'B',
      points: 'C',
      score: 'E',
      reason: 'F',
    });
    expect(linesOf(onlyTable(sheet))).toEqual(['3: 资金管理 > · > 预算安排 = 10']);
  });

  it('three rows', () => {
    const sheet = sheetOf(
      '表',
      [
        ['三级指标', '分值', '任务完成情况', null, null, '得分'],
        [null, null, '公租房', null, null, null],
        [null, null, '计划数', '完成数', '完成率', null],
        ['公租房开工', 10, 100, 95, 0.95, 9],
      ],
      { merges: ['A1:A3', 'B1:B3', 'C1:E1', 'C2:E2', 'F1:F3'] },
    );
    expect(columnsOf(onlyTable(sheet))).toMatchObject({ plan: 'C', actual: 'D', rate: 'E', score: 'F' });
    expect(linesOf(onlyTable(sheet))).toEqual(['4: · > · > 公租房开工 = 10']);
  });

  it('all names merged over two rows without anything below them', () => {
    const sheet = sheetOf('表', [['三级指标', '分值', '评分标准'], [], ['预算安排', 10, '足额得满分']], {
      merges: ['A1:A2', 'B1:B2', 'C1:C2'],
    });
    expect(linesOf(onlyTable(sheet))).toEqual(['3: · > · > 预算安排 = 10']);
  });

  it.each<[string, TestCell[]]>([
    ['1, 2, 3…', [1, 2, 3, 4, 5]],
    ['（1）, （2）…', ['（1）', '（2）', '（3）', '（4）', '（5）=（4）/（3）']],
    ['A, B, C=B/A', ['A', 'B', 'C', 'D', 'E=D/C']],
    ['①, ②…', ['①', '②', '③', '④', '⑤=④/③']],
  ])('a row that numbers the columns: %s', (_, numbering) => {
    const sheet = sheetOf('表', [
      ['三级指标', '分值', '计划数', '完成数', '得分'],
      numbering,
      ['公租房开工', 10, 100, 95, 9],
    ]);
    expect(linesOf(onlyTable(sheet))).toEqual(['3: · > · > 公租房开工 = 10']);
  });
});

describe('one role, several headers', () => {
  it('prefers the plainer word: 完成数 over 完成情况, 扣分原因 over 备注, 评分标准 over 评价标准', () => {
    const table = onlyTable(
      under(['三级指标', '分值', '评价标准', '评分标准', '完成情况', '完成数', '得分', '备注', '扣分原因'])([
        '公租房开工',
        10,
        '好',
        '足额得满分',
        '已完成',
        95,
        9,
        '',
        '未足额',
      ]),
    );
    expect(columnsOf(table)).toMatchObject({ criterion: 'D', actual: 'F', reason: 'I', remark: 'H' });
  });

  it('takes 备注 for the reason only where there is no other', () => {
    const table = onlyTable(under(['三级指标', '分值', '得分', '备注'])(['预算安排', 10, 9, '未足额']));
    expect(columnsOf(table)).toEqual({ indicator: 'A', points: 'B', score: 'C', reason: 'D' });
  });

  it('uses the first of two equal words and reports the other', () => {
    const { tables, duplicateHeaders } = tablesOn(
      under(['三级指标', '分值', '得分', '得分', '扣分原因', '扣分原因'])(['预算安排', 10, 9, 8, '甲', '乙']),
    );
    expect(tables[0]?.columns.get('score')).toBe(2);
    expect(duplicateHeaders).toEqual([
      { sheet: '附件1', role: 'score', cell: { row: 0, column: 3 } },
      { sheet: '附件1', role: 'reason', cell: { row: 0, column: 5 } },
    ]);
  });

  it('does not call a 分值 for each level a duplicate', () => {
    const { tables, duplicateHeaders } = tablesOn(
      under(['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评分标准'])([
        '资金管理',
        30,
        '资金落实',
        20,
        '预算安排',
        10,
        '足额得满分',
      ]),
    );
    expect(duplicateHeaders).toEqual([]);
    expect(tables.map(columnsOf)).toEqual([
      expect.objectContaining({ level1Points: 'B', level2Points: 'D', points: 'F' }),
    ]);
  });

  it('beside 自评得分 any other score is the reviewer’s', () => {
    const columns = columnsOf(
      onlyTable(under(['三级指标', '分值', '考评得分', '自评得分'])(['预算安排', 10, 8, 9])),
    );
    expect(columns).toMatchObject({ score: 'D', reviewScore: 'C' });
  });

  it('reads （%） in the header of the rate as percent points', () => {
    const withSign = under(['三级指标', '分值', '完成率（%）', '得分'])(['开工', 10, 95, 9]);
    const without = under(['三级指标', '分值', '完成率', '得分'])(['开工', 10, 0.95, 9]);
    expect([withSign, without].map((sheet) => onlyTable(sheet).isRateInPercentPoints)).toEqual([true, false]);
  });
});
