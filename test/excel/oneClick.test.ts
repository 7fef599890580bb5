import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../src/core/assess';
import { cellKey, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { planExplanation } from '../../src/core/writing/explanationCell';
import { planEdits } from '../../src/core/writing/planEdits';
import { applyEdits, readWorkbook } from '../../src/hosts/excel';
import { readWorkbook as readFile } from '../../src/hosts/xlsx';
import { messages } from '../../src/locale/zh-CN/messages';
import { sheetOf, workbookOf } from '../snapshots';
import { excelForTests } from './excelFor';

/** Generous, for machines that do much else meanwhile. */
jest.setTimeout(120_000);

function form(name: string, rows: number): SheetSnapshot {
  const header = [
    '序号',
    '一级指标',
    '三级指标',
    '分值',
    '评分标准',
    '计划数',
    '实际完成',
    '完成率',
    '自评得分',
  ];
  const lines = Array.from({ length: rows }, (_, index) => [
    index + 1,
    '产出效益',
    `公租房开工${index + 1}（套）`,
    10,
    '开工率达到100%得10分，每低1个百分点扣0.5分，扣完为止',
    26_106,
    26_215,
    null,
    null,
  ]);
  return sheetOf(name, [['2021年度公租房绩效评价指标表'], header, ...lines]);
}

/** What the button does: read, assess, write. */
async function score(): Promise<readonly [WorkbookSnapshot, number]> {
  const before = await readWorkbook();
  const assessment = assess(before, { labels: messages.workbook });
  const { edits } = planEdits(before, assessment, messages, { replaceTyped: false });
  await applyEdits(edits, before);
  return [before, edits.length];
}

describe('a one-click score', () => {
  const excel = excelForTests();

  it.each([1, 3, 40])('takes 3 round trips for %i sheets', async (count) => {
    const forms = Array.from({ length: count }, (_, index) => form(`附件${index + 1}`, 10));
    const book = excel.open(workbookOf(...forms));
    const [, edits] = await score();
    expect(excel.session.log.roundTrips).toBe(3);
    expect(edits).toBeGreaterThan(count);
    expect(book.sheetNamed('附件1')?.cell(2, 8)?.formula).toMatch(/^=/);
    expect(book.sheetNamed('评分底稿')?.cells.size).toBeGreaterThan(10 * count);
  });

  it('scores the sample that reproduces the published Xinjiang results', async () => {
    const bytes = readFileSync(join(__dirname, '../../samples/新疆2021.xlsx'));
    const book = excel.open(readFile(bytes, '新疆2021.xlsx'));
    await score();
    expect(excel.session.log.roundTrips).toBe(3);
    expect(excel.session.log.requests.every((request) => request.error === null)).toBe(true);
    const names = book.sheets.map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(['评分底稿', '偏差清单', '评价结果', '安居记录']));
    expect(book.sheetNamed('评价结果')?.charts.length).toBeGreaterThan(0);
  });

  it('gives wrapped rows the room that the workbook’s font needs, still in 3 round trips', async () => {
    const roomy = { ...form('附件1', 1), standardRowHeight: 16.5 };
    const book = excel.open(workbookOf(roomy));
    await score();
    expect(excel.session.log.roundTrips).toBe(3);
    const paper = book.sheetNamed('评分底稿');
    const row = [...Array(60).keys()].find((index) =>
      String(paper?.cell(index, 2)?.value).startsWith('在10分'),
    );
    // 读法 has some 76 signs in a column of 44 digits: four lines of 16.5 points, and 3 for the borders.
    expect(paper?.rowHeights.get(row ?? -1)).toBe(4 * 16.5 + 3);
    expect(paper?.rowHeights.get((row ?? -1) + 2)).toBe(16.5 + 3);
  });

  it('raises a row when its text grows: an explanation, and the reading after a change of the criterion', async () => {
    const missed = form('附件1', 1);
    const short = { ...missed, cells: new Map(missed.cells).set(cellKey(2, 6), { value: 24_000 }) };
    const book = excel.open(workbookOf(short));
    await score();
    const list = book.sheetNamed('偏差清单');
    const line = [...Array(20).keys()].find((index) =>
      String(list?.cell(index, 10)?.value).includes('under'),
    );
    const before = list?.rowHeights.get(line ?? -1) ?? 0;
    const workbook = await readWorkbook();
    const id = String(list?.cell(line ?? -1, 10)?.value).replace('finding|', '');
    const edits = planExplanation(workbook, id, '雨季停工，'.repeat(20), messages.workbook.deviations);
    await applyEdits(edits ?? [], workbook);
    // 100 signs of 15/7 digits in a column of 36: seven lines of 35.
    expect([before, list?.rowHeights.get(line ?? -1)]).toEqual([33, 7 * 15 + 3]);

    const paper = book.sheetNamed('评分底稿');
    const row = [...Array(60).keys()].find((index) =>
      String(paper?.cell(index, 2)?.value).startsWith('在10分'),
    );
    const old = paper?.rowHeights.get(row ?? -1) ?? 0;
    const cell = book.sheetNamed('附件1')?.ensureCell(2, 4);
    if (cell)
      cell.value =
        '开工率达到100%得10分，每低1个百分点扣0.5分，低于80%的不得分，发生重大质量安全事故的，本项不得分';
    await score();
    expect(paper?.rowHeights.get(row ?? -1)).toBeGreaterThan(old);
  });

  it('plans the same from what Excel tells as from what the file tells', async () => {
    const bytes = readFileSync(join(__dirname, '../../samples/新疆2021.xlsx'));
    const fromFile = readFile(bytes, '新疆2021.xlsx');
    excel.open(fromFile);
    const fromExcel = await readWorkbook();
    const plan = (workbook: WorkbookSnapshot) =>
      planEdits(workbook, assess(workbook, { labels: messages.workbook }), messages, { replaceTyped: false });
    expect(plan(fromExcel).edits).toEqual(plan(fromFile).edits);
  });
});
