import { HostError, readSheets, readWorkbook, requirements } from '../../src/hosts/excel';
import { cellAt, type CellSnapshot, type SheetSnapshot } from '../../src/core/cells/snapshot';
import { sheetOf, workbookOf, type TestCell } from '../snapshots';
import { excelForTests } from './excelFor';

/** Generous, for machines that do much else meanwhile. */
jest.setTimeout(120_000);

/** The emulated Excel gives rows 15 points unless a snapshot says otherwise. */
function byPlace(one: SheetSnapshot): unknown {
  return { standardRowHeight: 15, ...one, cells: [...one.cells].sort(([a], [b]) => a - b) };
}

/** A sheet of `rows` × `columns` filled cells. */
function filled(name: string, rows: number, columns: number): SheetSnapshot {
  return sheetOf(
    name,
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => row * 100 + column),
    ),
  );
}

describe('reading the open workbook', () => {
  const excel = excelForTests();

  it('gives a snapshot of everything that the sheets hold', async () => {
    const rows: TestCell[][] = [
      ['序号', '三级指标', '完成率'],
      [1, '公租房开工', { formula: '=B1/A1', value: 1.004, numberFormat: '0.0%' }],
      [2, { value: '=1+1' }, { value: null, error: '#DIV/0!', formula: '=1/0' }],
      [{ value: null, error: '#N/A' }, true, { value: '26106', numberFormat: '@' }],
      [
        { value: 8, fill: '#FFFF00' },
        { value: null, fill: '#FFEB9C' },
        { value: null, numberFormat: '0.00' },
      ],
      ['合计', null, 10],
    ];
    const sheet = { ...sheetOf('附件1', rows, { merges: ['A7:B7', 'A2:A4'] }), standardRowHeight: 16.5 };
    const workbook = workbookOf('评价表.xlsx', sheet);
    excel.open(workbook);
    const read = await readWorkbook();
    expect(read.name).toBe('评价表.xlsx');
    expect(read.isStructureProtected).toBe(false);
    expect(read.sheets.map(byPlace)).toEqual([
      byPlace({
        ...sheetOf('附件1', rows),
        standardRowHeight: 16.5,
        merges: [
          { top: 6, left: 0, bottom: 6, right: 1 },
          { top: 1, left: 0, bottom: 3, right: 0 },
        ],
      }),
    ]);
  });

  it('tells a text that begins with = from a formula', async () => {
    excel.open(workbookOf(sheetOf('附件1', [[{ value: '=SUM(A2)' }, { formula: '=SUM(A2)', value: 0 }]])));
    const sheet = (await readWorkbook()).sheets[0];
    expect([sheet && cellAt(sheet, 0, 0), sheet && cellAt(sheet, 0, 1)]).toEqual<
      (CellSnapshot | undefined)[]
    >([{ value: '=SUM(A2)' }, { value: 0, formula: '=SUM(A2)' }]);
  });

  it('keeps a white fill apart from no fill', async () => {
    excel.open(workbookOf(sheetOf('附件1', [[{ value: 1, fill: '#FFFFFF' }, 2]])));
    const sheet = (await readWorkbook()).sheets[0];
    expect([sheet?.cells.get(0)?.fill, sheet?.cells.get(1)?.fill]).toEqual(['#FFFFFF', undefined]);
  });

  it('reads hidden and very hidden sheets, protection and empty sheets', async () => {
    excel.open({
      ...workbookOf(
        sheetOf('可见', [[1]]),
        sheetOf('隐藏', [[1]], { visibility: 'hidden', isProtected: true }),
        sheetOf('深藏', [[1]], { visibility: 'very-hidden' }),
        sheetOf('空表', []),
      ),
      isStructureProtected: true,
    });
    const read = await readWorkbook();
    expect(
      read.sheets.map(({ name, visibility, isProtected, used }) => [name, visibility, isProtected, used]),
    ).toEqual([
      ['可见', 'visible', false, { top: 0, left: 0, bottom: 0, right: 0 }],
      ['隐藏', 'hidden', true, { top: 0, left: 0, bottom: 0, right: 0 }],
      ['深藏', 'very-hidden', false, { top: 0, left: 0, bottom: 0, right: 0 }],
      ['空表', 'visible', false, null],
    ]);
    expect(read.isStructureProtected).toBe(true);
  });

  it.each(["张'三'的表", '附件 1（2021）', 'a!B1,c', '🏠公租房', 'ئۆي 2021', '=1+1'])(
    'reads a sheet named %s with its merged areas',
    async (name) => {
      excel.open(workbookOf(sheetOf(name, [['甲']], { merges: ['A1:A3', 'B1:C1'] })));
      const [sheet] = (await readWorkbook()).sheets;
      expect([sheet?.name, sheet?.cells.size, sheet?.merges]).toEqual([
        name,
        1,
        [
          { top: 0, left: 0, bottom: 2, right: 0 },
          { top: 0, left: 1, bottom: 0, right: 2 },
        ],
      ]);
    },
  );

  it('reads more than 512 merged areas, which Excel hands over in no single answer', async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [row, '项', null, '目', null]);
    const merges = rows.flatMap((_, row) => [`B${row + 1}:C${row + 1}`, `D${row + 1}:E${row + 1}`]);
    excel.open(workbookOf(sheetOf('附件1', rows, { merges })));
    expect((await readWorkbook()).sheets[0]?.merges).toHaveLength(600);
  });

  it('is not led far away by formatted cells without content', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [['甲', '乙']])));
    const sheet = book.sheetNamed('附件1');
    if (sheet) sheet.ensureCell(1_048_575, 3).format = { fill: '#FF0000' };
    const read = await readWorkbook();
    expect(read.sheets[0]?.used).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
    expect(excel.session.log.roundTrips).toBe(2);
  });

  it('reads what lies far from A1', async () => {
    excel.open(workbookOf(sheetOf('附件1', [['远', 1]], { at: 'BA30000' })));
    const sheet = (await readWorkbook()).sheets[0];
    expect(sheet?.used).toEqual({ top: 29_999, left: 52, bottom: 29_999, right: 53 });
    expect([...(sheet?.cells.values() ?? [])].map((cell) => cell.value)).toEqual(['远', 1]);
  });

  it.each([
    [1, 1000, 12],
    [3, 60, 12],
    [40, 50, 12],
  ])('takes 2 round trips for %i sheets of %i × %i', async (count, rows, columns) => {
    const sheets = Array.from({ length: count }, (_, index) => filled(`表${index}`, rows, columns));
    excel.open(workbookOf(...sheets));
    const read = await readWorkbook();
    expect(excel.session.log.roundTrips).toBe(2);
    expect(read.sheets.map(byPlace)).toEqual(sheets.map(byPlace));
  });

  it('takes one more round trip for each further 4 MB: 60,000 cells are 3 reads, all of them whole', async () => {
    const sheets = [filled('长', 5000, 6), filled('宽', 300, 100)];
    excel.open(workbookOf(...sheets));
    const progress: string[] = [];
    const read = await readWorkbook({ onProgress: (done, total) => progress.push(`${done}/${total}`) });
    expect(read.sheets.map(byPlace)).toEqual(sheets.map(byPlace));
    expect(excel.session.log.roundTrips).toBe(4);
    expect(progress).toEqual(['1/2', '2/4', '3/4', '4/4']);
    expect(Math.max(...excel.session.log.requests.map((request) => request.responseLength))).toBeLessThan(
      4 * 1024 * 1024,
    );
  });

  it('stops between two round trips once cancelled', async () => {
    excel.open(workbookOf(filled('长', 5000, 12)));
    const cancel = new AbortController();
    const reading = readWorkbook({
      signal: cancel.signal,
      onProgress: (done) => {
        if (done === 2) cancel.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(excel.session.log.roundTrips).toBe(2);
  });

  it('asks for nothing at all where it is cancelled before it begins', async () => {
    excel.open(workbookOf(filled('长', 10, 2)));
    await expect(readWorkbook({ signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(excel.session.log.requests).toHaveLength(0);
  });

  it('says that a cell is being edited', async () => {
    const book = excel.open(workbookOf(filled('附件1', 2, 2)));
    book.beginCellEdit();
    const failure = await readWorkbook().catch((error: unknown) => error);
    book.endCellEdit();
    expect(failure).toBeInstanceOf(HostError);
    expect(failure).toMatchObject({
      failure: { kind: 'cell-edit-mode', code: 'InvalidOperationInCellEditMode' },
    });
  });

  it('waits until the person finishes, where somebody tells them', async () => {
    const book = excel.open(workbookOf(filled('附件1', 2, 2)));
    book.beginCellEdit();
    let told = 0;
    const read = await readWorkbook({
      onCellEdit: () => {
        told += 1;
        setTimeout(() => book.endCellEdit(), 5);
      },
    });
    expect([told, read.sheets[0]?.cells.size]).toEqual([1, 4]);
  });

  it('gives up waiting once cancelled', async () => {
    const book = excel.open(workbookOf(filled('附件1', 2, 2)));
    book.beginCellEdit();
    const cancel = new AbortController();
    const reading = readWorkbook({
      signal: cancel.signal,
      onCellEdit: () => setTimeout(() => cancel.abort(), 5),
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    book.endCellEdit();
  });

  it('finds nothing missing in an Excel of today', () => {
    expect(requirements()).toEqual({ isSupported: true, missing: [] });
  });
});

describe('reading where answers are larger than estimated', () => {
  const excel = excelForTests({ payloadLimit: 60_000 });

  it('asks for less at a time until Excel can answer', async () => {
    const sheets = [
      sheetOf(
        '长文',
        Array.from({ length: 60 }, (_, row) => [row, `第${row}项`.repeat(400)]),
      ),
      filled('数', 40, 10),
    ];
    excel.open(workbookOf(...sheets));
    const read = await readWorkbook();
    expect(read.sheets.map(byPlace)).toEqual(sheets.map(byPlace));
  });

  it('says so where even a single row is too large', async () => {
    excel.open(workbookOf(sheetOf('长文', [['长'.repeat(32_000)]])));
    await expect(readWorkbook()).rejects.toMatchObject({
      failure: { kind: 'too-large', code: 'ResponsePayloadSizeLimitExceeded' },
    });
  });
});

describe('reading in Excel 2019 (ExcelApi 1.8) and in the oldest Excel that can score (1.10)', () => {
  const oldest = excelForTests({ requirementSets: { ExcelApi: '1.10' } });

  it('reads without merged areas, and says that they are missing', async () => {
    oldest.open(workbookOf(sheetOf('附件1', [['甲', { value: 1, fill: '#FFFF00' }]], { merges: ['A1:A2'] })));
    const read = await readWorkbook();
    expect([read.sheets[0]?.cells.size, read.sheets[0]?.cells.get(1)?.fill, read.sheets[0]?.merges]).toEqual([
      2,
      '#FFFF00',
      [],
    ]);
    expect(requirements()).toEqual({ isSupported: true, missing: ['mergedAreas', 'changeOrigin'] });
  });
});

describe('an Excel that is too old', () => {
  excelForTests({ requirementSets: { ExcelApi: '1.8' } });

  it('is not supported', () => {
    expect(requirements()).toMatchObject({ isSupported: false });
  });
});

describe('reading some sheets anew', () => {
  const excel = excelForTests();

  it('takes one round trip, by id or name, and leaves the others as they were read', async () => {
    const book = excel.open(
      workbookOf(sheetOf('附件1', [[1]]), sheetOf('附件2', [[2]]), sheetOf('附件3', [[3]])),
    );
    const before = await readWorkbook();
    book.type('附件1', 0, 0, 10);
    book.type('附件2', 0, 0, 20);
    book.type('附件3', 0, 0, 30);
    excel.session.log.clear();
    const after = await readSheets(before, [book.sheets[0]?.id ?? '', '附件3']);
    expect(excel.session.log.roundTrips).toBe(1);
    expect(after?.sheets.map((sheet) => cellAt(sheet, 0, 0)?.value)).toEqual([10, 2, 30]);
  });

  it('knows nothing of a sheet that was renamed or deleted meanwhile', async () => {
    const book = excel.open(workbookOf(sheetOf('附件1', [[1]]), sheetOf('附件2', [[2]])));
    const before = await readWorkbook();
    const [first, second] = book.sheets;
    if (!first || !second) throw new Error('the workbook has two sheets');
    book.renameSheet(first, '附件一');
    expect(await readSheets(before, [first.id])).toBeNull();
    book.deleteSheet(second);
    expect(await readSheets(before, ['附件2'])).toBeNull();
  });
});
