import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import { scoreTables } from '../scoring/scoreTable';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { findTables } from '../tables/findTables';
import { RULE_SETS, ruleSetById, underRules } from './catalogue';
import { changesTotals } from './ruledTotal';
import type { RuleSet } from './ruleSet';

/** Points, plan and actual of four lines: a budget, two tasks, and one that may have no task. */
const FORM = (execution: TestCell, built: TestCell, extra: readonly TestCell[] = [30, '—', '—']) =>
  workbookOf(
    sheetOf('附件1', [
      ['2021年度绩效评价指标表'],
      ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成'],
      ['资金', '预算执行率', 20, '得分=预算执行率×分值', null, execution],
      ['产出', '补贴发放', 20, '完成率×分值', 2778, 2778],
      ['产出', '公租房开工', 30, '完成率×分值', 1000, built],
      ['产出', '保障性租赁住房', extra[0] ?? null, '完成率×分值', extra[1] ?? null, extra[2] ?? null],
    ]),
  );

function scored(book: ReturnType<typeof FORM>, settings: Settings) {
  const card = scoreTables(findTables(book).tables, { paper: new Map(), file: new Map() }, settings);
  const [table] = card.tables;
  if (!table) throw new Error('no table');
  return table;
}

function byId(id: string): RuleSet {
  const rules = ruleSetById(id);
  if (!rules) throw new Error(id);
  return rules;
}

const under = (id: string): Settings => underRules(DEFAULT_SETTINGS, byId(id));

describe('the national rule', () => {
  it('leaves the plain sum: 19 + 20 + 30, the row without a task left out', () => {
    const { score, ruled, points } = scored(FORM('95%', 1000), DEFAULT_SETTINGS);
    expect({ score, ruled, points }).toEqual({ score: 69, ruled: null, points: 70 });
  });
});

describe('总分按预算执行率封顶', () => {
  it.each<[execution: string, sum: number, score: number, grade: string]>([
    ['80%', 96, 96, '优'], // 16 + 20 + 30 + 30, exactly on the bound: not capped
    ['79.9%', 95.98, 89, '良'],
    ['70%', 94, 89, '良'],
    ['69.9%', 93.98, 79, '中'],
    ['60%', 92, 79, '中'],
    ['59.9%', 91.98, 69, '中'],
  ])('execution of %s: %d becomes %d, %s', (execution, sum, score, grade) => {
    const table = scored(FORM(execution, 1000, [30, 100, 100]), under('execution-cap'));
    expect(table.ruled?.sum).toBe(sum);
    expect(table).toMatchObject({ score, grade });
  });

  it('a total below the cap stays: 15 + 20 + 15 + 30 = 80 under 89', () => {
    expect(scored(FORM('75%', 500, [30, 100, 100]), under('execution-cap')).score).toBe(80);
  });

  it('the cap is a share of the points that the form prints: 69 % of 70', () => {
    expect(scored(FORM('50%', 1000, [0, 100, 100]), under('execution-cap')).ruled?.cap).toBe(48.3);
  });

  it('without an execution rate nothing is capped, and the table says so', () => {
    const book = workbookOf(
      sheetOf('附件1', [
        ['评价指标表'],
        ['三级指标', '分值', '评分标准', '计划数', '实际完成'],
        ['开工', 100, '完成率×分值', 100, 95],
      ]),
    );
    expect(scored(book, under('execution-cap')).ruled).toMatchObject({
      cap: null,
      execution: null,
      score: 95,
    });
  });

  it('a target of 95 % does not turn an execution of 76 % into 80 %', () => {
    const book = workbookOf(
      sheetOf('附件1', [
        ['评价指标表'],
        ['三级指标', '分值', '评分标准', '目标值', '实际完成'],
        ['预算执行率', 10, '', '95%', '76%'],
        ['开工', 90, '完成率×分值', 100, 100],
      ]),
    );
    expect(scored(book, under('execution-cap')).ruled?.execution?.rate).toBe(76);
  });
});

describe('超额完成按偏离度扣分', () => {
  it('142.5 % takes 12.5 % of 30 points: 20 + 20 + 30 + 30 − 3.75', () => {
    const table = scored(FORM('100%', 1425, [30, 100, 100]), under('over-completion'));
    expect(table.ruled).toMatchObject({ sum: 100, deduction: 3.75, score: 96.25 });
    expect(table.score).toBe(96.25);
  });

  it('exactly 130 % takes nothing, 300 % all 30 points and no more', () => {
    expect(scored(FORM('100%', 1300, [30, 100, 100]), under('over-completion')).score).toBe(100);
    expect(scored(FORM('100%', 3000, [30, 100, 100]), under('over-completion')).score).toBe(70);
  });

  it('a ceiling is no target to exceed', () => {
    const book = workbookOf(
      sheetOf('附件1', [
        ['评价指标表'],
        ['三级指标', '分值', '评分标准', '目标值', '实际完成'],
        ['投诉', 10, '每超1件扣1分，扣完为止', '≤10件', '20件'],
      ]),
    );
    expect(scored(book, under('over-completion')).ruled?.deduction).toBe(0);
  });
});

describe('rows without a task', () => {
  it('rescaled: (20 + 20 + 15) × 100 ÷ 70 = 78.57', () => {
    expect(scored(FORM('100%', 500), under('rescale')).score).toBe(78.57);
  });

  it('in full: 20 + 20 + 15 + 30', () => {
    expect(scored(FORM('100%', 500), under('full-points')).score).toBe(85);
  });
});

describe('an open row', () => {
  it('keeps the plain sum: a rule settles nothing', () => {
    const table = scored(FORM('50%', null), under('execution-cap'));
    expect(table).toMatchObject({ isComplete: false, score: 30, grade: null });
  });
});

describe('the catalogue', () => {
  it('has ids and names of its own for every rule, and no sign in them that a list cannot hold', () => {
    expect(new Set(RULE_SETS.map(({ id }) => id)).size).toBe(RULE_SETS.length);
    const names = RULE_SETS.map(({ name }) => name);
    expect(new Set(names).size).toBe(RULE_SETS.length);
    expect(names.join(',').length).toBeLessThanOrEqual(255);
    expect(names.filter((name) => name.includes(','))).toEqual([]);
  });

  it('begins with the national rule, which is the default and changes no total; every other one does', () => {
    const [national, ...local] = RULE_SETS;
    expect(national && underRules(DEFAULT_SETTINGS, national)).toEqual(DEFAULT_SETTINGS);
    expect(changesTotals(DEFAULT_SETTINGS)).toBe(false);
    expect(local.filter(({ id }) => !changesTotals(under(id)))).toEqual([]);
  });

  it('a rule takes over what nobody changed, and leaves what somebody did', () => {
    const typed: Settings = { ...DEFAULT_SETTINGS, underCompletion: 95 };
    const rescaled = underRules(typed, byId('rescale'));
    expect(rescaled).toEqual({ ...typed, rules: 'rescale', notApplicable: 'rescale' });
    expect(underRules(rescaled, byId('national'))).toEqual(typed);
  });
});
