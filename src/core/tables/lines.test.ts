import { sheetOf } from '../../../test/snapshots';
import { groupsOf, linesOf, onlyTable, said, totalsOf } from '../../../test/tableText';

const HEADER = ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '自评得分'];
const RULE = '按规定执行得满分，否则不得分';

describe('levels', () => {
  it('merged over their rows', () => {
    const sheet = sheetOf(
      '表',
      [
        HEADER,
        ['资金管理', '资金落实', '预算安排', 5, RULE, 5],
        [null, null, '资金拨付', 5, RULE, 5],
        [null, '资金使用', '合规性', 10, RULE, 8],
        ['项目管理', '计划', '计划报送', 10, RULE, 10],
      ],
      { merges: ['A2:A4', 'B2:B3'] },
    );
    expect(linesOf(onlyTable(sheet))).toEqual([
      '2: 资金管理 > 资金落实 > 预算安排 = 5',
      '3: 资金管理 > 资金落实 > 资金拨付 = 5',
      '4: 资金管理 > 资金使用 > 合规性 = 10',
      '5: 项目管理 > 计划 > 计划报送 = 10',
    ]);
  });

  it('typed once with blanks below', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', '资金落实', '预算安排', 5, RULE, 5],
      [null, null, '资金拨付', 5, RULE, 5],
      [null, '资金使用', '合规性', 10, RULE, 8],
      ['项目管理', null, '计划报送', 10, RULE, 10],
    ]);
    expect(linesOf(onlyTable(sheet))).toEqual([
      '2: 资金管理 > 资金落实 > 预算安排 = 5',
      '3: 资金管理 > 资金落实 > 资金拨付 = 5',
      '4: 资金管理 > 资金使用 > 合规性 = 10',
      '5: 项目管理 > · > 计划报送 = 10',
    ]);
  });

  it('the indicator in the level-2 column where level 3 is blank', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', '资金落实', null, 10, RULE, 5],
      [null, '资金使用', '合规性', 10, RULE, 8],
      ['服务对象满意度', null, null, 10, RULE, 10],
    ]);
    expect(onlyTable(sheet).rows.map(({ indicator, level1 }) => [level1, indicator])).toEqual([
      ['资金管理', '资金落实'],
      ['资金管理', '合规性'],
      ['服务对象满意度', '服务对象满意度'],
    ]);
  });

  it('one label merged across the three level columns', () => {
    const sheet = sheetOf(
      '表',
      [
        HEADER,
        ['资金管理', '资金落实', '预算安排', 5, RULE, 5],
        ['服务对象满意度', null, null, 10, RULE, 10],
        ['附加', '创新', null, 10, RULE, 10],
      ],
      { merges: ['A3:C3', 'B4:C4'] },
    );
    expect(linesOf(onlyTable(sheet))).toEqual([
      '2: 资金管理 > 资金落实 > 预算安排 = 5',
      '3: 服务对象满意度 > 服务对象满意度 > 服务对象满意度 = 10',
      '4: 附加 > 创新 > 创新 = 10',
    ]);
  });

  it('labels with line breaks and spaces', () => {
    const sheet = sheetOf('表', [HEADER, ['资金\n管理', ' 资 金 落 实 ', '1.1 预算\r\n安排', 5, RULE, 5]]);
    expect(linesOf(onlyTable(sheet))).toEqual(['2: 资金管理 > 资金落实 > 1.1 预算安排 = 5']);
  });

  it('headings across the table instead of a level column', () => {
    const sheet = sheetOf(
      '表',
      [
        ['序号', '考核指标', '分值', '评分标准', '得分'],
        ['一、资金管理（30分）', null, null, null, null],
        [1, '预算安排', 10, RULE, 9],
        [2, '资金拨付', 20, RULE, 19],
        ['二、项目管理', null, null, null, null],
        [3, '计划报送', 10, RULE, 9],
      ],
      { merges: ['A2:E2', 'A5:E5'] },
    );
    const table = onlyTable(sheet);
    expect(linesOf(table)).toEqual([
      '3: 一、资金管理 > · > 预算安排 = 10',
      '4: 一、资金管理 > · > 资金拨付 = 20',
      '6: 二、项目管理 > · > 计划报送 = 10',
    ]);
    expect(groupsOf(table)).toEqual(['1 一、资金管理 30: 3 4']);
  });

  it('chapters and sections in the one label column, with points of their own', () => {
    const sheet = sheetOf('表', [
      ['考核项目', '分值', '评分标准', '得分'],
      ['一、资金管理', 30, null, null],
      ['（一）资金落实', 10, null, null],
      ['1.预算安排', 10, RULE, 9],
      ['（二）资金使用', 20, null, null],
      ['1.合规性', 20, RULE, 20],
      ['二、项目管理', 10, null, null],
      ['1.计划报送', 10, RULE, 10],
    ]);
    const table = onlyTable(sheet);
    expect(linesOf(table)).toEqual([
      '4: 一、资金管理 > （一）资金落实 > 1.预算安排 = 10',
      '6: 一、资金管理 > （二）资金使用 > 1.合规性 = 20',
      '8: 二、项目管理 > · > 1.计划报送 = 10',
    ]);
    expect(groupsOf(table)).toEqual([
      '1 一、资金管理 30: 4 6',
      '2 （一）资金落实 10: 4',
      '2 （二）资金使用 20: 6',
      '1 二、项目管理 10: 8',
    ]);
  });

  it('a row of its own for the group, its points in the points column and its sum in the score column', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', null, null, 15, null, { formula: '=SUM(F3:F4)', value: 13 }],
      [null, '资金落实', '预算安排', 5, RULE, 5],
      [null, '资金使用', '合规性', 10, RULE, 8],
    ]);
    const table = onlyTable(sheet);
    expect(linesOf(table)).toEqual([
      '3: 资金管理 > 资金落实 > 预算安排 = 5',
      '4: 资金管理 > 资金使用 > 合规性 = 10',
    ]);
    expect(groupsOf(table)).toEqual(['1 资金管理 15: 3 4']);
    expect(totalsOf(table)).toEqual(['资金管理 (subtotal) 2: 3 4']);
  });
});

describe('points', () => {
  it.each([
    ['资金落实（10分）', '资金落实', 10],
    ['资金落实(10分)', '资金落实', 10],
    ['资金落实（１０分）', '资金落实', 10],
    ['资金落实\n（10 分）', '资金落实', 10],
    ['资金落实（22.5分）', '资金落实', 22.5],
    ['资金落实（满分10分）', '资金落实', 10],
    ['资金落实（分值：10分）', '资金落实', 10],
    ['资金落实【10分】', '资金落实', 10],
    ['资金落实10分', '资金落实', 10],
    ['资金落实 10 分', '资金落实', 10],
    ['公租房开工（套）（10分）', '公租房开工（套）', 10],
    ['（10分）资金落实', '资金落实', 10],
    ['资金落实（10）', '资金落实（10）', null],
    ['满意度不低于90分', '满意度不低于90分', null],
    ['资金落实（10%）', '资金落实（10%）', null],
  ])('in the label %j', (typed, indicator, points) => {
    const sheet = sheetOf('表', [
      ['指标及分值', '评分标准', '得分'],
      [typed, RULE, 9],
      ['其他（5分）', RULE, 5],
    ]);
    expect(onlyTable(sheet).rows[0]).toMatchObject({ indicator, points, pointsCell: null });
  });

  it('in labels of every level', () => {
    const sheet = sheetOf(
      '表',
      [
        ['一级指标', '二级指标', '三级指标', '评分标准', '得分'],
        ['资金管理（30分）', '资金落实（10分）', '预算安排（4分）', RULE, 4],
        [null, null, '资金拨付（6分）', RULE, 6],
        [null, '资金使用（20分）', '合规性', RULE, 20],
      ],
      { merges: ['A2:A4', 'B2:B3'] },
    );
    const table = onlyTable(sheet);
    expect(linesOf(table)).toEqual([
      '2: 资金管理 > 资金落实 > 预算安排 = 4',
      '3: 资金管理 > 资金落实 > 资金拨付 = 6',
      '4: 资金管理 > 资金使用 > 合规性 = 20',
    ]);
    expect(groupsOf(table)).toEqual(['1 资金管理 30: 2 3 4', '2 资金落实 10: 2 3', '2 资金使用 20: 4']);
  });

  it('of a group are not shared out among its lines', () => {
    const sheet = sheetOf(
      '表',
      [
        ['一级指标', '二级指标', '三级指标', '评分标准', '得分'],
        ['资金管理', '资金落实（10分）', '预算安排', RULE, 4],
        [null, null, '资金拨付', RULE, 6],
      ],
      { merges: ['A2:A3', 'B2:B3'] },
    );
    const table = onlyTable(sheet);
    expect(table.rows.map(({ points }) => points)).toEqual([null, null]);
    expect(groupsOf(table)).toEqual(['2 资金落实 10: 2 3']);
  });

  it('in a column for each level', () => {
    const sheet = sheetOf(
      '表',
      [
        ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '评分标准', '得分'],
        ['资金管理', 30, '资金落实', 10, '预算安排', 4, RULE, 4],
        [null, null, null, null, '资金拨付', 6, RULE, 6],
        [null, null, '资金使用', 20, '合规性', 20, RULE, 20],
      ],
      { merges: ['A2:A4', 'B2:B4', 'C2:C3', 'D2:D3'] },
    );
    const table = onlyTable(sheet);
    expect(table.rows.map(({ points }) => points)).toEqual([4, 6, 20]);
    expect(groupsOf(table)).toEqual(['1 资金管理 30: 2 3 4', '2 资金落实 10: 2 3', '2 资金使用 20: 4']);
  });

  it('of level 1 in a column of their own, of the lines in their labels', () => {
    const sheet = sheetOf(
      '表',
      [
        ['一级指标', '分值', '考核指标', '评分标准', '得分'],
        ['资金管理', 10, '预算安排（4分）', RULE, 4],
        [null, null, '资金拨付（6分）', RULE, 6],
      ],
      { merges: ['A2:A3', 'B2:B3'] },
    );
    const table = onlyTable(sheet);
    expect(linesOf(table)).toEqual(['2: 资金管理 > · > 预算安排 = 4', '3: 资金管理 > · > 资金拨付 = 6']);
    expect(groupsOf(table)).toEqual(['1 资金管理 10: 2 3']);
  });

  it.each([
    [10, 10],
    [22.5, 22.5],
    ['10', 10],
    ['１０', 10],
    ['10分', 10],
    ['10%', 10],
    ['—', null],
    ['0-10', null],
    ['十', null],
    [null, null],
  ])('as typed: %j', (typed, points) => {
    const sheet = sheetOf('表', [HEADER, ['资金管理', '资金落实', '预算安排', typed, RULE, 9]]);
    expect(onlyTable(sheet).rows[0]?.points).toBe(points);
  });

  it('by a formula, which is kept with its cell', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', '资金落实', '预算安排', { formula: '=2*5', value: 10 }, RULE, 9],
      [null, null, '资金拨付', { formula: '=A99', value: null, error: '#REF!' }, RULE, 9],
      [null, null, '资金使用', { formula: '=B9', value: null, notCalculated: true }, RULE, 9],
    ]);
    const [first, second, third] = onlyTable(sheet).rows;
    expect(first).toMatchObject({ points: 10, pointsCell: { row: 1, column: 3, formula: '=2*5' } });
    expect(second).toMatchObject({
      points: null,
      pointsCell: { reading: { kind: 'error', error: '#REF!' } },
    });
    expect(third).toMatchObject({ points: null, pointsCell: { reading: { kind: 'not-calculated' } } });
  });

  it('in a weight of 10% are 10 points', () => {
    const sheet = sheetOf('表', [
      ['三级指标', '权重', '评分标准'],
      ['预算安排', { value: 0.1, numberFormat: '0%' }, RULE],
    ]);
    expect(onlyTable(sheet).rows[0]?.points).toBe(10);
  });
});

describe('a line of several rows', () => {
  it('points and score merged: one line, its criteria one below the other', () => {
    const sheet = sheetOf(
      '表',
      [
        HEADER,
        ['资金管理', '资金落实', '预算安排', 10, '1.按时下达得4分；', 9],
        [null, null, null, null, '2.同步下达绩效目标得3分；', null],
        [null, null, null, null, '3.及时拨付得3分。', null],
        [null, null, '资金使用', 10, RULE, 10],
      ],
      { merges: ['A2:A5', 'B2:B5', 'C2:C4', 'D2:D4', 'F2:F4'] },
    );
    const table = onlyTable(sheet);
    expect(linesOf(table)).toEqual([
      '2: 资金管理 > 资金落实 > 预算安排 = 10',
      '5: 资金管理 > 资金落实 > 资金使用 = 10',
    ]);
    expect(table.rows[0]).toMatchObject({
      criterion: '1.按时下达得4分；\n2.同步下达绩效目标得3分；\n3.及时拨付得3分。',
      criterionCell: { row: 1, column: 4 },
      score: { row: 1, column: 5, spansRows: true },
    });
  });

  it('the same without merged cells', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', '资金落实', '预算安排', 10, '1.按时下达得4分；', 9],
      [null, null, null, null, '2.同步下达绩效目标得6分。', null],
      [null, null, '资金使用', 10, RULE, 10],
    ]);
    expect(onlyTable(sheet).rows.map(({ criterion }) => criterion)).toEqual([
      '1.按时下达得4分；\n2.同步下达绩效目标得6分。',
      RULE,
    ]);
  });

  it('a merged indicator whose parts have points of their own: a line each', () => {
    const sheet = sheetOf(
      '表',
      [
        HEADER,
        ['资金管理', '资金落实', '预算安排', 4, '按时下达得4分', 4],
        [null, null, null, 6, '同步下达绩效目标得6分', 5],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3'] },
    );
    const table = onlyTable(sheet);
    expect(linesOf(table)).toEqual([
      '2: 资金管理 > 资金落实 > 预算安排 = 4',
      '3: 资金管理 > 资金落实 > 预算安排 = 6',
    ]);
    expect(table.rows.map(({ score }) => said(score))).toEqual(['4', '5']);
    expect(table.rows[0]?.indicatorCell).toEqual(table.rows[1]?.indicatorCell);
  });

  it('points merged over indicators with one score: one line that names them all', () => {
    const sheet = sheetOf(
      '表',
      [
        ['三级指标', '分值', '评分标准', '计划数', '完成数', '得分'],
        ['楼栋改造', 10, '完成的得5分', 100, 90, 9],
        ['户数改造', null, '完成的得5分', 500, 480, null],
        ['面积改造', 5, RULE, 10, 10, 5],
      ],
      { merges: ['B2:B3', 'F2:F3'] },
    );
    const [first, second] = onlyTable(sheet).rows;
    expect(first).toMatchObject({
      row: 1,
      indicator: '楼栋改造；户数改造',
      points: 10,
      criterion: '完成的得5分\n完成的得5分',
    });
    expect([first?.plan, first?.actual]).toEqual([null, null]);
    expect(second).toMatchObject({ row: 3, indicator: '面积改造', points: 5 });
  });

  it('points merged over lines with scores of their own: points of the group, none of the line', () => {
    const sheet = sheetOf(
      '表',
      [HEADER, ['资金管理', '资金落实', '预算安排', 10, RULE, 4], [null, null, '资金拨付', null, RULE, 5]],
      { merges: ['A2:A3', 'B2:B3', 'D2:D3'] },
    );
    const table = onlyTable(sheet);
    expect(table.rows.map(({ points, score }) => [points, said(score)])).toEqual([
      [null, '4'],
      [null, '5'],
    ]);
    expect(groupsOf(table)).toEqual(['2 预算安排 10: 2 3']);
  });

  it('a label with points over lines with scores of their own: its points are not given to each', () => {
    const sheet = sheetOf(
      '表',
      [
        ['项目', '考核内容及评分标准', '自评分'],
        ['一、组织领导（20分）', '1.成立领导小组的得10分', 10],
        [null, '2.制定方案的得10分', 9],
        ['二、资金管理（30分）', '专款专用得30分', 28],
      ],
      { merges: ['A2:A3'] },
    );
    const table = onlyTable(sheet);
    expect(table.rows.map(({ points, score }) => [points, said(score)])).toEqual([
      [null, '10'],
      [null, '9'],
      [30, '28'],
    ]);
    expect(groupsOf(table)).toEqual(['2 一、组织领导 20: 2 3']);
  });

  it('one criterion merged over several indicators belongs to each', () => {
    const sheet = sheetOf(
      '表',
      [HEADER, ['资金管理', '资金落实', '预算安排', 4, RULE, 4], [null, null, '资金拨付', 6, null, 5]],
      { merges: ['A2:A3', 'B2:B3', 'E2:E3'] },
    );
    expect(onlyTable(sheet).rows.map(({ criterion, criterionCell }) => [criterion, criterionCell])).toEqual([
      [RULE, { row: 1, column: 4 }],
      [RULE, { row: 1, column: 4 }],
    ]);
  });

  it('a score merged over lines says so', () => {
    const sheet = sheetOf(
      '表',
      [HEADER, ['资金管理', '资金落实', '预算安排', 4, RULE, 9], [null, null, '资金拨付', 6, RULE, null]],
      { merges: ['F2:F3'] },
    );
    expect(onlyTable(sheet).rows.map(({ score }) => [score?.row, score?.spansRows])).toEqual([
      [1, true],
      [1, true],
    ]);
  });
});

describe('what is no line', () => {
  it('totals, notes, signatures and blanks', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', '资金落实', '预算安排', 10, RULE, 9],
      [],
      ['合计', null, null, 10, null, 9],
      [],
      ['填报人：', null, '联系电话：', null, '填报日期：', null],
      ['注：1.本表由县级填报（10分）。'],
      ['2.得分保留两位小数，满分10分'],
      ['填表说明：', '各地如实填报'],
    ]);
    expect(linesOf(onlyTable(sheet))).toEqual(['2: 资金管理 > 资金落实 > 预算安排 = 10']);
  });

  it('blank lines of a template, numbered or not', () => {
    const sheet = sheetOf('表', [
      ['序号', '三级指标', '分值', '评分标准', '得分'],
      [1, '预算安排', 10, RULE, null],
      [2, null, null, null, null],
      [3, null, null, null, { formula: '=IF(C4="","",C4)', value: '' }],
      [4, '资金拨付', 10, RULE, null],
    ]);
    expect(linesOf(onlyTable(sheet))).toEqual(['2: · > · > 预算安排 = 10', '5: · > · > 资金拨付 = 10']);
  });

  it('a line without points or criterion', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', '资金落实', '预算安排', 10, RULE, 9],
      [null, null, '待定', null, null, null],
    ]);
    expect(linesOf(onlyTable(sheet))).toHaveLength(1);
  });

  it('but an empty attachment is a table: indicators, points and criteria without any figure', () => {
    const sheet = sheetOf('表', [
      HEADER,
      ['资金管理', '资金落实', '预算安排', 10, RULE],
      ['项目管理', '计划', '计划报送', 10, RULE],
    ]);
    const table = onlyTable(sheet);
    expect(linesOf(table)).toHaveLength(2);
    expect(table.rows[0]).toMatchObject({
      plan: null,
      actual: null,
      score: { row: 1, column: 5, reading: { kind: 'empty' } },
    });
  });

  it('a line without a criterion is kept without one', () => {
    const sheet = sheetOf('表', [HEADER, ['资金管理', '资金落实', '预算安排', 10, null, 9]]);
    expect(onlyTable(sheet).rows[0]).toMatchObject({ criterion: null, criterionCell: null, points: 10 });
  });
});

describe('cells that belong to another column', () => {
  it('a note merged over plan and actual is the plan’s alone', () => {
    const sheet = sheetOf(
      '表',
      [
        ['三级指标', '分值', '计划数', '完成数', '评分标准'],
        ['公租房开工', 10, 100, null, RULE],
      ],
      { merges: ['C2:D2'] },
    );
    expect(onlyTable(sheet).rows[0]).toMatchObject({ plan: { reading: { typed: '100' } }, actual: null });
  });

  it('a formula, an error and a number format are kept', () => {
    const sheet = sheetOf('表', [
      ['三级指标', '分值', '计划数', '完成数', '完成率', '评分标准'],
      [
        '公租房开工',
        10,
        { formula: '=基础数据!B3', value: 100 },
        { formula: '=1/0', value: null, error: '#DIV/0!' },
        { value: 0.95, numberFormat: '0.0%' },
        RULE,
      ],
    ]);
    expect(onlyTable(sheet).rows[0]).toMatchObject({
      plan: { formula: '=基础数据!B3', reading: { kind: 'number' } },
      actual: { reading: { kind: 'error', error: '#DIV/0!' } },
      rate: { numberFormat: '0.0%', reading: { number: { value: 95, isPercent: true } } },
    });
  });
});
