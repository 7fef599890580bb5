import { baseSheet, checkedBook } from '../../../test/baseDataForm';
import { flag } from '../../../test/indicatorForm';
import { sheetOf, type TestCell } from '../../../test/snapshots';
import type { SheetSnapshot } from '../cells/snapshot';
import { inspect } from './inspection';
import { partsAcrossSheets } from './partsAcrossSheets';

interface Figures {
  readonly region?: string;
  readonly unit?: string;
  readonly label?: string;
  readonly plan: TestCell;
  readonly actual: TestCell;
}

/** An attachment with one task in row 4: plan in E, actual in F. */
const attachment = ({
  region = '昌吉回族自治州',
  unit = '套',
  label = '公租房开工率',
  plan,
  actual,
}: Figures) =>
  sheetOf('附件1', [
    ['2021年度租赁住房保障绩效评价指标表'],
    region === '' ? [] : [`填报单位：${region}`],
    ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成'],
    [label, 100, '完成率×分值', unit, plan, actual],
  ]);

const BASE = baseSheet([
  ['昌吉市', 1200, 1260],
  ['阜康市', 800, 800],
  ['合计', 2000, 2060],
]);

const found = (...sheets: readonly SheetSnapshot[]) => partsAcrossSheets(inspect(checkedBook(sheets)));
const flags = (...sheets: readonly SheetSnapshot[]) => found(...sheets).map(flag);

describe('a form against the base data', () => {
  it('the same figures: nothing is said', () => {
    expect(flags(BASE, attachment({ plan: 2000, actual: 2060 }))).toEqual([]);
    expect(flags(BASE, attachment({ region: '昌吉市', plan: 1200, actual: 1260 }))).toEqual([]);
  });

  it('another actual than in the line of the form’s own region', () => {
    const sheets = [BASE, attachment({ region: '昌吉市', plan: 1200, actual: 1206 })];
    expect(flags(...sheets)).toEqual(['parts-mismatch F4']);
    expect(found(...sheets)[0]).toMatchObject({
      expected: 1260,
      actual: 1206,
      data: { kind: 'across', part: 'actual', source: "'基础数据'!D5", factor: null },
    });
  });

  it('a nought too many is named', () => {
    expect(found(BASE, attachment({ plan: 2000, actual: 20600 }))[0]?.data).toMatchObject({ factor: 10 });
  });

  it('rounded in 万: 0.21万 stands for 2050 to 2150', () => {
    expect(flags(BASE, attachment({ plan: 2000, actual: '0.21万套' }))).toEqual([]);
    expect(flags(BASE, attachment({ plan: 2000, actual: '0.22万套' }))).toEqual(['parts-mismatch F4']);
  });

  it('not where region, task or unit leave a doubt', () => {
    expect(flags(BASE, attachment({ region: '奇台县', plan: 90, actual: 95 }))).toEqual([]);
    expect(flags(BASE, attachment({ label: '公租房基本建成', plan: 90, actual: 95 }))).toEqual([]);
    expect(flags(BASE, attachment({ unit: '户', plan: 90, actual: 95 }))).toEqual([]);
  });

  it('a form that names no region speaks of the total only where another figure agrees', () => {
    expect(flags(BASE, attachment({ region: '', plan: 2000, actual: 2660 }))).toEqual(['parts-mismatch F4']);
    expect(flags(BASE, attachment({ region: '', plan: 90, actual: 95 }))).toEqual([]);
  });
});

describe('the 财预〔2020〕10号 form against an indicator table', () => {
  const goals = (target: TestCell, actual: TestCell, label = '公租房开工套数') =>
    sheetOf('绩效目标自评表', [
      ['2021年度绩效目标自评表'],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ['产出指标', '数量指标', label, target, actual, 100, 100, null],
    ]);

  it('says where the same task has another figure', () => {
    const table = attachment({ plan: 26106, actual: 26215 });
    expect(flags(table, goals('≥26106套', '26215套'))).toEqual([]);
    expect(flags(table, goals('≥26106套', '26125套'))).toEqual(['parts-mismatch E3']);
    expect(found(table, goals('≥26106套', '26125套'))[0]?.data).toMatchObject({ source: "'附件1'!F4" });
  });

  it('says nothing where both figures are others: the form may speak of one project', () => {
    const table = attachment({ plan: 26106, actual: 26215 });
    expect(flags(table, goals('≥300套', '300套'))).toEqual([]);
    expect(flags(table, goals('≥26106户', '2000户', '租赁补贴发放户数'))).toEqual([]);
  });
});
