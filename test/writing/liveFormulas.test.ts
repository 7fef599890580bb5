import { utils, write } from '@e965/xlsx';
import type { Assessment } from '../../src/core/assess';
import { cellAddress } from '../../src/core/cells/address';
import { cellAt, type CellValue } from '../../src/core/cells/snapshot';
import { OWN_SHEETS } from '../../src/core/writing/ownSheets';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { describeWithLibreOffice, LIBREOFFICE_TIMEOUT, recalculateBytes } from '../libreoffice';
import { assessed, scored, typed, workbookBytes, type FormRows } from './scoredForm';

/**
 * A scored workbook stands alone: when somebody changes an input in it and any spreadsheet program calculates it
 * anew, its scores are those that the engine would give for the changed workbook.
 */
const SHEET = '附件1';
const FORM: FormRows = [
  ['2021年度租赁住房保障绩效评价指标表'],
  ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分'],
  ['产出', '开工率', 10, '开工率达到100%得10分，每低1个百分点扣0.5分，低于80%不得分', 100, 95],
  ['产出', '补贴发放', 10, '完成率每低1个百分点扣0.3分，扣完为止', '1.8万', 17500],
  ['产出', '合规', 10, '每发现一起违规问题扣1分，扣完为止', null, '2起'],
  ['管理', '公开', 5, '及时公开的得5分，否则不得分', null, '是'],
  ['管理', '制度', 5, '健全的得5分，基本健全的得3分，不健全的不得分', null, '基本健全'],
  ['管理', '满意度', 20, '90%（含）以上得20分，80%（含）—90%得12分，80%以下不得分', '90%', '88.5%'],
  ['产出', '筹集', 10, '完成率×10分；无此项任务的得满分', '—', '—'],
  ['产出', '改造', 20, '达到100%得20分，每低1个百分点扣1分，扣完为止', 0, 0],
  ['管理', '规范', 10, '管理不规范的酌情扣1—3分'],
  ['合计', null, null, null, null, null, null, null],
];

/** Score of each row as the engine has it; "" where it has none. */
function engineScores(assessment: Assessment): readonly (number | '')[] {
  return assessment.card.tables.flatMap((table) => table.rows.map((row) => row.score ?? ''));
}

describeWithLibreOffice('a scored workbook calculated by LibreOffice', () => {
  const CHANGES: readonly (readonly [what: string, address: string, value: CellValue])[] = [
    ['nothing', 'A1', '2021年度租赁住房保障绩效评价指标表'],
    ['fewer built', 'F3', 82],
    ['below the floor', 'F3', 79.9],
    ['exactly on the floor', 'F3', 80],
    ['an actual removed', 'F3', null],
    ['a figure instead of a text', 'E4', 20000],
    ['more points for the line', 'C4', 12],
    ['answered no', 'F6', '否'],
    ['another word of the choice', 'F7', '不健全'],
    ['another task plan', 'E9', 50],
    ['a task after all', 'E10', 40],
  ];

  it(
    'gives the engine’s scores, whichever input is changed',
    async () => {
      const original = workbookBytes(SHEET, FORM);
      const { plan, bytes } = await scored(original);
      const files: Record<string, Uint8Array> = {};
      for (const [what, address, value] of CHANGES) {
        files[what] = await applyEdits(bytes, [typed(SHEET, address, value)]);
      }
      const calculated = await recalculateBytes(files);
      for (const [what, address, value] of CHANGES) {
        const expected = engineScores(
          assessed(await applyEdits(original, [typed(SHEET, address, value)])).assessment,
        );
        const book = calculated.get(what);
        const live = (plan.places[0] ?? []).map(
          ({ score }) => book?.value(OWN_SHEETS.workingPaper, cellAddress(score.row, score.column)) ?? '',
        );
        expect([what, live]).toEqual([what, expected]);
        const inForm = expected.map((_, index) => book?.value(SHEET, `H${index + 3}`) ?? '');
        expect([what, inForm]).toEqual([what, expected]);
      }
    },
    LIBREOFFICE_TIMEOUT,
  );

  it(
    'follows answers typed on 评分底稿, and shows the total once all is settled',
    async () => {
      const { plan, bytes } = await scored(workbookBytes(SHEET, FORM));
      const places = plan.places[0] ?? [];
      const entry = places.at(-1)?.entry ?? { row: 0, column: 0 };
      const answered = await applyEdits(bytes, [
        {
          kind: 'write',
          sheet: OWN_SHEETS.workingPaper,
          at: entry,
          contents: [[{ value: 8 }]],
        },
      ]);
      const calculated = await recalculateBytes({ open: bytes, answered });
      expect(calculated.get('open')?.value(SHEET, 'H12') ?? '').toBe('');
      // 7.5 + 9.17 + 8 + 5 + 3 + 12 + 10 + 8; 1.8万 → 17500 is 97.22 %, 2.78 × 0.3 = 0.83 off
      expect(calculated.get('answered')?.value(SHEET, 'H12')).toBe(62.67);
    },
    LIBREOFFICE_TIMEOUT,
  );
});

describe('scoring a workbook again', () => {
  it('stores the new results where inputs were changed and nobody calculated', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, FORM));
    const again = await scored(await applyEdits(bytes, [typed(SHEET, 'F3', 82)]));
    const sheet = readWorkbook(again.bytes, 'book.xlsx').sheets[0];
    // 18 below 100 × 0.5 = 9 off 10
    expect(sheet && cellAt(sheet, 2, 7)?.value).toBe(1);
  });

  it('changes nothing where nothing changed', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, FORM));
    const again = await scored(bytes);
    expect(again.plan.edits).toEqual([]);
  });

  it('keeps the answers', async () => {
    const { plan, bytes } = await scored(workbookBytes(SHEET, FORM));
    const entry = plan.places[0]?.at(-1)?.entry ?? { row: 0, column: 0 };
    const answered = await applyEdits(bytes, [
      {
        kind: 'write',
        sheet: OWN_SHEETS.workingPaper,
        at: entry,
        contents: [[{ value: 8 }]],
      },
    ]);
    const again = await scored(answered);
    expect(again.assessment.card.tables[0]).toMatchObject({ score: 62.67, isComplete: true });
  });
});

describe('a sheet of the official’s that bears a name of ours', () => {
  it('is read like any other and left alone', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(FORM.map((row) => [...row])), OWN_SHEETS.results);
    const original = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const { assessment, bytes } = await scored(original);
    expect(assessment.card.tables[0]?.table.sheet).toBe(OWN_SHEETS.results);
    const names = readWorkbook(bytes, 'book.xlsx').sheets.map((sheet) => sheet.name);
    expect(names).toEqual(['评价结果', '评价结果（安居）', '偏差清单', '评分底稿', '安居记录']);
    const again = await scored(bytes);
    expect(again.plan.edits).toEqual([]);
  });
});
