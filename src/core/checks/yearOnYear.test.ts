import { flagsOf, formOf, type FormLine } from '../../../test/indicatorForm';
import type { CheckInput } from './check';
import { inspect } from './inspection';
import { yearOnYear } from './yearOnYear';

const TASK = { indicator: '公租房开工', unit: '套', plan: 26106 } as const;

function compared(now: FormLine, then: FormLine, more: readonly FormLine[] = []): CheckInput {
  return { ...formOf([{ ...TASK, ...now }, ...more]), lastYear: formOf([{ ...TASK, ...then }, ...more]) };
}

const flags = (now: FormLine, then: FormLine) => flagsOf(yearOnYear, compared(now, then));
const first = (now: FormLine, then: FormLine) => yearOnYear.run(inspect(compared(now, then)))[0];

describe('year-on-year', () => {
  it.each<[what: string, now: FormLine, then: FormLine, data: object]>([
    ['doubled: 26215 → 52430', { actual: 52430 }, { actual: 26215 }, { change: 100, slip: null }],
    ['halved: 26215 → 13100', { actual: 13100 }, { actual: 26215 }, { change: -50, slip: null }],
    ['a nought too many', { actual: 262150 }, { actual: 25900 }, { change: 912, slip: 10 }],
    ['a digit lost', { actual: 2621 }, { actual: 26106 }, { change: -90, slip: 0.1 }],
    [
      '户 where 万户 was meant',
      { actual: 231500, unit: '万户' },
      { actual: 23.15, unit: '万户' },
      { slip: 10000 },
    ],
    [
      '95% → 70%',
      { plan: '90%', actual: '70%' },
      { plan: '90%', actual: '95%' },
      { kind: 'shift', shift: -25 },
    ],
  ])('%s', (_, now, then, data) => {
    expect(flags(now, then)).toEqual(['year-on-year G4']);
    expect(first(now, then)?.data).toMatchObject(data);
  });

  it.each<[what: string, now: FormLine, then: FormLine]>([
    ['99 % more', { actual: 52100 }, { actual: 26215 }],
    ['small counts double by chance: 4 → 9', { actual: 9 }, { actual: 4 }],
    ['other units of the same money: 1.2 亿元 is 12000 万元', { actual: '1.2亿元' }, { actual: '11800万元' }],
    ['a share against a count', { plan: '90%', actual: '95%' }, { actual: 26215 }],
    ['户 against 套', { actual: '52430户' }, { actual: '26215套' }],
    ['nothing last year', { actual: 26215 }, { actual: 0 }],
    ['not filled in', { actual: null }, { actual: 26215 }],
    ['another indicator', { actual: 52430 }, { indicator: '基本建成', actual: 26215 }],
    ['15 points', { plan: '90%', actual: '80%' }, { plan: '90%', actual: '95%' }],
  ])('not: %s', (_, now, then) => {
    expect(flags(now, then)).toEqual([]);
  });

  it('knows an indicator again by its name, whatever its numbering and the unit behind it', () => {
    const now = { indicator: '3.公租房开工（套）', actual: 52430 };
    expect(flags(now, { indicator: '公租房开工', actual: 26215 })).toEqual(['year-on-year G4']);
  });

  it('leaves alone what two rows could mean', () => {
    const twice = { ...TASK, actual: 26215 };
    expect(flagsOf(yearOnYear, compared({ actual: 52430 }, { actual: 26215 }, [twice]))).toEqual([]);
  });

  it('says nothing without last year’s workbook', () => {
    expect(flagsOf(yearOnYear, formOf([{ ...TASK, actual: 52430 }]))).toEqual([]);
  });
});
