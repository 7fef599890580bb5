import { cellAt } from '../../src/core/cells/snapshot';
import { OWN_SHEETS } from '../../src/core/writing/ownSheets';
import { PAPER_COLUMNS } from '../../src/core/writing/paperRow';
import { readWorkbook } from '../../src/hosts/xlsx';
import { scored, workbookBytes } from './scoredForm';

/** 评分底稿 stands alone: what each clause says, how it was read, what is to be filled in, and where a person has to score. */
const HEADER = ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分'];

async function linesOf(indicator: string, points: number, criterion: string, actual: string | null = null) {
  const form = [['绩效评价指标表'], HEADER, ['产出', indicator, points, criterion, null, actual, null]];
  const { bytes } = await scored(workbookBytes('附件1', form));
  const paper = readWorkbook(bytes, 'book.xlsx').sheets.find(({ name }) => name === OWN_SHEETS.workingPaper);
  const text = (line: number, column: keyof typeof PAPER_COLUMNS) =>
    String((paper && cellAt(paper, line, PAPER_COLUMNS[column])?.value) ?? '');
  return [...Array((paper?.used?.bottom ?? 0) + 1).keys()]
    .filter((line) => /^(?:clause|question|marked|entered)/.test(text(line, 'key')))
    .map((line) => [text(line, 'quote'), text(line, 'reading'), text(line, 'input')]);
}

describe('the lines of a criterion on 评分底稿', () => {
  it('quote each clause whole, beside how it was read and what is to be filled in', async () => {
    expect(
      await linesOf('资金管理', 8, '1.资金使用合规的得5分，每发现1起挪用问题扣1分；2.及时公开的得3分。'),
    ).toEqual([
      ['1.资金使用合规的得5分', '在5分的基础上扣分。', ''],
      ['每发现1起挪用问题扣1分', '每发现1起挪用问题，扣1分。', '每发现1起挪用问题（填起数，没有填0）'],
      ['2.及时公开的得3分', '符合「及时公开」的，得3分；其他情况得0分。', '及时公开（是/否）'],
    ]);
  });

  it('call a rate by the indicator where the criterion names none', async () => {
    const [first] = await linesOf('群众满意度', 10, '90%（含）以上得10分，90%以下不得分', '95%');
    expect(first).toEqual([
      '90%（含）以上得10分',
      '「群众满意度」不低于90%的，得10分。',
      '群众满意度（百分比）',
    ]);
  });

  it('mark in the text what a person has to judge, and leave room for the score', async () => {
    expect(await linesOf('规范性', 8, '项目管理不规范的，酌情扣1—5分。')).toEqual([
      ['项目管理不规范的，【酌情】扣1—5分。', '', ''],
      ['', '', '人工评分'],
    ]);
  });
});
