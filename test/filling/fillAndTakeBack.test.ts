import { parseCellAddress } from '../../src/core/cells/address';
import { cellAt, sheetNamed, type CellValue, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { fillingEdits } from '../../src/core/filling/fillingEdits';
import { planFilling } from '../../src/core/filling/planFilling';
import { certainChoices, type FillingProposal } from '../../src/core/filling/proposal';
import { findTables } from '../../src/core/tables/findTables';
import type { Edit } from '../../src/core/writing/edit';
import { planPlainCopy, planRestore } from '../../src/core/writing/takeBack';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';
import { workbookFile } from '../cli/anju';
import { assessed, scored, typed } from '../writing/scoredForm';

const PER_POINT = '达到100%得50分，每低1个百分点扣1分，扣完为止';

/** Plan and actual of 公租房开工 in E4 and F4 of 附件1, of 租赁补贴 in E5 and F5. */
function book(figures: readonly (readonly [plan: CellValue, actual: CellValue])[]): Uint8Array {
  const [homes = [null, null], subsidies = [null, null]] = figures;
  return workbookFile({
    附件1: [
      ['2021年度租赁住房保障绩效评价指标表'],
      ['填报单位：新疆维吾尔自治区'],
      ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成', '完成率', '自评得分'],
      ['公租房开工率', 50, PER_POINT, '套', ...homes],
      ['租赁补贴发放完成率', 50, PER_POINT, '户', ...subsidies],
      ['合计', 100],
    ],
    基础数据: [
      ['新疆维吾尔自治区2021年任务完成情况表'],
      [
        '地区',
        '公租房开工计划（套）',
        '公租房开工完成（套）',
        '租赁补贴计划发放（户）',
        '租赁补贴实际发放（户）',
      ],
      ['昌吉州', 26106, 26215, 2778, 2500],
      ['合计', 26106, 26215, 2778, 2500],
    ],
  });
}

const reread = (bytes: Uint8Array) => readWorkbook(bytes, 'book.xlsx', { fills: true });
const proposalFor = (workbook: WorkbookSnapshot) => planFilling(workbook, findTables(workbook));

function cell(workbook: WorkbookSnapshot, address: string, sheet = '附件1') {
  const found = sheetNamed(workbook, sheet);
  const at = parseCellAddress(address);
  return found && at ? cellAt(found, at.row, at.column) : undefined;
}

/** Everything that the sheets hold, for comparing. */
function contents(workbook: WorkbookSnapshot): object {
  return workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells].filter(([, { value, formula }]) => value !== null || formula !== undefined),
  ]);
}

async function filled(bytes: Uint8Array, choose = whereEmpty): Promise<Uint8Array> {
  const workbook = reread(bytes);
  return applyEdits(bytes, fillingEdits(workbook, choose(proposalFor(workbook)), messages.workbook.record));
}

const whereEmpty = (proposal: FillingProposal) => certainChoices(proposal, { replaceTyped: false });
const everyOption = ({ items }: FillingProposal) => items.map((item) => ({ item, option: 0 }));
const after = async (bytes: Uint8Array, ...edits: readonly Edit[]) => applyEdits(bytes, edits);
const restored = async (bytes: Uint8Array) => reread(await applyEdits(bytes, planRestore(reread(bytes))));

describe('filling in', () => {
  it('writes formulas with their results into empty cells', async () => {
    const workbook = reread(await filled(book([])));
    expect(cell(workbook, 'E4')).toEqual({ value: 26106, formula: "='基础数据'!B4" });
    expect(cell(workbook, 'F5')).toEqual({ value: 2500, formula: "='基础数据'!E4" });
  });

  it('leaves typed figures alone, unless they are chosen', async () => {
    const original = book([[26107, 26215]]);
    expect(cell(reread(await filled(original)), 'E4')).toEqual({ value: 26107 });
    expect(cell(reread(await filled(original, everyOption)), 'E4')?.value).toBe(26106);
  });

  it('never replaces a formula, chosen or not', async () => {
    const formula: Edit = {
      kind: 'write',
      sheet: '附件1',
      at: { row: 3, column: 4 },
      contents: [[{ formula: '=26000+106', result: 26106 }]],
    };
    const written = await filled(await after(book([]), formula), everyOption);
    expect(cell(reread(written), 'E4')?.formula).toBe('=26000+106');
  });

  it('done again changes nothing', async () => {
    const once = await filled(book([]));
    expect(await filled(once)).toBe(once);
  });

  it('is scored like typed figures: 2500 of 2778 is 10.01 points short of 50', async () => {
    const { assessment } = await scored(await filled(book([])));
    expect(assessment.card.tables[0]?.rows.map(({ score }) => score)).toEqual([50, 39.99]);
  });
});

describe('taking back', () => {
  it.each<[string, Parameters<typeof book>[0]]>([
    ['empty cells', []],
    [
      'typed figures that were replaced',
      [
        [26107, '约2.6万'],
        [2778, 2500],
      ],
    ],
  ])('brings back %s, also after scoring', async (_, figures) => {
    const original = book(figures);
    const fill = await filled(original, everyOption);
    expect(contents(await restored(fill))).toEqual(contents(reread(original)));
    expect(contents(await restored((await scored(fill)).bytes))).toEqual(contents(reread(original)));
  });

  it('leaves alone what was typed over a filled figure', async () => {
    const changed = await after(await filled(book([])), typed('附件1', 'E4', 5));
    expect(cell(await restored(changed), 'E4')?.value).toBe(5);
  });

  it('brings back what was typed between two runs', async () => {
    const changed = await after(await filled(book([])), typed('附件1', 'E4', 5));
    const again = await filled(changed, everyOption);
    expect(cell(reread(again), 'E4')?.value).toBe(26106);
    expect(cell(await restored(again), 'E4')?.value).toBe(5);
  });

  it('still knows its formulas after the base data’s sheet was renamed', async () => {
    const renamed: Edit = {
      kind: 'write',
      sheet: '附件1',
      at: { row: 3, column: 4 },
      contents: [[{ formula: "='任务 表'!B14", result: 26106 }]],
    };
    expect(cell(await restored(await after(await filled(book([])), renamed)), 'E4')).toBeUndefined();
  });
});

it('the copy for handing in holds figures, not formulas', async () => {
  const { bytes } = await scored(await filled(book([])));
  const { workbook, assessment } = assessed(bytes);
  const plain = reread(
    await applyEdits(bytes, planPlainCopy(workbook, assessment, messages, { replaceTyped: false })),
  );
  expect(cell(plain, 'E4')).toEqual({ value: 26106 });
  expect([...(sheetNamed(plain, '附件1')?.cells.values() ?? [])].filter(({ formula }) => formula)).toEqual(
    [],
  );
});
