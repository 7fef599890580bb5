import { formRow } from '../../../test/scoredRow';
import { sheetOf, workbookOf, type TestCell } from '../../../test/snapshots';
import type { NumberReading } from '../cells/number';
import { compile } from '../criteria';
import { scoreTables } from '../scoring/scoreTable';
import { DEFAULT_SETTINGS } from '../settings';
import { findTables } from '../tables/findTables';
import { impliedAnswers, nearestScores } from './impliedAnswers';

function implied(criterion: string, points: number, score: TestCell) {
  const workbook = workbookOf(
    sheetOf('附件1', [
      ['评价指标表'],
      ['三级指标', '分值', '评分标准', '自评得分'],
      ['任务', points, criterion, score],
    ]),
  );
  const given = { paper: new Map(), file: new Map() };
  const row = scoreTables(findTables(workbook).tables, given, DEFAULT_SETTINGS).tables[0]?.rows[0];
  return row ? impliedAnswers(row) : null;
}

describe('what a typed score implies', () => {
  it.each<[criterion: string, points: number, score: number, answers: readonly unknown[]]>([
    ['每发现一起扣1分，扣完为止', 10, 9, [1]],
    ['每发现一起扣0.5分，扣完为止', 10, 8.5, [3]],
    ['及时公开的得10分，否则不得分', 10, 0, [false]],
    ['1.按时报送得6分；2.内容完整得4分', 10, 6, [true, false]],
  ])('%s: %d points with %d typed', (criterion, points, score, answers) => {
    expect(implied(criterion, points, score)).toEqual(answers);
  });

  it.each<[what: string, criterion: string, score: TestCell]>([
    ['no score', '每发现一起扣1分，扣完为止', null],
    ['all points gone: ten cases or more', '每发现一起扣1分，扣完为止', 0],
    ['two items worth the same', '1.按时报送得5分；2.内容完整得5分', 5],
    ['a rate may be any', '完成率每低1个百分点扣0.5分，扣完为止', 9],
    ['not reachable', '每发现一起扣1分，扣完为止', 9.5],
  ])('nothing certain: %s', (_, criterion, score) => {
    expect(implied(criterion, 10, score)).toBeNull();
  });

  it('a row that is settled implies nothing', () => {
    expect(impliedAnswers(formRow('每发现一起扣1分，扣完为止', 10, [1]))).toBeNull();
  });
});

describe('the nearest scores that a criterion gives', () => {
  const typed = (value: number): NumberReading => ({
    value,
    isPercent: false,
    operator: null,
    unit: null,
    isApproximate: false,
    precision: 0.1,
  });
  const around = (text: string, score: number) => {
    const criterion = compile(text, { points: 10, target: null, step: 'linear' });
    const { below, above } = nearestScores(criterion, typed(score));
    return [below && [below.score, ...below.answers], above && [above.score, ...above.answers]];
  };

  it('9.3 under steps of half a point: 9 for two cases, 9.5 for one', () => {
    expect(around('每发现一起扣0.5分，扣完为止', 9.3)).toEqual([
      [9, 2],
      [9.5, 1],
    ]);
  });

  it('8 between tiers of 6 and 10', () => {
    const [below, above] = around('90%（含）以上得10分，80%（含）—90%得6分，80%以下不得分', 8);
    expect([below?.[0], above?.[0]]).toEqual([6, 10]);
  });
});
