import { flagsOf, formOf, type FormLine } from '../../../test/indicatorForm';
import type { TestCell } from '../../../test/snapshots';
import { GRADE_SCALES, type GradeScale } from '../settings';
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
});
