import { flag, formOf, type FormLine } from '../../../test/indicatorForm';
import { inspect } from './inspection';
import { missingReason } from './missingReason';

describe('missing-reason', () => {
  const reasons = (line: FormLine, without: 'reason'[] = []) =>
    missingReason.run(inspect(formOf([line], { without }))).map(flag);

  it.each<FormLine>([
    { points: 10, score: 9.5 },
    { points: 10, score: 9.5, reason: '无' },
    { points: 10, computed: 9.5 },
    { points: 10, score: 0 },
  ])('%j', (line) => {
    expect(reasons(line)).toEqual(['missing-reason K4']);
  });

  it.each<FormLine>([
    { points: 10, score: 10 },
    { points: 10, score: 9.5, reason: '2个小区未完工' },
    { points: 10 },
    { score: 5 },
    { points: 10, score: '—' },
    { points: 10, score: 10, computed: 9 },
  ])('not %j', (line) => {
    expect(reasons(line)).toEqual([]);
  });

  it('says nothing in a form without a reason column', () => {
    expect(reasons({ points: 10, score: 9 }, ['reason'])).toEqual([]);
  });
});
