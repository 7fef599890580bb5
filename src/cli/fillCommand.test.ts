import { readFileSync, writeFileSync } from 'node:fs';
import { Folder, sample, workbookFile } from '../../test/cli/anju';
import { cellAt, sheetNamed } from '../core/cells/snapshot';
import { readWorkbook } from '../hosts/xlsx';
import { cli } from '../locale/zh-CN/cli';
import { fillingCommand } from '../locale/zh-CN/filling';
import { messages } from '../locale/zh-CN/messages';
import { runAttachments } from './attachmentsCommand';
import { runFill } from './fillCommand';

const folder = new Folder();
afterAll(() => folder.remove());

/** What a command prints, and its exit code. */
async function printed(run: (out: (text: string) => void) => Promise<number>) {
  const lines: string[] = [];
  const status = await run((text) => lines.push(text));
  return { status, text: lines.join('\n') };
}

const fill = (...args: readonly string[]) =>
  printed((out) => runFill(args, messages, cli, fillingCommand, { out, err: out }));
const attachments = (...args: readonly string[]) =>
  printed((out) => runAttachments(args, cli, fillingCommand, { out, err: out }));

/** A plan typed as 100 where the base data say 120, an actual left blank. */
function differing(): string {
  const path = folder.file('附件.xlsx');
  writeFileSync(
    path,
    workbookFile({
      附件1: [
        ['2021年度租赁住房保障绩效评价指标表'],
        ['三级指标', '分值', '评分标准', '计量单位', '计划数', '实际完成', '自评得分'],
        ['公租房开工率', 100, '达到100%得100分，每低1个百分点扣1分，扣完为止', '套', 100, null, null],
      ],
      基础数据: [
        ['地区', '公租房开工计划（套）', '公租房开工完成（套）'],
        ['昌吉州', 120, 90],
        ['合计', 120, 90],
      ],
    }),
  );
  return path;
}

function filledIn(path: string): readonly unknown[] {
  const sheet = sheetNamed(readWorkbook(readFileSync(path), 'out.xlsx'), '附件1');
  return [4, 5].map((column) => sheet && cellAt(sheet, 2, column)?.formula);
}

describe('anju fill', () => {
  it('prints what the base data offer and writes nothing', async () => {
    const { status, text } = await fill(differing());
    expect(status).toBe(0);
    expect(text).toContain('附件1!E3');
    expect(text).toContain('可直接填入 1 项，需人工确定 0 项，与已填数不一致 1 项。');
    expect(text).toContain('未写文件');
    expect(folder.names()).toEqual(['附件.xlsx']);
  });

  it('fills blank cells; typed figures only when told', async () => {
    const [out, all] = [folder.file('填.xlsx'), folder.file('全.xlsx')];
    expect((await fill(differing(), '-o', out)).text).toContain('已填入 1 项');
    expect(filledIn(out)).toEqual([undefined, "='基础数据'!C3"]);
    expect((await fill(differing(), '-o', all, '--replace-typed')).text).toContain('已填入 2 项');
    expect(filledIn(all)).toEqual(["='基础数据'!B3", "='基础数据'!C3"]);
  });

  it('prints JSON for other programs', async () => {
    const { text } = await fill(sample('新疆2021.xlsx'), '--json');
    const { proposals, written } = JSON.parse(text) as {
      proposals: Record<string, unknown>[];
      written: unknown;
    };
    expect(written).toBeNull();
    expect(proposals).toHaveLength(8);
    expect(proposals[0]).toMatchObject({
      sheet: '附件1 租赁住房保障',
      cell: 'H15',
      indicator: '公租房开工率',
      part: 'plan',
      current: '26106',
      state: 'same',
      options: [
        { value: 26106, formula: "='基础数据'!D20", sheet: '基础数据', cell: 'D20', certainty: 'certain' },
      ],
    });
  });

  it('says so where there are no base data', async () => {
    expect((await fill(sample('空白附件.xlsx'))).text).toContain('没有找到基础数据表');
  });

  it.each([
    [['--year', '2021'], '请给出'],
    [['x.xlsx', '--replace-typed'], '--replace-typed 要与 -o'],
    [['x.xlsx', '-o', 'y.pdf'], 'y.pdf'],
    [['x.xlsx', 'y.xlsx'], '一次只能处理一个工作簿'],
    [['没有.xlsx'], '找不到文件'],
  ])('refuses %j', async (args, message) => {
    await expect(fill(...args)).rejects.toThrow(args[0] === '--year' ? '--year' : message);
  });
});

describe('anju attachments', () => {
  it('writes the three forms of a year', async () => {
    const out = folder.file('空白.xlsx');
    const { status, text } = await attachments('--year', '2022', '-o', out);
    expect(status).toBe(0);
    expect(text).toContain('2022年度附件1至附件3');
    const { sheets } = readWorkbook(readFileSync(out), 'out.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([
      '附件1 租赁住房保障',
      '附件2 城镇老旧小区改造',
      '附件3 城市棚户区改造',
    ]);
  });

  it('gives the same bytes again', async () => {
    const [one, other] = [folder.file('一.xlsx'), folder.file('二.xlsx')];
    await attachments('--year', '2022', '-o', one);
    await attachments('--year', '2022', '-o', other);
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  it.each([
    [['--year', '2021'], '请用 -o'],
    [['--year', '2015', '-o', 'x.xlsx'], '没有 2015 年的附件表式'],
    [['--year', '二〇', '-o', 'x.xlsx'], '四位年份'],
    [['book.xlsx', '-o', 'x.xlsx'], '不读取工作簿'],
    [['--form', 'x'], '--form'],
    [['-o'], '-o'],
  ])('refuses %j', async (args, message) => {
    await expect(attachments(...args)).rejects.toThrow(message);
  });
});
