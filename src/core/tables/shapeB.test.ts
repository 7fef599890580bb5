import { sheetOf, type TestCell } from '../../../test/snapshots';
import { groupsOf, linesOf, onlyTable, said, totalsOf } from '../../../test/tableText';

const TITLE: TestCell[][] = [
  ['项目支出绩效自评表'],
  ['（2021年度）'],
  ['项目名称', null, '城镇老旧小区改造补助资金'],
  ['主管部门', null, '示例县住房和城乡建设局', null, '实施单位', null, '示例县住建局'],
];
const MONEY: TestCell[][] = [
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 1000, 1200, 1080, 10, 0.9, 9],
  [null, '其中：当年财政拨款', 800, 1000, 900, '—', '—', '—'],
  [null, '上年结转资金', 200, 200, 180, '—', '—', '—'],
  [null, '其他资金', 0, 0, 0, '—', '—', '—'],
];
const GOALS: TestCell[][] = [
  ['年度总体目标', '预期目标', null, null, '实际完成情况'],
  [null, '改造小区12个', null, null, '改造小区12个'],
];
const HEADER: TestCell[] = [
  '绩效指标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];
const BODY: TestCell[][] = [
  [null, '产出指标（50分）', '数量指标', '改造小区数', '≥12个', '12个', 30, 30],
  [null, null, '质量指标', '验收合格率', '＝100%', '98%', 20, 19.6, '一处返工'],
  [null, '效益指标（30分）', '社会效益', '居住条件改善', '明显改善', '达成预期指标', 30, 30],
  [null, '满意度指标（10分）', '满意度', '居民满意度', '≥90%', { value: 0.93, numberFormat: '0%' }, 10, 10],
  ['总分', null, null, null, null, null, 100, 98.6],
];

const form = (...parts: readonly TestCell[][][]) =>
  sheetOf('自评表', parts.flat(), { merges: ['A5:A9', 'A10:A11', 'A12:A16', 'B13:B14'] });

describe('绩效目标自评表 (财预〔2020〕10号)', () => {
  const table = onlyTable(form(TITLE, MONEY, GOALS, [HEADER], BODY));

  it('is read without its goals and its partial sums of money', () => {
    expect(table.shape).toBe('B');
    expect(linesOf(table)).toEqual([
      '6: · > · > 预算执行率 = 10',
      '13: 产出指标 > 数量指标 > 改造小区数 = 30',
      '14: 产出指标 > 质量指标 > 验收合格率 = 20',
      '15: 效益指标 > 社会效益 > 居住条件改善 = 30',
      '16: 满意度指标 > 满意度 > 居民满意度 = 10',
    ]);
    expect(table.area).toEqual({ top: 4, left: 0, bottom: 16, right: 8 });
  });

  it('the line 年度资金总额: plan is the adjusted budget, not 年初预算数', () => {
    const [budget] = table.rows;
    expect(budget).toMatchObject({
      isBudgetLine: true,
      unit: '万元',
      points: 10,
      pointsCell: { row: 5, column: 5 },
    });
    expect(
      [budget?.plan, budget?.actual, budget?.rate, budget?.score].map((cell) => said(cell ?? null)),
    ).toEqual(['1200', '1080', '0.9', '9']);
  });

  it('targets keep their operators and units', () => {
    expect(table.rows.slice(1).map(({ plan, actual, unit }) => [said(plan), said(actual), unit])).toEqual([
      ['>=12个', '12个', '个'],
      ['=100%', '98%', '%'],
      ['明显改善', '达成预期指标', null],
      ['>=90%', '93%', '%'],
    ]);
  });

  it('groups, total, reason, surroundings', () => {
    expect(groupsOf(table)).toEqual(['1 产出指标 50: 13 14', '1 效益指标 30: 15', '1 满意度指标 10: 16']);
    expect(totalsOf(table)).toEqual(['总分 (total) 17: 6 13 14 15 16']);
    expect(said(table.rows[2]?.reason ?? null)).toBe('一处返工');
    expect(table).toMatchObject({
      title: '项目支出绩效自评表',
      year: 2021,
      programme: 'renovation',
      region: '示例县',
    });
  });
});

describe('variants', () => {
  it('without the project block', () => {
    const table = onlyTable(sheetOf('自评表', [HEADER.slice(1), ...BODY.map((row) => row.slice(1))]));
    expect(table.shape).toBe('B');
    expect(linesOf(table)).toHaveLength(4);
  });

  it.each([
    ['调整后预算数', '执行数'],
    ['全年（调整后）预算数', '全年执行数（B）'],
    ['全年预算数（A）', '全年执行数'],
    ['预算数', '实际支出'],
    ['全年预算数(调整后)', '实际执行数'],
  ])('money columns %s and %s', (plan, actual) => {
    const money: TestCell[][] = [
      ['项目资金', null, '年初预算数', plan, actual, '分值', '执行率（B/A）', '得分'],
      [null, '年度资金总额：', 1000, 1200, 1080, 10, '90%', 9],
    ];
    const [budget] = onlyTable(sheetOf('自评表', [...money, HEADER, ...BODY])).rows;
    expect([said(budget?.plan ?? null), said(budget?.actual ?? null), said(budget?.rate ?? null)]).toEqual([
      '1200',
      '1080',
      '90%',
    ]);
  });

  it('only 年初预算数 is printed: the plan is not guessed', () => {
    const money: TestCell[][] = [
      ['项目资金', null, '年初预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', 1000, 1080, 10, '90%', 9],
    ];
    const table = onlyTable(sheetOf('自评表', [...money, HEADER, ...BODY]));
    expect(table.rows.some(({ isBudgetLine, plan }) => isBudgetLine && plan !== null)).toBe(false);
  });

  it('money without points is no line', () => {
    const money: TestCell[][] = [
      ['项目资金', null, '年初预算数', '全年预算数', '全年执行数', '执行率'],
      [null, '年度资金总额', 1000, 1200, 1080, '90%'],
    ];
    expect(linesOf(onlyTable(sheetOf('自评表', [...money, HEADER, ...BODY])))).toHaveLength(4);
  });

  it('the goals as short words do not become a header', () => {
    const goals: TestCell[][] = [
      ['年度目标', '预期目标', '实际完成情况'],
      [null, '完成', '完成'],
    ];
    const sheet = sheetOf('自评表', [...goals, HEADER, ...BODY], { merges: ['A1:A2'] });
    expect(linesOf(onlyTable(sheet))).toHaveLength(4);
  });

  it('绩效指标 written down the side, letter under letter', () => {
    const header = ['绩\n效\n指\n标', ...HEADER.slice(1)];
    expect(linesOf(onlyTable(form(TITLE, MONEY, GOALS, [header], BODY)))).toHaveLength(5);
  });

  it('绩效指标 at the side without a merged cell', () => {
    expect(linesOf(onlyTable(sheetOf('自评表', [HEADER, ...BODY])))[0]).toBe(
      '2: 产出指标 > 数量指标 > 改造小区数 = 30',
    );
  });

  it('two of them on one sheet keep their money apart', () => {
    const sheet = sheetOf('自评表', [
      ...TITLE,
      ...MONEY,
      ...GOALS,
      HEADER,
      ...BODY,
      [],
      ...TITLE,
      ...MONEY,
      ...GOALS,
      HEADER,
      ...BODY,
    ]);
    const other = sheetOf('另一张', [HEADER, ...BODY]);
    expect(() => onlyTable(sheet)).toThrow('2 tables');
    expect(linesOf(onlyTable(other))).toHaveLength(4);
  });

  it('with a 评分标准 it is shape A, money line and all', () => {
    const header = [...HEADER, '评分标准'];
    const body = BODY.map((row) => [
      ...row,
      ...Array<null>(9 - row.length).fill(null),
      '完成得满分，否则不得分',
    ]);
    const table = onlyTable(sheetOf('自评表', [...MONEY, header, ...body.slice(0, 4)]));
    expect(table.shape).toBe('A');
    expect(table.rows[0]).toMatchObject({ isBudgetLine: true });
  });
});
