import { cellAddress } from '../../src/core/cells/address';
import { sheetNamed, type CellValue } from '../../src/core/cells/snapshot';
import { assess } from '../../src/core/assess';
import { RULE_SETS, ruleSetById } from '../../src/core/rules/catalogue';
import type { RuleSet } from '../../src/core/rules/ruleSet';
import { OWN_SHEETS } from '../../src/core/writing/ownSheets';
import { planEdits } from '../../src/core/writing/planEdits';
import { planPlainCopy, planRestore } from '../../src/core/writing/takeBack';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';
import { describeWithLibreOffice, LIBREOFFICE_TIMEOUT, recalculateBytes } from '../libreoffice';
import { typed, workbookBytes, type FormRows } from './scoredForm';

/** A table in which every rule has something to do: money, an over-completed task and one without a task. */
const SHEET = '附件1';
const FORM: FormRows = [
  ['2021年度租赁住房保障绩效评价指标表'],
  ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分'],
  ['资金', '预算执行率', 20, '得分=预算执行率×分值', 5000, 3900],
  ['产出', '租赁补贴发放', 30, '发放率达到100%得30分，每低1个百分点扣0.5分，扣完为止', 2778, 3960],
  ['产出', '公租房开工', 30, '得分=开工率×分值', '2.6万', 26215],
  ['产出', '保障性租赁住房', 20, '得分=筹集率×分值', '—', '—'],
  ['合计', null, 100, null, null, null, null, null],
  ['评价等级', null],
];

function run(bytes: Uint8Array, rules?: RuleSet) {
  const workbook = readWorkbook(bytes, 'book.xlsx', { fills: true });
  const assessment = assess(workbook, { labels: messages.workbook, ...(rules ? { rules } : {}) });
  const plan = planEdits(workbook, assessment, messages, { replaceTyped: false });
  return { workbook, assessment, plan };
}

async function scoredUnder(bytes: Uint8Array, rules?: RuleSet) {
  const { plan, assessment } = run(bytes, rules);
  return { assessment, bytes: await applyEdits(bytes, plan.edits) };
}

function valuesOnPaper(bytes: Uint8Array): readonly CellValue[] {
  const paper = sheetNamed(readWorkbook(bytes, 'book.xlsx'), OWN_SHEETS.workingPaper);
  return [...(paper?.cells.values() ?? [])].flatMap(({ value }) => (value === null ? [] : [value]));
}

const byId = (id: string) => ruleSetById(id) ?? undefined;

describeWithLibreOffice('a workbook scored under a local rule, calculated by LibreOffice', () => {
  const CHANGES: readonly (readonly [what: string, address: string, value: CellValue])[] = [
    ['nothing', 'A1', '2021年度租赁住房保障绩效评价指标表'],
    ['spent less', 'F3', 2900],
    ['spent more', 'F3', 4900],
    ['exactly 60 % spent: 72 points, capped at 79 and not at 69', 'F3', 3000],
    ['no more over-completion', 'F4', 2778],
    ['still more of it', 'F4', 12000],
    ['a task after all', 'E6', 0],
  ];

  it.each(RULE_SETS.map(({ id }) => id))(
    '%s: total and grade are the engine’s, whichever input is changed',
    async (id) => {
      const original = workbookBytes(SHEET, FORM);
      const { bytes } = await scoredUnder(original, byId(id));
      const files: Record<string, Uint8Array> = {};
      for (const [what, address, value] of CHANGES) {
        files[what] = await applyEdits(bytes, [typed(SHEET, address, value)]);
      }
      const calculated = await recalculateBytes(files);
      for (const [what, address, value] of CHANGES) {
        const changed = await applyEdits(original, [typed(SHEET, address, value)]);
        const [table] = run(changed, byId(id)).assessment.card.tables;
        const book = calculated.get(what);
        const results = sheetNamed(readWorkbook(files[what] ?? bytes, 'book.xlsx'), OWN_SHEETS.results);
        const totalLine = [...(results?.cells ?? [])].find(([, cell]) => cell.value === '总分');
        const line = totalLine ? Math.floor(totalLine[0] / 16384) : -1;
        expect([
          what,
          book?.value(SHEET, 'H7') ?? '',
          book?.value(SHEET, 'B8') ?? '',
          book?.value(OWN_SHEETS.results, cellAddress(line, 2)) ?? '',
          book?.value(OWN_SHEETS.results, cellAddress(line + 1, 2)) ?? '',
        ]).toEqual([
          what,
          table?.isComplete ? table.score : '',
          table?.grade ?? '',
          table?.isComplete ? table.score : '',
          table?.grade ?? '',
        ]);
      }
    },
    LIBREOFFICE_TIMEOUT,
  );
});

describe('the rule chosen on 评分底稿', () => {
  const RULE_CELL = 'B7';

  it('is followed on the next run, its settings with it, and goes when it is taken back', async () => {
    const { bytes } = await scoredUnder(workbookBytes(SHEET, FORM));
    const chosen = await applyEdits(bytes, [
      typed(OWN_SHEETS.workingPaper, RULE_CELL, byId('execution-cap')?.name ?? ''),
    ]);
    const under = await scoredUnder(chosen);
    // 78 % spent: 15.6 + 30 + 30 = 75.6, under the cap of 89
    expect(under.assessment.settings).toMatchObject({ rules: 'execution-cap' });
    expect(under.assessment.card.tables[0]).toMatchObject({ score: 75.6, ruled: { cap: 89 } });
    expect(run(under.bytes).plan.edits).toEqual([]);

    const back = await applyEdits(under.bytes, [
      typed(OWN_SHEETS.workingPaper, RULE_CELL, byId('national')?.name ?? ''),
    ]);
    const national = await scoredUnder(back);
    expect(national.assessment.card.tables[0]).toMatchObject({ score: 75.6, ruled: null });
    const fresh = await scoredUnder(workbookBytes(SHEET, FORM));
    expect(valuesOnPaper(national.bytes)).toEqual(valuesOnPaper(fresh.bytes));
  });

  it('stands in the copy for handing in as a value, and is no mismatch there', async () => {
    const original = workbookBytes(SHEET, FORM);
    const { workbook, assessment } = run(original, byId('over-completion'));
    const plain = await applyEdits(
      original,
      planPlainCopy(workbook, assessment, messages, { replaceTyped: false }),
    );
    const handedIn = run(plain, byId('over-completion'));
    // 15.6 + 30 + 30 − 12.5486 % of 30 = 71.84
    const total = handedIn.assessment.card.tables[0]?.table.totals[0]?.score?.reading;
    expect(total).toMatchObject({ kind: 'number', number: { value: 71.84 } });
    const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
    expect(codes(handedIn.assessment.findings)).not.toContain('total-mismatch');
    expect(codes(run(plain).assessment.findings)).toContain('total-mismatch');
  });

  it('leaves nothing behind when the run is taken back', async () => {
    const original = workbookBytes(SHEET, FORM);
    const { bytes } = await scoredUnder(original, byId('over-completion'));
    const restored = await applyEdits(bytes, planRestore(readWorkbook(bytes, 'book.xlsx', { fills: true })));
    const values = (file: Uint8Array) =>
      [...(readWorkbook(file, 'book.xlsx').sheets[0]?.cells ?? [])].filter(([, { value }]) => value !== null);
    expect(values(restored).map(([key, { value }]) => [key, value])).toEqual(
      values(original).map(([key, { value }]) => [key, value]),
    );
  });
});
