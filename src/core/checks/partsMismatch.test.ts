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
  const budget = (other: number) => {
    const input = formOf([
      { indicator: '预算执行率', isBudgetLine: true, unit: '万元', plan: 5200, actual: 4940 },
    ]);
    const sheet = sheetOf(
      '附件1',
      [
        [null, '其中：当年财政拨款', null, null, null, 4700, 4440],
        [null, '上年结转资金', null, null, null, 500, 500],
        [null, '其他资金', null, null, null, other, 0],
      ],
      { at: 'A5' },
    );
    return inspect({ ...input, workbook: workbookOf(sheet) });
  };

  it('4700 + 500 + 0 = 5200', () => {
    expect(partsMismatch.run(budget(0))).toEqual([]);
  });

  it('4700 + 500 + 100 is not 5200', () => {
    expect(partsMismatch.run(budget(100))).toMatchObject([
      { code: 'parts-mismatch', cell: { row: 3, column: 5 }, expected: 5300, actual: 5200 },
    ]);
  });
});
