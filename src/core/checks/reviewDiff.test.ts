import { formOf } from '../../../test/indicatorForm';
import { reviewDiffs } from './reviewDiff';

describe('self against review', () => {
  it('lists what differs, the largest loss first, with both sums', () => {
    const { card } = formOf([
      { indicator: '资金落实', points: 10, score: 10, reviewScore: 9.5, reason: '到位较晚' },
      { indicator: '开工', points: 20, score: 18, reviewScore: 18 },
      { indicator: '满意度', points: 10, score: 10, reviewScore: 7 },
      { indicator: '公开', points: 5, score: 4, reviewScore: 5 },
      { indicator: '制度', points: 5, score: 5 },
    ]);
    // 42 − 39.5: self 10 + 18 + 10 + 4, review 9.5 + 18 + 7 + 5; 制度 was not reviewed
    expect(reviewDiffs(card)).toEqual([
      {
        sheet: '附件1',
        compared: 4,
        self: 42,
        review: 39.5,
        difference: -2.5,
        notReviewed: ['制度'],
        rows: [
          expect.objectContaining({ indicator: '满意度', self: 10, review: 7, difference: -3, reason: '' }),
          expect.objectContaining({ indicator: '资金落实', difference: -0.5, reason: '到位较晚' }),
          expect.objectContaining({ indicator: '公开', difference: 1 }),
        ],
      },
    ]);
  });

  it('the computed score stands for one that nobody typed', () => {
    const { card } = formOf([{ points: 10, computed: 9.5, reviewScore: 9 }]);
    expect(reviewDiffs(card)[0]?.rows[0]).toMatchObject({ self: 9.5, review: 9, difference: -0.5 });
  });

  it('nothing where nobody has reviewed yet', () => {
    expect(reviewDiffs(formOf([{ points: 10, score: 10 }]).card)).toEqual([]);
  });
});
