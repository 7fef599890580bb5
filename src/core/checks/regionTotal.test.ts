import { baseSheet, checkedBook, type BaseRows } from '../../../test/baseDataForm';
import { flagsOf } from '../../../test/indicatorForm';
import { sheetOf, type TestCell } from '../../../test/snapshots';
import { inspect } from './inspection';
import { regionTotal } from './regionTotal';

const COUNTIES: BaseRows = [
  ['昌吉市', 1200, 1260],
  ['阜康市', 800, 800],
  ['奇台县', 950, 912],
];
const withTotal = (...total: TestCell[]) => checkedBook([baseSheet([...COUNTIES, ['合计', ...total]])]);
const dataOf = (input: ReturnType<typeof withTotal>) =>
  regionTotal.run(inspect(input)).map(({ data }) => data);

describe('合计 of base data', () => {
  it('1200 + 800 + 950 = 2950, 1260 + 800 + 912 = 2972: nothing is said', () => {
    expect(flagsOf(regionTotal, withTotal(2950, 2972))).toEqual([]);
  });

  it('a county left out: 2972 − 800 = 2172', () => {
    const input = withTotal(2950, 2172);
    expect(flagsOf(regionTotal, input)).toEqual(['region-total-mismatch D8']);
    expect(regionTotal.run(inspect(input))[0]).toMatchObject({
      expected: 2972,
      actual: 2172,
      indicator: '合计 公租房开工',
      data: { cause: 'left-out', region: '阜康市' },
    });
  });

  it('a county counted twice: 2972 + 912', () => {
    expect(dataOf(withTotal(2950, 3884))).toMatchObject([{ cause: 'counted-twice', region: '奇台县' }]);
  });

  it('a nought too many', () => {
    expect(dataOf(withTotal(2950, 29720))).toMatchObject([{ cause: 'slip', factor: 10 }]);
  });

  it('a digit wrong', () => {
    expect(dataOf(withTotal(2950, 2927))).toMatchObject([{ cause: 'unknown' }]);
  });

  it('both figures without the same county', () => {
    expect(flagsOf(regionTotal, withTotal(2150, 2172))).toEqual([
      'region-total-mismatch C8',
      'region-total-mismatch D8',
    ]);
  });

  it('printed in 万 it may be rounded: 0.3万 stands for 2950 to 3050', () => {
    expect(flagsOf(regionTotal, withTotal('0.30万套', 2972))).toEqual([]);
    expect(flagsOf(regionTotal, withTotal('0.31万套', 2972))).toEqual(['region-total-mismatch C8']);
  });

  it('a county that has not reported may be anything', () => {
    const rows: BaseRows = [['昌吉市', 1200, null], ...COUNTIES.slice(1), ['合计', 2950, 2972]];
    expect(flagsOf(regionTotal, checkedBook([baseSheet(rows)]))).toEqual([]);
    const less: BaseRows = [['昌吉市', 1200, null], ...COUNTIES.slice(1), ['合计', 2950, 1700]];
    expect(flagsOf(regionTotal, checkedBook([baseSheet(less)]))).toEqual(['region-total-mismatch D8']);
  });

  it('a county without a task counts nothing, one that cannot be read stops the comparison', () => {
    const none: BaseRows = [...COUNTIES, ['木垒县', '—', '—'], ['合计', 2950, 2972]];
    expect(flagsOf(regionTotal, checkedBook([baseSheet(none)]))).toEqual([]);
    const unread: BaseRows = [...COUNTIES, ['木垒县', 10, '十套左右'], ['合计', 2960, 9999]];
    expect(flagsOf(regionTotal, checkedBook([baseSheet(unread)]))).toEqual([]);
  });

  it('the 兵团, which reports by itself, may stand outside', () => {
    const rows: BaseRows = [...COUNTIES, ['兵团第六师', 100, 100], ['合计', 2950, 2972]];
    expect(flagsOf(regionTotal, checkedBook([baseSheet(rows)]))).toEqual([]);
  });

  it('subtotals of prefectures, and a total of them', () => {
    const rows: BaseRows = [
      ['昌吉州小计', 2000, 2060],
      ['昌吉市', 1200, 1260],
      ['阜康市', 800, 800],
      ['阿克苏地区小计', 500, 480],
      ['库车市', 300, 300],
      ['拜城县', 200, 180],
      ['合计', 2500, 2540],
    ];
    expect(flagsOf(regionTotal, checkedBook([baseSheet(rows)]))).toEqual([]);
    const wrong = rows.map((row) => (row[0] === '阿克苏地区小计' ? ['阿克苏地区小计', 500, 580] : row));
    expect(flagsOf(regionTotal, checkedBook([baseSheet(wrong)]))).toContain('region-total-mismatch D8');
  });
});

describe('a summary form and those of its counties', () => {
  const form = (name: string, region: string, actual: TestCell, plan: TestCell = 100) =>
    sheetOf(name, [
      [`${region}2021年度城市棚户区改造绩效评价指标表`],
      [`填报单位：${region}`],
      ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成'],
      ['开工套数', 60, '完成率×分值', '套', plan, actual],
      ['居民满意度', 40, '满意度达到90%得满分，否则不得分', '%', '90%', '95%'],
    ]);
  const book = (total: TestCell) =>
    checkedBook([
      form('全州汇总', '昌吉州', total, 300),
      form('昌吉市', '昌吉市', 90),
      form('阜康市', '阜康市', 100),
      form('奇台县', '奇台县', 80),
    ]);

  it('90 + 100 + 80 = 270', () => {
    expect(flagsOf(regionTotal, book(270))).toEqual([]);
    expect(flagsOf(regionTotal, book(280))).toEqual(['region-total-mismatch F4']);
    expect(dataOf(book(190))).toMatchObject([{ cause: 'left-out', region: '奇台县' }]);
  });

  it('shares are no sums, and one county is none', () => {
    const alone = checkedBook([form('全州汇总', '昌吉州', 300, 300), form('昌吉市', '昌吉市', 90)]);
    expect(flagsOf(regionTotal, alone)).toEqual([]);
  });
});
