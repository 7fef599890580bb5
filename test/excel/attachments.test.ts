import { blankAttachments } from '../../src/core/filling/blankAttachments';
import { fillingEdits } from '../../src/core/filling/fillingEdits';
import { formOf, type Form } from '../../src/core/filling/forms';
import { planFilling } from '../../src/core/filling/planFilling';
import { certainChoices } from '../../src/core/filling/proposal';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { findTables } from '../../src/core/tables/findTables';
import { planRestore } from '../../src/core/writing/takeBack';
import { applyEdits, readWorkbook } from '../../src/hosts/excel';
import { attachmentLabels } from '../../src/locale/zh-CN/attachments';
import { messages } from '../../src/locale/zh-CN/messages';
import { sheetOf, workbookOf } from '../snapshots';
import { excelForTests } from './excelFor';

/** Generous, for machines that do much else meanwhile. */
jest.setTimeout(120_000);

const excel = excelForTests();
const BASE = sheetOf('基础数据', [
  ['2021年任务完成情况表'],
  ['地区', '公租房开工计划（套）', '公租房开工完成（套）'],
  ['昌吉州', 26106, 26215],
  ['合计', 26106, 26215],
]);
const RENTAL = '附件1 租赁住房保障';

const cell = (workbook: WorkbookSnapshot, row: number, column: number) => {
  const sheet = sheetNamed(workbook, RENTAL);
  return sheet && cellAt(sheet, row, column);
};

it('attachments are added to an open workbook, filled from its base data, and emptied again', async () => {
  const book = excel.open(workbookOf(BASE));
  const before = await readWorkbook();
  await applyEdits(blankAttachments(before, formOf(2021) as Form, 2021, attachmentLabels), before);

  const blank = await readWorkbook();
  expect(findTables(blank).tables.map(({ rows }) => rows.length)).toEqual([18, 19, 17]);
  const { validations } = book.sheets.find(({ name }) => name === RENTAL) ?? { validations: [] };
  expect(validations.some(({ rule }) => JSON.stringify(rule) === '{"custom":{"formula":"=FALSE"}}')).toBe(
    true,
  );
  expect(cell(blank, 14, 7)?.fill).toBe('#FFF2CC');

  const choices = certainChoices(planFilling(blank, findTables(blank)), { replaceTyped: false });
  await applyEdits(fillingEdits(blank, choices, messages.workbook.record), blank);
  const filled = await readWorkbook();
  // 公租房开工率 in row 15: plan and actual of 合计
  expect([cell(filled, 14, 7)?.formula, cell(filled, 14, 8)?.formula]).toEqual([
    "='基础数据'!B4",
    "='基础数据'!C4",
  ]);

  await applyEdits(planRestore(filled), filled);
  const restored = await readWorkbook();
  expect(cell(restored, 14, 7)?.formula).toBeUndefined();
  expect(restored.sheets.map(({ name }) => name)).toEqual(blank.sheets.map(({ name }) => name));
});
