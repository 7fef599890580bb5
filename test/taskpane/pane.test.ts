import { cellAddress } from '../../src/core/cells/address';
import { findTables } from '../../src/core/tables/findTables';
import { sample, says, score } from './panePage';
import { panesForTests } from './panesForTests';

jest.setTimeout(120_000);

const { open, openChecked, openPlain } = panesForTests();

const XINJIANG = sample('新疆2021.xlsx');
const BLANK = sample('空白附件.xlsx');
const [RENTAL] = findTables(XINJIANG).tables;
if (!RENTAL) throw new Error('the sample has no table');
const RENTAL_SHEET = RENTAL.sheet;

/** The first row with both a plan and a score cell: 公租房开工, 26106 planned, 26215 done. */
function firstTaskRow() {
  const row = RENTAL?.rows.find(({ plan, rate, score }) => plan?.reading.kind === 'number' && rate && score);
  if (!row?.score || !row.actual || !row.rate) throw new Error('the sample has no task row');
  const address = ({ row: at, column }: { readonly row: number; readonly column: number }) =>
    cellAddress(at, column);
  return { score: address(row.score), actual: address(row.actual), rate: address(row.rate) };
}

describe('opening', () => {
  it('shows the tables that it finds and writes nothing', async () => {
    const opened = await openChecked(XINJIANG);
    await opened.pane.getByText('识别到 3 张指标表', { exact: true }).waitFor();
    for (const programme of ['租赁住房保障', '城镇老旧小区改造', '城市棚户区改造']) {
      await opened.pane.getByRole('heading', { name: programme }).waitFor();
    }
    expect(await opened.host('sheets')).toEqual(XINJIANG.sheets.map((sheet) => sheet.name));
  });

  it('is in English in an English Office', async () => {
    const opened = await open(XINJIANG, { language: 'en-US' });
    await says(opened, 'Checked: 3 indicator tables');
    await opened.pane.getByRole('heading', { name: 'Rental housing' }).waitFor();
  });

  it('says what kind of table it looks for where there is none', async () => {
    const opened = await open({
      ...XINJIANG,
      sheets: XINJIANG.sheets.filter((sheet) => sheet.name.includes('说明')),
    });
    await says(opened, '没有识别到指标表');
    await opened.pane.getByRole('heading', { name: '没有识别到指标表' }).waitFor();
  });

  it('names the command line in an Excel that is too old', async () => {
    const opened = await open(XINJIANG, { requirementSets: { ExcelApi: '1.8' } });
    await opened.pane.getByText('请改用安居绩效命令行').waitFor();
    expect(await opened.pane.getByRole('button').count()).toBe(0);
  });

  it('names the command line in a plain browser', async () => {
    const opened = await openPlain('taskpane.html');
    await opened.page.getByText('任务窗格只能在 Excel 中打开').waitFor();
  });
});

describe('one-click score', () => {
  it('gives 100, 97.2 and 100 points for Xinjiang 2021', async () => {
    const opened = await openChecked(XINJIANG);
    await score(opened);
    for (const [programme, points] of Object.entries({
      租赁住房保障: '100',
      城镇老旧小区改造: '97.2',
      城市棚户区改造: '100',
    })) {
      const card = opened.pane.getByRole('region', { name: programme });
      await card.getByText(points, { exact: true }).first().waitFor();
      await card.getByText('优', { exact: true }).waitFor();
    }
  });

  it('takes three round trips and puts live formulas into the official’s own cells', async () => {
    const opened = await openChecked(XINJIANG);
    const { score: scoreCell, rate } = firstTaskRow();
    await opened.host('forgetRoundTrips');
    await score(opened);
    expect(await opened.host('roundTrips')).toBe(3);
    expect((await opened.host('cell', RENTAL_SHEET, scoreCell)).formula).toContain('评分底稿');
    expect((await opened.host('cell', RENTAL_SHEET, rate)).formula).toContain('评分底稿');
    expect(await opened.host('sheets')).toEqual(
      expect.arrayContaining(['评分底稿', '偏差清单', '评价结果', '安居记录']),
    );
  });

  it('takes three round trips for 40 sheets too, while they stay below 4 MB', async () => {
    const [data] = XINJIANG.sheets.filter((sheet) => sheet.name.includes('基础数据'));
    if (!data) throw new Error('the sample has no base data');
    const short = XINJIANG.sheets.filter((sheet) => !sheet.name.includes('说明'));
    const more = Array.from({ length: 40 - short.length }, (_, copy) => ({
      ...data,
      name: `基础数据 ${copy + 2}`,
    }));
    const opened = await openChecked({ ...XINJIANG, sheets: [...short, ...more] });
    await opened.host('forgetRoundTrips');
    await score(opened);
    expect(await opened.host('sheets')).toHaveLength(44);
    expect(await opened.host('roundTrips')).toBe(3);
  });

  it('writes nothing into a protected sheet and says which one it is', async () => {
    const opened = await openChecked(XINJIANG);
    await opened.host('protect', RENTAL_SHEET);
    await opened.pane.getByRole('button', { name: '一键评分', exact: true }).click();
    await opened.pane.getByText(`“${RENTAL_SHEET}”受保护`).waitFor();
    expect(await opened.host('sheets')).not.toContain('评分底稿');
  });

  it('waits while a cell is being edited, says so, and goes on by itself', async () => {
    const opened = await openChecked(XINJIANG);
    await opened.host('editCell', true);
    await opened.pane.getByRole('button', { name: '一键评分', exact: true }).click();
    await says(opened, '请按回车键结束单元格编辑');
    await opened.host('editCell', false);
    await says(opened, '评分完成');
  });

  it('can be taken back: every cell and sheet is as before', async () => {
    const opened = await openChecked(XINJIANG);
    const { score: scoreCell, rate } = firstTaskRow();
    const before = [
      await opened.host('cell', RENTAL_SHEET, scoreCell),
      await opened.host('cell', RENTAL_SHEET, rate),
    ];
    await score(opened);
    await opened.pane.getByRole('button', { name: '撤销本次写入' }).click();
    await says(opened, '已撤销');
    expect(await opened.host('sheets')).toEqual(XINJIANG.sheets.map((sheet) => sheet.name));
    expect([
      await opened.host('cell', RENTAL_SHEET, scoreCell),
      await opened.host('cell', RENTAL_SHEET, rate),
    ]).toEqual(before);
  });
});

describe('the ribbon', () => {
  it('scores by the same session as the pane, and Excel is told when it is done', async () => {
    const opened = await openChecked(XINJIANG);
    const frame = opened.page.frames().find((one) => one.url().endsWith('taskpane.html'));
    await frame?.evaluate(async () => {
      type Command = (event: { completed(): void }) => Promise<void>;
      const { _association } = Office.actions as unknown as {
        _association: { mappings: Record<string, Command> };
      };
      const command = Object.entries(_association.mappings).find(([name]) => /^score$/i.test(name))?.[1];
      if (!command) throw new Error('no command is associated');
      Office.addin.showAsTaskpane = () => Promise.resolve();
      await new Promise<void>((completed) => void command({ completed }));
    });
    await says(opened, '评分完成');
    expect(await opened.host('sheets')).toContain('评分底稿');
  });
});

describe('open questions', () => {
  it('are answered by keyboard alone, and the answer goes to 评分底稿', async () => {
    const opened = await openChecked(BLANK);
    await opened.pane.getByRole('tab', { name: '待补充' }).press('Enter');
    const yes = opened.pane.getByRole('radio', { name: '是' });
    while (!(await yes.isVisible())) await opened.pane.getByRole('button', { name: '下一项' }).press('Enter');
    const answers = async () => (await opened.host('values', '评分底稿')).filter((value) => value === '是');
    await score(opened);
    const before = (await answers()).length;
    await yes.focus();
    await opened.page.keyboard.press('y');
    await says(opened, '已记录');
    expect(await yes.isChecked()).toBe(true);
    await score(opened);
    expect((await answers()).length).toBeGreaterThan(before);
  });

  it('move on by Enter, with the focus on the next answer', async () => {
    const opened = await openChecked(BLANK);
    await opened.pane.getByRole('tab', { name: '待补充' }).click();
    await opened.pane.getByText(/^第 1 项/).waitFor();
    await opened.pane.getByRole('button', { name: '下一项' }).click();
    await opened.pane.getByText(/^第 2 项/).waitFor();
    const focused = await opened.pane.locator('input:focus').count();
    expect(focused).toBe(1);
  });
});

describe('findings', () => {
  it('jump to their cell', async () => {
    const opened = await openChecked(XINJIANG);
    await opened.pane.getByRole('tab', { name: '问题' }).click();
    const first = opened.pane.getByRole('tabpanel').getByRole('listitem').getByRole('button').first();
    const place = await first.getAttribute('title');
    await first.click();
    await opened.page.waitForFunction(
      () => (window as unknown as { hostPage: { selection(): string | null } }).hostPage.selection() !== null,
    );
    const selection = (await opened.host('selection')) ?? '';
    const [sheet, row, column] = /^(.*)!(\d+),(\d+)$/.exec(selection)?.slice(1) ?? [];
    expect(place).toBe(`转到“${sheet ?? ''}”${cellAddress(Number(row), Number(column))}`);
  });

  it('say so where their sheet has been renamed meanwhile', async () => {
    const opened = await openChecked(XINJIANG);
    await opened.pane.getByRole('tab', { name: '问题' }).click();
    await opened.host('rename', RENTAL_SHEET, '附件一');
    await opened.pane.getByRole('tabpanel').getByRole('listitem').getByRole('button').first().click();
    await opened.pane.getByText(`“${RENTAL_SHEET}”已被改名或删除`).waitFor();
  });

  it('follow a changed cell without being asked', async () => {
    const opened = await openChecked(XINJIANG);
    const { actual } = firstTaskRow();
    const tab = opened.pane.getByRole('tab', { name: '问题' });
    const before = await tab.innerText();
    await opened.host('type', RENTAL_SHEET, actual, '#REF!');
    await tab.filter({ hasNotText: before.replace(/\s/g, '') }).waitFor();
    expect(await tab.innerText()).not.toBe(before);
  });
});

describe('looks', () => {
  it('are dark where the system is', async () => {
    const background = async (colorScheme: 'dark' | 'light') => {
      const opened = await openChecked(XINJIANG, { context: { colorScheme } });
      return opened.pane.getByRole('banner').evaluate((header) => getComputedStyle(header).backgroundColor);
    };
    expect(await background('light')).toBe('rgb(255, 255, 255)');
    expect(await background('dark')).not.toBe('rgb(255, 255, 255)');
  });

  it('fit 320 pixels: nothing is wider than the pane', async () => {
    const opened = await openChecked(XINJIANG, { context: { viewport: { width: 320, height: 700 } } });
    for (const tab of ['得分', '待补充', '问题']) {
      await opened.pane.getByRole('tab', { name: tab }).click();
      const widest = await opened.pane
        .locator('body')
        .evaluate((body) =>
          Math.max(
            ...[...body.querySelectorAll('*')].map((element) => element.getBoundingClientRect().right),
          ),
        );
      expect(widest).toBeLessThanOrEqual(320);
    }
  });
});
