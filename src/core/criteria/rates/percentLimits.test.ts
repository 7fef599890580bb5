import type { Bound, Comparison } from '../rule';
import { fullLimit, limitIn } from './percentLimits';

/** `>=60 <90` is 60%以上90%以下. */
function bounds(printed: string): Bound[] {
  return printed.split(' ').map((one) => {
    const [, operator = '', value = ''] = /^(\D+)(\d+)$/.exec(one) ?? [];
    return {
      operator: operator as Comparison,
      limit: { kind: 'number', value: Number(value) },
      span: [0, 1],
    };
  });
}

function valueOf(limit: ReturnType<typeof limitIn>): number | null {
  return limit?.kind === 'number' ? limit.value : null;
}

describe('the end of a condition from which steps are counted', () => {
  it.each<[string, 'below' | 'above' | 'apart', number | null]>([
    ['>=90', 'below', 90],
    ['>90', 'below', 90],
    ['=90', 'below', 90],
    ['<90', 'below', 90],
    ['<=90', 'below', 90],
    ['<>90', 'below', 90],
    ['>=60 <90', 'below', 90],
    ['>60 <=90', 'below', 90],
    ['>=60 >90', 'below', null],
    ['<=10', 'above', 10],
    ['<10', 'above', 10],
    ['=10', 'above', 10],
    ['>10', 'above', 10],
    ['<>10', 'above', 10],
    ['>=10', 'above', 10],
    ['>10 <=30', 'above', 10],
    ['>=10 <30', 'above', 10],
    ['<10 <=30', 'above', null],
    ['=100', 'apart', 100],
    ['>=100', 'apart', 100],
    ['<>100', 'apart', 100],
    ['>100', 'apart', null],
    ['<100', 'apart', null],
    ['>=95 <=105', 'apart', null],
  ])('%s, %s', (printed, direction, value) => {
    expect(valueOf(limitIn(bounds(printed), direction))).toBe(value);
  });
});

describe('where the loss begins behind what gives full points', () => {
  it.each<[string, 'below' | 'above' | 'apart', boolean, number | null]>([
    ['>=90', 'below', false, 90],
    ['>90', 'below', false, 90],
    ['<90', 'below', false, null],
    ['<=90', 'below', false, null],
    ['<=10', 'above', false, 10],
    ['<10', 'above', false, 10],
    ['>10', 'above', false, null],
    ['>=10', 'above', false, null],
    ['>=100', 'above', true, 100],
    ['=100', 'apart', false, 100],
  ])('%s, %s, bonus %s', (printed, direction, isBonus, value) => {
    expect(valueOf(fullLimit(bounds(printed), direction, isBonus))).toBe(value);
  });
});
