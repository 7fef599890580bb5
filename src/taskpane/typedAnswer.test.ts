import { readTypedAnswer } from './typedAnswer';

describe('what a person types as an answer', () => {
  it.each([
    ['97.3', 97.3],
    ['97.3%', 97.3],
    ['９７．３％', 97.3],
    ['97。3', 97.3],
    [' 100 ', 100],
    ['0', 0],
  ])('percent %s is %d', (typed, value) => {
    expect(readTypedAnswer(typed, 'percent')).toEqual({ kind: 'number', value });
  });

  it.each([
    ['1,200', 1200],
    ['１２', 12],
  ])('count %s is %d', (typed, value) => {
    expect(readTypedAnswer(typed, 'count')).toEqual({ kind: 'number', value });
  });

  it('an amount may have decimals, a count may not', () => {
    expect(readTypedAnswer('2.5', 'amount')).toEqual({ kind: 'number', value: 2.5 });
    expect(readTypedAnswer('2.5', 'count')).toEqual({ kind: 'fraction' });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['约3', 'not-a-number'],
    ['3起', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['9,5', 'not-a-number'],
    ['-1', 'negative'],
    ['5%', 'not-a-number'],
  ])('"%s" as a count is %s', (typed, kind) => {
    expect(readTypedAnswer(typed, 'count')).toEqual({ kind });
  });
});
