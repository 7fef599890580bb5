import {
  applyEdits,
  isSupported,
  onChanged,
  readWorkbook,
  selectCell,
  settings,
} from '../../src/hosts/excel';
import { sheetOf, workbookOf } from '../snapshots';
import { excelForTests } from './excelFor';

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe.each([
  ['an Excel that tells who changed a cell', '1.17'],
  ['an older Excel that does not', '1.10'],
])('%s', (_name, version) => {
  const excel = excelForTests({ requirementSets: { ExcelApi: version } });

  it('reports what a person changes, and not what we write', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [['甲', 1]])));
    let changes = 0;
    const stop = await onChanged(() => {
      changes += 1;
    });
    book.type('附件1', 0, 1, 2);
    await settled();
    expect(changes).toBe(1);
    book.addSheet('新表');
    await settled();
    expect(changes).toBe(2);
    await applyEdits(
      [
        { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
        { kind: 'write', sheet: '附件1', at: { row: 0, column: 0 }, contents: [[{ value: '乙' }]] },
      ],
      await readWorkbook(),
    );
    await settled();
    expect(changes).toBe(2);
    await stop();
    book.type('附件1', 0, 1, 3);
    await settled();
    expect(changes).toBe(2);
  });
});

describe('the other things that the pane needs of Excel', () => {
  const excel = excelForTests();

  it('shows a cell on whichever sheet it lies', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [[1]]), sheetOf("张'三'的表", [[1]])));
    await selectCell("张'三'的表", { row: 11, column: 7 });
    expect([book.activeSheet.name, book.selection?.area]).toEqual([
      "张'三'的表",
      { top: 11, left: 7, bottom: 11, right: 7 },
    ]);
  });

  it('names the sheet that is gone', async () => {
    excel.open(workbookOf(sheetOf('附件1', [[1]])));
    await expect(selectCell('附件9', { row: 0, column: 0 })).rejects.toMatchObject({
      failure: { kind: 'sheet-missing', sheet: '附件9' },
    });
  });

  it('does not pretend to show a cell of a hidden sheet', async () => {
    excel.open(
      workbookOf(sheetOf('附件1', [[1]]), sheetOf('安居记录', [[1]], { visibility: 'very-hidden' })),
    );
    await expect(selectCell('安居记录', { row: 0, column: 0 })).rejects.toMatchObject({
      failure: { kind: 'unexpected', code: 'InvalidOperation', sheet: '安居记录' },
    });
  });

  it('keeps small values with the workbook', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [[1]])));
    expect(await settings.get('anju.language')).toBeUndefined();
    await settings.set('anju.language', 'zh-CN');
    await settings.set('anju.seen', ['a', 'b']);
    expect([await settings.get('anju.language'), await settings.get('anju.seen')]).toEqual([
      'zh-CN',
      ['a', 'b'],
    ]);
    expect(book.settings.get('anju.language')).toBe('zh-CN');
  });

  it('listens as soon as a person has finished typing, where it was to begin meanwhile', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [[1]])));
    book.beginCellEdit();
    let changes = 0;
    const listening = onChanged(() => {
      changes += 1;
    });
    await settled();
    book.endCellEdit();
    const stop = await listening;
    book.type('附件1', 0, 0, 2);
    await settled();
    expect(changes).toBe(1);
    await stop();
  });

  it('is supported in an Excel of today', () => {
    expect(isSupported()).toBe(true);
  });

  it('counts no registration and no setting as a round trip', async () => {
    excel.open(workbookOf(sheetOf('附件1', [[1]])));
    await settings.set('x', 1);
    const stop = await onChanged(() => undefined);
    await stop();
    expect(excel.session.log.requests.length).toBeGreaterThan(2);
    expect(excel.session.log.roundTrips).toBe(0);
  });
});
