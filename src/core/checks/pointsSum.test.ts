import { flagsOf, formOf, type FormLine, type FormOptions } from '../../../test/indicatorForm';
import { inspect } from './inspection';
import { pointsSum } from './pointsSum';

const flags = (lines: readonly FormLine[], options: FormOptions = {}) =>
  flagsOf(pointsSum, formOf(lines, options));

describe('points-sum', () => {
  it.each<[what: string, lines: readonly FormLine[]]>([
    ['60 + 40', [{ points: 60 }, { points: 40 }]],
    ['decimals: 22.5 + 77.5', [{ points: 22.5 }, { points: 77.5 }]],
    ['thirds as a worksheet keeps them: 33.3333333333333 three times', Array(3).fill({ points: 100 / 3 })],
    ['a bonus line stands outside', [{ points: 100 }, { points: 5, indicator: '加分项' }]],
    ['a bonus line inside', [{ points: 95 }, { points: 5, indicator: '加分项' }]],
    ['a line without points: nobody can say', [{ points: 60 }, {}]],
    ['weights in percent', [{ points: '60%' }, { points: '50%' }]],
  ])('sound: %s', (_, lines) => {
    expect(flags(lines)).toEqual([]);
  });

  it('33.33 three times is 99.99', () => {
    expect(flags(Array(3).fill({ points: 33.33 }))).toEqual(['points-sum C3']);
  });

  it('98 points: the header of the column is named', () => {
    expect(flags([{ points: 60 }, { points: 38 }])).toEqual(['points-sum C3']);
  });

  it('the printed total of the points', () => {
    expect(flags([{ points: 60 }, { points: 40 }], { totals: [{ points: 100 }] })).toEqual([]);
    expect(flags([{ points: 60 }, { points: 38 }], { totals: [{ points: 100 }] })).toEqual(['points-sum C6']);
    expect(flags([{ points: 60 }, { points: 40 }], { totals: [{ points: 95 }] })).toEqual(['points-sum C6']);
    const [found] = pointsSum.run(
      inspect(formOf([{ points: 60 }, { points: 38 }], { totals: [{ points: 100 }] })),
    );
    expect(found).toMatchObject({ expected: 100, actual: 98 });
  });
});
