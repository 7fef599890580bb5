import { baseSheet, checkedBook, type BaseRows } from '../../../test/baseDataForm';
import { flagsOf } from '../../../test/indicatorForm';
import { sheetOf, type TestCell } from '../../../test/snapshots';
import { inspect } from './inspection';
import { outlier } from './outlier';
import { isOutlier, robustSpread } from './robustOutliers';

const NAMES = [
  '昌吉市',
  '阜康市',
  '奇台县',
  '木垒县',
  '玛纳斯县',
  '呼图壁县',
  '吉木萨尔县',
  '库车市',
  '拜城县',
  '沙雅县',
];

/** A county for each rate, with a plan of 1000. */
const withRates = (...rates: readonly number[]) =>
  checkedBook([
    baseSheet(rates.map((rate, index): BaseRows[number] => [NAMES[index] ?? '', 1000, rate * 10])),
  ]);

describe('rates among counties', () => {
  it('one of 42.5 % among ten at about 100 %, which three standard deviations would never show', () => {
    const input = withRates(101, 99, 100.5, 100, 102, 98, 100, 101, 99.5, 42.5);
    expect(flagsOf(outlier, input)).toEqual(['outlier D14']);
    expect(outlier.run(inspect(input))[0]).toMatchObject({
      actual: 42.5,
      expected: 100,
      indicator: '沙雅县 公租房开工',
      data: { kind: 'rate', regions: 10 },
    });
  });

  it('where most are exactly 100 % the median deviation is 0, and the mean deviation decides', () => {
    expect(flagsOf(outlier, withRates(100, 100, 100, 100, 100, 100, 100, 100, 100, 40))).toEqual([
      'outlier D14',
    ]);
  });

  it.each<[what: string, rates: readonly number[]]>([
    ['all the same', [100, 100, 100, 100, 100, 100, 100, 100]],
    ['spread out evenly', [60, 70, 80, 90, 100, 110, 120, 130, 140]],
    ['a little apart from very even ones', [100, 100, 100, 100, 100, 100, 100, 100, 88]],
    ['six counties are too few', [100, 101, 99, 100, 100, 30]],
  ])('not: %s', (_, rates) => {
    expect(flagsOf(outlier, withRates(...rates))).toEqual([]);
  });

  it('a total is no county', () => {
    const rows = NAMES.slice(0, 6).map((name): BaseRows[number] => [name, 1000, 1000]);
    const input = checkedBook([baseSheet([...rows, ['合计', 6000, 600]])]);
    expect(flagsOf(outlier, input)).toEqual([]);
  });
});

describe('figures per household', () => {
  const AREAS = [8.1, 7.9, 8.4, 8.0, 7.6, 8.2, 7.8];
  /** 1000 户 in each county, and so many 万平方米. */
  const book = (areas: readonly number[]) =>
    checkedBook([
      sheetOf(
        '基础数据',
        [
          ['2021年度城镇老旧小区改造任务完成情况表'],
          [],
          ['县市区', '老旧小区改造户数（户）', null, '老旧小区改造面积（万平方米）', null],
          [null, '计划数', '实际完成', '计划数', '实际完成'],
          ...areas.map((area, index): readonly TestCell[] => [NAMES[index] ?? '', 1000, 1000, area, area]),
        ],
        { merges: ['A3:A4', 'B3:C3', 'D3:E3'] },
      ),
    ]);

  it('ten times the area of the others is named as a slip', () => {
    const input = book([...AREAS, 81]);
    expect(flagsOf(outlier, input)).toEqual(['outlier E12']);
    expect(outlier.run(inspect(input))[0]?.data).toMatchObject({
      kind: 'per-unit',
      slip: 10,
      unit: '平方米/户',
      regions: 8,
    });
  });

  it('twice the area is no matter', () => {
    expect(flagsOf(outlier, book([...AREAS, 16]))).toEqual([]);
  });
});

describe('the forms of counties in one workbook', () => {
  const form = (name: string, actual: number) =>
    sheetOf(name, [
      ['2021年度城市棚户区改造绩效评价指标表'],
      [`填报单位：${name}`],
      ['三级指标', '分值', '评分标准', '计划数', '实际完成'],
      ['开工', 100, '完成率×分值', 1000, actual],
    ]);

  it('are compared indicator by indicator', () => {
    const sheets = NAMES.slice(0, 8).map((name, index) => form(name, index === 7 ? 300 : 990 + index * 3));
    expect(flagsOf(outlier, checkedBook(sheets))).toEqual(['outlier E4']);
  });
});

describe('median and MAD', () => {
  it('1 2 3 4 5 6 100: median 4, MAD 2, so 100 lies 0.6745 × 96 ÷ 2 = 32.4 away', () => {
    const spread = robustSpread([1, 2, 3, 4, 5, 6, 100]);
    expect(spread?.median).toBe(4);
    expect(spread?.scores.at(-1)).toBeCloseTo(32.376, 3);
    expect(spread?.scores.map(isOutlier)).toEqual([false, false, false, false, false, false, true]);
  });
});
