import { checkedBook } from '../../../test/baseDataForm';
import { flagsOf, formOf, type FormLine } from '../../../test/indicatorForm';
import { sheetOf, type TestCell } from '../../../test/snapshots';
import { DEFAULT_SETTINGS, EXECUTION_CAPS, GRADE_SCALES, type GradeScale, type Settings } from '../settings';
import { gradeMismatch } from './gradeMismatch';

const hundred: readonly FormLine[] = [{ points: 60 }, { points: 40 }];
const flags = (total: number, grade: TestCell, gradeScale = GRADE_SCALES[0] as GradeScale) =>
  flagsOf(gradeMismatch, formOf(hundred, { totals: [{ score: total }], grade, settings: { gradeScale } }));

describe('a printed grade against the printed total', () => {
  it.each([
    [97.2, '优'],
    [90, '优'],
    [89.99, '良'],
    [60, '中'],
    [59.9, '差'],
    [97.2, '评价等级：优'],
    [85, '“良”'],
  ])('%s is %s', (total, grade) => {
    expect(flags(total, grade)).toEqual([]);
  });

  it.each([
    [89.9, '优'],
    [90, '良'],
    [60, '差'],
    [97.2, '中'],
  ])('%s is not %s', (total, grade) => {
    expect(flags(total, grade)).toEqual(['grade-mismatch B7']);
  });

  it('a grade of another scale is wrong only where no scale agrees: 良好 is from 75 or from 85', () => {
    expect(flags(80, '良好')).toEqual([]);
    expect(flags(92, '优秀')).toEqual([]);
    expect(flags(74, '良好')).toEqual(['grade-mismatch B7']);
    expect(flags(88, '优秀')).toEqual(['grade-mismatch B7']);
  });

  it('the chosen scale decides where it knows the word', () => {
    expect(flags(92, '优秀', GRADE_SCALES[2])).toEqual(['grade-mismatch B7']);
  });

  it.each(['优□ 良□ 中□ 差□', '√优 良 中 差', '优/良/中/差', '—', '', '甲'])(
    'says nothing of %s',
    (grade) => {
      expect(flags(50, grade)).toEqual([]);
    },
  );

  it('takes the recomputed total where none is printed, and only once it is complete', () => {
    const form = (computed: number | undefined) =>
      formOf([{ points: 100, ...(computed === undefined ? {} : { computed }) }], { grade: '优' });
    expect(flagsOf(gradeMismatch, form(80))).toEqual(['grade-mismatch B5']);
    expect(flagsOf(gradeMismatch, form(undefined))).toEqual([]);
  });

  it('is a share of the points: 45 of 50 is 优', () => {
    expect(
      flagsOf(gradeMismatch, formOf([{ points: 50 }], { totals: [{ score: 45 }], grade: '优' })),
    ).toEqual([]);
    expect(
      flagsOf(gradeMismatch, formOf([{ points: 50 }], { totals: [{ score: 44 }], grade: '优' })),
    ).toEqual(['grade-mismatch B6']);
  });

  it('under a cap the grade may be that of the capped total: 95 printed, 89 by the rule', () => {
    const sheet = (grade: string) =>
      sheetOf('附件1', [
        ['2021年度绩效评价指标表'],
        ['三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分'],
        ['预算执行率', 20, '得分=预算执行率×分值', 100, 75, 15],
        ['公租房开工', 80, '得分=开工率×分值', 100, 100, 80],
        ['合计', 100, null, null, null, 95],
        ['评价等级', grade],
      ]);
    const capped: Partial<Settings> = { executionCap: EXECUTION_CAPS[1] ?? DEFAULT_SETTINGS.executionCap };
    const under = (grade: string) => flagsOf(gradeMismatch, checkedBook([sheet(grade)], capped));
    expect(under('良')).toEqual([]);
    expect(under('优')).toEqual([]);
    expect(under('中')).toEqual(['grade-mismatch B6']);
    expect(flagsOf(gradeMismatch, checkedBook([sheet('良')]))).toEqual(['grade-mismatch B6']);
  });
});
