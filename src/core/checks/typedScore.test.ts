import { flag, formOf, type FormLine } from '../../../test/indicatorForm';
import { inspect } from './inspection';
import { stepPolicyMatters } from './stepPolicyMatters';
import { typedScore } from './typedScore';

const flags = (line: FormLine) => {
  const inspection = inspect(formOf([{ points: 10, ...line }]));
  return [typedScore, stepPolicyMatters].flatMap((check) => check.run(inspection).map(flag));
};

describe('a typed score against the recomputed one', () => {
  it.each([
    [9, 9.5],
    [9.4, 9.5],
    [10, 9.6],
    [9.35, 9.33],
    [0, 10],
    ['9分', 9.5],
  ])('typed %s, computed %s: differs', (score, computed) => {
    expect(flags({ score, computed })).toEqual(['score-mismatch I4']);
  });

  it.each([
    [9.5, 9.5],
    ['9.50', 9.5],
    ['9.5分', 9.5],
    [9.3, 9.33],
    [9.33, 9.33],
    [9.333333, 9.33],
    [10, 9.97],
    ['９．５', 9.5],
  ])('typed %s, computed %s: agrees as printed', (score, computed) => {
    expect(flags({ score, computed })).toEqual([]);
  });

  it.each<FormLine>([
    { score: 9 },
    { computed: 9 },
    { score: '—', computed: 9 },
    { score: 9, scored: { status: 'needs-input' } },
    { score: 10, scored: { status: 'not-applicable' } },
  ])('nothing to compare: %j', (line) => {
    expect(flags(line)).toEqual([]);
  });

  it('a score from the displayed rate (97.3 instead of 97.2873) is no mistake', () => {
    expect(flags({ score: 8.65, computed: 8.64, scored: { scoreByShownRate: 8.65 } })).toEqual([]);
  });
});

describe('where the policy of incomplete steps matters', () => {
  const stepVariants = { linear: 9.75, started: 9.5, whole: 10 };

  it.each([9.5, 10, 9.75])('a typed %s is a question of rules, not a mistake', (score) => {
    expect(flags({ score, computed: 9.75, scored: { stepVariants } })).toEqual(['step-policy-matters I4']);
  });

  it('a score that no policy gives is a mistake all the same', () => {
    expect(flags({ score: 9, computed: 9.75, scored: { stepVariants } })).toEqual([
      'score-mismatch I4',
      'step-policy-matters I4',
    ]);
  });

  it('names the policy that was typed by', () => {
    const inspection = inspect(
      formOf([{ points: 10, score: 9.5, computed: 9.75, scored: { stepVariants } }]),
    );
    expect(stepPolicyMatters.run(inspection)[0]?.data).toEqual({
      ...stepVariants,
      policy: 'linear',
      typedPolicy: 'started',
    });
  });
});
