import { shownNumber } from '../../src/core/cells/shownNumber';
import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { OWN_SHEETS } from '../../src/core/writing/ownSheets';
import { readWorkbook } from '../../src/hosts/xlsx';
import { scored, workbookBytes, type FormRows } from './scoredForm';

/**
 * Figures as formulas of the official's leave them: a third, a sum with binary dust, a share of the points that no
 * decimal fraction holds. The sentences on our sheets show at most four decimals; the formulas keep them whole.
 */
const FORM: FormRows = [
  ['2021年度租赁住房保障绩效评价指标表'],
  ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分', '扣分原因'],
  ['产出', '开工率', 100 / 3, '达到目标值得满分，每低3个百分点扣分值的1/3', 3, 1],
  [
    '产出',
    '竣工率',
    100 / 3,
    '达到目标值得满分，每低1个百分点扣0.5分，扣完为止',
    0.1 + 0.2,
    0.1,
    7 / 3,
    7 / 3,
  ],
  ['产出', '入住率', 100 / 3, '入住率达到目标值的得满分，每低1个百分点扣1分', '95%', 200 / 3],
  ['合计', 98 + 1 / 3, null, null, null, null, null, 200 / 3],
];
const DECIMALS = /\d+\.\d{5,}/;

async function scoredBook(): Promise<WorkbookSnapshot> {
  const { bytes } = await scored(workbookBytes('附件1', FORM));
  return readWorkbook(bytes, 'book.xlsx');
}

function textsOf(workbook: WorkbookSnapshot, name: string): readonly string[] {
  const sheet = workbook.sheets.find((each) => each.name === name);
  return [...(sheet?.cells.values() ?? [])].flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
}

describe('figures in sentences', () => {
  it.each([OWN_SHEETS.workingPaper, OWN_SHEETS.deviations, OWN_SHEETS.results])(
    'have at most four decimals on %s',
    async (name) => {
      const texts = textsOf(await scoredBook(), name);
      expect(texts.length).toBeGreaterThan(20);
      expect(texts.filter((text) => DECIMALS.test(text))).toEqual([]);
    },
  );

  it('are rounded halves up: 1/3 of the points is 33.3333% of them', async () => {
    const paper = textsOf(await scoredBook(), OWN_SHEETS.workingPaper).join('\n');
    expect(paper).toContain('每低3个百分点扣分值的33.3333%（不足3个百分点的按比例折算）');
    // 33.33 lost of 33.3333: the score column is blank, so the loss is told
    const deviations = textsOf(await scoredBook(), OWN_SHEETS.deviations).join('\n');
    expect(deviations).toContain('填报得分2.3333分，按评分标准计算为0分');
  });

  it('stand in cells that show four decimals, where they are finer', async () => {
    const ours = (await scoredBook()).sheets.filter(
      ({ name }) => name !== '附件1' && name !== OWN_SHEETS.record,
    );
    const fine = ours.flatMap(({ name, cells }) =>
      [...cells.values()].flatMap(({ value, numberFormat }) =>
        typeof value === 'number' && shownNumber(value) !== value ? [[name, numberFormat]] : [],
      ),
    );
    expect(fine.length).toBeGreaterThan(5);
    expect(fine.filter(([, format]) => format === undefined)).toEqual([]);
  });

  it('are whole in the formula: 300/9 %, not 33.3333 %', async () => {
    const { plan } = await scored(workbookBytes('附件1', FORM));
    expect(plan.places[0]?.[0]?.formula).toContain('33.333333333333');
  });
});
