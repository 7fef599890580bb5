import { directEngine, SnapshotHost } from '../../test/paneOverForm';
import { sheetOf, workbookOf } from '../../test/snapshots';
import { rowAt } from './selectedRow';
import { Session } from './session';

const SHEET = '附件1';
const CRITERION = '及时公开的得5分，否则不得分';

/** Rows 3 and 5 hold indicators, row 4 belongs to the merged row 3, row 6 the total. */
async function scoredForm() {
  const form = sheetOf(
    SHEET,
    [
      ['评价指标表'],
      ['一级指标', '三级指标', '分值', '评分标准', '自评得分'],
      ['管理', '公开', 5, CRITERION],
      [],
      ['管理', '监督', 5, CRITERION],
      ['合计', null, 10],
    ],
    { merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4'] },
  );
  const session = new Session(new SnapshotHost(workbookOf(form)), directEngine(), 'zh-CN');
  await session.scoring.score();
  return session.state().evaluation;
}

describe('the row of a selected cell', () => {
  it('is the row itself, or the one whose merged cells reach down to it', async () => {
    const evaluation = await scoredForm();
    const at = (row: number, sheet = SHEET) =>
      rowAt(evaluation, { sheet, position: { row, column: 1 } })?.row ?? null;
    expect([2, 3, 4].map((row) => at(row))).toEqual([0, 0, 1]);
  });

  it('is none for headers, totals, cells beside the table and other sheets', async () => {
    const evaluation = await scoredForm();
    const at = (row: number, column: number, sheet = SHEET) =>
      rowAt(evaluation, { sheet, position: { row, column } });
    expect([at(1, 1), at(5, 1), at(2, 30), at(40, 1), at(2, 1, '说明')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is the one that the lines of 评分底稿 explain', async () => {
    const evaluation = await scoredForm();
    const lines = evaluation?.paperRows.map(({ line }) => line) ?? [];
    const rows = lines.map((line) =>
      rowAt(evaluation, { sheet: '评分底稿', position: { row: line + 1, column: 4 } }),
    );
    expect(rows).toEqual([
      { table: 0, row: 0 },
      { table: 0, row: 1 },
    ]);
    expect(rowAt(evaluation, { sheet: '评分底稿', position: { row: 0, column: 0 } })).toBeNull();
  });
});
