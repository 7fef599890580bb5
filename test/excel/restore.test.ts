import { applyEdits, HostError, readWorkbook } from '../../src/hosts/excel';
import type { HostFailure } from '../../src/hosts/excel';
import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import type { Edit } from '../../src/core/writing/edit';
import { snapshotOfBook, type Book } from '../../src/workbench/excel-host';
import { sheetOf, workbookOf } from '../snapshots';
import { excelForTests } from './excelFor';

/** Generous, for machines that do much else meanwhile. */
jest.setTimeout(120_000);

/** A form that was scored before: a formula and a fill of the official's, a text cell, a sheet of ours. */
const SCORED = workbookOf(
  sheetOf(
    '附件1',
    [
      ['三级指标', '计划数', '实际完成', '完成率', '自评得分'],
      ['公租房开工', 26106, 26215, { formula: '=C2/B2', value: 1.004, numberFormat: '0.0%' }, 9],
      ['租赁补贴', '2778', '3960', null, { value: '9.5', numberFormat: '@' }],
      ['=不是公式', { value: '1-2' }, { value: 7, fill: '#FFFF00' }, { value: null, fill: '#DDEBF7' }, null],
    ],
    { merges: ['A5:B5'] },
  ),
  sheetOf('附件2', [['备注', { value: 1, fill: '#FFC7CE' }]]),
  sheetOf('偏差清单', [
    ['级别', '单元格'],
    [
      { value: '错误', fill: '#FFC7CE' },
      { formula: "='附件1'!A1", value: '' },
    ],
  ]),
  sheetOf('评价结果', [['组', 20]], { visibility: 'hidden', merges: ['A3:B3'] }),
);

const at = (row: number, column: number) => ({ row, column });

/** One edit of every kind, on sheets of the official's and of ours. */
const EVERYTHING: readonly Edit[] = [
  { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
  {
    kind: 'write',
    sheet: '评分底稿',
    at: at(0, 0),
    contents: [
      [{ value: '评分底稿' }, null],
      [
        { value: 'H12', link: "'附件1'!H12" },
        { formula: '=1+1', result: 2 },
      ],
    ],
  },
  { kind: 'style', sheet: '评分底稿', area: { top: 1, left: 0, bottom: 2, right: 1 }, style: 'input' },
  { kind: 'merge', sheet: '评分底稿', area: { top: 0, left: 0, bottom: 0, right: 1 } },
  { kind: 'column-width', sheet: '评分底稿', column: 0, width: 20 },
  { kind: 'freeze', sheet: '评分底稿', rows: 1, columns: 0 },
  { kind: 'print', sheet: '评分底稿', orientation: 'landscape', headerRows: 1 },
  {
    kind: 'validation',
    sheet: '评分底稿',
    area: { top: 1, left: 1, bottom: 3, right: 1 },
    rule: { kind: 'list', choices: ['是', '否'] },
  },
  {
    kind: 'chart',
    sheet: '评分底稿',
    name: '得分图',
    title: '得分',
    at: { top: 5, left: 0, bottom: 9, right: 4 },
    categories: { top: 1, left: 0, bottom: 1, right: 0 },
    series: [{ name: '得分', values: { top: 1, left: 1, bottom: 1, right: 1 } }],
  },
  {
    kind: 'write',
    sheet: '附件1',
    at: at(1, 3),
    contents: [
      [
        { formula: "='评分底稿'!B2", result: 2 },
        { formula: '=D2*10', result: 10 },
      ],
      [
        { formula: '=C3/B3', result: 1.425 },
        { formula: '=1', result: 1 },
      ],
      [{ value: '=文字' }, { value: 5 }],
    ],
  },
  { kind: 'number-format', sheet: '附件1', cell: at(1, 3), format: '0.00' },
  { kind: 'number-format', sheet: '附件1', cell: at(2, 3), format: '0.0%' },
  { kind: 'fill', sheet: '附件1', cell: at(3, 2), colour: '#FFC7CE' },
  { kind: 'fill', sheet: '附件1', cell: at(3, 3), colour: null },
  { kind: 'fill', sheet: '附件2', cell: at(0, 1), colour: null },
  { kind: 'delete-sheet', sheet: '评价结果' },
  { kind: 'delete-sheet', sheet: '偏差清单' },
  { kind: 'add-sheet', sheet: '偏差清单', visibility: 'visible' },
  { kind: 'write', sheet: '偏差清单', at: at(0, 0), contents: [[{ value: '新清单' }]] },
];

/** What people see of a workbook; formulas without their results, which nobody calculates here. */
function seen({ sheets }: WorkbookSnapshot) {
  return sheets
    .map(({ name, visibility, merges, cells }) => ({
      name,
      visibility,
      merges,
      cells: [...cells]
        .map(([key, { value, formula, ...rest }]) => [key, { content: formula ?? value, ...rest }] as const)
        .sort(([one], [other]) => one - other),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function failureOf(writing: Promise<void>): Promise<HostFailure> {
  const error = await writing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof HostError) return error.failure;
  throw new Error(`no failure of the host: ${String(error)}`);
}

describe('a write that fails midway', () => {
  const excel = excelForTests();

  it('is taken back, at whichever action Excel fails', async () => {
    excel.open(SCORED);
    const before = await readWorkbook();
    let actions = 0;
    excel.sabotage((index) => {
      actions = index + 1;
      return false;
    });
    await applyEdits(EVERYTHING, before);
    expect(actions).toBeGreaterThan(80);

    for (let failing = 0; failing < actions; failing += 1) {
      const book = excel.open(SCORED);
      let requests = 0;
      excel.sabotage((index) => {
        if (index === 0) requests += 1;
        return requests === 1 && index === failing;
      });
      const failure = await failureOf(applyEdits(EVERYTHING, before));
      expect({ failing, ...failure }).toEqual({
        failing,
        kind: 'unexpected',
        code: 'GeneralException',
        restored: true,
      });
      expect(seen(snapshotOfBook(book))).toEqual(seen(SCORED));
    }
  });

  it('says so where it cannot be taken back', async () => {
    excel.open(SCORED);
    const before = await readWorkbook();
    let isFirst = true;
    excel.sabotage((index) => {
      if (isFirst) isFirst = index !== 60;
      return !isFirst;
    });
    expect(await failureOf(applyEdits(EVERYTHING, before))).toMatchObject({ restored: false });
  });

  describe('because of what a person did meanwhile', () => {
    const edits: readonly Edit[] = [
      { kind: 'write', sheet: '附件1', at: at(1, 4), contents: [[{ value: 1 }]] },
      { kind: 'write', sheet: '附件2', at: at(0, 1), contents: [[{ value: 2 }]] },
    ];

    async function failureAfter(meanwhile: (book: Book) => void): Promise<readonly [HostFailure, Book]> {
      const book = excel.open(SCORED);
      const before = await readWorkbook();
      meanwhile(book);
      return [await failureOf(applyEdits(edits, before)), book];
    }

    it('protected a sheet: it refused from the beginning, the other is as it was', async () => {
      const [failure, book] = await failureAfter((opened) => {
        const sheet = opened.sheetNamed('附件2');
        if (sheet) sheet.isProtected = true;
      });
      expect(failure).toEqual({ kind: 'protected-sheet', code: 'AccessDenied', restored: true });
      expect(book.sheetNamed('附件1')?.cell(1, 4)?.value).toBe(9);
    });

    it('deleted a sheet', async () => {
      const [failure, book] = await failureAfter((opened) => {
        const sheet = opened.sheetNamed('附件2');
        if (sheet) opened.deleteSheet(sheet);
      });
      expect(failure).toEqual({ kind: 'sheet-missing', code: 'ItemNotFound', restored: true });
      expect(book.sheetNamed('附件1')?.cell(1, 4)?.value).toBe(9);
    });

    it('renamed a sheet', async () => {
      const [failure, book] = await failureAfter((opened) => {
        const sheet = opened.sheetNamed('附件2');
        if (sheet) opened.renameSheet(sheet, '附件二');
      });
      expect(failure).toEqual({ kind: 'sheet-missing', code: 'ItemNotFound', restored: true });
      expect(book.sheetNamed('附件1')?.cell(1, 4)?.value).toBe(9);
    });
  });
});

describe('a write in blocks', () => {
  const excel = excelForTests();

  const rows = Array.from({ length: 6000 }, (_, row) =>
    Array.from({ length: 8 }, (_unused, column) => ({
      value: `第${row}行第${column}列：开工率达到100%得10分，每低1个百分点扣0.5分`,
    })),
  );
  const big: readonly Edit[] = [
    { kind: 'write', sheet: '附件1', at: at(1, 4), contents: [[{ value: 1 }]] },
    { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
    { kind: 'write', sheet: '评分底稿', at: at(0, 0), contents: rows },
    { kind: 'write', sheet: '附件2', at: at(0, 0), contents: [[{ value: '改' }]] },
  ];

  it('is taken back whole once cancelled', async () => {
    const book = excel.open(SCORED);
    const before = await readWorkbook();
    const cancel = new AbortController();
    let blocks = 0;
    const writing = applyEdits(big, before, {
      signal: cancel.signal,
      onProgress: (done, total) => {
        blocks = total;
        if (done === 1) cancel.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(blocks).toBeGreaterThan(1);
    expect(seen(snapshotOfBook(book))).toEqual(seen(SCORED));
  });

  it('is taken back whole where a later block fails', async () => {
    const book = excel.open(SCORED);
    const before = await readWorkbook();
    let requests = 0;
    excel.sabotage((index) => {
      if (index === 0) requests += 1;
      return requests === 2 && index === 3;
    });
    expect(await failureOf(applyEdits(big, before))).toMatchObject({ kind: 'unexpected', restored: true });
    expect(seen(snapshotOfBook(book))).toEqual(seen(SCORED));
  });

  it('says that a part is not as it was where its sheet went away after it was written', async () => {
    const book = excel.open(SCORED);
    const before = await readWorkbook();
    let requests = 0;
    excel.sabotage((index) => {
      if (index === 0) requests += 1;
      if (requests !== 2 || index !== 0) return false;
      const sheet = book.sheetNamed('附件1');
      if (sheet) book.renameSheet(sheet, '附件一');
      return true;
    });
    expect(await failureOf(applyEdits(big, before))).toMatchObject({ restored: false });
  });

  it('that is cancelled before it begins writes nothing', async () => {
    const book = excel.open(SCORED);
    const before = await readWorkbook();
    const writing = applyEdits(big, before, { signal: AbortSignal.abort() });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen(snapshotOfBook(book))).toEqual(seen(SCORED));
  });
});
