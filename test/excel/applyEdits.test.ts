import { applyEdits, HostError, readWorkbook } from '../../src/hosts/excel';
import { parseAreaAddress, parseCellAddress, type Area, type Position } from '../../src/core/cells/address';
import {
  cellAt,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../src/core/cells/snapshot';
import type { CellContent, Edit, StyleName } from '../../src/core/writing/edit';
import { STYLES } from '../../src/core/writing/edit';
import { sheetOf, workbookOf } from '../snapshots';
import { excelForTests } from './excelFor';

/** Generous, for machines that do much else meanwhile. */
jest.setTimeout(120_000);

function at(address: string): Position {
  const position = parseCellAddress(address);
  if (!position) throw new Error(`not a cell address: ${address}`);
  return position;
}

function area(address: string): Area {
  const found = parseAreaAddress(address);
  if (!found) throw new Error(`not an area: ${address}`);
  return found;
}

function write(sheet: string, address: string, ...contents: (CellContent | null)[][]): Edit {
  return { kind: 'write', sheet, at: at(address), contents };
}

function cellOf(workbook: WorkbookSnapshot, sheet: string, address: string): CellSnapshot | undefined {
  const { row, column } = at(address);
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found && cellAt(found, row, column);
}

const TEXTS = [
  '=1+1',
  '+86',
  '-5',
  '@SUM(A1)',
  '1-2',
  '2024/1/3',
  '2024年1月3日',
  '12',
  '１２',
  '50%',
  '1,234',
  '0 1/2',
  '8:30',
  '(5)',
  '1e5',
  '¥5',
  'TRUE',
  'false',
  '#N/A',
  "'引号",
  "''",
  ' 前后空格 ',
  '—',
  '/',
  '无此任务',
  '公租房开工（套）',
  '第1条\n第2条',
  'ئۆي',
  '🏠',
  '1'.repeat(32_000),
];

describe('writing into the open workbook', () => {
  const excel = excelForTests();

  /** Reads, writes, and reads again. */
  async function written(workbook: WorkbookSnapshot, edits: readonly Edit[]): Promise<WorkbookSnapshot> {
    excel.open(workbook);
    await applyEdits(edits, await readWorkbook());
    return readWorkbook();
  }

  it('writes numbers, truth values, formulas and empty cells, and leaves a null alone', async () => {
    const after = await written(workbookOf(sheetOf('附件1', [['旧', '旧', '旧', '旧', '旧']])), [
      write('附件1', 'A1', [
        { value: 97.2 },
        { value: true },
        { formula: '=A1*2', result: 194.4 },
        null,
        { value: null },
      ]),
    ]);
    expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((address) => cellOf(after, '附件1', address))).toEqual([
      { value: 97.2 },
      { value: true },
      { value: '', formula: '=A1*2' },
      { value: '旧' },
      undefined,
    ]);
  });

  it.each(TEXTS.map((text) => [text.slice(0, 20), text]))('keeps the text %s a text', async (_name, text) => {
    const after = await written(
      workbookOf(
        sheetOf('附件1', [['旧', { value: '旧', numberFormat: '@' }, { value: 1, numberFormat: '0.0%' }]]),
      ),
      [
        { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
        write('附件1', 'A1', [{ value: text }, { value: text }, { value: text }]),
        write('评分底稿', 'A1', [{ value: text }]),
      ],
    );
    expect([
      cellOf(after, '附件1', 'A1'),
      cellOf(after, '附件1', 'B1'),
      cellOf(after, '附件1', 'C1'),
      cellOf(after, '评分底稿', 'A1'),
    ]).toEqual([
      { value: text },
      { value: text, numberFormat: '@' },
      { value: text, numberFormat: '0.0%' },
      { value: text },
    ]);
  });

  it('makes a cell that is formatted as text General for a formula, or the formula would be a text', async () => {
    const after = await written(workbookOf(sheetOf('附件1', [[{ value: '旧', numberFormat: '@' }]])), [
      write('附件1', 'A1', [{ formula: '=1+1', result: 2 }]),
    ]);
    expect(cellOf(after, '附件1', 'A1')).toEqual({ value: '', formula: '=1+1' });
  });

  it('gives a formula back to a cell that is to be formatted as text again', async () => {
    const after = await written(workbookOf(sheetOf('附件1', [[1]])), [
      write('附件1', 'A1', [{ formula: '=1+1', result: 2 }]),
      { kind: 'number-format', sheet: '附件1', cell: at('A1'), format: '@' },
    ]);
    expect(cellOf(after, '附件1', 'A1')).toEqual({ value: '', formula: '=1+1', numberFormat: '@' });
  });

  it('sets and clears fills and number formats, cell by cell, the last edit winning', async () => {
    const after = await written(workbookOf(sheetOf('附件1', [[1, { value: 2, fill: '#FFFF00' }, 3, 4]])), [
      { kind: 'fill', sheet: '附件1', cell: at('A1'), colour: '#FFC7CE' },
      { kind: 'fill', sheet: '附件1', cell: at('B1'), colour: null },
      { kind: 'fill', sheet: '附件1', cell: at('C1'), colour: '#FFC7CE' },
      { kind: 'fill', sheet: '附件1', cell: at('C1'), colour: '#FFEB9C' },
      { kind: 'number-format', sheet: '附件1', cell: at('D1'), format: '0.0%' },
    ]);
    expect(['A1', 'B1', 'C1', 'D1'].map((address) => cellOf(after, '附件1', address))).toEqual([
      { value: 1, fill: '#FFC7CE' },
      { value: 2 },
      { value: 3, fill: '#FFEB9C' },
      { value: 4, numberFormat: '0.0%' },
    ]);
  });

  it('adds sheets last, in order, with their visibility, before any formula names them', async () => {
    const seen: string[] = [];
    const book = excel.open(workbookOf(sheetOf('附件1', [[1]])));
    book.listen({
      sheetAdded: (sheet) => seen.push(sheet.name),
      cellsChanged: (sheet) => seen.push(`→${sheet.name}`),
    });
    await applyEdits(
      [
        write('附件1', 'B1', [{ formula: "='评分底稿'!A1", result: 7 }]),
        { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
        write('评分底稿', 'A1', [{ value: 7 }]),
        { kind: 'add-sheet', sheet: '安居记录', visibility: 'very-hidden' },
      ],
      await readWorkbook(),
    );
    const after = await readWorkbook();
    expect(after.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['附件1', 'visible'],
      ['评分底稿', 'visible'],
      ['安居记录', 'very-hidden'],
    ]);
    expect(seen).toEqual(['评分底稿', '安居记录', '→附件1', '→评分底稿']);
  });

  it('deletes a sheet, and makes one of the same name anew', async () => {
    const after = await written(
      workbookOf(sheetOf('附件1', [[1]]), sheetOf('偏差清单', [['旧', '旧']]), sheetOf('评价结果', [['旧']])),
      [
        { kind: 'delete-sheet', sheet: '偏差清单' },
        { kind: 'add-sheet', sheet: '偏差清单', visibility: 'visible' },
        write('偏差清单', 'A1', [{ value: '新' }]),
        { kind: 'delete-sheet', sheet: '评价结果' },
      ],
    );
    expect(after.sheets.map(({ name, cells }) => [name, cells.size])).toEqual([
      ['附件1', 1],
      ['偏差清单', 1],
    ]);
  });

  it.each(["张'三'的表", '附件 1（2021）', '=1+1'])('writes to a sheet named %s', async (name) => {
    const after = await written(workbookOf(sheetOf(name, [[1]])), [write(name, 'B2', [{ value: 2 }])]);
    expect(cellOf(after, name, 'B2')).toEqual({ value: 2 });
  });

  it('writes into hidden sheets', async () => {
    const workbook = workbookOf(
      sheetOf('附件1', [[1]]),
      sheetOf('安居记录', [], { visibility: 'very-hidden' }),
    );
    const after = await written(workbook, [write('安居记录', 'A1', [{ value: '记' }])]);
    expect(cellOf(after, '安居记录', 'A1')).toEqual({ value: '记' });
  });

  it('gives cells of our own sheets the whole look of their style, and takes a former look away', async () => {
    const book = excel.open(workbookOf(sheetOf('评分底稿', [['甲', '乙']])));
    const styled = (style: StyleName): Edit => ({
      kind: 'style',
      sheet: '评分底稿',
      area: area('A1:B1'),
      style,
    });
    await applyEdits([styled('header')], await readWorkbook());
    await applyEdits([styled('score')], await readWorkbook());
    const format = book.sheetNamed('评分底稿')?.cell(0, 1)?.format;
    expect(format).toMatchObject({
      bold: true,
      horizontal: 'Right',
      vertical: 'Center',
      numberFormat: '0.00',
    });
    expect([format?.fill, format?.wrap]).toEqual([undefined, undefined]);
    expect(Object.keys(format?.borders ?? {}).sort()).toEqual([
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'EdgeTop',
    ]);
    await applyEdits([styled('plain')], await readWorkbook());
    expect(book.sheetNamed('评分底稿')?.cell(0, 1)?.format ?? {}).toEqual({});
  });

  it.each(Object.keys(STYLES) as StyleName[])('can set the style %s on a new sheet', async (style) => {
    const after = await written(workbookOf(sheetOf('附件1', [[1]])), [
      { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
      write('评分底稿', 'A1', [{ value: 0.5 }]),
      { kind: 'style', sheet: '评分底稿', area: area('A1:C2'), style },
    ]);
    const { fill, numberFormat } = STYLES[style];
    expect(cellOf(after, '评分底稿', 'A1')).toEqual({
      value: 0.5,
      ...(fill === undefined ? {} : { fill }),
      ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
    });
  });

  it('merges, freezes, sets widths, print, validations and links', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [[1]])));
    const sheet = '评分底稿';
    await applyEdits(
      [
        { kind: 'add-sheet', sheet, visibility: 'visible' },
        write(sheet, 'A1', [{ value: '评分底稿' }], [{ value: 'H12', link: "'附件1'!H12" }]),
        { kind: 'merge', sheet, area: area('A1:C1') },
        { kind: 'column-width', sheet, column: 0, width: 20 },
        { kind: 'column-width', sheet, column: 3, width: 0 },
        { kind: 'freeze', sheet, rows: 2, columns: 0 },
        { kind: 'print', sheet, orientation: 'landscape', headerRows: 2 },
        { kind: 'validation', sheet, area: area('B2:B9'), rule: { kind: 'list', choices: ['是', '否'] } },
        { kind: 'validation', sheet, area: area('C2:C9'), rule: { kind: 'whole', from: 0, to: 99 } },
        { kind: 'validation', sheet, area: area('D2:D9'), rule: { kind: 'decimal', from: 0, to: 100 } },
        { kind: 'validation', sheet, area: area('D2:D9'), rule: null },
      ],
      await readWorkbook(),
    );
    const made = book.sheetNamed(sheet);
    // 20 characters: (20 × 7 pixels + 5) × 0.75 points = 108.75
    expect(made?.columnWidths.get(0)).toBe(108.75);
    expect([...(made?.hiddenColumns ?? [])]).toEqual([3]);
    expect(made?.merges).toEqual([area('A1:C1')]);
    expect(made?.frozen).toEqual({ rows: 2, columns: 0 });
    expect(made?.page).toEqual({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: '$1:$2',
    });
    expect(made?.validations).toEqual([
      { area: area('B2:B9'), rule: { list: { inCellDropDown: true, source: '是,否' } } },
      { area: area('C2:C9'), rule: { wholeNumber: { formula1: 0, formula2: 99, operator: 'Between' } } },
    ]);
    expect(made?.cell(1, 0)).toMatchObject({ value: 'H12', hyperlink: { documentReference: "'附件1'!H12" } });
  });

  it('draws a chart, and replaces the one of the same name', async () => {
    const book = excel.open(
      workbookOf(
        sheetOf('评价结果', [
          ['组', '得分'],
          ['资金管理', 20],
        ]),
      ),
    );
    const chart = (title: string): Edit => ({
      kind: 'chart',
      sheet: '评价结果',
      name: '得分图',
      title,
      at: area('D1:H12'),
      categories: area('A2:A2'),
      series: [
        { name: '得分', values: area('B2:B2') },
        { name: '分值', values: area('C2:C2') },
      ],
    });
    await applyEdits([chart('一')], await readWorkbook());
    await applyEdits([chart('二')], await readWorkbook());
    expect(book.sheetNamed('评价结果')?.charts).toEqual([
      {
        name: '得分图',
        type: 'BarClustered',
        title: '二',
        hasLegend: true,
        isOrderReversed: true,
        position: 'D1:H12',
        series: [
          { name: '得分', values: '评价结果!B2', categories: '评价结果!A2' },
          { name: '分值', values: '评价结果!C2', categories: '评价结果!A2' },
        ],
      },
    ]);
  });

  it('names no cell of the official’s but those that change', async () => {
    const rows = Array.from({ length: 20 }, (_, row) => [row, '甲', null, '乙']);
    const book = excel.open(workbookOf(sheetOf('附件1', rows)));
    const seen: string[] = [];
    book.listen({
      cellsChanged: (_, { top, left, bottom, right }) => seen.push(`${top},${left}–${bottom},${right}`),
    });
    await applyEdits(
      Array.from({ length: 20 }, (_, row) => ({
        kind: 'write' as const,
        sheet: '附件1',
        at: { row, column: 2 },
        contents: [[{ value: row }, ...(row === 5 ? [{ value: '变' }] : [])]],
      })),
      await readWorkbook(),
    );
    expect(seen.sort()).toEqual(['0,2–19,2', '5,3–5,3']);
  });

  it('does nothing at all without edits', async () => {
    excel.open(workbookOf(sheetOf('附件1', [[1]])));
    const before = await readWorkbook();
    const requests = excel.session.log.requests.length;
    await applyEdits([], before);
    expect(excel.session.log.requests).toHaveLength(requests);
  });

  it('writes 60,000 cells of a working paper in blocks below 4 MB, with progress', async () => {
    excel.open(workbookOf(sheetOf('附件1', [[1]])));
    const before = await readWorkbook();
    const line = (row: number): CellContent[] =>
      Array.from({ length: 12 }, (_, column) =>
        column % 2 === 0
          ? { formula: `=IF(ISNUMBER('附件1'!A${row + 1}),'附件1'!A${row + 1},"")`, result: row }
          : { value: `第${row}行第${column}列：开工率达到100%得10分` },
      );
    const contents = Array.from({ length: 5000 }, (_, row) => line(row));
    const progress: string[] = [];
    excel.session.log.clear();
    await applyEdits(
      [
        { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' },
        { kind: 'write', sheet: '评分底稿', at: { row: 0, column: 0 }, contents },
      ],
      before,
      { onProgress: (done, total) => progress.push(`${done}/${total}`) },
    );
    const sheet = excel.session.book.sheetNamed('评分底稿');
    expect(sheet?.cells.size).toBe(60_000);
    expect(sheet?.cell(4999, 11)?.value).toBe('第4999行第11列：开工率达到100%得10分');
    expect(sheet?.cell(4999, 10)?.formula).toBe(`=IF(ISNUMBER('附件1'!A5000),'附件1'!A5000,"")`);
    const sizes = excel.session.log.requests.map((request) => request.requestLength);
    expect(Math.max(...sizes)).toBeLessThan(4 * 1024 * 1024);
    expect(progress.at(-1)).toBe(`${progress.length}/${progress.length}`);
    expect(excel.session.log.roundTrips).toBe(progress.length);
    expect(progress.length).toBeGreaterThan(1);
  });
});

describe('what is found before anything is written', () => {
  const excel = excelForTests();

  async function refused(workbook: WorkbookSnapshot, edits: readonly Edit[]): Promise<unknown> {
    excel.open(workbook);
    const before = await readWorkbook();
    const requests = excel.session.log.requests.length;
    const failure = await applyEdits(edits, before).catch((error: unknown) => error);
    expect(
      excel.session.log.requests.slice(requests).filter(({ isHousekeeping }) => !isHousekeeping),
    ).toEqual([]);
    if (!(failure instanceof HostError)) throw new Error(`not refused: ${String(failure)}`);
    return failure.failure;
  }

  const good: Edit = write('附件1', 'A1', [{ value: 1 }]);
  const sheet = (name: string, options?: Parameters<typeof sheetOf>[2]): SheetSnapshot =>
    sheetOf(name, [['甲', '乙']], options);

  it('a protected sheet', async () => {
    const workbook = workbookOf(sheet('附件1'), sheet('附件2', { isProtected: true }));
    expect(await refused(workbook, [good, write('附件2', 'A1', [{ value: 1 }])])).toEqual({
      kind: 'protected-sheet',
      sheet: '附件2',
      code: 'SheetProtected',
    });
    expect(
      await refused(workbook, [good, { kind: 'fill', sheet: '附件2', cell: at('A1'), colour: '#FFC7CE' }]),
    ).toMatchObject({ kind: 'protected-sheet', sheet: '附件2' });
  });

  it('a protected structure, where sheets are to be added or deleted', async () => {
    const workbook = { ...workbookOf(sheet('附件1'), sheet('偏差清单')), isStructureProtected: true };
    expect(
      await refused(workbook, [good, { kind: 'add-sheet', sheet: '评分底稿', visibility: 'visible' }]),
    ).toMatchObject({ kind: 'protected-structure' });
    expect(await refused(workbook, [good, { kind: 'delete-sheet', sheet: '偏差清单' }])).toMatchObject({
      kind: 'protected-structure',
    });
  });

  it('a cell that a merged area covers; its first cell can be written', async () => {
    const workbook = workbookOf(sheet('附件1', { merges: ['H2:H4'] }));
    expect(await refused(workbook, [good, write('附件1', 'H2', [{ value: 1 }], [{ value: 2 }])])).toEqual({
      kind: 'merged-target',
      sheet: '附件1',
      cell: 'H3',
      code: 'MergedTarget',
    });
    await applyEdits([write('附件1', 'H2', [{ value: 1 }], [null])], await readWorkbook());
    expect(cellOf(await readWorkbook(), '附件1', 'H2')).toEqual({ value: 1 });
  });

  it('a sheet that is not there', async () => {
    expect(await refused(workbookOf(sheet('附件1')), [good, write('附件9', 'A1', [{ value: 1 }])])).toEqual({
      kind: 'sheet-missing',
      sheet: '附件9',
      code: 'NoSuchSheet',
    });
  });

  it('a list of choices that Excel would not take', async () => {
    const rule = {
      kind: 'list' as const,
      choices: Array.from({ length: 60 }, (_, index) => `选项${index}号`),
    };
    expect(
      await refused(workbookOf(sheet('附件1')), [
        good,
        { kind: 'validation', sheet: '附件1', area: area('A1'), rule },
      ]),
    ).toMatchObject({ kind: 'too-large', code: 'ListOfChoicesTooLong' });
  });
});

describe('writing while a person edits a cell', () => {
  const excel = excelForTests();

  it('writes nothing and says so', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [['旧']])));
    const before = await readWorkbook();
    book.beginCellEdit();
    const failure = await applyEdits([write('附件1', 'A1', [{ value: '新' }])], before).catch(
      (error: unknown) => error,
    );
    book.endCellEdit();
    expect(failure).toMatchObject({
      failure: { kind: 'cell-edit-mode', code: 'InvalidOperationInCellEditMode' },
    });
    expect(failure).not.toHaveProperty('failure.restored');
    expect(book.sheetNamed('附件1')?.cell(0, 0)?.value).toBe('旧');
  });

  it('writes once they finish, where somebody tells them', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [['旧']])));
    const before = await readWorkbook();
    book.beginCellEdit();
    await applyEdits([write('附件1', 'A1', [{ value: '新' }])], before, {
      onCellEdit: () => setTimeout(() => book.endCellEdit(), 50),
    });
    expect(book.sheetNamed('附件1')?.cell(0, 0)?.value).toBe('新');
    const refusals = excel.session.log.requests.filter((request) => request.error !== null);
    expect(refusals.map((request) => request.error)).toEqual(['InvalidOperationInCellEditMode']);
  });

  it('writes nothing later where it was cancelled while it waited', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [['旧']])));
    const before = await readWorkbook();
    book.beginCellEdit();
    const cancel = new AbortController();
    const writing = applyEdits([write('附件1', 'A1', [{ value: '新' }])], before, {
      signal: cancel.signal,
      onCellEdit: () => setTimeout(() => cancel.abort(), 5),
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    book.endCellEdit();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(book.sheetNamed('附件1')?.cell(0, 0)?.value).toBe('旧');
  });
});

describe('writing in an Excel without merged areas or change origin (1.10)', () => {
  const excel = excelForTests({ requirementSets: { ExcelApi: '1.10' } });

  it('writes everything that scoring writes', async () => {
    excel.open(workbookOf(sheetOf('附件1', [['甲']])));
    await applyEdits(
      [
        { kind: 'add-sheet', sheet: '评价结果', visibility: 'visible' },
        write('评价结果', 'A1', [{ value: '组' }, { value: 1, link: "'附件1'!A1" }]),
        { kind: 'style', sheet: '评价结果', area: area('A1:B1'), style: 'header' },
        { kind: 'merge', sheet: '评价结果', area: area('A2:B2') },
        { kind: 'column-width', sheet: '评价结果', column: 0, width: 0 },
        { kind: 'freeze', sheet: '评价结果', rows: 1, columns: 1 },
        { kind: 'print', sheet: '评价结果', orientation: 'portrait', headerRows: 1 },
        { kind: 'validation', sheet: '评价结果', area: area('B1'), rule: { kind: 'list', choices: ['是'] } },
        { kind: 'fill', sheet: '附件1', cell: at('A1'), colour: '#FFC7CE' },
        { kind: 'number-format', sheet: '附件1', cell: at('A1'), format: '0.0%' },
        {
          kind: 'chart',
          sheet: '评价结果',
          name: '图',
          title: '图',
          at: area('D1:E9'),
          categories: area('A1:A1'),
          series: [{ name: '得分', values: area('B1:B1') }],
        },
      ],
      await readWorkbook(),
    );
    expect((await readWorkbook()).sheets).toHaveLength(2);
  });
});
