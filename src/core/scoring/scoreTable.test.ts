import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { findTables } from '../tables/findTables';
import type { OrderedAnswers } from './answers';
import type { ScoredRow, ScoredTable } from './scoreCard';
import { scoreTables } from './scoreTable';

const HEADER = ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分'];
const FIRST_ROW = 2;

type Line = readonly [
  level1: string | null,
  indicator: string,
  points: TestCell,
  criterion: string | null,
  plan?: TestCell,
  actual?: TestCell,
  rate?: TestCell,
  score?: TestCell,
];

function scored(
  lines: readonly Line[],
  answers: Readonly<Record<number, OrderedAnswers>> = {},
  settings: Partial<Settings> = {},
): ScoredTable {
  const workbook = workbookOf(
    sheetOf('附件1', [['评价指标表'], HEADER, ...lines.map((line) => line.map((cell) => cell ?? null))]),
  );
  const byRow = new Map(Object.entries(answers).map(([line, given]) => [FIRST_ROW + Number(line), given]));
  const given = { paper: new Map(), file: new Map([['附件1', byRow]]) };
  const card = scoreTables(findTables(workbook).tables, given, { ...DEFAULT_SETTINGS, ...settings });
  return card.tables[0] as ScoredTable;
}

function scoredRow(criterion: string | null, points: number, ...figures: TestCell[]): ScoredRow {
  const [plan = null, actual = null, rate = null] = figures;
  return scored([['产出', '任务', points, criterion, plan, actual, rate]]).rows[0] as ScoredRow;
}

const PER_POINT = '完成率达到100%得10分，每低1个百分点扣0.5分，低于80%不得分';

describe('a row answers its own questions', () => {
  const cases: readonly (readonly [
    what: string,
    criterion: string,
    plan: TestCell,
    actual: TestCell,
    score: number | null,
    status: string,
  ])[] = [
    ['plan and actual: 95 of 100 → 95 %, 5 × 0.5 off', PER_POINT, 100, 95, 7.5, 'scored'],
    ['the exact rate counts, 2/3 = 66.66…% → below 80 %', PER_POINT, 3, 2, 0, 'scored'],
    ['1.8万 and 17100 → 95 %', PER_POINT, '1.8万', 17100, 7.5, 'scored'],
    ['full-width digits', PER_POINT, '１００', '９５', 7.5, 'scored'],
    ['a percent in the actual is the answer itself', PER_POINT, null, '95%', 7.5, 'scored'],
    [
      'and the target its threshold: 2 below 97 → 1 off',
      '达到目标值得满分，每低1个百分点扣0.5分，扣完为止',
      '97%',
      '95%',
      9,
      'scored',
    ],
    ['nothing filled in: asked', PER_POINT, null, null, null, 'needs-input'],
    ['plan without actual: asked', PER_POINT, 100, null, null, 'needs-input'],
    ['plan 0, actual 5: no rate, asked', PER_POINT, 0, 5, null, 'needs-input'],
    ['0 of 0: not applicable', PER_POINT, 0, 0, null, 'not-applicable'],
    ['dash and dash: not applicable', PER_POINT, '—', '—', null, 'not-applicable'],
    ['no task in words: not applicable', PER_POINT, '无此任务', null, null, 'not-applicable'],
    ['a literal yes', '及时公开的得3分，否则不得分', null, '是', 3, 'scored'],
    ['a literal no', '及时公开的得3分，否则不得分', null, '否', 0, 'scored'],
    ['words that are no literal yes', '及时公开的得3分，否则不得分', null, '已公开', null, 'needs-input'],
    ['a dash says nothing about a yes', '及时公开的得3分，否则不得分', '—', '—', null, 'needs-input'],
    ['two faults found: 2 × 1 off', '每发现一起问题扣1分，扣完为止', null, '2起', 8, 'scored'],
    ['no fault against a target of none', '每发现一起问题扣1分，扣完为止', 0, 0, 10, 'scored'],
    [
      "a task's actual is no number of faults",
      '每发现一起问题扣1分，扣完为止',
      100,
      100,
      null,
      'needs-input',
    ],
    ['days are no households', '每延迟1天扣1分，扣完为止', null, '3户', null, 'needs-input'],
    ['three days late: 3 × 1 off', '每延迟1天扣1分，扣完为止', null, '3天', 7, 'scored'],
    ['8 reports: how many are missing?', '每少1份扣1分，扣完为止', null, '8份', null, 'needs-input'],
    ['a person must decide', '管理不规范的酌情扣1—3分', null, null, null, 'manual'],
    ['two percents: whose is the figure?', '甲完成率×5分；乙完成率×5分', 100, 90, null, 'needs-input'],
  ];

  it.each(cases)('%s', (_, criterion, plan, actual, score, status) => {
    const row = scoredRow(criterion, 10, plan, actual);
    expect([row.score, row.status]).toEqual([score, status]);
  });

  it('takes the rate column where plan and actual are missing', () => {
    expect(scoredRow(PER_POINT, 10, null, null, '95%').score).toBe(7.5);
  });

  it('asks about a plain number in a plain rate column that nothing else explains', () => {
    expect(scoredRow(PER_POINT, 10, null, null, 95).status).toBe('needs-input');
  });

  it('never lets a typed score answer a question', () => {
    const table = scored([['产出', '公开', 3, '及时公开的得3分，否则不得分', null, null, null, 3]]);
    expect(table.rows[0]?.status).toBe('needs-input');
  });

  it('gives full points where the criterion says so for a missing task', () => {
    const row = scoredRow(`${PER_POINT}；无此项任务的得满分`, 10, '—', '—');
    expect([row.score, row.status]).toEqual([10, 'scored']);
  });

  it('answers the question for a missing task with no where there is a plan', () => {
    const row = scoredRow(`${PER_POINT}；无此项任务的得满分`, 10, 100, 95);
    expect([row.score, row.status]).toEqual([7.5, 'scored']);
  });

  it('has no rule for an empty criterion', () => {
    expect(scored([['产出', '任务', 10, null, 100, 95, null, 9]]).rows[0]?.status).toBe('no-rule');
  });
});

describe('answers that people give', () => {
  it('go before what the row says', () => {
    const table = scored([['产出', '任务', 10, PER_POINT, 100, 95]], { 0: [90] });
    expect(table.rows[0]?.score).toBe(5);
    expect(table.rows[0]?.questions[0]).toMatchObject({ answer: 90, origin: 'file', fromRow: 95 });
  });

  it('settle a manual row, which stays manual', () => {
    const table = scored([['管理', '管理', 5, '管理不规范的酌情扣1—3分']], { 0: [4] });
    expect(table.rows[0]).toMatchObject({ status: 'manual', score: 4 });
    expect(table.isComplete).toBe(true);
  });
});

describe('rates', () => {
  const rate = (plan: TestCell, actual: TestCell, decimals: 0 | 1 | 2 = 1) =>
    scored([['产出', '任务（套）', 10, PER_POINT, plan, actual]], {}, { rateDecimals: decimals }).rows[0]
      ?.rate?.shown ?? null;

  it.each([
    [26106, 26215, 100.4],
    [2778, 3960, 142.5],
    [63930, 67596, 105.7],
    [1714, 1714, 100],
    [2000, 2001, 100.1], // 100.05 → half up
  ])('%d planned, %d done: %d %%', (plan, actual, shown) => {
    expect(rate(plan, actual)).toBe(shown);
  });

  it('shows as many decimals as the settings say', () => {
    expect([rate(26106, 26215, 0), rate(26106, 26215, 2)]).toEqual([100, 100.42]);
  });

  it('compares units: 2万元 of 40000元 is 50 %', () => {
    expect(rate('40000元', '2万元')).toBe(50);
  });

  it('does not compare what does not compare', () => {
    expect(rate('100套', '95户')).toBeNull();
  });
});

describe('totals', () => {
  const lines: readonly Line[] = [
    ['资金管理', '甲', 40, '达到的得40分，否则不得分', null, '是'],
    [null, '乙', 20, '达到的得20分，否则不得分', null, '否'],
    ['产出效益', '丙', 40, '完成率×40分', 200, 190],
  ];

  it('sums groups and the whole: 40 + 0, 38, 78 → 中', () => {
    const table = scored(lines);
    expect(table.groups.map(({ label, points, score }) => [label, points, score])).toEqual([
      ['资金管理', 60, 40],
      ['产出效益', 40, 38],
    ]);
    expect([table.score, table.points, table.grade]).toEqual([78, 100, '中']);
  });

  it('has no grade while a row is open', () => {
    const table = scored([...lines, ['服务对象满意度', '丁', 5, '达到的得5分，否则不得分']]);
    expect([table.score, table.open, table.isComplete, table.grade]).toEqual([78, 1, false, null]);
    expect(table.groups.at(-1)).toMatchObject({ score: null, settled: 0, open: 1 });
  });

  it('leaves rows without a task out of the points, and makes up for nothing: 40 of 60', () => {
    const table = scored([
      ['产出', '甲', 40, '达到的得40分，否则不得分', null, '是'],
      ['产出', '乙', 60, PER_POINT, '—', '—'],
    ]);
    expect([table.score, table.points, table.isComplete, table.grade]).toEqual([40, 40, true, '差']);
  });

  it.each([
    [90, '优'],
    [89.99, '良'],
    [80, '良'],
    [60, '中'],
    [59.99, '差'],
  ])('a bound belongs to the higher grade: %d is %s', (score, grade) => {
    expect(scored([['产出', '甲', 100, '管理不规范的酌情扣分']], { 0: [score] }).grade).toBe(grade);
  });
});

describe('shape B (财预〔2020〕10号)', () => {
  const form = (target: TestCell, actual: TestCell, points = 20) => {
    const workbook = workbookOf(
      sheetOf('自评表', [
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '改造小区', target, actual, points, null],
      ]),
    );
    const given = { paper: new Map(), file: new Map() };
    const row = scoreTables(findTables(workbook).tables, given, DEFAULT_SETTINGS).tables[0]?.rows[0];
    return [row?.score, row?.status];
  };

  it.each([
    ['target met', '≥50个', '52个', 20, 'scored'],
    ['48 of 50: 20 × 0.96', '≥50个', '48个', 19.2, 'scored'],
    ['not to be exceeded, met', '≤90万元', '85万元', 20, 'scored'],
    ['100 against 90: 20 × 0.9', '≤90万元', '100万元', 18, 'scored'],
    ['900000元 is 90万元', '≤90万元', '900000元', 20, 'scored'],
    ['percent against percent: 20 × 90/95', '≥95%', '90%', 18.95, 'scored'],
    ['in words: a person picks', '明显改善', '达成预期指标', null, 'manual'],
    ['not filled in', '≥50个', null, null, 'needs-input'],
    ['no task', '—', '—', null, 'not-applicable'],
  ])('%s', (_, target, actual, score, status) => {
    expect(form(target, actual)).toEqual([score, status]);
  });
});

describe('a bare figure beside one in 万户', () => {
  it('is in the unit that the form prints: 129000 户 of 12.37 万户 → 104.3 %', () => {
    const book = workbookOf(
      sheetOf('附件1', [
        ['评价指标表'],
        ['一级指标', '三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成'],
        ['产出', '补贴发放', 10, '得分=发放率×分值', '户', '12.37万户', 129000],
        ['产出', '补贴发放', 10, '得分=发放率×分值', '户', 129000, '9.03万户'],
      ]),
    );
    const given = { paper: new Map(), file: new Map() };
    const rows = scoreTables(findTables(book).tables, given, DEFAULT_SETTINGS).tables[0]?.rows ?? [];
    expect(rows.map(({ rate, score }) => [rate?.shown, score])).toEqual([
      [104.3, 10],
      [70, 7],
    ]);
  });
});
