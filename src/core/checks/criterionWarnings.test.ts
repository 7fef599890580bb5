import { flag, formOf, type FormLine } from '../../../test/indicatorForm';
import type { CompiledCriterion } from '../criteria';
import { criterionWarnings } from './criterionWarnings';
import { inspect } from './inspection';

const TEXT = '每缺一项扣0.5分；90%以上得5分，80%以下得3分';

const line = (criterion: Partial<CompiledCriterion>, more: FormLine = { score: 5 }): FormLine => ({
  points: 5,
  criterion: TEXT,
  ...more,
  scored: {
    rule: {
      kind: 'criterion',
      criterion: {
        text: TEXT,
        context: { points: 5, target: null, step: 'linear' },
        status: 'compiled',
        questions: [],
        best: 5,
        worst: 0,
        understood: [],
        rule: null,
        warnings: [],
        ...criterion,
      },
    },
  },
});

describe('what the reading of a criterion leaves to say', () => {
  it.each(['no-cap', 'parts-do-not-sum', 'gap-in-tiers', 'overlapping-tiers', 'not-understood'] as const)(
    '%s names the criterion and quotes it',
    (code) => {
      const found = criterionWarnings.run(inspect(formOf([line({ warnings: [{ code, span: [0, 8] }] })])));
      expect(found.map(flag)).toEqual([`${code} D4`]);
      expect(found[0]?.data['quote']).toBe('每缺一项扣0.5');
    },
  );

  it('says one kind once, quoting the first', () => {
    const warnings = [{ code: 'no-cap' as const, span: [0, 3] as const }, { code: 'no-cap' as const }];
    const found = criterionWarnings.run(inspect(formOf([line({ warnings })])));
    expect(found.map(({ data }) => data['quote'])).toEqual(['每缺一']);
  });

  it('a criterion that was not understood says so even without a warning', () => {
    const form = formOf([line({ status: 'manual', reason: 'not-understood' })]);
    expect(criterionWarnings.run(inspect(form)).map(flag)).toEqual(['not-understood D4']);
  });

  it('one that a person must judge by its own words is no finding', () => {
    const form = formOf([line({ status: 'manual', reason: 'discretionary' })]);
    expect(criterionWarnings.run(inspect(form))).toEqual([]);
  });

  it('a blank form is not bothered', () => {
    expect(criterionWarnings.run(inspect(formOf([line({ warnings: [{ code: 'no-cap' }] }, {})])))).toEqual(
      [],
    );
  });
});
