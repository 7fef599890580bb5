import { isCountUnit, isMoneyUnit, keepsMultiplier, unitNamed, unitScale } from './units';

describe('units', () => {
  it.each([
    ['套', '套'],
    ['㎡', '平方米'],
    ['万m²', '万平方米'],
    ['万套', '万套'],
    ['套(间)', '套/间'],
    ['元/月', '元/月'],
    ['万元', '万元'],
    ['千万元', '千万元'],
    ['A/B', null],
    ['必填', null],
    ['', null],
  ])('%j names %j', (word, unit) => {
    expect(unitNamed(word)).toBe(unit);
  });

  it('takes a unit apart', () => {
    expect(unitScale('万元')).toEqual({ base: '元', factor: 10000 });
    expect(unitScale('亿元')).toEqual({ base: '元', factor: 100000000 });
    expect(unitScale('万套')).toEqual({ base: '套', factor: 10000 });
    expect(unitScale('百分点')).toEqual({ base: '百分点', factor: 1 });
    expect(unitScale('套')).toEqual({ base: '套', factor: 1 });
  });

  it('knows money, counts and the units that keep their 万', () => {
    expect(['元', '万元', '亿元', '套'].map(isMoneyUnit)).toEqual([true, true, true, false]);
    expect(['套', '户', '个', '万户', '万元', '%', '平方米'].map(isCountUnit)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(['户', '元', '平方米', '套', '个'].map(keepsMultiplier)).toEqual([true, true, true, false, false]);
  });
});
