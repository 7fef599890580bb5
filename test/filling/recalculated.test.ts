import { cellAddress } from '../../src/core/cells/address';
import type { CellValue } from '../../src/core/cells/snapshot';
import { fillingEdits } from '../../src/core/filling/fillingEdits';
import { planFilling } from '../../src/core/filling/planFilling';
import { certainChoices } from '../../src/core/filling/proposal';
import { findTables } from '../../src/core/tables/findTables';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';
import { workbookFile } from '../cli/anju';
import { describeWithLibreOffice, LIBREOFFICE_TIMEOUT, recalculateBytes } from '../libreoffice';
import { assessed, scored, typed } from '../writing/scoredForm';

/**
 * A filled and scored workbook stands alone: whoever corrects a figure of the base data sees plan, actual, rate and
 * score follow, as the engine would give them.
 */
const SHEET = '附件2';
const PER_POINT = '完成率达到100%得25分，每低1个百分点扣0.5分，扣完为止';

function book(): Uint8Array {
  return workbookFile({
    [SHEET]: [
      ['昌吉州2021年度城镇老旧小区改造绩效评价指标表'],
      ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成', '完成率', '自评得分'],
      ['老旧小区改造开工率', 25, PER_POINT, '个', null, null, null, null],
      ['改造惠及户数完成率', 25, PER_POINT, '万户', null, null, null, null],
      ['改造建筑面积完成率', 25, PER_POINT, '万平方米', null, null, null, null],
      ['年度投资完成率', 25, `${PER_POINT}；无此项任务的得满分`, '亿元', null, null, null, null],
      ['合计', 100, null, null, null, null, null, null],
    ],
    基础数据: [
      ['昌吉州2021年任务完成情况表'],
      [
        '县市',
        '老旧小区改造开工（个）',
        null,
        '老旧小区改造户数（户）',
        null,
        '老旧小区改造面积（平方米）',
        null,
        '老旧小区改造投资（万元）',
        null,
      ],
      [null, '计划', '完成', '计划', '完成', '计划', '完成', '计划', '完成'],
      ['昌吉市', 100, 96, 20000, 19000, 1500000, 1500000, 30000, 29000],
      ['玛纳斯县', 28, 28, 3150, 3150, 301430, 289000, 13000, 13000],
      ['合计', 128, 124, 23150, 22150, 1801430, 1789000, 43000, 42000],
    ],
  });
}

async function filledAndScored(): Promise<Uint8Array> {
  const bytes = book();
  const workbook = readWorkbook(bytes, 'book.xlsx', { fills: true });
  const choices = certainChoices(planFilling(workbook, findTables(workbook)), { replaceTyped: false });
  expect(choices).toHaveLength(8);
  return (await scored(await applyEdits(bytes, fillingEdits(workbook, choices, messages.workbook.record))))
    .bytes;
}

describeWithLibreOffice('a filled and scored workbook calculated by LibreOffice', () => {
  const CHANGES: readonly (readonly [what: string, address: string, value: CellValue])[] = [
    ['nothing', 'A6', '合计'],
    ['fewer households', 'E6', 20000],
    ['a larger plan for the area', 'F6', 2000000],
    ['more started than planned', 'C6', 130],
    ['investments in no task', 'H6', '—'],
    ['a plan removed', 'B6', null],
  ];

  it(
    'gives the engine’s figures, whichever base figure is corrected',
    async () => {
      const bytes = await filledAndScored();
      const files: Record<string, Uint8Array> = {};
      for (const [what, address, value] of CHANGES) {
        files[what] = await applyEdits(bytes, [typed('基础数据', address, value)]);
      }
      const calculated = await recalculateBytes(files);
      for (const [what] of CHANGES) {
        const result = calculated.get(what);
        if (!result) throw new Error(what);
        const { assessment } = assessed(result.bytes);
        const rows = assessment.card.tables[0]?.rows ?? [];
        const shown = rows.map(({ row }) => result.value(SHEET, cellAddress(row.row, 7)) ?? '');
        expect([what, shown]).toEqual([what, rows.map(({ score }) => score ?? '')]);
      }
      // 22150 户 are 2.215 万户 of 2.315: 95.6803 %, 4.3197 × 0.5 = 2.16 points off 25
      expect(calculated.get('nothing')?.value(SHEET, 'F4')).toBe(2.215);
      expect(calculated.get('nothing')?.value(SHEET, 'H4')).toBe(22.84);
      expect(calculated.get('fewer households')?.value(SHEET, 'F4')).toBe(2);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
