import { flagsOf, formOf } from '../../../test/indicatorForm';
import { negative } from './negative';

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
