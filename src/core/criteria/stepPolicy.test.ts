import { compile, evaluate, isUpToPolicy, type StepPolicy } from '.';

const read = (text: string, step: StepPolicy = 'linear') => compile(text, { points: 10, target: null, step });

describe('whether the setting for steps matters', () => {
  it.each([
    ['完成率达到100%得10分，每低1个百分点扣1分，扣完为止。', true],
    ['完成率达到100%得10分，每低1个百分点扣1分，不足1个百分点按1个百分点计，扣完为止。', false],
    ['每发现1起问题扣1分，扣完为止。', false],
    ['完成率90%以上得10分，80%—90%得5分，80%以下不得分。', false],
    ['管理不规范的酌情扣分。', false],
  ])('to %s: %s', (text, matters) => {
    expect(isUpToPolicy(read(text))).toBe(matters);
  });

  it('is the same whichever setting is chosen', () => {
    const text = '完成率达到100%得10分，每低1个百分点扣1分，扣完为止。';
    expect((['linear', 'started', 'whole'] as const).map((step) => isUpToPolicy(read(text, step)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('a criterion evaluated again and again', () => {
  it('keeps its own reading of steps beside others tried on it: 97.5% is 2.5 points short', () => {
    const criterion = read('完成率达到100%得10分，每低1个百分点扣1分，扣完为止。', 'started');
    const scores = ([undefined, 'whole', 'linear', 'started', undefined] as const).map((step) =>
      evaluate(criterion, [97.5], step ? { step } : {}),
    );
    // 10 − 3 started, 10 − 2 whole, 10 − 2.5 in proportion
    expect(scores).toEqual([7, 8, 7.5, 7, 7]);
  });
});
