import { flag, formOf, type FormLine } from '../../../test/indicatorForm';
import { inspect } from './inspection';
import { reviewDiffers } from './reviewDiffers';

describe('review-differs', () => {
  const reviews = (line: FormLine) => reviewDiffers.run(inspect(formOf([line]))).map(flag);

  it('names the review cell', () => {
    expect(reviews({ points: 10, score: 10, reviewScore: 9.5 })).toEqual(['review-differs J4']);
    expect(reviews({ points: 10, computed: 10, reviewScore: '9.5分' })).toEqual(['review-differs J4']);
  });

  it('says nothing where they agree or one is missing', () => {
    expect(reviews({ points: 10, score: 9.5, reviewScore: '9.50' })).toEqual([]);
    expect(reviews({ points: 10, score: 9.5 })).toEqual([]);
    expect(reviews({ points: 10, reviewScore: 9.5 })).toEqual([]);
  });
});
