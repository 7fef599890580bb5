import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { cellAddress, parseCellAddress } from '../../src/core/cells/address';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { findTables } from '../../src/core/tables/findTables';
import { readWorkbook } from '../../src/hosts/xlsx';
import { benchesForTests, says, score } from './benchesForTests';
import { ROOT } from './workbenchPage';

jest.setTimeout(240_000);

const { open, openChecked } = benchesForTests();

const BYTES = readFileSync(join(ROOT, 'samples/新疆2021.xlsx'));
const SAMPLE = readWorkbook(BYTES, '新疆2021.xlsx');
const { tables } = findTables(SAMPLE);
const [RENTAL, RENOVATION, SHANTY] = tables;
if (!RENTAL || !RENOVATION || !SHANTY) throw new Error('the sample has three tables');

/** 公租房开工: 26106 planned, 26215 done, 15 points; every point short costs 0.5. */
const HOUSES = RENTAL.rows.find(({ indicator }) => indicator.startsWith('公租房开工'));
if (!HOUSES?.actual || !HOUSES.score || !HOUSES.rate) throw new Error('the sample has no 公租房开工');
const address = ({ row, column }: { readonly row: number; readonly column: number }) =>
  cellAddress(row, column);
const ACTUAL = address(HOUSES.actual);
const SCORE = address(HOUSES.score);
const RATE = address(HOUSES.rate);

function totalOf({ sheet, totals }: (typeof tables)[number]): readonly [sheet: string, address: string] {
  const cell = totals.find(({ kind }) => kind === 'total')?.score;
  if (!cell) throw new Error(`no total on ${sheet}`);
  return [sheet, address(cell)];
}

/** Pixels by zero-based row. */
function heightsInFile(part: string): ReadonlyMap<number, number> {
  const xml = Buffer.from(unzipSync(BYTES)[part] ?? []).toString();
  return new Map(
    [...xml.matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/g)].map(([, row, points]) => [
      Number(row) - 1,
      Number(points) / 0.75,
    ]),
  );
}

function valueAt(workbook: WorkbookSnapshot, sheetName: string, at: string) {
  const sheet = sheetNamed(workbook, sheetName);
  const position = parseCellAddress(at);
  if (!sheet || !position) throw new Error(`no cell ${sheetName} ${at}`);
  return cellAt(sheet, position.row, position.column);
}

// Once, the pane missed an edit that followed a score at once (docs/quirks.md): the error is printed, and tried again.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

describe('the first look', () => {
  it('shows the Xinjiang sample, the checked pane, and that this is not Excel', async () => {
    const one = await openChecked();
    expect(await one.ask('sheets')).toEqual(SAMPLE.sheets.map(({ name }) => name));
    expect(await one.ask('cell', RENTAL.sheet, ACTUAL)).toMatchObject({ value: 26215 });
    await one.page.getByText('模拟环境，不是 Excel').waitFor();
    await one.pane.getByText('识别到 3 张指标表', { exact: true }).waitFor();
  });

  it('shows rows as high as the browser’s font needs, and never lower than the file has them', async () => {
    const one = await openChecked();
    await one.ask('select', RENOVATION.sheet, 'A1');
    const inFile = heightsInFile('xl/worksheets/sheet2.xml');
    expect(inFile.size).toBeGreaterThan(20);
    const shown = () =>
      Promise.all([...inFile.keys()].map((row) => one.ask('rowHeight', RENOVATION.sheet, row)));
    await one.page.waitForTimeout(1000);
    const heights = await shown();
    const raised = [...inFile.values()].map((height, index) => (heights[index] ?? 0) - height);
    // Some line of text here takes a third line; what less than a pixel makes is rounding.
    expect(Math.min(...raised)).toBeGreaterThan(-1);
    expect(Math.max(...raised)).toBeGreaterThan(5);
  });

  it('is in English where asked, the pane too', async () => {
    const one = await open('?lang=en');
    await one.page.getByText('Emulation, not Excel').waitFor();
    await one.pane.getByRole('heading', { name: 'Rental housing' }).waitFor();
  });

  it('opens another sample by one choice', async () => {
    const one = await openChecked();
    await one.page.getByLabel('样例').selectOption('绩效目标自评表.xlsx');
    await one.page.getByText('已打开“绩效目标自评表.xlsx”').waitFor();
    await says(one, '校验完成');
  });
});

describe('a score by one click', () => {
  it('puts formulas into the grid that Univer calculates to the published 100, 97.2 and 100', async () => {
    const one = await openChecked();
    const before = await one.ask('roundTrips');
    await score(one);
    expect((await one.ask('roundTrips')) - before).toBe(3);
    for (const [table, points] of [
      [RENTAL, 100],
      [RENOVATION, 97.2],
      [SHANTY, 100],
    ] as const) {
      const total = await one.ask('cell', ...totalOf(table));
      expect(total.formula).toMatch(/^=/);
      expect(total.value).toBe(points);
    }
    expect(await one.ask('cell', RENTAL.sheet, RATE)).toMatchObject({ text: '100.4%' });
  });

  it('is followed by the score when a person changes an actual, and the file holds it all', async () => {
    const one = await openChecked();
    await score(one);
    await one.type(RENTAL.sheet, ACTUAL, '24000');
    // 24000/26106 = 91.9329 %: 8.0671 points short × 0.5 = 4.0336 off 15; 100 − 4.03 in the total.
    await one.pane.getByRole('tab', { name: '得分' }).click();
    await one.pane.getByText('95.97', { exact: true }).first().waitFor();
    expect(await one.ask('cell', RENTAL.sheet, SCORE)).toMatchObject({ value: 10.97 });
    expect(await one.ask('cell', ...totalOf(RENTAL))).toMatchObject({ value: 95.97 });

    const bytes = await one.download();
    const saved = readWorkbook(bytes, 'saved.xlsx');
    expect(valueAt(saved, RENTAL.sheet, ACTUAL)?.value).toBe(24000);
    expect(valueAt(saved, RENTAL.sheet, SCORE)).toMatchObject({ value: 10.97 });
    expect(valueAt(saved, RENTAL.sheet, SCORE)?.formula).toContain('评分底稿');
    expect(valueAt(saved, ...totalOf(RENTAL))?.value).toBe(95.97);
    expect(saved.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ...SAMPLE.sheets.map(({ name }) => [name, 'visible']),
      ['评价结果', 'visible'],
      ['偏差清单', 'visible'],
      ['评分底稿', 'visible'],
      ['安居记录', 'very-hidden'],
    ]);
    const was = unzipSync(BYTES);
    const is = unzipSync(bytes);
    for (const part of ['xl/theme/theme1.xml', 'docProps/core.xml', 'xl/sharedStrings.xml']) {
      if (was[part]) expect(is[part]).toEqual(was[part]);
    }
    expect(Object.keys(is).filter((part) => part.startsWith('xl/charts/chart'))).toHaveLength(3);
  });

  it('can be taken back: the file then says what it said', async () => {
    const one = await openChecked();
    await score(one);
    await one.pane.getByRole('button', { name: '撤销本次写入' }).click();
    await says(one, '已撤销');
    const saved = readWorkbook(await one.download(), '新疆2021.xlsx');
    expect(saved.sheets.map(({ name, cells }) => [name, [...cells]])).toEqual(
      SAMPLE.sheets.map(({ name, cells }) => [name, [...cells]]),
    );
  });

  it('gives the very same file back where nothing was changed', async () => {
    const one = await openChecked();
    expect(Buffer.from(await one.download()).equals(BYTES)).toBe(true);
  });
});

describe('grid and pane', () => {
  it('turn to the cell of a finding', async () => {
    const one = await openChecked();
    await one.pane.getByRole('tab', { name: '问题' }).click();
    // On another sheet than the one that is shown: 300000 of 312500 spent, 96 %.
    await one.pane.getByTitle(`转到“${RENOVATION.sheet}”I7`).first().click();
    await one.page.waitForFunction(
      (sheet) =>
        (window as unknown as { anju: { selection(): readonly unknown[] } }).anju.selection()[0] === sheet,
      RENOVATION.sheet,
    );
    expect(await one.ask('selection')).toEqual([RENOVATION.sheet, 6, 8]);
  });

  it('wait while a cell is being edited, and go on when it is done', async () => {
    const one = await openChecked();
    await one.turnTo(RENTAL.sheet, 'L10');
    await one.page.keyboard.type('正在写');
    await one.page.getByText('正在编辑单元格').waitFor();
    await one.pane.getByRole('button', { name: '一键评分', exact: true }).click();
    await says(one, '请按回车键结束单元格编辑');
    await one.turnTo(RENTAL.sheet, 'A1');
    await says(one, '评分完成');
    expect(await one.ask('cell', RENTAL.sheet, 'L10')).toMatchObject({ value: '正在写' });
  });

  it('refuse what a protected sheet refuses', async () => {
    const one = await openChecked();
    await one.page.getByLabel('保护本表').check();
    await one.turnTo(RENTAL.sheet, ACTUAL);
    await one.page.keyboard.type('1');
    await one.page.getByText('本表受保护，不能编辑。').waitFor();
    expect(await one.ask('cell', RENTAL.sheet, ACTUAL)).toMatchObject({ value: 26215 });
    await one.pane.getByRole('button', { name: '一键评分', exact: true }).click();
    await one.pane.getByText(`“${RENTAL.sheet}”受保护`).first().waitFor();
    expect(await one.ask('sheets')).not.toContain('评分底稿');
  });

  it('play an Excel that is too old', async () => {
    const one = await openChecked();
    await one.page.getByLabel('Excel 版本').selectOption('1.8');
    await one.pane.getByText('请改用安居绩效命令行').first().waitFor();
  });

  it('are dark together', async () => {
    const one = await openChecked();
    const background = () =>
      one.pane.getByRole('banner').evaluate((header) => getComputedStyle(header).backgroundColor);
    const light = await background();
    await one.page.getByLabel('外观').selectOption('dark');
    await one.page.waitForFunction((before) => {
      const frame = document.querySelector('iframe')?.contentDocument?.querySelector('header');
      return frame !== null && frame !== undefined && getComputedStyle(frame).backgroundColor !== before;
    }, light);
    expect(await background()).not.toBe(light);
  });

  it('show every request, and the round trips among them', async () => {
    const one = await openChecked();
    await one.page.getByRole('button', { name: /请求记录/ }).click();
    const rows = one.page.getByRole('region', { name: '请求记录' }).getByRole('row');
    expect(await rows.count()).toBeGreaterThan(2);
  });
});

describe('files', () => {
  it('are opened where they are dropped, and saved with everything that nobody shows', async () => {
    const rich = readFileSync(join(ROOT, 'test/fixtures/xlsx/rich.xlsx'));
    const one = await openChecked();
    await one.drop('含图表.xlsx', rich);
    await one.page.getByText('已打开“含图表.xlsx”').waitFor();
    await one.page.getByText('下载的文件里照原样保留').waitFor();
    await says(one, '校验完成');
    const [first] = readWorkbook(rich, 'rich').sheets;
    if (!first) throw new Error('the file has no sheet');
    expect(first.isProtected).toBe(true);
    await one.page.getByLabel('保护本表').uncheck();
    await one.type(first.name, 'J30', '2026');
    await one.page.waitForFunction(
      (sheet) =>
        (window as unknown as { anju: { cell(s: string, a: string): { value: unknown } } }).anju.cell(
          sheet,
          'J30',
        ).value === 2026,
      first.name,
    );
    const bytes = await one.download();
    expect(valueAt(readWorkbook(bytes, 'saved'), first.name, 'J30')?.value).toBe(2026);
    const was = unzipSync(rich);
    const is = unzipSync(bytes);
    expect(Object.keys(is).sort()).toEqual(Object.keys(was).sort());
    const changed = Object.keys(was).filter(
      (part) => Buffer.compare(Buffer.from(was[part] ?? []), Buffer.from(is[part] ?? [])) !== 0,
    );
    expect(
      changed.filter((part) => !/worksheets\/sheet1\.xml|xl\/workbook\.xml|calcChain/.test(part)),
    ).toEqual([]);
  });

  it('hold sheets that a person added and renamed, and the formulas that follow', async () => {
    const one = await openChecked();
    await score(one);
    await one.ask('select', RENTAL.sheet, 'A1');
    const tab = one.page.getByText(RENTAL.sheet, { exact: true }).first();
    await tab.dblclick();
    await one.page.keyboard.press('Control+A');
    await one.page.keyboard.type('附件一', { delay: 30 });
    await one.page.keyboard.press('Enter');
    await one.page.waitForFunction(() =>
      (window as unknown as { anju: { sheets(): readonly string[] } }).anju.sheets().includes('附件一'),
    );
    // The paper reads the figures of the renamed sheet, and the sheet its scores from the paper.
    await one.type('附件一', ACTUAL, '24000');
    await one.page.waitForFunction(
      (at) =>
        (window as unknown as { anju: { cell(s: string, a: string): { value: unknown } } }).anju.cell(
          '附件一',
          at,
        ).value === 10.97,
      SCORE,
    );
    const saved = readWorkbook(await one.download(), 'saved.xlsx');
    expect(saved.sheets[0]?.name).toBe('附件一');
    expect(valueAt(saved, '附件一', SCORE)?.value).toBe(10.97);
    const formulas = saved.sheets.flatMap(({ cells }) =>
      [...cells.values()].map(({ formula }) => formula ?? ''),
    );
    expect(formulas.filter((formula) => formula.includes(RENTAL.sheet))).toEqual([]);
    expect(formulas.filter((formula) => formula.includes("'附件一'!")).length).toBeGreaterThan(10);
  });

  it('hold nothing that no file of ours could hold: bold type is refused, and said so', async () => {
    const one = await openChecked();
    await one.turnTo(RENTAL.sheet, ACTUAL);
    await one.page.keyboard.press('Control+B');
    await one.page.getByText('工作台不支持这个操作').waitFor();
    expect(Buffer.from(await one.download()).equals(BYTES)).toBe(true);
  });

  it('that cannot be read are named with their reason, and what was open stays', async () => {
    const one = await openChecked();
    for (const [name, bytes, why] of [
      ['断裂.xlsx', BYTES.subarray(0, 9000), '文件不完整'],
      ['网页.xlsx', Buffer.from('<html><body>表</body></html>'), '这不是 Excel 工作簿'],
      ['旧版.xls', readFileSync(join(ROOT, 'test/fixtures/xlsx/old.xls')), '另存为 .xlsx'],
      ['空.xlsx', new Uint8Array(), '文件是空的'],
    ] as const) {
      await one.drop(name, bytes);
      await one.page.getByText(`“${name}”打不开`).filter({ hasText: why }).waitFor();
      expect(await one.ask('sheets')).toEqual(SAMPLE.sheets.map((sheet) => sheet.name));
    }
  });
});
