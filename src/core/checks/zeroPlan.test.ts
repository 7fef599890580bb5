import { flagsOf, formOf } from '../../../test/indicatorForm';
import { zeroPlan } from './zeroPlan';

describe('zero-plan', () => {
  it.each([
    ['套', 0, 12],
    ['套', '0套', '约12套'],
    ['户', 0, '1.2万'],
  ])('%s: plan %s, actual %s', (unit, plan, actual) => {
    expect(flagsOf(zeroPlan, formOf([{ unit, plan, actual }]))).toEqual(['zero-plan F4']);
  });

  it.each([
    ['公租房开工', 0, 0],
    ['公租房开工', '—', 12],
    ['公租房开工', null, 12],
    ['公租房开工', 10, 12],
    ['重大质量安全事故', 0, 1],
    ['信访投诉件数', '≤0件', 2],
    ['开工率', '0%', '5%'],
  ])('not %s: plan %s, actual %s', (indicator, plan, actual) => {
    expect(flagsOf(zeroPlan, formOf([{ indicator, plan, actual }]))).toEqual([]);
  });
});
