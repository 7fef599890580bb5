import { formRow } from '../../../test/scoredRow';
import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import { DEFAULT_SETTINGS } from '../settings';
import { findTables } from '../tables/findTables';
import { missingFigures, missingInputs } from './missingInputs';
import { scoreTables } from './scoreTable';

const RATE = '完成率达到100%得10分，每低1个百分点扣0.5分，扣完为止';

function missing(criterion: string, plan: TestCell = null, actual: TestCell = null): readonly string[] {
  return missingFigures(formRow(criterion, 10, [], [plan, actual])).map(({ role }) => role);
}

describe('figures that a row lacks', () => {
  it.each<readonly [what: string, criterion: string, plan: TestCell, actual: TestCell, lacks: string[]]>([
    ['a rate of nothing needs both', RATE, null, null, ['plan', 'actual']],
    ['100 planned, nothing done yet', RATE, 100, null, ['actual']],
    ['95 done of nobody knows what', RATE, null, 95, ['plan']],
    ['95 of 100: nothing', RATE, 100, 95, []],
    ['a percent is the answer itself: 95 %', RATE, null, '95%', []],
    ['no task this year', RATE, '无此任务', null, []],
    ['a yes/no criterion needs no figure', '及时公开的得10分，否则不得分', null, null, []],
    ['faults are asked for, they are no actual', '每发现一起问题扣1分，扣完为止', null, null, []],
    ['two rates cannot be told apart', '1.开工率达到100%得5分；2.建成率达到100%得5分', null, null, []],
  ])('%s', (_what, criterion, plan, actual, lacks) => {
    expect(missing(criterion, plan, actual)).toEqual(lacks);
  });

  it('name their cells, each once: a merged plan for two rows', () => {
    const workbook = workbookOf(
      sheetOf(
        '附件1',
        [
          ['评价指标表'],
          ['一级指标', '三级指标', '分值', '评分标准', '计划数', '实际完成', '完成率', '自评得分'],
          ['产出', '开工', 10, RATE],
          ['产出', '建成', 10, RATE],
        ],
        { merges: ['E3:E4'] },
      ),
    );
    const given = { paper: new Map(), file: new Map() };
    const card = scoreTables(findTables(workbook).tables, given, DEFAULT_SETTINGS);
    expect(missingInputs(card).map(({ role, cell }) => `${role} ${cell.row},${cell.column}`)).toEqual([
      'plan 2,4',
      'actual 2,5',
      'actual 3,5',
    ]);
  });
});
