import { flag, flagsOf, formOf } from '../../../test/indicatorForm';
import { inspect } from './inspection';
import { runChecks } from './runChecks';
import { unitMismatch } from './unitMismatch';

describe('unit-mismatch', () => {
  it.each([
    ['套', '26106套', '23.15万户'],
    ['个', 1714, '1801.43万平方米'],
    ['个', '1714个', '7135栋'],
    ['套', 26106, '43亿元'],
    ['套', 26106, '26215户'],
  ])('%s: plan %s, actual %s', (unit, plan, actual) => {
    expect(flagsOf(unitMismatch, formOf([{ unit, plan, actual }]))).toEqual(['unit-mismatch G4']);
  });

  it('a slip of 万: 23.15 against 231500', () => {
    const [found] = unitMismatch.run(inspect(formOf([{ unit: '万户', plan: 23.15, actual: 231500 }])));
    expect(found).toMatchObject({ code: 'unit-mismatch', data: { factor: 10000 } });
  });

  it.each([
    ['万元', '11800万元', '1.2亿元'],
    ['套', 26106, '2.6万套'],
    ['套', '100套', '100间'],
    ['个', '3个', '3项'],
    ['个', '3个', '3份'],
    ['户', '23.15万户', '231500户'],
    ['%', '90%', '95%'],
    ['个', 12, '100%'],
    ['户', 20000, 2],
    [undefined, 12, 12],
  ])('not %s: plan %s, actual %s', (unit, plan, actual) => {
    expect(flagsOf(unitMismatch, formOf([{ ...(unit ? { unit } : {}), plan, actual }]))).toEqual([]);
  });

  it('names a plan that was left in 户 beside an actual in 万户', () => {
    const [found] = unitMismatch.run(inspect(formOf([{ plan: 36300, actual: '约5.5万户' }])));
    expect(found).toMatchObject({ code: 'unit-mismatch', data: { factor: 10000, larger: 'plan' } });
  });

  it('the slip is said once: no wrong rate and no deviation beside it', () => {
    const input = formOf([{ plan: '12.37万户', actual: 129000, rate: '104.3%', points: 10, score: 10 }]);
    expect(
      runChecks(input)
        .filter(({ cell }) => cell?.row === 3)
        .map(flag),
    ).toEqual(['unit-mismatch G4']);
  });
});
