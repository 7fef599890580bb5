import { cellAt, sheetNamed, type CellValue, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { parseCellAddress } from '../../src/core/cells/address';
import { OWN_SHEETS } from '../../src/core/writing/ownSheets';
import { planClearMarks, planPlainCopy, planRestore } from '../../src/core/writing/takeBack';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';
import { assessed, scored, typed, workbookBytes, type FormRows } from './scoredForm';

const SHEET = '附件3';
const PER_POINT = '达到100%得50分，每低1个百分点扣1分，扣完为止';
const FORM: FormRows = [
  ['2021年度城市棚户区改造绩效评价指标表'],
  ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分', '扣分原因'],
  ['产出', '开工', 50, PER_POINT, 100, 95, 0.95, 45],
  ['产出', '建成', 30, '达到100%得30分，每低1个百分点扣1分，扣完为止', 200, 100, null, 12],
  ['管理', '公开', 20, '及时公开的得20分，否则不得分', null, '是'],
  ['合计', null, 100],
];

function cell(workbook: WorkbookSnapshot, address: string, sheet = SHEET) {
  const found = sheetNamed(workbook, sheet);
  const at = parseCellAddress(address);
  return found && at ? cellAt(found, at.row, at.column) : undefined;
}

const names = (workbook: WorkbookSnapshot) => workbook.sheets.map((sheet) => sheet.name);
const reread = (bytes: Uint8Array) => readWorkbook(bytes, 'book.xlsx', { fills: true });

/** Everything that a sheet holds and shows, for comparing. */
function contents(workbook: WorkbookSnapshot): object {
  return workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells].filter(([, { value, formula }]) => value !== null || formula !== undefined),
  ]);
}

describe('typed figures', () => {
  it('become formulas where they equal ours, and stay where they differ', async () => {
    const { bytes, plan } = await scored(workbookBytes(SHEET, FORM));
    const written = reread(bytes);
    // 100 − 95 = 5 off 50; 200 planned, 100 done: 50 off, but not below 0
    expect(cell(written, 'H3')).toMatchObject({ value: 45, formula: expect.stringContaining('评分底稿') });
    expect(cell(written, 'G3')).toMatchObject({ value: 0.95, formula: expect.stringContaining('评分底稿') });
    expect(cell(written, 'H4')).toEqual({ value: 12, fill: '#FFC7CE' });
    expect(plan.kept.map(({ kind, typed: given, computed }) => [kind, given, computed])).toEqual([
      ['score', 12, 0],
    ]);
  });

  it('are replaced on consent, and come back', async () => {
    const original = workbookBytes(SHEET, FORM);
    const { bytes } = await scored(original, { replaceTyped: true });
    expect(cell(reread(bytes), 'H4')).toMatchObject({
      value: 0,
      formula: expect.stringContaining('评分底稿'),
    });
    const restored = reread(await applyEdits(bytes, planRestore(reread(bytes))));
    expect(contents(restored)).toEqual(contents(reread(original)));
  });
});

describe('taking back', () => {
  it('leaves the workbook as it was: contents, fills, number formats, sheets', async () => {
    const original = workbookBytes(SHEET, FORM);
    const { bytes } = await scored(original);
    const restored = reread(await applyEdits(bytes, planRestore(reread(bytes))));
    expect(contents(restored)).toEqual(contents(reread(original)));
    const looks = [...(sheetNamed(restored, SHEET)?.cells.values() ?? [])];
    expect(looks.some(({ fill }) => fill !== undefined)).toBe(false);
  });

  it('leaves alone what was typed since', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, FORM));
    const changed = await applyEdits(bytes, [typed(SHEET, 'H3', 44)]);
    const restored = reread(await applyEdits(changed, planRestore(reread(changed))));
    expect(cell(restored, 'H3')?.value).toBe(44);
  });

  it('remembers the first fill of a cell over reruns', async () => {
    const original = await applyEdits(workbookBytes(SHEET, FORM), [
      { kind: 'fill', sheet: SHEET, cell: { row: 3, column: 7 }, colour: '#00B0F0' },
    ]);
    const once = await scored(original);
    expect(cell(reread(once.bytes), 'H4')?.fill).toBe('#FFC7CE');
    const twice = await scored(await applyEdits(once.bytes, [typed(SHEET, 'F4', 150)]));
    const cleared = reread(await applyEdits(twice.bytes, planClearMarks(reread(twice.bytes))));
    expect(cell(cleared, 'H4')?.fill).toBe('#00B0F0');
  });

  it('takes the mark away once the fault is gone', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, FORM));
    const mended = await scored(await applyEdits(bytes, [typed(SHEET, 'H4', 0)]));
    expect(cell(reread(mended.bytes), 'H4')?.fill).not.toBe('#FFC7CE');
  });
});

describe('the copy for handing in', () => {
  it.each([false, true])('holds values and nothing of ours (scored before: %s)', async (wasScored) => {
    const original = workbookBytes(SHEET, FORM);
    const bytes = wasScored ? (await scored(original)).bytes : original;
    const { workbook, assessment } = assessed(bytes);
    const edits = planPlainCopy(workbook, assessment, messages, { replaceTyped: false });
    const plain = reread(await applyEdits(bytes, edits));
    expect(names(plain)).toEqual([SHEET]);
    const found = ['G3', 'H3', 'G4', 'H4', 'H5', 'H6'].map((address) => cell(plain, address)?.value);
    expect(found).toEqual([0.95, 45, 0.5, 12, 20, 77]);
    const cells = [...(sheetNamed(plain, SHEET)?.cells.values() ?? [])];
    expect(cells.filter(({ formula, fill }) => formula !== undefined || fill !== undefined)).toEqual([]);
  });
});

describe('偏差清单', () => {
  const explanation = (workbook: WorkbookSnapshot): readonly (readonly CellValue[])[] => {
    const sheet = sheetNamed(workbook, OWN_SHEETS.deviations);
    return [...(sheet?.cells ?? [])]
      .filter(([key]) => key % 16384 === 8)
      .map(([key, { value }]) => [value, sheet?.cells.get(key + 1)?.value ?? null]);
  };

  it('keeps what the official explained, and marks what is gone', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, FORM));
    // row 4: the first finding, the typed 12 against our 0
    const explained = await scored(
      await applyEdits(bytes, [typed(OWN_SHEETS.deviations, 'I4', '已核实，待改')]),
    );
    expect(explanation(reread(explained.bytes))).toContainEqual(['已核实，待改', '已说明']);
    const mended = await scored(await applyEdits(explained.bytes, [typed(SHEET, 'H4', 0)]));
    expect(explanation(reread(mended.bytes))).toContainEqual(['已核实，待改', '已消除']);
  });
});

describe('settings on 评分底稿', () => {
  it('are read back and used', async () => {
    const rows: FormRows = [
      ...FORM.slice(0, 2),
      ['产出', '开工', 100, '每低1个百分点扣1分，扣完为止', 1000, 995],
    ];
    const { bytes, assessment } = await scored(workbookBytes(SHEET, rows));
    expect(assessment.card.tables[0]?.score).toBe(99.5);
    const paper = sheetNamed(reread(bytes), OWN_SHEETS.workingPaper);
    const [line] = [...(paper?.cells ?? [])].find(([, { value }]) => value === '按比例折算') ?? [0];
    const changed = await applyEdits(bytes, [
      typed(OWN_SHEETS.workingPaper, `B${Math.floor(line / 16384) + 1}`, '不足一档按一档计'),
    ]);
    expect(assessed(changed).assessment.card.tables[0]?.score).toBe(99);
  });
});
