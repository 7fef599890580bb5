import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Book } from '../../src/workbench/excel-host';
import { sheetOf, workbookOf } from '../snapshots';
import type { StartedExcel } from './startExcel';
import { startExcel } from './startExcel';

/** The unmodified office.js over the emulated Excel: what an add-in would see. */
describe('the emulated Excel behind the real office.js', () => {
  let excel: StartedExcel;
  let book: Book;

  beforeAll(async () => {
    excel = await startExcel(workbookOf(sheetOf('附件1', [])));
  });
  afterAll(() => excel.close());
  beforeEach(() => {
    book = excel.open(
      workbookOf(
        sheetOf('附件1', [
          ['公租房开工', 26106, { formula: '=B1*2', value: 52212 }],
          ['租赁补贴', { value: null, error: '#DIV/0!', formula: '=1/0' }, true],
        ]),
        sheetOf('空表', []),
      ),
    );
  });

  function run<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return Excel.run((context) => batch(context.workbook.worksheets.getItem('附件1'), context));
  }

  /** Excel's error code for a batch that does one thing. */
  async function codeOf(act: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<string> {
    const failure = await run(async (sheet, context) => {
      act(sheet, context.workbook);
      await context.sync();
    }).catch((error: unknown) => error);
    if (!(failure instanceof OfficeExtension.Error))
      throw new Error(`no error of Excel's: ${String(failure)}`);
    return failure.code;
  }

  it('hands over values, types and formulas of the cells that hold something', async () => {
    const read = await run(async (sheet, context) => {
      const range = sheet.getUsedRange(true);
      range.load('address,values,valueTypes,formulas');
      await context.sync();
      const { address, values, valueTypes, formulas } = range;
      return { address, values, valueTypes, formulas };
    });
    expect(read).toEqual({
      address: '附件1!A1:C2',
      values: [
        ['公租房开工', 26106, 52212],
        ['租赁补贴', '#DIV/0!', true],
      ],
      valueTypes: [
        ['String', 'Double', 'Double'],
        ['String', 'Error', 'Boolean'],
      ],
      formulas: [
        ['公租房开工', 26106, '=B1*2'],
        ['租赁补贴', '=1/0', true],
      ],
    });
  });

  it('throws where a property is read that was not loaded', async () => {
    const failure = await run(async (sheet) => Promise.resolve(sheet.getRange('A1').values)).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('tells a null object from a sheet, and lets its methods do nothing', async () => {
    const isNull = await run(async (_sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      const there = context.workbook.worksheets.getItemOrNullObject('空表');
      const nothingUsed = there.getUsedRangeOrNullObject(true);
      missing.load('name');
      there.load('name');
      nothingUsed.load('address');
      missing.delete();
      await context.sync();
      return [missing.isNullObject, there.isNullObject, nothingUsed.isNullObject];
    });
    expect(isNull).toEqual([true, false, true]);
  });

  it('gives A1 as the used range of an empty sheet, as Excel does', async () => {
    const address = await run(async (_sheet, context) => {
      const used = context.workbook.worksheets.getItem('空表').getUsedRange(true);
      used.load('address');
      await context.sync();
      return used.address;
    });
    expect(address).toBe('空表!A1');
  });

  it.each<[string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void]>([
    ['ItemNotFound', (_, workbook) => workbook.worksheets.getItem('没有').activate()],
    ['ItemAlreadyExists', (_, workbook) => workbook.worksheets.add('空表')],
    ['InvalidArgument', (sheet) => sheet.getRange('不是地址').select()],
    ['InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
    ['InvalidArgument', (_, workbook) => workbook.worksheets.add('a/b')],
    ['InvalidArgument', (sheet) => (sheet.getRange('A1').values = [['长'.repeat(32_768)]])],
    ['ApiNotFound', (sheet) => sheet.getRange('A1').showCard()],
    ['ApiNotFound', (_, workbook) => workbook.tables.load('items/name')],
  ])('answers %s', async (code, act) => {
    expect(await codeOf(act)).toBe(code);
  });

  it('refuses every change of a protected sheet', async () => {
    const sheet = book.sheetNamed('附件1');
    if (sheet) sheet.isProtected = true;
    expect(await codeOf((protectedSheet) => (protectedSheet.getRange('A1').values = [[1]]))).toBe(
      'AccessDenied',
    );
    expect(
      await codeOf((protectedSheet) => (protectedSheet.getRange('A1').format.fill.color = '#FF0000')),
    ).toBe('AccessDenied');
  });

  it('refuses to add or delete sheets where the structure is protected', async () => {
    book.isStructureProtected = true;
    expect(await codeOf((_, workbook) => workbook.worksheets.add('新'))).toBe('AccessDenied');
    expect(await codeOf((sheet) => sheet.delete())).toBe('AccessDenied');
  });

  it('keeps what a failing batch did before it failed', async () => {
    const code = await codeOf((sheet, workbook) => {
      sheet.getRange('A1').values = [['改']];
      workbook.worksheets.getItem('没有').activate();
      sheet.getRange('A2').values = [['改']];
    });
    expect([
      code,
      book.sheetNamed('附件1')?.cell(0, 0)?.value,
      book.sheetNamed('附件1')?.cell(1, 0)?.value,
    ]).toEqual(['ItemNotFound', '改', '租赁补贴']);
  });

  it('loses what is written to the covered part of a merged area, and keeps the area whole', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('E1:E2').merge();
      sheet.getRange('E1:E2').values = [['首'], ['被覆盖']];
      await context.sync();
    });
    expect(book.sheetNamed('附件1')?.cell(1, 4)?.value ?? null).toBeNull();
    expect(await codeOf((sheet) => sheet.getRange('E2:F2').merge())).toBe('MergedRangeConflict');
  });

  it('hands over merged areas by their first cell, and no more than 512 at once', async () => {
    const sheet = book.sheetNamed('附件1');
    if (!sheet) throw new Error('no sheet');
    sheet.merges = [{ top: 2, left: 0, bottom: 4, right: 0 }];
    const addresses = await run(async (worksheet, context) => {
      const first = worksheet.getRange('A3:B9').getMergedAreasOrNullObject();
      const inside = worksheet.getRange('A4:B9').getMergedAreasOrNullObject();
      first.load('address');
      inside.load('address');
      await context.sync();
      return [first.isNullObject ? null : first.address, inside.isNullObject];
    });
    expect(addresses).toEqual(['附件1!A3:A5', true]);
    sheet.merges = Array.from({ length: 513 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    const code = await codeOf((worksheet) =>
      worksheet.getRange('A1:B513').getMergedAreasOrNullObject().load('address'),
    );
    expect(code).toBe('InvalidArgument');
  });

  it('takes a write of more than 1,500 cells, which office.js cuts into rows', async () => {
    const values = Array.from({ length: 400 }, (_, row) => [row, `名${row}`, row * 2, null, row * 3]);
    await run(async (sheet, context) => {
      sheet.getRange('A1:E400').formulas = values;
      await context.sync();
    });
    const sheet = book.sheetNamed('附件1');
    expect(excel.session.log.requests.at(-1)?.did.filter((name) => name === 'Formulas')).toHaveLength(2);
    expect([sheet?.cell(399, 0)?.value, sheet?.cell(399, 4)?.value, sheet?.cell(399, 3)]).toEqual([
      399,
      1197,
      undefined,
    ]);
  });

  it('leaves a cell alone for a null', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[null, 7]];
      await context.sync();
    });
    const sheet = book.sheetNamed('附件1');
    expect([sheet?.cell(0, 0)?.value, sheet?.cell(0, 1)?.value]).toEqual(['公租房开工', 7]);
  });

  it('refuses everything while a cell is edited, and waits where it is asked to', async () => {
    book.beginCellEdit();
    expect(await codeOf((sheet) => sheet.getRange('A1').select())).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.load('name');
      await context.sync();
      return context.workbook.name;
    });
    book.endCellEdit();
    expect(await waiting).toBe('测试.xlsx');
  });

  it('tells the add-in of changes, with their address and who made them', async () => {
    const seen: (string | undefined)[][] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push([event.address, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    book.type('附件1', 0, 1, 26215);
    await run(async (sheet, context) => {
      sheet.getRange('B1').values = [[1]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([
      ['B1', 'Unknown'],
      ['B1', 'ThisLocalAddin'],
    ]);
  });

  it('writes what Excel would have to keep, and says what it was asked', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      await context.sync();
    });
    expect(excel.session.log.requests.at(-1)).toMatchObject({ error: null, isHousekeeping: false });
    expect(excel.session.log.requests.at(-1)?.did).toContain('Bold');
  });

  describe('frames', () => {
    const sidesAt = (row: number, column: number) =>
      Object.keys(book.sheetNamed('附件1')?.cell(row, column)?.format?.borders ?? {}).sort();

    it('run along the outer cells of a range, inner lines between its cells', async () => {
      await run(async (sheet, context) => {
        const { borders } = sheet.getRange('A1:C2').format;
        borders.getItem('EdgeTop').style = 'Continuous';
        borders.getItem('InsideVertical').style = 'Dash';
        await context.sync();
      });
      // A1 has the line above and the one to B1; B1 has lines on both sides; B2 nothing above.
      expect(sidesAt(0, 0)).toEqual(['EdgeRight', 'EdgeTop']);
      expect(sidesAt(0, 1)).toEqual(['EdgeLeft', 'EdgeRight', 'EdgeTop']);
      expect(sidesAt(1, 1)).toEqual(['EdgeLeft', 'EdgeRight']);
    });

    it('are read as they were set, and as null where they differ', async () => {
      const read = await run(async (sheet, context) => {
        sheet.getRange('A1:B1').format.borders.getItem('EdgeTop').style = 'Continuous';
        const same = sheet.getRange('A1:B2').format.borders.getItem('EdgeTop');
        const other = sheet.getRange('A1:C2').format.borders.getItem('EdgeTop');
        const none = sheet.getRange('A1:B2').format.borders.getItem('EdgeBottom');
        for (const border of [same, other, none]) border.load('style');
        await context.sync();
        return [same.style, other.style, none.style];
      });
      expect(read).toEqual(['Continuous', null, 'None']);
    });
  });

  it('tells a grid what it has to show anew', async () => {
    const heard: string[] = [];
    const stop = book.listen({
      cellsChanged: (_sheet, { top, left }) => heard.push(`cells ${top},${left}`),
      formatChanged: (_sheet, { top, left }) => heard.push(`format ${top},${left}`),
      sheetChanged: ({ name, frozen, validations, tabColour }) =>
        heard.push(`sheet ${name} ${frozen.rows} ${validations.length} ${tabColour}`),
      sheetActivated: ({ name }) => heard.push(`active ${name}`),
      cellEditChanged: () => heard.push(book.isEditingCell ? 'editing' : 'edited'),
    });
    await run(async (sheet, context) => {
      sheet.freezePanes.freezeRows(2);
      sheet.getRange('B3').dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      sheet.tabColor = '#00AA00';
      sheet.getRange('B2').format.fill.color = '#FFF2CC';
      sheet.getRange('B3').values = [['是']];
      context.workbook.worksheets.getItem('空表').activate();
      await context.sync();
    });
    book.beginCellEdit();
    book.beginCellEdit();
    book.endCellEdit();
    stop();
    expect(heard).toEqual([
      'sheet 附件1 2 0 ',
      'sheet 附件1 2 1 ',
      'sheet 附件1 2 1 #00AA00',
      'format 1,1',
      'cells 2,1',
      'active 空表',
      'editing',
      'edited',
    ]);
  });

  it('shows its log as it grows', async () => {
    const counts: number[] = [];
    const { log } = excel.session;
    const stop = log.listen(() => counts.push(log.requests.length));
    await run(async (sheet, context) => {
      sheet.load('name');
      await context.sync();
    });
    log.clear();
    stop();
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts.at(-1)).toBe(0);
  });
});

/** The code of the error that comes of it, `none` where there is none. */
const codeOf = (act: (range: Excel.Range) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem('附件1').getRange('A1'));
    await context.sync();
    return 'none';
  }).catch((error: { code: string }) => error.code);

describe('an older Excel', () => {
  it('has no merged areas below 1.13, and no cell properties below 1.9', async () => {
    const excel = await startExcel(workbookOf(sheetOf('附件1', [['甲']])), {
      requirementSets: { ExcelApi: '1.8' },
    });
    const codes = [
      await codeOf((range) => range.getMergedAreasOrNullObject().load('address')),
      await codeOf((range) => range.getCellProperties({ format: { fill: { color: true } } })),
      await codeOf((range) => range.load('values')),
    ];
    excel.close();
    expect(codes).toEqual(['ApiNotFound', 'ApiNotFound', 'none']);
  });

  it('refuses requests and answers that are too large', async () => {
    const excel = await startExcel(workbookOf(sheetOf('附件1', [['长'.repeat(6000)]])), {
      payloadLimit: 5000,
    });
    const codes = [
      await codeOf((range) => range.load('values')),
      await codeOf((range) => (range.values = [['短'.repeat(6000)]])),
    ];
    excel.close();
    expect(codes).toEqual(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);
  });
});

describe('requirement sets', () => {
  const folder = join(__dirname, '../../src/workbench/excel-host/objects');
  const officeJs = readFileSync(
    join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist/excel-web-16.00.debug.js'),
    'utf8',
  );

  /** `Range.getCellProperties` → `1.9`, as office.js itself declares. */
  const declared = new Map(
    [...officeJs.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g)].map(
      ([, member, version]) => [member?.toLowerCase() ?? '', version],
    ),
  );

  /** `Range`, `getcellproperties`, `1.9`, as the emulator's tables say. */
  const emulated = [
    'range',
    'worksheet',
    'worksheets',
    'workbook',
    'rangeFill',
    'rangeFont',
    'charts',
    'comments',
    'settings',
    'names',
  ].flatMap((file) => {
    const source = readFileSync(join(folder, `${file}.ts`), 'utf8');
    return [...source.matchAll(/name: '(\w+)',([\s\S]*?)\n};/g)].flatMap(([, owner, body]) =>
      [...(body ?? '').matchAll(/^ {4}(\w+): \{(?:\s*since: '([\d.]+)')?/gm)].map(
        ([, member, since]) => [`${owner}.${member}`.toLowerCase(), since ?? '1.1'] as const,
      ),
    );
  });

  it('finds members of both', () => {
    expect(declared.get('range.getcellproperties')).toBe('1.9');
    expect(emulated.length).toBeGreaterThan(60);
  });

  it.each(emulated.filter(([member]) => declared.has(member)))(
    'asks for the set that office.js declares: %s is %s',
    (member, since) => {
      expect(since).toBe(declared.get(member));
    },
  );
});
