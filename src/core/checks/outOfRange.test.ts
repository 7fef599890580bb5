import { flagsOf, formOf } from '../../../test/indicatorForm';
import { outOfRange } from './outOfRange';

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
