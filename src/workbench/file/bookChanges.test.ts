import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STYLES, type StyleName } from '../../core/writing/edit';
import { Book, type Sheet } from '../excel-host';
import { bookChanges } from './bookChanges';
import { bookState } from './bookState';
import { openFile } from './openFile';
import { savedFile } from './saveFile';
import { styleNamed } from './styleName';

function bookOf(...names: readonly string[]): Book {
  const book = new Book('表.xlsx');
  for (const name of names) book.addSheet(name);
  return book;
}

function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The edits for what `change` does to a workbook with 附件1, A1 of which says 5 and B1 `=A1`, shown as 5. */
function edits(change: (book: Book, sheet: Sheet) => void, arrays: readonly number[] = []) {
  const book = bookOf('附件1', '附件2');
  const sheet = sheetNamed(book, '附件1');
  sheet.cells.set(0, { value: 5, format: { fill: '#FFFFCC' } });
  sheet.cells.set(1, { value: 5, formula: '=A1' });
  const before = bookState(book);
  change(book, sheet);
  return bookChanges(before, book, new Map([[sheet.id, new Set(arrays)]]));
}

describe('what changed since the file was opened', () => {
  it('is nothing at first', () => {
    expect(edits(() => undefined)).toEqual({ edits: [], renamed: new Map() });
  });

  it('is a figure that a person typed, and the result that follows', () => {
    const change = (_book: Book, sheet: Sheet) => {
      sheet.ensureCell(0, 0).value = 7;
      sheet.ensureCell(0, 1).value = 7;
    };
    expect(edits(change).edits).toEqual([
      { kind: 'write', sheet: '附件1', at: { row: 0, column: 0 }, contents: [[{ value: 7 }]] },
      {
        kind: 'write',
        sheet: '附件1',
        at: { row: 0, column: 1 },
        contents: [[{ formula: '=A1', result: 7 }]],
      },
    ]);
  });

  it('leaves results within an array formula to Excel: it changes only as a whole', () => {
    const change = (_book: Book, sheet: Sheet) => {
      sheet.ensureCell(0, 1).value = 7;
    };
    expect(edits(change, [1]).edits).toEqual([]);
  });

  it('is an emptied cell, whose fill stays', () => {
    const change = (_book: Book, sheet: Sheet) => {
      sheet.ensureCell(0, 0).value = null;
    };
    expect(edits(change).edits).toEqual([
      { kind: 'write', sheet: '附件1', at: { row: 0, column: 0 }, contents: [[{ value: null }]] },
    ]);
  });

  it('is a fill, and a number format', () => {
    const change = (_book: Book, sheet: Sheet) => {
      sheet.ensureCell(0, 0).format = { numberFormat: '0%' };
    };
    expect(edits(change).edits).toEqual([
      { kind: 'number-format', sheet: '附件1', cell: { row: 0, column: 0 }, format: '0%' },
      { kind: 'fill', sheet: '附件1', cell: { row: 0, column: 0 }, colour: null },
    ]);
  });

  it('is refused where no edit can say it, instead of being left out', () => {
    const bold = (_book: Book, sheet: Sheet) => {
      sheet.ensureCell(0, 0).format = { bold: true, size: 33 };
    };
    expect(() => edits(bold)).toThrow('cannot be saved');
    const unmerged = (_book: Book, sheet: Sheet) => {
      sheet.merges = [];
    };
    const book = bookOf('附件1');
    const sheet = sheetNamed(book, '附件1');
    sheet.merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
    const before = bookState(book);
    unmerged(book, sheet);
    expect(() => bookChanges(before, book, new Map())).toThrow('cannot be saved');
  });

  it('is a sheet added, deleted, renamed', () => {
    const change = (book: Book, sheet: Sheet) => {
      book.renameSheet(sheet, '附件一');
      book.deleteSheet(sheetNamed(book, '附件2'));
      book.addSheet('新表');
      sheet.ensureCell(0, 0).value = 6;
    };
    const changes = edits(change);
    expect(changes.renamed).toEqual(new Map([['附件1', '附件一']]));
    expect(changes.edits).toEqual([
      { kind: 'delete-sheet', sheet: '附件2' },
      { kind: 'add-sheet', sheet: '新表', visibility: 'visible' },
      { kind: 'write', sheet: '附件1', at: { row: 0, column: 0 }, contents: [[{ value: 6 }]] },
    ]);
  });

  it('is widths, heights, frozen rows, merged cells, choices and the page of a new sheet', () => {
    const change = (book: Book) => {
      const sheet = book.addSheet('评分底稿');
      sheet.columnWidths.set(0, 105);
      sheet.hiddenColumns.add(2);
      sheet.rowHeights.set(3, 30);
      sheet.frozen = { rows: 2, columns: 0 };
      sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
      const area = { top: 4, left: 1, bottom: 4, right: 1 };
      sheet.validations = [
        { area, rule: { list: { inCellDropDown: true, source: '是,否' } } },
        {
          area: { ...area, top: 5, bottom: 5 },
          rule: { decimal: { formula1: 0, formula2: 100, operator: 'Between' } },
        },
      ];
      sheet.page.orientation = 'Landscape';
      sheet.page.titleRows = '$1:$2';
    };
    expect(edits(change).edits.slice(1)).toEqual([
      { kind: 'merge', sheet: '评分底稿', area: { top: 0, left: 0, bottom: 0, right: 3 } },
      // 105 points are 140 pixels, 20 digits of 7 pixels with their padding.
      { kind: 'column-width', sheet: '评分底稿', column: 0, width: 20 },
      { kind: 'column-width', sheet: '评分底稿', column: 2, width: 0 },
      { kind: 'row-heights', sheet: '评分底稿', top: 3, heights: [30] },
      { kind: 'freeze', sheet: '评分底稿', rows: 2, columns: 0 },
      {
        kind: 'validation',
        sheet: '评分底稿',
        area: { top: 4, left: 1, bottom: 4, right: 1 },
        rule: { kind: 'list', choices: ['是', '否'] },
      },
      {
        kind: 'validation',
        sheet: '评分底稿',
        area: { top: 5, left: 1, bottom: 5, right: 1 },
        rule: { kind: 'decimal', from: 0, to: 100 },
      },
      { kind: 'print', sheet: '评分底稿', orientation: 'landscape', headerRows: 2 },
    ]);
  });
});

describe('the looks of our own sheets', () => {
  const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' };
  const VERTICAL = { top: 'Top', center: 'Center' };
  const line = { style: 'Continuous', colour: '#BFBFBF', weight: 'Thin' };

  it.each(Object.keys(STYLES) as StyleName[])('are known again: %s', (name) => {
    const { border, horizontal, vertical, ...rest } = STYLES[name];
    const found = styleNamed({
      ...rest,
      ...(horizontal ? { horizontal: HORIZONTAL[horizontal] } : {}),
      ...(vertical ? { vertical: VERTICAL[vertical] } : {}),
      ...(border ? { borders: { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line } } : {}),
    });
    expect(found && STYLES[found.name]).toEqual(STYLES[name]);
  });
});

describe('the samples', () => {
  it.each(['新疆2021.xlsx', '空白附件.xlsx', '绩效目标自评表.xlsx', '少见写法.xlsx'])(
    'come back byte for byte when nothing was changed: %s',
    async (name) => {
      const bytes = readFileSync(join(__dirname, '../../../samples', name));
      const file = openFile(bytes, name, { calculate: () => undefined });
      expect(await savedFile(file)).toBe(bytes);
    },
  );
});
