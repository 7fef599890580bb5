import { cellAt, keyRow, sheetNamed, type CellValue } from '../../src/core/cells/snapshot';
import { OWN_SHEETS } from '../../src/core/writing/ownSheets';
import { planEdits, type WritingOptions } from '../../src/core/writing/planEdits';
import { planPlainCopy, planRestore } from '../../src/core/writing/takeBack';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';
import { assessed, typed, workbookBytes, type FormRows } from './scoredForm';

/** 偏差清单 as a working tool: what the official writes there stays, and goes into the form when asked. */
const SHEET = '附件1';
const FORM: FormRows = [
  ['2021年度租赁住房保障绩效评价指标表'],
  ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分', '扣分原因'],
  ['产出', '开工', 50, '达到100%得50分，每低1个百分点扣1分，扣完为止', 100, 95, null, 45, null],
  ['产出', '补贴发放', 50, '达到100%得50分，每低1个百分点扣1分，扣完为止', 2778, 3960, null, 50, '据实'],
];
const COLUMN = { code: 10, what: 5, explanation: 8, state: 9 } as const;

const read = (bytes: Uint8Array) => readWorkbook(bytes, 'book.xlsx', { fills: true });

async function run(bytes: Uint8Array, options: Partial<WritingOptions> = {}): Promise<Uint8Array> {
  const { workbook, assessment } = assessed(bytes);
  const plan = planEdits(workbook, assessment, messages, { replaceTyped: false, ...options });
  return applyEdits(bytes, plan.edits);
}

/** Lines of 偏差清单 as [id, explanation, state]. */
function list(bytes: Uint8Array): readonly (readonly CellValue[])[] {
  const sheet = sheetNamed(read(bytes), OWN_SHEETS.deviations);
  const at = (row: number, column: number) => (sheet && cellAt(sheet, row, column)?.value) ?? null;
  return [...(sheet?.cells.keys() ?? [])]
    .filter((key) => key % 16384 === COLUMN.code)
    .map((key) => keyRow(key))
    .filter((row) => /^(?:finding|resolved)\|/.test(String(at(row, COLUMN.code))))
    .map((row) => [at(row, COLUMN.code), at(row, COLUMN.explanation), at(row, COLUMN.state)]);
}

/** Types beside a finding on 偏差清单. */
async function note(bytes: Uint8Array, id: string, column: 'I' | 'J', text: string): Promise<Uint8Array> {
  const sheet = sheetNamed(read(bytes), OWN_SHEETS.deviations);
  const row = [...(sheet?.cells ?? [])].find(([, { value }]) => value === `finding|${id}`)?.[0];
  if (row === undefined) throw new Error(`${id} is not listed`);
  return applyEdits(bytes, [typed(OWN_SHEETS.deviations, `${column}${keyRow(row) + 1}`, text)]);
}

const UNDER = 'under-completion|附件1|开工|actual';
const OVER = 'over-completion|附件1|补贴发放|actual';
const MISSING = 'missing-reason|附件1|开工|reason';
const lineOf = (bytes: Uint8Array, id: string) => list(bytes).find(([key]) => String(key).endsWith(id));

describe('偏差清单 over reruns', () => {
  it('lists every finding as waiting for a word', async () => {
    const bytes = await run(workbookBytes(SHEET, FORM));
    expect(list(bytes)).toEqual([
      [`finding|${UNDER}`, null, '待说明'],
      [`finding|${MISSING}`, null, '待说明'],
      [`finding|${OVER}`, null, '待说明'],
    ]);
  });

  it('keeps explanations and the state that a person chose, and changes nothing when run again', async () => {
    const first = await run(workbookBytes(SHEET, FORM));
    const explained = await note(await note(first, UNDER, 'I', '征地未完成'), OVER, 'J', '情况属实');
    const again = await run(explained);
    expect(lineOf(again, UNDER)).toEqual([`finding|${UNDER}`, '征地未完成', '已说明']);
    expect(lineOf(again, OVER)).toEqual([`finding|${OVER}`, null, '情况属实']);
    const { workbook, assessment } = assessed(again);
    expect(planEdits(workbook, assessment, messages, { replaceTyped: false }).edits).toEqual([]);
  });

  it('a finding that is gone: resolved where it was explained, dropped where it was not, back when it is back', async () => {
    const first = await note(await run(workbookBytes(SHEET, FORM)), UNDER, 'I', '征地未完成');
    const mended = await run(await applyEdits(first, [typed(SHEET, 'F3', 100), typed(SHEET, 'H3', 50)]));
    expect(lineOf(mended, UNDER)).toEqual([`resolved|${UNDER}`, '征地未完成', '已消除']);
    expect(lineOf(mended, MISSING)).toBeUndefined();
    const broken = await run(await applyEdits(mended, [typed(SHEET, 'F3', 95), typed(SHEET, 'H3', 45)]));
    expect(lineOf(broken, UNDER)).toEqual([`finding|${UNDER}`, '征地未完成', '已说明']);
  });
});

describe('explanations in the reason column', () => {
  const reasons = (bytes: Uint8Array) => {
    const sheet = sheetNamed(read(bytes), SHEET);
    return [2, 3].map((row) => (sheet && cellAt(sheet, row, 8)?.value) ?? null);
  };
  const explained = async () =>
    note(
      await note(await run(workbookBytes(SHEET, FORM)), UNDER, 'I', '征地未完成'),
      OVER,
      'I',
      '新增家庭较多',
    );

  it('are not written unless asked', async () => {
    expect(reasons(await run(await explained()))).toEqual([null, '据实']);
  });

  it('fill the empty cell, leave the filled one, and end the finding about the missing reason', async () => {
    const written = await run(await explained(), { explanationsToReasons: true });
    expect(reasons(written)).toEqual(['征地未完成', '据实']);
    expect(lineOf(written, MISSING)).toBeUndefined();
    const { workbook, assessment } = assessed(written);
    const again = planEdits(workbook, assessment, messages, {
      replaceTyped: false,
      explanationsToReasons: true,
    });
    expect(again.edits).toEqual([]);
  });

  it('go when the run is taken back, but not what somebody typed over them', async () => {
    const written = await run(await explained(), { explanationsToReasons: true });
    expect(reasons(await applyEdits(written, planRestore(read(written))))).toEqual([null, '据实']);
    const changed = await applyEdits(written, [typed(SHEET, 'I3', '征地未完成，已列入明年计划')]);
    expect(reasons(await applyEdits(changed, planRestore(read(changed))))).toEqual([
      '征地未完成，已列入明年计划',
      '据实',
    ]);
  });

  it('stand in the copy for handing in', async () => {
    const bytes = await explained();
    const { workbook, assessment } = assessed(bytes);
    const options = { replaceTyped: false, explanationsToReasons: true };
    const plain = await applyEdits(bytes, planPlainCopy(workbook, assessment, messages, options));
    expect(reasons(plain)).toEqual(['征地未完成', '据实']);
  });
});
