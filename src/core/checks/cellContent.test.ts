import { flagsOf, formOf } from '../../../test/indicatorForm';
import { cellError } from './cellError';
import { fractionalCount } from './fractionalCount';
import { negative } from './negative';
import { notCalculated } from './notCalculated';
import { outOfRange } from './outOfRange';
import { textNumber } from './textNumber';

describe('cell-error', () => {
  it('is found anywhere in the table', () => {
    const form = formOf(
      [
        { plan: { error: '#REF!' }, actual: 3, rate: { error: '#DIV/0!', formula: '=G4/F4' } },
        { indicator: '指标', reason: { error: '#N/A' }, score: 3 },
      ],
      { totals: [{ score: { error: '#VALUE!', formula: '=SUM(I4:I5)' } }] },
    );
    expect(flagsOf(cellError, form)).toEqual([
      'cell-error F4',
      'cell-error H4',
      'cell-error K5',
      'cell-error I6',
    ]);
  });

  it('is not a word about errors', () => {
    expect(flagsOf(cellError, formOf([{ reason: '公式显示#REF!，已改正' }]))).toEqual([]);
  });
});

describe('not-calculated', () => {
  it('names each formula without a result', () => {
    const open = { formula: '=1+1', notCalculated: true } as const;
    expect(flagsOf(notCalculated, formOf([{ plan: 10, actual: open, score: open }]))).toEqual([
      'not-calculated G4',
      'not-calculated I4',
    ]);
    expect(flagsOf(notCalculated, formOf([{ actual: { formula: '=1+1', value: 2 } }]))).toEqual([]);
  });
});

describe('negative', () => {
  it('is found in plan, actual, rate and scores', () => {
    const form = formOf([{ plan: -5, actual: '负3', rate: -0.5, score: -1, reviewScore: '(2)', points: 10 }]);
    expect(flagsOf(negative, form)).toHaveLength(5);
  });

  it.each([
    ['新增房源增长率', { actual: '-3%' }],
    ['扣分项', { points: 5, score: -2 }],
    ['违规（减分）', { points: 5, score: -2 }],
    ['公租房开工', { actual: 0, score: 0 }],
  ])('%s may be so', (indicator, line) => {
    expect(flagsOf(negative, formOf([{ indicator, ...line }]))).toEqual([]);
  });
});

describe('fractional-count', () => {
  it('half a flat', () => {
    expect(flagsOf(fractionalCount, formOf([{ unit: '套', plan: 100.5, actual: 100 }]))).toEqual([
      'fractional-count F4',
    ]);
    expect(flagsOf(fractionalCount, formOf([{ plan: 100, actual: '99.5户' }]))).toEqual([
      'fractional-count G4',
    ]);
    expect(flagsOf(fractionalCount, formOf([{ unit: '部', plan: 37, actual: 36.5 }]))).toEqual([
      'fractional-count G4',
    ]);
  });

  it.each([
    ['套', '1.8万', '1.8万套'],
    ['万户', 23.15, 23.2],
    ['万平方米', 1801.43, 1801.4],
    ['亿元', 43.5, '约43亿元'],
    ['%', 99.5, '99.5%'],
    ['套', 26106, 26215.0000000001],
    [undefined, 12.5, 12.5],
  ])('not in %s: %s, %s', (unit, plan, actual) => {
    expect(flagsOf(fractionalCount, formOf([{ ...(unit ? { unit } : {}), plan, actual }]))).toEqual([]);
  });

  it('not in an average', () => {
    expect(
      flagsOf(fractionalCount, formOf([{ indicator: '平均每小区改造楼栋', unit: '栋', actual: 4.2 }])),
    ).toEqual([]);
  });
});

describe('out-of-range', () => {
  it.each([
    ['居民满意度', '90%', '950%'],
    ['工程验收合格率', '100%', '101%'],
    ['居民满意度', '90%', 950],
    ['公租房入住率', null, '120%'],
  ])('%s: target %s, actual %s', (indicator, plan, actual) => {
    expect(flagsOf(outOfRange, formOf([{ indicator, plan, actual }]))).toEqual(['out-of-range G4']);
  });

  it.each([
    ['开工率', '100%', '105.7%'],
    ['居民满意度', '90%', '100%'],
    ['满意度调查户数', 100, 120],
    ['居民满意度', null, 95],
  ])('%s: target %s, actual %s', (indicator, plan, actual) => {
    expect(flagsOf(outOfRange, formOf([{ indicator, plan, actual }]))).toEqual([]);
  });
});

describe('text-number', () => {
  it.each(['２６１０６', '26，106', '1.8万', '0。5', '26106', '100.4％'])('%s', (actual) => {
    expect(flagsOf(textNumber, formOf([{ actual }]))).toEqual(['text-number G4']);
  });

  it.each(['1714个', '≥50', '约43亿元', '—', '是', 26106])('not %s', (actual) => {
    expect(flagsOf(textNumber, formOf([{ actual }]))).toEqual([]);
  });
});
