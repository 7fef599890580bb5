import { flagsOf, formOf, type FormLine } from '../../../test/indicatorForm';
import type { CompiledCriterion } from '../criteria';
import { scoreAbovePoints } from './scoreAbovePoints';

const flags = (line: FormLine) => flagsOf(scoreAbovePoints, formOf([line]));
const byCriterion = (criterion: Partial<CompiledCriterion>): FormLine['scored'] => ({
  rule: {
    kind: 'criterion',
    criterion: {
      text: '',
      context: { points: 10, target: null, step: 'linear' },
      status: 'compiled',
      questions: [],
      best: 10,
      worst: 0,
      understood: [],
      rule: null,
      warnings: [],
      ...criterion,
    },
  },
});

describe('score-above-points', () => {
  it.each<[expected: readonly string[], line: FormLine]>([
    [['score-above-points I4'], { points: 10, score: 10.5 }],
    [['score-above-points J4'], { points: 10, score: 10, reviewScore: 11 }],
    [['score-above-points I4'], { points: 10, score: '12分' }],
    [[], { points: 10, score: 10 }],
    [[], { score: 12 }],
    [[], { points: '10%', score: 95 }],
    [[], { points: 10 }],
  ])('%j: %j', (expected, line) => {
    expect(flags(line)).toEqual(expected);
  });

  it('a bonus raises the ceiling as far as it goes', () => {
    const bonus = byCriterion({ text: '每超1个百分点加0.5分，最多加2分', best: 12 });
    expect(flags({ points: 10, score: 12, ...(bonus && { scored: bonus }) })).toEqual([]);
    expect(flags({ points: 10, score: 12.5, ...(bonus && { scored: bonus }) })).toEqual([
      'score-above-points I4',
    ]);
  });

  it('nothing is said where the bonus could not be read', () => {
    const manual = byCriterion({ text: '视情况酌情加分', status: 'manual', best: null });
    expect(flags({ points: 10, score: 12, ...(manual && { scored: manual }) })).toEqual([]);
  });
});
