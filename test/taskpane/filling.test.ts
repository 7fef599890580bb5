import { sheetOf, workbookOf } from '../snapshots';
import { BASE_DATA_BOOK } from './baseDataBook';
import { says, score, type OpenPane } from './panePage';
import { panesForTests } from './panesForTests';

jest.setTimeout(120_000);

const { openChecked: open } = panesForTests();

const button = ({ pane }: OpenPane, name: string) => pane.getByRole('button', { name, exact: true });

async function openFilling(opened: OpenPane): Promise<void> {
  await button(opened, '从基础数据填报').click();
  await opened.pane.getByRole('heading', { name: '从基础数据填报' }).waitFor();
}

/** Formulas or values of 附件1. */
const cells = (opened: OpenPane, ...addresses: readonly string[]) =>
  Promise.all(
    addresses.map(async (address) => {
      const { formula, value } = await opened.host('cell', '附件1', address);
      return formula ?? value;
    }),
  );

describe('filling in from base data', () => {
  it('offers what is certain, writes it in one round trip as references, and takes it back', async () => {
    const opened = await open(BASE_DATA_BOOK);
    await opened.pane.getByText('从“基础数据”等 2 张基础数据表可填 2 项').waitFor();
    await openFilling(opened);
    expect(await opened.pane.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await opened.pane.getByText('基础数据未填').waitFor();
    await opened.host('forgetRoundTrips');
    await button(opened, '写入 2 项').click();
    await says(opened, '已从基础数据填入 2 项');
    expect(await cells(opened, 'E4', 'F4', 'E5', 'E6')).toEqual([
      "='基础数据'!B4",
      "='基础数据'!C4",
      2000,
      null,
    ]);
    // Two to read and one to write, then two to read what has become of it.
    expect(await opened.host('roundTrips')).toBe(5);
    await opened.pane.getByRole('tab', { name: '得分', selected: true }).waitFor();
    await button(opened, '撤销本次写入').click();
    await says(opened, '已撤销');
    expect(await cells(opened, 'E4', 'F4')).toEqual([null, null]);
    expect(await opened.host('sheets')).toEqual(BASE_DATA_BOOK.sheets.map(({ name }) => name));
  });

  it('is done by keyboard: a conflict replaced, one of two figures chosen, a certain one left out', async () => {
    const opened = await open(BASE_DATA_BOOK);
    await button(opened, '从基础数据填报').focus();
    await opened.page.keyboard.press('Enter');
    const heading = opened.pane.getByRole('heading', { name: '从基础数据填报' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const item = (name: string) => opened.pane.getByRole('group', { name, exact: true });
    await item('公租房开工率 · 实际').getByRole('checkbox').focus();
    await opened.page.keyboard.press('Space');
    await item('租赁补贴发放率 · 计划').getByRole('checkbox').focus();
    await opened.page.keyboard.press('Space');
    await item('保障性租赁住房开工率 · 计划').getByRole('radio', { name: '不填' }).focus();
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('ArrowDown');
    await button(opened, '写入 3 项').focus();
    await opened.page.keyboard.press('Enter');
    await says(opened, '已从基础数据填入 3 项');
    expect(await cells(opened, 'E4', 'F4', 'E5', 'E6')).toEqual([
      "='基础数据'!B4",
      null,
      "='基础数据'!D4",
      "='住建局台账'!B4",
    ]);
  });

  it('goes back to the button that it came by', async () => {
    const opened = await open(BASE_DATA_BOOK);
    await openFilling(opened);
    await button(opened, '返回').click();
    const opener = button(opened, '从基础数据填报');
    await opener.waitFor();
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('writes nothing where somebody typed into the cell meanwhile', async () => {
    const opened = await open(BASE_DATA_BOOK);
    await openFilling(opened);
    await opened.host('type', '附件1', 'F4', 77);
    await button(opened, '写入 2 项').click();
    await says(opened, '没有写入');
    expect(await cells(opened, 'E4', 'F4')).toEqual([null, 77]);
  });

  it('goes to the source of a figure', async () => {
    const opened = await open(BASE_DATA_BOOK);
    await openFilling(opened);
    await opened.pane.getByRole('button', { name: '来源：“基础数据”D4' }).click();
    await expectSelection(opened, '基础数据!3,3');
  });

  it('is in English in an English Office', async () => {
    const opened = await open(BASE_DATA_BOOK, { language: 'en-US' });
    await button(opened, 'Fill in from base data').click();
    await button(opened, 'Write 2').waitFor();
    await opened.pane.getByText('Different from what is typed (1)').waitFor();
  });
});

const NOTES = workbookOf(sheetOf('说明', [['来文说明']]));

describe('blank attachments', () => {
  it('are inserted where there is no table, recognised, scored, and taken back', async () => {
    const opened = await open(NOTES);
    await button(opened, '插入空白附件').click();
    await opened.pane.getByRole('combobox', { name: '评价年度' }).selectOption('2021');
    await opened.pane.getByRole('checkbox', { name: '附件2 城镇老旧小区改造' }).uncheck();
    await button(opened, '插入 2 张').click();
    await says(opened, '已插入 2 张空白附件');
    expect(await opened.host('sheets')).toEqual(['说明', '附件1 租赁住房保障', '附件3 城市棚户区改造']);
    await opened.pane.getByText('识别到 2 张指标表', { exact: true }).waitFor();
    await score(opened);
    await button(opened, '撤销本次写入').click();
    await says(opened, '已撤销');
    await opened.pane.getByText('识别到 2 张指标表', { exact: true }).waitFor();
    await button(opened, '关闭提示').click();
    await button(opened, '撤销本次写入').click();
    await says(opened, '已撤销');
    expect(await opened.host('sheets')).toEqual(['说明']);
    await opened.pane.getByRole('heading', { name: '没有识别到指标表' }).waitFor();
  });

  it('can be inserted beside tables too, from what is still missing', async () => {
    const opened = await open(BASE_DATA_BOOK);
    await opened.pane.getByRole('tab', { name: '待补充' }).click();
    await button(opened, '插入空白附件').click();
    await button(opened, '返回').click();
    await opened.pane.getByRole('tab', { name: '待补充', selected: true }).waitFor();
  });
});

describe('a local rule', () => {
  it('is chosen in the settings, marks what was changed, and is kept on 评分底稿', async () => {
    const opened = await open(BASE_DATA_BOOK);
    await button(opened, '设置').click();
    const list = (name: string) => opened.pane.getByRole('combobox', { name });
    await list('评价规则').selectOption('地方：总分按预算执行率封顶');
    await expectValue(opened, '总分按预算执行率封顶', '80%以下最高89、70%以下79、60%以下69');
    expect(await opened.pane.getByText('已改；').count()).toBe(0);
    await list('总分小数位数').selectOption('1 位');
    await opened.pane.getByText('已改；所选规则为：2 位').waitFor();
    await score(opened);
    expect(await opened.host('values', '评分底稿')).toContain('地方：总分按预算执行率封顶');
    await button(opened, '设置').click();
    await opened.pane.getByRole('tab', { name: '得分' }).waitFor();
    await button(opened, '校验').click();
    await says(opened, '校验完成');
    await button(opened, '设置').click();
    await expectValue(opened, '评价规则', 'execution-cap');
    await opened.pane.getByText('已改；所选规则为：2 位').waitFor();
  });
});

/** Waits until a list shows a value. */
async function expectValue({ pane }: OpenPane, name: string, value: string): Promise<void> {
  const list = pane.getByRole('combobox', { name });
  await eventually(() => list.inputValue(), value);
}

const expectSelection = (opened: OpenPane, cell: string) => eventually(() => opened.host('selection'), cell);

async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 10_000;
  while ((await read()) !== expected && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await read()).toBe(expected);
}
