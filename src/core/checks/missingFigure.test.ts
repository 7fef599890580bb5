import { flagsOf, formOf, type FormLine } from '../../../test/indicatorForm';
import type { Question } from '../criteria/rule';
import { missingFigure } from './missingFigure';

const rateQuestion: Question = {
  id: 'q1',
  kind: 'percent',
  label: '开工率',
  source: '开工率达到100%',
  span: [0, 10],
  unit: null,
  asks: 'level',
};
const open = (question: Question): NonNullable<FormLine['scored']> => ({
  questions: [{ question, answer: null, origin: null, fromRow: null, fromRowOrigin: null }],
});

describe('missing-actual', () => {
  it('a plan without an actual in a form that is being filled in', () => {
    const form = formOf([
      { unit: '套', plan: 26106 },
      { unit: '户', plan: 2778, actual: 3960 },
    ]);
    expect(flagsOf(missingFigure, form)).toEqual(['missing-actual G4']);
  });

  it('nothing in a blank form, its printed targets and waiting formulas notwithstanding', () => {
    const form = formOf([
      { plan: '≥90%', score: { formula: '=""', value: '' }, rate: { formula: '=G4/F4', value: 0 } },
      { plan: 26106, unit: '套' },
    ]);
    expect(flagsOf(missingFigure, form)).toEqual([]);
  });

  it.each(['—', '无', '不适用', '无此任务', '达成预期指标', 0])('an actual of %s is filled in', (actual) => {
    expect(flagsOf(missingFigure, formOf([{ unit: '套', plan: 100, actual }, { score: 3 }]))).toEqual([]);
  });

  it('nothing where the plan is words, or the form has no actual column', () => {
    expect(flagsOf(missingFigure, formOf([{ plan: '按期完成' }, { score: 3 }]))).toEqual([]);
    expect(flagsOf(missingFigure, formOf([{ plan: 10, score: 3 }], { without: ['actual'] }))).toEqual([]);
  });
});

describe('missing-plan', () => {
  it('an actual with a typed rate, but without a plan', () => {
    expect(flagsOf(missingFigure, formOf([{ unit: '套', actual: 26215, rate: '100.4%' }]))).toEqual([
      'missing-plan F4',
    ]);
  });

  it('a criterion that asks for a rate that nothing can answer', () => {
    expect(
      flagsOf(missingFigure, formOf([{ unit: '套', actual: 26215, scored: open(rateQuestion) }])),
    ).toEqual(['missing-plan F4']);
  });

  it('a goal of shape B without its target', () => {
    const scored = { rule: { kind: 'goal', goal: { kind: 'qualitative' } } } as const;
    expect(flagsOf(missingFigure, formOf([{ unit: '个', actual: 12, scored }], { shape: 'B' }))).toEqual([
      'missing-plan F4',
    ]);
  });

  it.each<FormLine>([
    { indicator: '完成投资', plan: '—', actual: '约43亿元', rate: '100%' },
    { indicator: '发现违规问题', unit: '个', actual: 2 },
    { indicator: '居民满意度', actual: '95%', rate: '95%' },
    { indicator: '公租房房源录入', unit: '套', actual: '95.1万' },
    { indicator: '预算偏差', unit: '个', actual: 2, scored: open({ ...rateQuestion, asks: 'shortfall' }) },
    { indicator: '迟报天数', unit: '天', actual: 2, scored: open({ ...rateQuestion, kind: 'count' }) },
  ])('not %j', (line) => {
    expect(flagsOf(missingFigure, formOf([line]))).toEqual([]);
  });
});
