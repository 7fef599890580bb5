import { Book } from '../../src/workbench/excel-host';
import type { StartedExcel } from './startExcel';
import { startExcel } from './startExcel';

describe('smoke', () => {
  let excel: StartedExcel;
  beforeAll(async () => {
    const book = new Book('测试.xlsx');
    book.addSheet('附件1');
    excel = await startExcel(book);
  });
  afterAll(() => excel.close());

  it('reads and writes', async () => {
    const got = await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('附件1');
      sheet.getRange('A1:B1').values = [['a', 2]];
      const range = sheet.getUsedRange(true);
      range.load('values,address,valueTypes');
      await context.sync();
      return [range.address, range.values, range.valueTypes];
    });
    expect(got).toEqual(['附件1!A1:B1', [['a', 2]], [['String', 'Double']]]);
  });
});
