import { flag, formOf, type FormLine } from '../../../test/indicatorForm';
import type { Settings } from '../settings';
import { inspect } from './inspection';
import { lowExecution } from './lowExecution';
import { overCompletion } from './overCompletion';
import { underCompletion } from './underCompletion';

function flags(line: FormLine, settings: Partial<Settings> = {}): readonly string[] {
  const inspection = inspect(formOf([line], { settings }));
  return [underCompletion, lowExecution, overCompletion].flatMap((check) => check.run(inspection).map(flag));
}

describe('under- and over-completion', () => {
  it.each<[expected: readonly string[], line: FormLine]>([
    [[], { unit: '套', plan: 26106, actual: 26215 }],
    [['under-completion G4'], { unit: '套', plan: 26106, actual: 26105 }],
    [['over-completion G4'], { unit: '户', plan: 2778, actual: 3960 }],
    [['over-completion G4'], { unit: '户', plan: 1000, actual: 1300 }],
    [[], { unit: '户', plan: 1000, actual: 1299 }],
    [['under-completion G4'], { unit: '套', plan: 100, actual: 0 }],
    [['under-completion G4'], { indicator: '居民满意度', plan: '≥90%', actual: '88%' }],
    [[], { indicator: '居民满意度', plan: '≥90%', actual: '90%' }],
    [['under-completion G4'], { indicator: '空置率', plan: '≤10%', actual: '12%' }],
    [['under-completion G4'], { indicator: '空置率', plan: '≤10%', actual: '15%' }],
    [[], { indicator: '空置率', plan: '≤10%', actual: '2%' }],
    [['under-completion G4'], { indicator: '平均用时', plan: '＜30天', actual: '30天' }],
    [['under-completion G4'], { indicator: '加装电梯', plan: '＞8部', actual: '8部' }],
    [['under-completion G4'], { indicator: '重大安全事故', plan: '0起', actual: '1起' }],
    [[], { indicator: '重大安全事故', plan: '0起', actual: '0起' }],
    [[], { indicator: '信访投诉', plan: '10件', actual: '3件' }],
    [['under-completion G4'], { indicator: '投诉办结数', plan: '10件', actual: '3件' }],
    [[], { plan: '约1700个', actual: '1699个' }],
    [[], { plan: '—', actual: '约43亿元' }],
    [[], { plan: null, actual: 12 }],
    [[], { plan: 10, actual: '—' }],
    [[], { plan: 0, actual: 0, scored: { status: 'not-applicable' } }],
  ])('%j: %j', (expected, line) => {
    expect(flags(line)).toEqual(expected);
  });

  it('keeps to the thresholds of the workbook', () => {
    expect(flags({ unit: '套', plan: 1000, actual: 960 }, { underCompletion: 95 })).toEqual([]);
    expect(flags({ unit: '套', plan: 1000, actual: 1250 }, { overCompletion: 120 })).toEqual([
      'over-completion G4',
    ]);
  });
});

describe('low-execution', () => {
  it.each<[expected: readonly string[], line: FormLine]>([
    [['low-execution G4'], { indicator: '预算执行率', isBudgetLine: true, plan: 5200, actual: 4600 }],
    [[], { indicator: '预算执行率', isBudgetLine: true, plan: 5200, actual: 5200 }],
    [['low-execution G4'], { indicator: '资金支出', unit: '万元', plan: 5200, actual: 4000 }],
    [['under-completion G4'], { indicator: '资金支出', unit: '万元', plan: 5200, actual: 4940 }],
    [['low-execution G4'], { indicator: '预算执行率', plan: '100%', actual: '85%' }],
    [['low-execution G4'], { indicator: '预算执行率', plan: 5200, actual: 4600 }],
    [[], { indicator: '单位成本', plan: '≤450元', actual: '380元' }],
    [[], { indicator: '每户改造成本', unit: '万元', plan: 3.5, actual: 2.9 }],
  ])('%j: %j', (expected, line) => {
    expect(flags(line)).toEqual(expected);
  });
});
