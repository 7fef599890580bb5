import type { OrderedAnswers } from '../src/core/scoring/answers';
import type { ScoredRow } from '../src/core/scoring/scoreCard';
import { scoreTables } from '../src/core/scoring/scoreTable';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import { findTables } from '../src/core/tables/findTables';
import { sheetOf, workbookOf, type TestCell } from './snapshots';

/** The one row of a form 附件1 with this criterion, scored with these answers; plan and actual stand in E3 and F3. */
export function formRow(
  criterion: string | null,
  points: number,
  answers: OrderedAnswers = [],
  [plan = null, actual = null]: readonly TestCell[] = [],
): ScoredRow {
  const workbook = workbookOf(
    sheetOf('附件1', [
      ['评价指标表'],
      ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分'],
      ['产出', '任务', points, criterion, plan, actual],
    ]),
  );
  const given = { paper: new Map(), file: new Map([['附件1', new Map([[2, answers]])]]) };
  const row = scoreTables(findTables(workbook).tables, given, DEFAULT_SETTINGS).tables[0]?.rows[0];
  if (!row) throw new Error('the form has no row');
  return row;
}
