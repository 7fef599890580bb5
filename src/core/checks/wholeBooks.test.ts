import fc from 'fast-check';
import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import { roundHalfUp } from '../cells/decimal';
import { scoreTables } from '../scoring/scoreTable';
import { DEFAULT_SETTINGS, GRADE_SCALES } from '../settings';
import { findTables } from '../tables/findTables';
import { cellAddress } from '../cells/address';
import type { FindingCode } from './finding';
import { runChecks } from './runChecks';

/** An indicator as a province might print it, and the figures that a county may have. */
interface Indicator {
  readonly level1: string;
  readonly label: string;
  readonly points: number;
  readonly criterion: string;
  readonly unit: string;
  figures(seed: number): { readonly plan: TestCell; readonly actual: TestCell; readonly rate: TestCell };
}

const rateOf = (plan: number, actual: number): TestCell => ({
  value: roundHalfUp(actual / plan, 3),
  numberFormat: '0.0%',
});
const NONE = { plan: null, rate: null };

const INDICATORS: readonly Indicator[] = [
  {
    level1: '资金管理',
    label: '资金及时下达',
    points: 10,
    criterion: '在规定时限内下达的得10分，否则不得分',
    unit: '',
    figures: (seed) => ({ ...NONE, actual: seed % 5 === 0 ? '否' : '是' }),
  },
  {
    level1: '资金管理',
    label: '资金违规使用',
    points: 10,
    criterion: '每发现一起截留挪用问题扣2分，扣完为止',
    unit: '起',
    figures: (seed) => ({ ...NONE, actual: seed % 7 }),
  },
  {
    level1: '产出效益',
    label: '公租房开工率',
    points: 40,
    criterion: '开工率达到100%得40分，每低1个百分点扣2分，扣完为止',
    unit: '套',
    figures: (seed) => {
      const plan = 1000 + (seed % 9000);
      const actual = Math.round(plan * (0.7 + (seed % 45) / 100));
      return { plan, actual, rate: rateOf(plan, actual) };
    },
  },
  {
    level1: '产出效益',
    label: '租赁补贴发放率',
    points: 20,
    criterion: '得分=发放率×分值',
    unit: '户',
    figures: (seed) => {
      const plan = 500 + (seed % 3000);
      const actual = Math.round(plan * (0.6 + (seed % 60) / 100));
      return { plan, actual, rate: rateOf(plan, actual) };
    },
  },
  {
    level1: '服务对象满意度',
    label: '居民满意度',
    points: 20,
    criterion: '满意度90%（含）以上得20分，80%（含）—90%得10分，80%以下不得分',
    unit: '',
    figures: (seed) => ({ ...NONE, actual: `${70 + (seed % 31)}%` }),
  },
];

const HEADER = [
  '一级指标',
  '三级指标',
  '分值',
  '评分标准',
  '计量单位',
  '计划数',
  '实际完成',
  '完成率',
  '自评得分',
  '扣分原因',
];
const COLUMN = { plan: 5, actual: 6, rate: 7, score: 8 } as const;
const FIRST_ROW = 2;
const TOTAL_ROW = FIRST_ROW + INDICATORS.length;

type Spoil = (rows: TestCell[][]) => void;

function assessed(rows: readonly (readonly TestCell[])[]) {
  const workbook = workbookOf(sheetOf('附件1', [['2021年度租赁住房保障绩效评价指标表'], HEADER, ...rows]));
  const found = findTables(workbook);
  const given = { paper: new Map(), file: new Map() };
  const card = scoreTables(found.tables, given, DEFAULT_SETTINGS);
  return { card, findings: runChecks({ workbook, found, card, settings: DEFAULT_SETTINGS }) };
}

/** Filled in as a careful official does: scores by the criterion, their sum, the grade, a reason for every lost point. */
function soundRows(seeds: readonly number[]): TestCell[][] {
  const rows = INDICATORS.map((indicator, index): TestCell[] => {
    const { plan, actual, rate } = indicator.figures(seeds[index] ?? 0);
    const { level1, label, points, criterion, unit } = indicator;
    return [level1, label, points, criterion, unit || null, plan, actual, rate, null, null];
  });
  const scores = assessed(rows).card.tables[0]?.rows.map(({ score }) => score) ?? [];
  rows.forEach((row, index) => {
    row[COLUMN.score] = scores[index] ?? null;
    row[9] = (scores[index] ?? 0) < (INDICATORS[index]?.points ?? 0) ? '详见说明' : null;
  });
  const total = roundHalfUp(
    scores.reduce<number>((sum, score) => sum + (score ?? 0), 0),
    2,
  );
  const grade = GRADE_SCALES[0]?.bounds.find(({ from }) => total >= from)?.grade ?? null;
  rows.push(['合计', null, 100, null, null, null, null, null, total, null]);
  rows.push(['评价等级', grade]);
  return rows;
}

const seeds = fc.array(fc.nat(100_000), { minLength: INDICATORS.length, maxLength: INDICATORS.length });

describe('a workbook from its cells to its findings', () => {
  it('filled in soundly: every line scored, no error', () => {
    fc.assert(
      fc.property(seeds, (figures) => {
        const { card, findings } = assessed(soundRows(figures));
        expect(card.tables[0]?.rows.map(({ status }) => status)).toEqual(INDICATORS.map(() => 'scored'));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const deviations = ['under-completion', 'over-completion', 'step-policy-matters'];
        expect(findings.filter(({ code }) => !deviations.includes(code))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('handed out blank: silent', () => {
    const blank = INDICATORS.map(({ level1, label, points, criterion, unit }) => [
      level1,
      label,
      points,
      criterion,
      unit,
    ]);
    expect(assessed([...blank, ['合计', null, 100], ['评价等级', null]]).findings).toEqual([]);
  });

  it('filled with anything at all: no check breaks', () => {
    const anything = fc.oneof(
      fc.constantFrom<TestCell>(
        '—',
        '无',
        '#REF!',
        '1e999',
        '-0',
        '９９９％',
        '约',
        '≥',
        '0%',
        '1/0',
        '二〇二一年',
        '=1+1',
      ),
      fc.double({ noNaN: true }).map((value): TestCell => value),
      fc.string({ maxLength: 12 }).map((value): TestCell => value),
      fc.constant<TestCell>({ error: '#N/A' }),
      fc.constant<TestCell>({ formula: '=A1', notCalculated: true }),
      fc.constant<TestCell>(true),
    );
    const spots = fc.array(fc.tuple(fc.nat(TOTAL_ROW), fc.nat(9), anything), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(seeds, spots, (figures, junk) => {
        const rows = soundRows(figures);
        for (const [row, column, cell] of junk) set(row, column, cell)(rows);
        const ids = assessed(rows).findings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });

  const set =
    (row: number, column: number, cell: TestCell): Spoil =>
    (rows) => {
      const line = rows[row];
      if (line) line[column] = cell;
    };
  const add =
    (row: number, column: number, by: number): Spoil =>
    (rows) => {
      const cell = rows[row]?.[column];
      const value = typeof cell === 'object' ? cell?.value : cell;
      if (rows[row] && typeof value === 'number') {
        const sum = roundHalfUp(value + by, 4);
        rows[row][column] = typeof cell === 'object' && cell ? { ...cell, value: sum } : sum;
      }
    };

  it.each<[code: FindingCode, row: number, column: number, spoil: Spoil]>([
    ['rate-mismatch', 2, COLUMN.rate, add(2, COLUMN.rate, 0.052)],
    ['score-mismatch', 3, COLUMN.score, add(3, COLUMN.score, -0.7)],
    ['score-above-points', 4, COLUMN.score, set(4, COLUMN.score, 21)],
    ['not-a-number', 2, COLUMN.actual, set(2, COLUMN.actual, '26l06')],
    ['not-a-number', 3, COLUMN.score, set(3, COLUMN.score, '十分')],
    ['cell-error', 2, COLUMN.rate, set(2, COLUMN.rate, { error: '#DIV/0!' })],
    ['negative', 2, COLUMN.actual, set(2, COLUMN.actual, -50)],
    ['fractional-count', 3, COLUMN.actual, set(3, COLUMN.actual, 812.5)],
    ['zero-plan', 2, COLUMN.plan, set(2, COLUMN.plan, 0)],
    ['missing-plan', 2, COLUMN.plan, set(2, COLUMN.plan, null)],
    ['missing-actual', 3, COLUMN.actual, set(3, COLUMN.actual, null)],
    ['unit-mismatch', 2, COLUMN.actual, set(2, COLUMN.actual, '3.5万平方米')],
    ['out-of-range', 4, COLUMN.actual, set(4, COLUMN.actual, '950%')],
    ['total-mismatch', 5, COLUMN.score, add(5, COLUMN.score, 1)],
    ['grade-mismatch', 6, 1, set(6, 1, '差')],
  ])('%s in row %i', (code, row, column, spoil) => {
    fc.assert(
      fc.property(seeds, (figures) => {
        const rows = soundRows(figures);
        fc.pre(code !== 'grade-mismatch' || rows[TOTAL_ROW - FIRST_ROW + 1]?.[1] !== '差');
        spoil(rows);
        const found = assessed(rows).findings.filter((finding) => finding.code === code);
        const at = cellAddress(FIRST_ROW + row, column);
        expect(found.map(({ cell }) => cell && cellAddress(cell.row, cell.column))).toContain(at);
      }),
      { numRuns: 10 },
    );
  });
});
