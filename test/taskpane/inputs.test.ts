import { cellAddress } from '../../src/core/cells/address';
import { findTables } from '../../src/core/tables/findTables';
import { sheetOf, workbookOf } from '../snapshots';
import { sample, says, score } from './panePage';
import { panesForTests } from './panesForTests';

jest.setTimeout(120_000);

const { openChecked: open } = panesForTests();

const XINJIANG = sample('新疆2021.xlsx');
const BLANK = sample('空白附件.xlsx');
const [FORM] = findTables(BLANK).tables;
if (!FORM) throw new Error('the sample has no table');
const SHEET = FORM.sheet;

function rowOf(part: string) {
  const row = FORM?.rows.find(({ criterion }) => criterion?.includes(part));
  if (!row) throw new Error(`no criterion says ${part}`);
  const address = ({ row: at, column }: { readonly row: number; readonly column: number }) =>
    cellAddress(at, column);
  return {
    indicator: row.indicator,
    criterion: row.criterion,
    label: address(row.indicatorCell),
    plan: row.plan ? address(row.plan) : '',
    actual: row.actual ? address(row.actual) : '',
  };
}

const YES_NO = rowOf('30日内分解下达');
const RATE = rowOf('发放计划完成率');

describe('the row that is selected in the sheet', () => {
  it('shows its criterion with the clauses that were read, and its score while it is typed', async () => {
    const opened = await open(BLANK);
    await opened.host('select', SHEET, RATE.label);
    const card = opened.pane.getByRole('region', { name: RATE.indicator });
    await card.getByText('最高 12 分，最低 0 分').waitFor();
    await card.getByText('每低1个百分点扣0.3分').first().waitFor();
    await opened.host('forgetRoundTrips');
    await card.getByRole('textbox', { name: '发放计划完成率' }).fill('95');
    // 12 − (100 − 95) × 0.3
    await card.getByText('10.5', { exact: false }).first().waitFor();
    expect(await opened.host('roundTrips')).toBe(0);
  });

  it('is found from 评分底稿 too, and an answer given there goes to its yellow cell at once', async () => {
    const opened = await open(BLANK);
    await score(opened);
    await opened.host('select', SHEET, YES_NO.label);
    const card = opened.pane.getByRole('region', { name: YES_NO.indicator });
    const answers = async () =>
      (await opened.host('values', '评分底稿')).filter((value) => value === '否').length;
    const before = await answers();
    await card.getByRole('radio', { name: '否' }).click();
    await says(opened, '已记录');
    expect(await answers()).toBe(before + 1);
    const address = await opened.host('find', '评分底稿', YES_NO.criterion);
    await opened.pane.getByRole('tab', { name: '得分' }).click();
    await opened.host('select', '评分底稿', address ?? '');
    await card.getByRole('radio', { name: '否', checked: true }).waitFor();
  });
});

describe('the row of', () => {
  const FORM_OF_KINDS = workbookOf(
    sheetOf('附件1', [
      ['绩效评价指标表'],
      ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分'],
      ['产出', '筹集完成率', 10, '完成率达到100%得10分，每低1个百分点扣0.5分，扣完为止', '—', '—', null],
      ['管理', '规范性', 8, '项目管理不规范的，酌情扣1—5分', null, null, null],
      [
        '管理',
        '资金',
        8,
        '1.资金使用合规的得5分，每发现1起挪用问题扣1分；2.及时公开的得3分',
        null,
        null,
        null,
      ],
    ]),
  );
  const rowOf = async (cell: string, indicator: string) => {
    const opened = await open(FORM_OF_KINDS);
    await opened.host('select', '附件1', cell);
    const card = opened.pane.getByRole('region', { name: indicator });
    await card.waitFor();
    return card;
  };

  it('a task that there is not asks nothing', async () => {
    const card = await rowOf('B3', '筹集完成率');
    await card.getByText('本行没有任务，无须作答').waitFor();
    expect([await card.getByRole('textbox').count(), await card.getByText('待定').count()]).toEqual([0, 0]);
  });

  it('a criterion that leaves it to a person marks the words, and takes a score', async () => {
    const card = await rowOf('B4', '规范性');
    expect(await card.locator('mark').allTextContents()).toEqual(['酌情']);
    await card.getByText('“酌情”：要求酌情评定，须由人确定得分').waitFor();
    await card.getByRole('textbox', { name: '人工评分' }).waitFor();
  });

  it('several items says what to fill in, and reads clause by clause', async () => {
    const card = await rowOf('B5', '资金');
    await card.getByText('填写实际发生的数量，没有的填 0').waitFor();
    await card.getByText('读法').click();
    const readings = card.locator('dl').last();
    expect(await readings.locator('dt').allTextContents()).toEqual([
      '1.资金使用合规的得5分',
      '每发现1起挪用问题扣1分',
      '2.及时公开的得3分',
    ]);
    await readings.getByText('每发现1起挪用问题，扣1分。').waitFor();
  });
});

describe('missing figures', () => {
  it('go to their own cells by Enter, one after the other, and are taken back', async () => {
    const opened = await open(BLANK);
    await opened.host('select', SHEET, RATE.label);
    const card = opened.pane.getByRole('region', { name: RATE.indicator });
    await card.getByRole('textbox', { name: /^计划数/ }).fill('2,778');
    await card.getByText('读作 2778户').waitFor();
    await opened.page.keyboard.press('Enter');
    await says(opened, '已写入');
    await card.getByRole('textbox', { name: /^实际完成数/ }).fill('3960');
    await opened.page.keyboard.press('Enter');
    await card.getByText('142.5%').waitFor();
    expect((await opened.host('cell', SHEET, RATE.plan)).value).toBe(2778);
    expect((await opened.host('cell', SHEET, RATE.actual)).value).toBe(3960);
    await opened.pane.getByRole('button', { name: '撤销本次写入' }).click();
    await says(opened, '已撤销');
    expect((await opened.host('cell', SHEET, RATE.actual)).value).toBeNull();
    expect((await opened.host('cell', SHEET, RATE.plan)).value).toBe(2778);
  });

  it('are not written into a protected sheet; what was typed stays in the field', async () => {
    const opened = await open(BLANK);
    await opened.host('protect', SHEET);
    await opened.pane.getByRole('button', { name: '校验', exact: true }).click();
    await says(opened, '校验完成');
    await opened.host('select', SHEET, RATE.label);
    const field = opened.pane.getByRole('textbox', { name: /^计划数/ });
    await field.fill('2778');
    await opened.page.keyboard.press('Enter');
    await opened.pane.getByText(`“${SHEET}”受保护`).waitFor();
    expect(await field.inputValue()).toBe('2778');
  });
});

describe('其余按合规处理', () => {
  it('says which and how many, marks them on 评分底稿, and is taken back by one click', async () => {
    const opened = await open(BLANK);
    await score(opened);
    await opened.pane.getByRole('tab', { name: '待补充' }).click();
    await opened.pane.getByRole('button', { name: '其余按合规处理' }).click();
    const dialog = opened.pane.getByRole('dialog');
    const listed = await dialog.getByRole('listitem').count();
    expect(listed).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: `按合规处理 ${listed} 项` }).click();
    await says(opened, `已将 ${listed} 项按合规处理`);
    const marks = async () =>
      (await opened.host('values', '评分底稿')).filter((value) => /^按合规处理：/.test(String(value))).length;
    expect(await marks()).toBe(listed);
    await opened.pane.getByRole('button', { name: /^撤回/ }).click();
    await says(opened, `已撤回 ${listed} 项`);
    expect(await marks()).toBe(0);
  });
});

describe('an explanation', () => {
  it('is written beside its finding on 偏差清单 and stays over a rerun', async () => {
    const opened = await open(XINJIANG);
    await score(opened);
    await opened.pane.getByRole('tab', { name: '问题' }).click();
    await opened.pane
      .getByRole('button', { name: /^填写说明/ })
      .first()
      .click();
    await opened.page.keyboard.type('上级追加任务，计划未调整');
    await opened.page.keyboard.press('Control+Enter');
    await says(opened, '说明已写入');
    expect(await opened.host('values', '偏差清单')).toEqual(
      expect.arrayContaining(['上级追加任务，计划未调整', '已说明']),
    );
    await score(opened);
    expect(await opened.host('values', '偏差清单')).toContain('上级追加任务，计划未调整');
  });
});

describe('评分底稿 deleted by hand', () => {
  it('is made anew only on consent', async () => {
    const opened = await open(XINJIANG);
    await score(opened);
    await opened.host('deleteSheet', '评分底稿');
    await opened.pane.getByRole('button', { name: '一键评分', exact: true }).click();
    await says(opened, '评分底稿已被删除');
    expect(await opened.host('sheets')).not.toContain('评分底稿');
    await opened.pane.getByRole('button', { name: '重新生成' }).click();
    await says(opened, '评分完成');
    expect(await opened.host('sheets')).toContain('评分底稿');
  });
});
