import { cellAt, sheetNamed } from '../../src/core/cells/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx';
import { fixture, withPart, workbookOf } from './fixtures';

describe('an unpleasant but sound file is read like any other', () => {
  it('formatting down to row 1,048,576 holds nothing', () => {
    const rows = Array.from(
      { length: 1_048_576 },
      (_, row) =>
        `<row r="${row + 1}" spans="1:1"><c r="A${row + 1}" s="0">${row === 4 ? '<v>5</v>' : ''}</c></row>`,
    );
    const sheet = readWorkbook(workbookOf(rows.join(''), 0), '表.xlsx').sheets[0];
    expect(sheet?.used).toEqual({ top: 4, left: 0, bottom: 4, right: 0 });
    expect([...(sheet?.cells.values() ?? [])]).toEqual([{ value: 5 }]);
  });

  it('blank cells count where addresses are left out, also in a large sheet', () => {
    const rows = '<row><c s="0"/><c><v>7</v></c></row>'.repeat(3) + '<!-- -->'.repeat(2_100_000);
    const sheet = readWorkbook(workbookOf(rows, 0), '表.xlsx').sheets[0];
    expect(sheet && cellAt(sheet, 1, 1)).toEqual({ value: 7 });
  });

  it('a text of 32,767 characters, formula-like texts, emoji and Uyghur stay text', () => {
    const long = '评'.repeat(32_767);
    const texts = ['=1+1', '+86', '-5', '@x', '1-2', '00123', '🏠', 'ئۇيغۇر', '  两端空格  ', long];
    const cells = texts.map(
      (text, row) =>
        `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c></row>`,
    );
    const sheet = readWorkbook(workbookOf(cells.join('')), '表.xlsx').sheets[0];
    expect([...(sheet?.cells.values() ?? [])]).toEqual(texts.map((value) => ({ value })));
  });

  it.each(["a'b", '100%', '表!1', '&<>"', '🏠', '  x', '__proto__'])('a sheet named %s', (name) => {
    const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const bytes = withPart(workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'), 'xl/workbook.xml', (xml) =>
      xml.replace('name="表"', `name="${escaped}"`),
    );
    const workbook = readWorkbook(bytes, '表.xlsx');
    const sheet = sheetNamed(workbook, name);
    expect(sheet && cellAt(sheet, 0, 0)).toEqual({ value: 1 });
  });

  it('a part that nothing reads may be damaged: pictures are not our business', () => {
    const bytes = withPart(fixture('rich.xlsx'), 'xl/media/image1.png', () => 'no picture');
    expect(readWorkbook(bytes, '表.xlsx').sheets).toHaveLength(4);
  });
});
