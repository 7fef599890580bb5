import { assess } from '../../src/core/assess';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { compliantAnswers } from '../../src/core/scoring/compliance';
import type { Edit } from '../../src/core/writing/edit';
import { OWN_SHEETS } from '../../src/core/writing/ownSheets';
import { planAnswers, type GivenAnswer } from '../../src/core/writing/paperAnswers';
import { PAPER_COLUMNS } from '../../src/core/writing/paperRow';
import { planEdits } from '../../src/core/writing/planEdits';
import { readWorkbook } from '../../src/hosts/xlsx';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';
import { messages } from '../../src/locale/zh-CN/messages';
import { scored, workbookBytes, type FormRows } from './scoredForm';

const SHEET = '附件1';
const ROW = 2;
const CRITERION = '1.按时分解下达得2分；2.同步下达绩效目标得1分';
const FORM: FormRows = [
  ['评价指标表'],
  ['一级指标', '三级指标', '分值', '评分标准', '自评得分'],
  ['管理', '资金分解', 3, CRITERION, null],
  ['管理', '日常管理', 2, '管理不规范的酌情扣1—2分', null],
];
const labels = messages.workbook.workingPaper;
const reread = (bytes: Uint8Array) => readWorkbook(bytes, 'book.xlsx', { fills: true });
const scoredRow = (workbook: WorkbookSnapshot, index = 0) => {
  const row = assess(workbook, { labels: messages.workbook }).card.tables[0]?.rows[index];
  if (!row) throw new Error('the form has no such row');
  return row;
};

/** The lines of 评分底稿 that hold an answer or a mark: `answer|status`. */
function answersOnPaper(workbook: WorkbookSnapshot): readonly string[] {
  const paper = sheetNamed(workbook, OWN_SHEETS.workingPaper);
  const lines = Array.from({ length: (paper?.used?.bottom ?? -1) + 1 }, (_, line) => line);
  return lines.flatMap((line) => {
    const text = (column: number) => String((paper && cellAt(paper, line, column)?.value) ?? '');
    if (!/^(?:question|unused|entered)/.test(text(PAPER_COLUMNS.key))) return [];
    return [`${text(PAPER_COLUMNS.answer)}|${text(PAPER_COLUMNS.status)}`];
  });
}

async function scoredAsCompliant(): Promise<Uint8Array> {
  const bytes = workbookBytes(SHEET, FORM);
  const workbook = reread(bytes);
  const assumed = new Map([[SHEET, new Map([[ROW, compliantAnswers(scoredRow(workbook))]])]]);
  const assessment = assess(workbook, { labels: messages.workbook, assumed });
  expect(assessment.card.tables[0]?.rows[0]).toMatchObject({ status: 'scored', score: 3 });
  return applyEdits(bytes, planEdits(workbook, assessment, messages, { replaceTyped: false }).edits);
}

describe('what is taken as compliant', () => {
  it('stands on 评分底稿 with the mark that nobody looked at it by itself', async () => {
    expect(answersOnPaper(reread(await scoredAsCompliant()))).toEqual([
      '是|按合规处理：是',
      '是|按合规处理：是',
      '|',
    ]);
  });

  it('is named on 评价结果: how many answers beside group and total, and which scores rest on them', async () => {
    const results = sheetNamed(reread(await scoredAsCompliant()), OWN_SHEETS.results);
    const line = (key: string) => {
      const row = [...Array(40).keys()].find((at) => results && cellAt(results, at, 5)?.value === key) ?? -1;
      return [0, 1, 2, 3, 4].map((column) => (results && cellAt(results, row, column)?.value) ?? null);
    };
    const note = '含按合规处理 2 项，未逐项核对';
    expect(line('group|管理')).toEqual(['管理', 5, '', '', `已评 3 分，1 项待定；${note}`]);
    expect(line('total')[4]).toContain(note);
    expect(line('assumed')[0]).toBe('按合规处理、未逐项核对的指标');
    expect(line('assumed|2')).toEqual(['资金分解', 3, 3, 2, null]);
  });

  it('is named beside the score on 评分底稿', async () => {
    const paper = sheetNamed(reread(await scoredAsCompliant()), OWN_SHEETS.workingPaper);
    const states = [...(paper?.cells ?? [])].flatMap(([key, { value }]) =>
      key % 16384 === PAPER_COLUMNS.status && value !== null ? [value] : [],
    );
    expect(states).toEqual(expect.arrayContaining(['已评分，含按合规处理', '人工评分']));
  });

  it('is named no more where a person has answered', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, FORM));
    const results = sheetNamed(reread(bytes), OWN_SHEETS.results);
    expect([...(results?.cells.values() ?? [])].some(({ value }) => String(value).includes('合规'))).toBe(
      false,
    );
  });

  it('keeps the mark over a rerun, and is told apart from an answer of a person', async () => {
    const { bytes, workbook } = await scored(await scoredAsCompliant());
    expect(answersOnPaper(reread(bytes)).slice(0, 2)).toEqual(['是|按合规处理：是', '是|按合规处理：是']);
    expect(scoredRow(workbook).questions.map(({ origin }) => origin)).toEqual(['assumed', 'assumed']);
  });

  it('becomes a person’s own answer once they type another one, and the mark goes with the next score', async () => {
    const before = await scoredAsCompliant();
    const answer: GivenAnswer = {
      sheet: SHEET,
      scored: scoredRow(reread(before)),
      index: 1,
      answer: false,
      isAssumed: false,
    };
    const [write] = planAnswers(reread(before), [answer], labels) ?? [];
    const changed = await applyEdits(before, [write as Edit]);
    expect(answersOnPaper(reread(changed))[1]).toBe('否|按合规处理：是');
    const after = await scored(changed);
    expect(scoredRow(after.workbook)).toMatchObject({
      score: 2,
      questions: [{ origin: 'assumed' }, { origin: 'working-paper' }],
    });
    expect(answersOnPaper(reread(after.bytes))[1]).toBe('否|');
  });
});

describe('an answer given in the pane', () => {
  const given = (workbook: WorkbookSnapshot, index: number, part: Partial<GivenAnswer>): GivenAnswer => ({
    sheet: SHEET,
    scored: scoredRow(workbook, index),
    index: 0,
    answer: true,
    isAssumed: false,
    ...part,
  });

  it('goes to its yellow cell, the score of a person too, and both count', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, FORM));
    const workbook = reread(bytes);
    const edits = planAnswers(
      workbook,
      [given(workbook, 0, { index: 1, answer: false }), given(workbook, 1, { answer: 1.5 })],
      labels,
    );
    const answered = reread(await applyEdits(bytes, edits ?? []));
    expect(answersOnPaper(answered)).toEqual(['|', '否|', '1.5|']);
    expect(scoredRow(answered, 1)).toMatchObject({ status: 'manual', score: 1.5 });
  });

  it('takes a mark away, and empties its cell where it is taken back', async () => {
    const bytes = await scoredAsCompliant();
    const workbook = reread(bytes);
    const edits = planAnswers(
      workbook,
      [given(workbook, 0, { answer: null }), given(workbook, 0, { index: 1, answer: true })],
      labels,
    );
    expect(answersOnPaper(reread(await applyEdits(bytes, edits ?? [])))).toEqual(['|', '是|', '|']);
  });

  it('waits for the next score where there is no 评分底稿', () => {
    const workbook = reread(workbookBytes(SHEET, FORM));
    expect(planAnswers(workbook, [given(workbook, 0, {})], labels)).toBeNull();
  });
});
