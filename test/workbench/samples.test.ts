import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { benchesForTests, says, score } from './benchesForTests';
import type { OpenWorkbench } from './workbenchPage';

jest.setTimeout(240_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const { openChecked } = benchesForTests();

const openSample = (name: string, query = '') => openChecked(`?sample=${encodeURIComponent(name)}${query}`);

/** What a formula cell shows once Univer, which calculates in its own time, has got to it. */
async function calculated(one: OpenWorkbench, sheet: string, cell: string): Promise<unknown> {
  for (let tries = 0; tries < 100; tries++) {
    const { value } = await one.ask('cell', sheet, cell);
    if (value !== null) return value;
    await one.page.waitForTimeout(200);
  }
  return null;
}

const RARE = '补充考核指标';

describe('every sample', () => {
  it.each([
    ['新疆2021.xlsx', '租赁住房保障 100 分（满分 100 分）'],
    ['绩效目标自评表.xlsx', ' 97 分（满分 100 分）'],
    ['少见写法.xlsx', `${RARE}已评 67.4 分，4 项待定`],
    ['空白附件.xlsx', '租赁住房保障已评 0 分，18 项待定'],
  ])('%s is scored by one click in three round trips', async (name, summary) => {
    const one = await openSample(name);
    const before = await one.ask('roundTrips');
    await score(one);
    await says(one, summary);
    expect((await one.ask('roundTrips')) - before).toBe(3);
    expect(await one.ask('sheets')).toEqual(expect.arrayContaining(['评价结果', '偏差清单', '评分底稿']));
  });
});

describe('questions answered in the pane', () => {
  it('are cells of the grid after scoring, and the score stands in the form', async () => {
    const one = await openSample('少见写法.xlsx');
    // 工作制度: three systems of 2 points each; two of them exist: 4 of 6 points.
    expect(await one.ask('cell', RARE, 'K9')).toMatchObject({ value: null });
    await one.pane.getByRole('tab', { name: '待补充' }).click();
    for (const [question, answer, left] of [
      ['建立住房保障联席会议制度', 'y', 6],
      ['出台租赁补贴实施细则', 'y', 5],
      ['建立房源动态台账', 'n', 4],
    ] as const) {
      const choice = one.pane.getByRole('radiogroup', { name: question });
      await choice.getByRole('radio').first().focus();
      await one.page.keyboard.press(answer);
      await says(one, `已记录，还有 ${left} 项待补充`);
      await one.page.keyboard.press('Enter');
    }
    await score(one);
    await says(one, `${RARE}已评 71.4 分，3 项待定`);
    expect(await calculated(one, RARE, 'K9')).toBe(4);
    const papers = await Promise.all(
      Array.from({ length: 120 }, (_, row) => one.ask('cell', '评分底稿', `F${row + 1}`)),
    );
    expect(papers.map(({ value }) => value).filter((value) => value === '是' || value === '否')).toEqual([
      '是',
      '是',
      '否',
    ]);
  });
});

describe('axe-core finds nothing around grid and pane', () => {
  it.each([
    ['light', ''],
    ['dark', '&theme=dark'],
  ])('%s', async (_name, query) => {
    const one = await openSample('新疆2021.xlsx', query);
    await one.page.getByRole('button', { name: /请求记录/ }).click();
    await one.page.getByRole('region', { name: '请求记录' }).waitFor();
    await one.page.evaluate(AXE);
    const found = await one.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(context: object, options: object): Promise<AxeResults> };
      };
      // The grid is Univer's own, the pane is checked by itself.
      return axe.run({ exclude: [['.univer'], ['iframe']] }, { iframes: false });
    });
    expect(
      found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([]);
  });
});
