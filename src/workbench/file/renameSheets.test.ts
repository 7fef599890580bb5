import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readWorkbook } from '../../hosts/xlsx';
import { renamedReferences, renameSheets } from './renameSheets';

describe('references to a renamed sheet', () => {
  const names = new Map([
    ['附件1', '附件一'],
    ["张'三", '李四'],
  ]);
  it.each([
    ['附件1!A1', "'附件一'!A1"],
    ["SUM('附件1'!A1:A3)+附件1!B1", "SUM('附件一'!A1:A3)+'附件一'!B1"],
    ["'张''三'!A1", "'李四'!A1"],
    ['附件10!A1', '附件10!A1'],
    ['"附件1!A1"&附件1!A1', '"附件1!A1"&\'附件一\'!A1'],
    ['IF(A1="附件1",1,\'附件12\'!A1)', 'IF(A1="附件1",1,\'附件12\'!A1)'],
  ])('%s → %s', (formula, expected) => {
    expect(renamedReferences(formula, names)).toBe(expected);
  });
});

describe('a file', () => {
  const bytes = readFileSync(join(__dirname, '../../../test/fixtures/xlsx/rich.xlsx'));
  const [first] = readWorkbook(bytes, 'rich').sheets;
  if (!first) throw new Error('the file has no sheet');

  it('has the new name in its list of sheets, and nowhere the old one as a reference', () => {
    const renamed = renameSheets(bytes, new Map([[first.name, '新名']]));
    const book = readWorkbook(renamed, 'renamed');
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '新名',
      ...readWorkbook(bytes, 'rich')
        .sheets.slice(1)
        .map(({ name }) => name),
    ]);
    expect([...(book.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual(
      [...first.cells.values()].map(({ value }) => value),
    );
    const parts = Object.entries(unzipSync(renamed)).filter(([name]) => /workbook|sheet|chart/.test(name));
    for (const [, content] of parts) {
      const text = new TextDecoder().decode(content);
      expect(text).not.toContain(`${first.name}!`);
      expect(text).not.toContain(`${first.name}'!`);
    }
  });

  it('stays as it is, byte for byte, where no sheet is renamed', () => {
    expect(renameSheets(bytes, new Map())).toBe(bytes);
  });
});
