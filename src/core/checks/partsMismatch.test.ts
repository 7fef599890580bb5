import { flagsOf, formOf, type FormLine } from '../../../test/indicatorForm';
import { sheetOf, workbookOf } from '../../../test/snapshots';
import { inspect } from './inspection';
import { partsMismatch } from './partsMismatch';

describe('points by level', () => {
  const form = (points: number) =>
    formOf([{ points: 30 }, { points: 20 }], {
      groupPoints: [{ level: 1, label: '产出指标', points, cell: { row: 3, column: 0 }, of: [3, 4] }],
    });

  it('产出指标（50分） over 30 + 20', () => {
    expect(flagsOf(partsMismatch, form(50))).toEqual([]);
  });

  it('产出指标（60分） over 30 + 20', () => {
    expect(flagsOf(partsMismatch, form(60))).toEqual(['parts-mismatch A4']);
  });
});

describe('其中 rows', () => {
  const flags = (...lines: readonly FormLine[]) => flagsOf(partsMismatch, formOf(lines));

  it.each<[expected: readonly string[], part: FormLine]>([
    [[], { indicator: '其中：2000年底前建成小区', unit: '个', plan: 1500, actual: 1714 }],
    [['parts-mismatch F5'], { indicator: '其中：2000年底前建成小区', unit: '个', plan: 1715, actual: 100 }],
    [
      ['parts-mismatch G5'],
      { indicator: '（其中）2000年底前建成小区', unit: '个', plan: 1500, actual: 1800 },
    ],
    [[], { indicator: '其中：完工率', plan: '100%', actual: '100%' }],
    [[], { indicator: '其中：面积', unit: '万平方米', plan: 1801.43, actual: 1801.43 }],
  ])('%j: %j', (expected, part) => {
    expect(flags({ indicator: '老旧小区改造', unit: '个', plan: 1714, actual: 1714 }, part)).toEqual(
      expected,
    );
  });

  it('parts may overlap: 低保户 and 残疾户 together exceed the whole', () => {
    expect(
      flags(
        { indicator: '租赁补贴', unit: '户', plan: 100, actual: 100 },
        { indicator: '其中：低保户', unit: '户', plan: 80, actual: 80 },
        { indicator: '其中：残疾户', unit: '户', plan: 40, actual: 40 },
      ),
    ).toEqual([]);
  });

  it('units are converted before comparing: 0.3 万户 of 1500 户', () => {
    expect(
      flags(
        { indicator: '受益户数', unit: '户', plan: 1500, actual: 1500 },
        { indicator: '其中：低保户', unit: '万户', plan: 0.3, actual: 0.1 },
      ),
    ).toEqual(['parts-mismatch F5']);
  });
});

describe('the parts of 年度资金总额', () => {
  const budget = (...parts: readonly (readonly [label: string, planned: number, spent: number])[]) => {
    const input = formOf([
      { indicator: '预算执行率', isBudgetLine: true, unit: '万元', plan: 5200, actual: 4940 },
    ]);
    const lines = parts.map(([label, planned, spent]) => [null, label, null, null, null, planned, spent]);
    return inspect({ ...input, workbook: workbookOf(sheetOf('附件1', lines, { at: 'A5' })) });
  };
  const appropriation = ['其中：当年财政拨款', 4700, 4440] as const;
  const carryOver = ['上年结转资金', 500, 500] as const;

  it('4700 + 500 + 0 = 5200', () => {
    expect(partsMismatch.run(budget(appropriation, carryOver, ['其他资金', 0, 0]))).toEqual([]);
  });

  it('4700 + 500 + 100 is more than 5200', () => {
    expect(partsMismatch.run(budget(appropriation, carryOver, ['其他资金', 100, 0]))).toMatchObject([
      { code: 'parts-mismatch', cell: { row: 3, column: 5 }, expected: 5300, actual: 5200 },
    ]);
  });

  it('4440 + 400 + 0 is less than 4940', () => {
    expect(
      partsMismatch.run(budget(appropriation, ['上年结转资金', 500, 400], ['其他资金', 0, 0])),
    ).toMatchObject([{ code: 'parts-mismatch', cell: { row: 3, column: 6 }, expected: 4840, actual: 4940 }]);
  });

  it('a form that prints other parts is left alone', () => {
    expect(partsMismatch.run(budget(appropriation, ['上年结转资金', 400, 500]))).toEqual([]);
  });
});
