import { bookOf, flagsOf, formOf } from '../../../test/indicatorForm';
import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import { inspect } from './inspection';
import { otherYear } from './otherYear';

const form = (sheet: string, year: number) =>
  formOf([{}], { sheet, year, title: `${year}年度绩效评价指标表` });

describe('other-year', () => {
  it('one title against the others', () => {
    const book = bookOf(form('附件1', 2021), form('附件2', 2020), form('附件3', 2021));
    expect(flagsOf(otherYear, book)).toEqual(['other-year A1']);
  });

  it('of two, the earlier one is suspected', () => {
    const book = inspect(bookOf(form('附件1', 2020), form('附件2', 2021)));
    expect(otherYear.run(book)).toMatchObject([{ sheet: '附件1', expected: 2021, actual: 2020 }]);
  });

  it('titles that agree, or name no year', () => {
    expect(flagsOf(otherYear, bookOf(form('附件1', 2021), form('附件2', 2021)))).toEqual([]);
    expect(flagsOf(otherYear, bookOf(form('附件1', 2021), formOf([{}], { sheet: '附件2' })))).toEqual([]);
  });

  it('the name of the sheet', () => {
    expect(flagsOf(otherYear, form('附件1-2020', 2021))).toEqual(['other-year']);
    expect(flagsOf(otherYear, form('附件1-2021', 2021))).toEqual([]);
  });

  it.each<[expected: readonly string[], line: TestCell]>([
    [['other-year A2'], '评价年度：2020年度'],
    [['other-year A2'], '２０２０年度任务'],
    [[], '填报日期：2022年3月15日'],
    [[], '依据：财综〔2022〕37号'],
    [[], '2020年度结转、2021年度下达'],
  ])('%j: a line above the table says %s', (expected, line) => {
    const input = form('附件1', 2021);
    const sheet = sheetOf('附件1', [['2021年度绩效评价指标表'], [line], ['三级指标']]);
    expect(flagsOf(otherYear, { ...input, workbook: workbookOf(sheet) })).toEqual(expected);
  });
});
