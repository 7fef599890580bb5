import type { CheckInput } from '../src/core/checks/check';
import type { FindingCode } from '../src/core/checks/finding';
import { compile, type CompiledCriterion, type CriterionWarning } from '../src/core/criteria';
import { baseSheet, checkedBook } from './baseDataForm';
import { bookOf, formOf, type FormLine } from './indicatorForm';

/** One form for each finding that a workbook can have: what docs/checks.md shows and tests keep true. */
export const EXAMPLES: Readonly<Partial<Record<FindingCode, CheckInput>>> = {
  'not-a-number': formOf([{ unit: '套', plan: 26106, actual: '26l06' }]),
  'cell-error': formOf([{ plan: 26106, actual: { error: '#REF!' } }]),
  negative: formOf([{ unit: '套', plan: 100, actual: -5 }]),
  'fractional-count': formOf([{ unit: '套', plan: 100, actual: 99.5 }]),
  'out-of-range': formOf([{ indicator: '居民满意度', plan: '90%', actual: '950%' }]),
  'unit-mismatch': formOf([{ plan: '1714个', actual: '1801.43万平方米' }]),
  'zero-plan': formOf([{ unit: '套', plan: 0, actual: 12 }]),
  'missing-plan': formOf([{ unit: '套', actual: 26215, rate: '100.4%' }]),
  'missing-actual': formOf([{ unit: '套', plan: 26106, score: 10 }]),
  'rate-mismatch': formOf([{ unit: '万元', plan: 5200, actual: 4940, rate: '98.8%', other: 5000 }]),
  'plan-actual-swapped': formOf([{ unit: '户', plan: 2778, actual: 3960, rate: '70.2%' }]),
  'excess-as-rate': formOf([{ unit: '户', plan: 2778, actual: 3960, rate: '42.5%' }]),
  'rate-truncated': formOf([{ unit: '个', plan: 1250, actual: 1221, rate: '97.6%' }]),
  'score-above-points': formOf([{ points: 10, score: 10.5 }]),
  'score-mismatch': formOf([{ points: 10, score: 9, computed: 9.5 }]),
  'score-unreachable': formOf([deductionOfHalfPoints(9.3)]),
  'step-policy-matters': formOf([
    {
      points: 10,
      score: 9.5,
      computed: 9.75,
      scored: { stepVariants: { linear: 9.75, started: 9.5, whole: 10 } },
    },
  ]),
  'total-mismatch': formOf([{ score: 10 }, { score: 9.5 }], { totals: [{ score: 20 }] }),
  'parts-mismatch': formOf([{ points: 30 }, { points: 20 }], {
    groupPoints: [{ level: 1, label: '产出指标', points: 60, cell: { row: 3, column: 0 }, of: [3, 4] }],
  }),
  'grade-mismatch': formOf([{ points: 100 }], { totals: [{ score: 89.9 }], grade: '优' }),
  'points-sum': formOf([{ points: 60 }, { points: 38 }]),
  'review-differs': formOf([{ points: 10, score: 10, reviewScore: 9.5 }]),
  'missing-reason': formOf([{ points: 10, score: 9.5 }]),
  'no-cap': formOf([warned('no-cap', '每缺一项申报材料扣0.5分')]),
  'parts-do-not-sum': formOf([warned('parts-do-not-sum', '1.按时报送得2分；2.内容完整得1分', { best: 3 })]),
  'not-understood': formOf([warned('not-understood', '参照上级有关办法计分')]),
  'gap-in-tiers': formOf([warned('gap-in-tiers', '90%以上得5分，80%以下得3分')]),
  'overlapping-tiers': formOf([warned('overlapping-tiers', '80%以上得5分，90%以下得3分')]),
  'under-completion': formOf([{ indicator: '加装电梯', plan: '≥8部', actual: '6部' }]),
  'over-completion': formOf([{ unit: '户', plan: 2778, actual: 3960 }]),
  'low-execution': formOf([{ indicator: '预算执行率', isBudgetLine: true, plan: 5200, actual: 4600 }]),
  'region-total-mismatch': checkedBook([
    baseSheet([
      ['昌吉市', 1200, 1260],
      ['阜康市', 800, 800],
      ['奇台县', 950, 912],
      ['合计', 2950, 2172],
    ]),
  ]),
  'duplicate-unit': checkedBook([
    baseSheet([
      ['昌吉市', 1200, 1260],
      ['阜康市', 800, 800],
      ['昌吉市', 1200, 1260],
    ]),
  ]),
  outlier: checkedBook([
    baseSheet([
      ['昌吉市', 1000, 1010],
      ['阜康市', 1000, 990],
      ['奇台县', 1000, 1005],
      ['木垒县', 1000, 1000],
      ['玛纳斯县', 1000, 1020],
      ['呼图壁县', 1000, 980],
      ['吉木萨尔县', 1000, 425],
    ]),
  ]),
  'layout-drift': bookOf(
    formOf([{ indicator: '公租房开工率' }], { sheet: '甲县' }),
    formOf([{ indicator: '公租房开工率' }], { sheet: '乙县' }),
    formOf([{ indicator: '公租房开工率' }], { sheet: '丙县', without: ['reason'] }),
  ),
  'year-on-year': {
    ...formOf([{ indicator: '公租房开工', unit: '套', plan: 26106, actual: 262150 }]),
    lastYear: formOf([{ indicator: '公租房开工', unit: '套', plan: 25900, actual: 25900 }]),
  },
  'table-not-recognised': {
    ...formOf([]),
    found: {
      tables: [],
      baseData: [],
      failed: [
        {
          sheet: '附件1',
          cell: { row: 2, column: 1 },
          found: ['indicator', 'criterion'],
          missing: ['points'],
        },
      ],
      duplicateHeaders: [],
    },
  },
  'duplicate-indicator': formOf([{ indicator: '公租房开工' }, { indicator: '公租房开工' }]),
  'other-year': bookOf(
    formOf([{}], { sheet: '附件1', year: 2021, title: '2021年度绩效评价指标表' }),
    formOf([{}], { sheet: '附件2', year: 2020, title: '2020年度绩效评价指标表' }),
    formOf([{}], { sheet: '附件3', year: 2021, title: '2021年度绩效评价指标表' }),
  ),
  'not-calculated': formOf([{ plan: 10, actual: { formula: '=基础数据!C3', notCalculated: true } }]),
  'text-number': formOf([{ unit: '套', plan: '２６１０６', actual: 26215 }]),
  'duplicate-header': {
    ...formOf([{}]),
    found: {
      tables: [],
      baseData: [],
      failed: [],
      duplicateHeaders: [{ sheet: '附件1', role: 'score', cell: { row: 2, column: 9 } }],
    },
  },
};

function deductionOfHalfPoints(score: number): FormLine {
  const text = '每发现一起扣0.5分，扣完为止';
  const criterion = compile(text, { points: 10, target: null, step: 'linear' });
  const scored = { rule: { kind: 'criterion', criterion }, status: 'needs-input' } as const;
  return { points: 10, score, criterion: text, scored };
}

function warned(
  code: CriterionWarning['code'],
  text: string,
  more: Partial<CompiledCriterion> = {},
): FormLine {
  const criterion: CompiledCriterion = {
    text,
    context: { points: 5, target: null, step: 'linear' },
    status: 'compiled',
    questions: [],
    best: 5,
    worst: 0,
    understood: [],
    rule: null,
    warnings: [{ code }],
    ...more,
  };
  return { points: 5, score: 5, criterion: text, scored: { rule: { kind: 'criterion', criterion } } };
}
