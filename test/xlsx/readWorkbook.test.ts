import { cellAddress } from '../../src/core/cells/address';
import { keyColumn, keyRow, sheetNamed, type SheetSnapshot } from '../../src/core/cells/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx';
import { fixture } from './fixtures';

function cellsOf(sheet: SheetSnapshot | undefined): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...(sheet?.cells ?? [])].map(([key, cell]) => [cellAddress(keyRow(key), keyColumn(key)), cell]),
  );
}

describe('what is read of a workbook', () => {
  const rich = readWorkbook(fixture('rich.xlsx'), 'rich.xlsx', { fills: true });

  it('its sheets, hidden ones too, and what is protected', () => {
    expect(rich).toMatchObject({ name: 'rich.xlsx', isStructureProtected: true });
    expect(rich.sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ['附件1', 'visible', true],
      ['基础 数据', 'visible', false],
      ['隐藏页', 'very-hidden', false],
      ['🏠ئۇيغۇر', 'hidden', false],
    ]);
  });

  it('values, formulas with results, number formats, colours, merged areas', () => {
    const sheet = sheetNamed(rich, '附件1');
    expect(cellsOf(sheet)).toMatchObject({
      A2: { value: '一级指标', fill: '#DCE6F2' },
      F5: { value: 300.5 },
      G4: { value: '５００' },
      H5: { value: 0.9, numberFormat: '0.0%' },
      I3: { value: null, fill: '#FCD5B5' },
      D6: { value: 50, formula: '=SUM(D3:D5)' },
    });
    expect(sheet?.used).toEqual({ top: 0, left: 0, bottom: 5, right: 10 });
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 9 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
  });

  it('without colours unless asked, and then no cell that holds nothing', () => {
    const cells = cellsOf(readWorkbook(fixture('rich.xlsx'), 'rich.xlsx').sheets[0]);
    expect(cells).not.toHaveProperty('I3');
    expect(cells).toMatchObject({ A2: { value: '一级指标' }, I4: { value: 20 } });
  });

  it('filled-down and array formulas, rich text, escapes, dates, errors, results that are missing', () => {
    expect(cellsOf(readWorkbook(fixture('shared.xlsx'), 'shared.xlsx').sheets[0])).toEqual({
      A1: { value: 1 },
      A2: { value: 2 },
      A3: { value: 3 },
      B1: { value: 21, formula: '=A1*2+$A$1&"A1"' },
      B2: { value: 51, formula: '=A2*2+$A$1&"A1"' },
      B3: { value: 71, formula: '=A3*2+$A$1&"A1"' },
      C1: { value: 1, formula: '=A1:A2', isArray: true },
      C2: { value: 2, isArray: true },
      A4: { value: '公租房' },
      B4: { value: '第一行\r第二行 <&>' },
      C4: { value: '行内文字' },
      // 2022-03-01
      A6: { value: 44621 },
      B6: { value: true },
      C6: { value: null, error: '#DIV/0!', formula: '=1/0' },
      D6: { value: '', formula: '=""' },
      E6: { value: null, formula: '=A1*2', notCalculated: true },
      F6: { value: null, formula: '=A1*3', notCalculated: true },
    });
  });

  it.each(['prefixed.xlsx', 'strict.xlsx'])('the same from %s', (name) => {
    expect(readWorkbook(fixture(name), 'rich.xlsx', { fills: true })).toEqual(rich);
  });

  it.each(['libreoffice.xlsx', 'old.xls'])('the same values from %s', (name) => {
    const values = (sheets: readonly SheetSnapshot[]) =>
      sheets.map(({ cells }) =>
        [...cells].flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])),
      );
    expect(values(readWorkbook(fixture(name), name).sheets)).toEqual(values(rich.sheets));
  });

  it('a formula that excelize wrote and nobody calculated is not an empty text', () => {
    const cells = cellsOf(readWorkbook(fixture('excelize.xlsx'), 'excelize.xlsx').sheets[0]);
    expect(cells).toMatchObject({ E3: { value: null, notCalculated: true } });
  });
});
