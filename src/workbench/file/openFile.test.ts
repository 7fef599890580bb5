import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from './openFile';
import { widthInCharacters, widthInPoints } from './sheetLayout';

const NO_ENGINE = { calculate: () => undefined };

function opened(path: string) {
  return openFile(readFileSync(join(__dirname, '../../..', path)), path, NO_ENGINE);
}

describe('a sample as Excel would show it', () => {
  const { book, standardFont } = opened('samples/新疆2021.xlsx');
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('the sample has no sheet');

  it('has the workbook’s own font', () => {
    expect(standardFont).toEqual({ name: '宋体', size: 11 });
  });

  it('has its title in bold, larger, and in the middle', () => {
    const title = [...sheet.cells.values()].find(({ value }) => String(value).includes('绩效评价指标表'));
    expect(title?.format).toMatchObject({ bold: true, horizontal: 'Center', vertical: 'Center' });
    expect(title?.format?.size).toBeGreaterThan(11);
  });

  it('has frames around the blank cells of the table, sizes and frozen header rows', () => {
    const blank = [...sheet.cells.values()].filter(({ value, format }) => value === null && format?.borders);
    expect(blank.length).toBeGreaterThan(20);
    expect(blank[0]?.format?.borders?.['EdgeTop']).toMatchObject({ style: 'Continuous', weight: 'Thin' });
    expect(sheet.columnWidths.size).toBeGreaterThan(5);
    expect(sheet.rowHeights.size).toBeGreaterThan(10);
    expect(sheet.frozen.rows).toBeGreaterThan(0);
  });
});

describe('widths of columns', () => {
  it.each([
    // 8.43 characters of 7 pixels and 5 of padding: 64 pixels, 48 points.
    [9.140625, 48],
    [20, 105],
  ])('%d characters in the file are %d points', (characters, points) => {
    expect(widthInPoints(characters)).toBe(points);
    expect(widthInPoints(widthInCharacters(points))).toBe(points);
  });
});

describe('what the grid cannot show', () => {
  it('is known by sheet, so that the page can say so', () => {
    const { book, hiddenParts } = opened('test/fixtures/xlsx/rich.xlsx');
    const hidden = book.sheets.map(({ id }) => hiddenParts.get(id));
    expect(hidden.some((one) => one?.drawings)).toBe(true);
    expect(hidden.some((one) => one?.conditionalFormats)).toBe(true);
  });

  it('is no reason to open an .xls, which could not be saved', () => {
    expect(() => opened('test/fixtures/xlsx/old.xls')).toThrow('other-format');
  });
});
