import { parseCellAddress } from '../../src/core/cells/address';
import { cellAt, sheetNamed } from '../../src/core/cells/snapshot';
import type { Edit } from '../../src/core/writing/edit';
import { planPlainCopy } from '../../src/core/writing/takeBack';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';
import { assessed, scored, workbookBytes, type FormRows } from './scoredForm';

const SHEET = '附件1';
const HEADER = ['三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分', '备注'];
const PER_POINT = '达到100%得50分，每低1个百分点扣1分，扣完为止';

/** 100 − 95 = 5 off 50 → 45; 200 planned, 190 done: 5 off 50 → 45. */
function form(
  first: number | null,
  second: number | null,
  total: number | null,
  grade: string | null,
): FormRows {
  return [
    ['2021年度公租房绩效评价指标表'],
    HEADER,
    ['开工率', 50, PER_POINT, 100, 95, first, null],
    ['竣工率', 50, PER_POINT, 200, 190, second, null],
    ['合计', 100, null, null, null, total, null],
    ['评价等级', null, null, null, null, grade, null],
  ];
}

function cell(bytes: Uint8Array, address: string) {
  const sheet = sheetNamed(readWorkbook(bytes, 'book.xlsx'), SHEET);
  const at = parseCellAddress(address);
  return sheet && at ? cellAt(sheet, at.row, at.column) : undefined;
}

describe('the total', () => {
  it('counts a typed score that stays, and ours for one that is replaced', async () => {
    // 40 is not 45: it stays, 40 + 45 = 85; replaced, 45 + 45 = 90
    const rows = form(40, null, null, null);
    expect(cell((await scored(workbookBytes(SHEET, rows))).bytes, 'F5')?.value).toBe(85);
    const replaced = await scored(workbookBytes(SHEET, rows), { replaceTyped: true });
    expect(cell(replaced.bytes, 'F5')?.value).toBe(90);
  });

  it('adds up a table of 300 rows in a formula that Excel takes: few ranges, not a cell for every row', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [`指标${index + 1}`, 1, PER_POINT, 100, 95]);
    const { bytes } = await scored(
      workbookBytes(SHEET, [['2021年度公租房绩效评价指标表'], HEADER, ...rows, ['合计', 300]]),
    );
    const formula = cell(bytes, 'F303')?.formula ?? '';
    expect(formula).toMatch(/^=IF\(SUM\('评分底稿'!I\d+:I\d+\)=0,ROUND\(SUM\(F3:F302\),2\),""\)$/);
  });

  it('is the same as a value in the copy for handing in', async () => {
    const original = workbookBytes(SHEET, form(40, null, null, null));
    const { workbook, assessment } = assessed(original);
    const plain = planPlainCopy(workbook, assessment, messages, { replaceTyped: true });
    expect(cell(await applyEdits(original, plain), 'F5')).toEqual({ value: 90 });
  });

  it('is left alone where two rows share one score cell, and so is that cell', async () => {
    const merge: Edit = { kind: 'merge', sheet: SHEET, area: { top: 2, bottom: 3, left: 5, right: 5 } };
    const { bytes } = await scored(
      await applyEdits(workbookBytes(SHEET, form(null, null, null, null)), [merge]),
    );
    expect([cell(bytes, 'F3'), cell(bytes, 'F5')]).toEqual([undefined, undefined]);
  });
});

it('a cell that a score and the total share is left alone', async () => {
  const merge: Edit = { kind: 'merge', sheet: SHEET, area: { top: 3, bottom: 4, left: 5, right: 5 } };
  const { bytes } = await scored(
    await applyEdits(workbookBytes(SHEET, form(null, null, null, null)), [merge]),
  );
  expect([cell(bytes, 'F3')?.value, cell(bytes, 'F4')]).toEqual([45, undefined]);
});

describe('the grade', () => {
  it('is that of the total on the form, with the typed score that stays: 40 + 45 = 85', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, form(40, null, null, null)));
    expect(cell(bytes, 'B6')).toMatchObject({ value: '良', formula: expect.stringContaining('F5>=90') });
  });

  it('is that of the computed scores where a typed total stays', async () => {
    // 79 is not 90 and stays; a grade of it would be 中
    const { bytes } = await scored(workbookBytes(SHEET, form(null, null, 79, null)));
    expect(cell(bytes, 'F5')?.value).toBe(79);
    expect(cell(bytes, 'B6')).toMatchObject({ value: '优', formula: expect.not.stringContaining('F5') });
  });

  it('stays in its cell when the form is scored again', async () => {
    const once = (await scored(workbookBytes(SHEET, form(null, null, null, '优')))).bytes;
    expect(cell(once, 'F6')?.formula).toContain('评分底稿');
    const twice = (await scored(once)).bytes;
    expect(cell(twice, 'F6')?.formula).toContain('评分底稿');
    expect(cell(twice, 'B6')).toBeUndefined();
  });
});
