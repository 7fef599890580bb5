import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { findTables } from '../../src/core/tables/findTables';
import { BASE_DATA_BOOK } from './baseDataBook';
import { sample, says, score, type OpenPane, type Watched } from './panePage';
import { panesForTests } from './panesForTests';

jest.setTimeout(180_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const { openChecked, openPlain } = panesForTests();

/** What axe-core finds, by rule, without the guards that Fluent puts around a group to hand the focus on. */
async function violations({ page }: Watched): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (!frame) throw new Error('the pane is not open');
  await frame.evaluate(AXE);
  const results = await frame.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(context: object): Promise<AxeResults> } };
    return axe.run({ exclude: [['[data-tabster-dummy]']] });
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const XINJIANG = sample('新疆2021.xlsx');
const BLANK = sample('空白附件.xlsx');

async function selectFirstRow(pane: OpenPane, workbook: WorkbookSnapshot): Promise<void> {
  const [table] = findTables(workbook).tables;
  const row = table?.rows[0]?.row ?? 0;
  await pane.host('select', table?.sheet ?? '', `A${row + 1}`);
  await pane.pane.getByRole('tab', { name: '本行', selected: true }).waitFor();
}

const LOOKS: readonly (readonly [name: string, context: BrowserContextOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { forcedColors: 'active' }],
];

describe.each(LOOKS)('axe-core finds nothing: %s', (_name, context) => {
  it('scores, the selected row, findings, an explanation, settings', async () => {
    const pane = await openChecked(XINJIANG, { context });
    expect(await violations(pane)).toEqual([]);
    await score(pane);
    expect(await violations(pane)).toEqual([]);
    await selectFirstRow(pane, XINJIANG);
    expect(await violations(pane)).toEqual([]);
    await pane.pane.getByRole('tab', { name: '问题' }).click();
    await pane.pane
      .getByRole('button', { name: /^填写说明/ })
      .first()
      .click();
    expect(await violations(pane)).toEqual([]);
    await pane.pane.getByRole('button', { name: '设置' }).click();
    await pane.pane.getByRole('heading', { name: '设置' }).waitFor();
    expect(await violations(pane)).toEqual([]);
  });

  it('open questions, a problem beside a field, the dialog, a failure', async () => {
    const pane = await openChecked(BLANK, { context });
    await pane.pane.getByRole('tab', { name: '待补充' }).click();
    const text = pane.pane.getByRole('main').getByRole('textbox');
    while (!(await text.first().isVisible())) {
      await pane.pane.getByRole('button', { name: '下一项' }).click();
    }
    await text.first().fill('不清楚');
    await pane.pane.getByText('请填写数字').waitFor();
    expect(await violations(pane)).toEqual([]);
    await pane.pane.getByRole('button', { name: '其余按合规处理' }).click();
    await pane.pane.getByRole('dialog').waitFor();
    expect(await violations(pane)).toEqual([]);
    await pane.page.keyboard.press('Escape');
    await pane.host('protect', findTables(BLANK).tables[0]?.sheet ?? '');
    await pane.pane.getByRole('button', { name: '一键评分', exact: true }).click();
    await pane.pane.getByText('受保护').waitFor();
    expect(await violations(pane)).toEqual([]);
  });

  it('what base data offer, what is chosen, blank attachments', async () => {
    const pane = await openChecked(BASE_DATA_BOOK, { context });
    await pane.pane.getByRole('button', { name: '从基础数据填报' }).click();
    await pane.pane.getByRole('radio', { name: '填入 66' }).check();
    await pane.pane.getByRole('checkbox', { name: '填入 2778' }).check();
    expect(await violations(pane)).toEqual([]);
    await pane.pane.getByRole('button', { name: '返回' }).click();
    await pane.pane.getByRole('tab', { name: '待补充' }).click();
    await pane.pane.getByRole('button', { name: '插入空白附件' }).click();
    await pane.pane.getByRole('combobox', { name: '评价年度' }).waitFor();
    expect(await violations(pane)).toEqual([]);
  });

  it('no table, and a host that cannot run the pane', async () => {
    const empty = await openChecked(
      { ...XINJIANG, sheets: XINJIANG.sheets.filter(({ name }) => name.includes('说明')) },
      { context },
    );
    expect(await violations(empty)).toEqual([]);
    const plain = await openPlain('taskpane.html');
    await plain.page.getByText('任务窗格只能在 Excel 中打开').waitFor();
    expect(await violations(plain)).toEqual([]);
  });
});

describe('the colours of Office', () => {
  it('go before those of the system', async () => {
    const pane = await openChecked(XINJIANG, { officeBackground: '#262626' });
    await says(pane, '校验完成');
    const background = await pane.pane
      .getByRole('banner')
      .evaluate((header) => getComputedStyle(header).backgroundColor);
    expect(background).not.toBe('rgb(255, 255, 255)');
  });
});

describe('one polite live region', () => {
  it('is all that speaks by itself', async () => {
    const pane = await openChecked(BLANK);
    await pane.pane.getByRole('tab', { name: '待补充' }).click();
    const speaking = pane.pane.locator('[aria-live]:not([aria-live="off"]), [role="alert"], [role="status"]');
    expect(await speaking.count()).toBe(1);
    expect(await speaking.getAttribute('aria-live')).toBe('polite');
  });
});
