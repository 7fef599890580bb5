import { flagsOf, formOf } from '../../../test/indicatorForm';
import { fractionalCount } from './fractionalCount';

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
