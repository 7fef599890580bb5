import { checkedBook } from '../../../test/baseDataForm';
import { flagsOf } from '../../../test/indicatorForm';
import { sheetOf, type TestCell } from '../../../test/snapshots';
import type { SheetSnapshot } from '../cells/snapshot';
import type { CheckInput } from './check';
import { inspect } from './inspection';
import { layoutDrift } from './layoutDrift';

const HEADER = ['三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分', '扣分原因'];
const ROWS: readonly (readonly TestCell[])[] = [
  ['公租房开工率', 50, '完成率×分值', 100, 95, 47.5, '征地'],
  ['租赁补贴发放率', 50, '完成率×分值', 100, 100, 50, null],
];

const form = (
  name: string,
  { programme = '租赁住房保障', header = HEADER, rows = ROWS } = {},
): SheetSnapshot => sheetOf(name, [[`2021年度${programme}绩效评价指标表`], header, ...rows]);

/** The columns of a form in another order, or fewer of them. */
const inOrder = (name: string, ...columns: readonly number[]) =>
  form(name, {
    header: columns.map((column) => HEADER[column] ?? ''),
    rows: ROWS.map((row) => columns.map((column) => row[column] ?? null)),
  });
const data = (input: CheckInput) => layoutDrift.run(inspect(input)).map((found) => found.data);

describe('layout-drift among the forms of a workbook', () => {
  it('alike: nothing is said', () => {
    expect(flagsOf(layoutDrift, checkedBook([form('甲县'), form('乙县'), form('丙县')]))).toEqual([]);
  });

  it('a column that one of three does not have', () => {
    const input = checkedBook([form('甲县'), form('乙县'), inOrder('丙县', 0, 1, 2, 3, 4, 5)]);
    expect(flagsOf(layoutDrift, input)).toEqual(['layout-drift A2']);
    expect(data(input)).toMatchObject([
      { kind: 'columns', missing: ['reason'], added: [], against: 'others' },
    ]);
  });

  it('columns that were moved', () => {
    const input = checkedBook([form('甲县'), form('乙县'), inOrder('丙县', 0, 1, 2, 4, 3, 5, 6)]);
    expect(data(input)).toMatchObject([{ kind: 'moved' }]);
  });

  it('an indicator that is missing, one that was added, one under other words', () => {
    const without = checkedBook([form('甲县'), form('乙县'), form('丙县', { rows: ROWS.slice(0, 1) })]);
    expect(data(without)).toMatchObject([{ kind: 'indicators', missing: ['租赁补贴发放率'], added: [] }]);
    const more = [...ROWS, ['居民满意度', 10, '满意度达到90%得满分，否则不得分', null, '95%', 10, null]];
    const added = checkedBook([form('甲县'), form('乙县'), form('丙县', { rows: more })]);
    expect(data(added)).toMatchObject([{ kind: 'indicators', missing: [], added: ['居民满意度'] }]);
    const reworded = ROWS.map((row, index) =>
      index === 1 ? ['住房租赁补贴发放比率', ...row.slice(1)] : row,
    );
    const other = checkedBook([form('甲县'), form('乙县'), form('丙县', { rows: reworded })]);
    expect(flagsOf(layoutDrift, other)).toEqual(['layout-drift A4']);
    expect(layoutDrift.run(inspect(other))[0]).toMatchObject({
      expected: '租赁补贴发放率',
      actual: '住房租赁补贴发放比率',
    });
  });

  it('numbering and units behind a label make no other indicator', () => {
    const numbered = ROWS.map((row, index) => [`${index + 1}.${String(row[0])}（%）`, ...row.slice(1)]);
    const input = checkedBook([form('甲县'), form('乙县'), form('丙县', { rows: numbered })]);
    expect(flagsOf(layoutDrift, input)).toEqual([]);
  });

  it('two forms only differ; programmes have indicators of their own', () => {
    expect(flagsOf(layoutDrift, checkedBook([form('甲县'), inOrder('乙县', 0, 1, 2, 3, 4, 5)]))).toEqual([]);
    const shanty = form('附件3', { programme: '城市棚户区改造', rows: ROWS.slice(0, 1) });
    const renovation = form('附件2', { programme: '城镇老旧小区改造', rows: ROWS.slice(1) });
    expect(flagsOf(layoutDrift, checkedBook([form('附件1'), renovation, shanty]))).toEqual([]);
  });
});

describe('layout-drift against last year', () => {
  it('the column and the indicators that last year’s form had', () => {
    const input: CheckInput = {
      ...checkedBook([form('附件1', { rows: ROWS.slice(0, 1) })]),
      lastYear: checkedBook([form('附件1')]),
    };
    expect(data(input)).toMatchObject([
      { kind: 'indicators', against: 'last-year', missing: ['租赁补贴发放率'] },
    ]);
    const moved: CheckInput = {
      ...checkedBook([inOrder('附件1', 0, 1, 2, 4, 3, 5, 6)]),
      lastYear: checkedBook([form('附件1')]),
    };
    expect(data(moved)).toMatchObject([{ kind: 'moved', against: 'last-year' }]);
  });
});
