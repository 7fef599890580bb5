import type { Bound } from '../rule';
import {
  beyondTiers,
  covers,
  hasGap,
  hasWholeGap,
  limitValue,
  overlap,
  tierOf,
  withoutTakenEnds,
  type Tier,
} from './tiers';

/** [80,90) is 80%以上90%以下: a square bracket holds the end, a round one does not; ∞ is no end. */
function tier(printed: string): Tier {
  const [low = '', high = ''] = printed.slice(1, -1).split(',');
  return {
    low: low === '' ? -Infinity : Number(low),
    isLowIn: printed.startsWith('['),
    high: high === '' ? Infinity : Number(high),
    isHighIn: printed.endsWith(']'),
  };
}

function bound(operator: Bound['operator'], value: number): Bound {
  return { operator, limit: { kind: 'number', value }, span: [0, 1] };
}

describe('a stretch of the number line', () => {
  it.each<[string, Bound[]]>([
    ['[80,]', [bound('>=', 80)]],
    ['(80,]', [bound('>', 80)]],
    ['[,90]', [bound('<=', 90)]],
    ['[,90)', [bound('<', 90)]],
    ['[80,90)', [bound('>=', 80), bound('<', 90)]],
    ['(80,90]', [bound('>', 80), bound('<=', 90)]],
    ['[80,80]', [bound('=', 80)]],
  ])('%s', (expected, bounds) => {
    expect(tierOf(bounds, 100)).toEqual(tier(expected));
  });

  it('may end at the target, or at a share of it', () => {
    // 90 % of 80, less 5 points
    expect(limitValue({ kind: 'target', factor: 90, offset: -5 }, 80)).toBe(67);
  });
});

describe('one stretch within another, and two that meet', () => {
  it.each<[string, string, boolean, boolean]>([
    ['[80,90]', '[80,90]', true, true],
    ['[80,90]', '(80,90)', true, true],
    ['(80,90)', '[80,90)', false, true],
    ['(80,90)', '(80,90]', false, true],
    ['(80,90)', '(80,90)', true, true],
    ['[70,95]', '[80,90]', true, true],
    ['[80,90]', '[79,90]', false, true],
    ['[80,90]', '[80,91]', false, true],
    ['[80,90)', '[90,100]', false, false],
    ['[80,90]', '[90,100]', false, true],
    ['[80,90]', '(90,100]', false, false],
    ['[80,90]', '[60,80]', false, true],
    ['(80,90]', '[60,80]', false, false],
    ['[80,90]', '[92,100]', false, false],
  ])('%s and %s', (one, other, isCovered, doMeet) => {
    expect(covers(tier(one), tier(other))).toBe(isCovered);
    expect(overlap(tier(one), tier(other))).toBe(doMeet);
    expect(overlap(tier(other), tier(one))).toBe(doMeet);
  });
});

describe('what tiers leave out', () => {
  it.each<[string[], boolean]>([
    [['[90,100]', '[80,90)', '[0,80)'], false],
    [['[90,100]', '[80,90)', '[0,80]'], false],
    [['(90,100]', '[80,90)', '[0,80)'], true],
    [['[90,100]', '[0,89]'], true],
    [['[90,100]', '[0,90)'], false],
    [['[90,99]', '[0,90)'], true],
    [['[90,100)', '[0,90)'], true],
    [['[90,100]', '(0,90)'], true],
    [['[90,100]', '[1,90)'], true],
    [['[,]'], false],
  ])('of 0 to 100: %j', (tiers, isLeftOut) => {
    expect(hasGap(tiers.map(tier), 0, 100)).toBe(isLeftOut);
    expect(hasGap([...tiers].reverse().map(tier), 0, 100)).toBe(isLeftOut);
  });

  it.each<[string[], boolean]>([
    [['[4,]', '[2,3]', '[,1]'], false],
    [['[4,]', '[2,2]', '[,1]'], true],
    [['[4,]', '(2,3]', '[,1]'], true],
    [['[2,]', '[1,1]'], false],
    [['[3,]', '[1,1]'], true],
    [['[,3]', '[5,]'], true],
    [['[,3]', '[4,5]'], true],
  ])('of whole numbers: %j', (tiers, isLeftOut) => {
    expect(hasWholeGap(tiers.map(tier))).toBe(isLeftOut);
  });

  it.each<['low' | 'high', string[], Bound['operator'] | null, number]>([
    ['high', ['[80,90]', '[90,95)'], '>=', 95],
    ['high', ['[80,90]', '[90,95]'], '>', 95],
    ['low', ['[80,90]', '[90,95)'], '<', 80],
    ['low', ['(80,90]', '[90,95)'], '<=', 80],
    ['high', ['[80,]'], null, 0],
    ['low', ['[,80]'], null, 0],
  ])('on the %s side of %j: %s %d', (side, tiers, operator, value) => {
    expect(beyondTiers(tiers.map(tier), side, [0, 1])).toEqual(
      operator === null ? null : bound(operator, value),
    );
  });
});

describe('an end that an earlier tier holds', () => {
  it.each<[string, Bound, string]>([
    ['[80,]', bound('<=', 80), '<'],
    ['(80,]', bound('<=', 80), '<='],
    ['[,10]', bound('>=', 10), '>'],
    ['[,10)', bound('>=', 10), '>='],
    ['[80,]', bound('<=', 79), '<='],
  ])('%s before %j', (earlier, later, operator) => {
    expect(withoutTakenEnds([later], { heads: [] }, [tier(earlier)], 100)[0]?.operator).toBe(operator);
  });
});
