import type { Finding } from '../../src/core/checks/finding';
import { scored, typed, workbookBytes, type FormRows } from './scoredForm';
import { applyEdits } from '../../src/hosts/xlsx/applyEdits';

const SHEET = '附件1';
const HEADER = ['三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分', '扣分原因'];
const PER_POINT = '达到100%得50分，每低1个百分点扣1分，扣完为止';

/** 100 − 95 = 5 off 50 → 45; 200 planned, 200 done → 50. Together 95. */
function form(
  first: number | null,
  second: number | null,
  total: number | null,
  grade: string | null,
): FormRows {
  return [
    ['2021年度公租房绩效评价指标表'],
    HEADER,
    ['开工率', 50, PER_POINT, 100, 95, first, '雨季停工'],
    ['竣工率', 50, PER_POINT, 200, 200, second, null],
    ['合计', 100, null, null, null, total, null],
    ['评价等级', null, null, null, null, grade, null],
  ];
}

/** What is found about totals and grade before a form is scored, and after that when it is scored again. */
async function beforeAndAfter(rows: FormRows) {
  const first = await scored(workbookBytes(SHEET, rows));
  const second = await scored(first.bytes);
  const told = (findings: readonly Finding[]) =>
    findings
      .filter(({ code }) => code === 'total-mismatch' || code === 'grade-mismatch')
      .map(({ code, expected, actual }) => `${code}: ${actual}, not ${expected}`);
  return { before: told(first.assessment.findings), after: told(second.assessment.findings), second };
}

describe('scored again, a form is held to what its cells show', () => {
  it('a wrong total stays wrong once typed scores have become formulas: 45 + 50 is not 96', async () => {
    const wrong = 'total-mismatch: 96, not 95';
    expect(await beforeAndAfter(form(45, 50, 96, null))).toMatchObject({ before: [wrong], after: [wrong] });
  });

  it('a wrong total beside scores that were blank is found once there are scores', async () => {
    expect(await beforeAndAfter(form(null, null, 90, null))).toMatchObject({
      before: [],
      after: ['total-mismatch: 90, not 95'],
    });
  });

  it('a right total is found nothing of, typed scores that stay included: 40 + 50 = 90', async () => {
    expect(await beforeAndAfter(form(45, 50, 95, '优'))).toMatchObject({ before: [], after: [] });
    expect(await beforeAndAfter(form(40, null, 90, null))).toMatchObject({ before: [], after: [] });
  });

  it('a row that waits may be worth anything up to its points', async () => {
    const rows = form(null, null, 90, null).map((line) =>
      line[0] === '竣工率' ? ['竣工率', 50, PER_POINT, 200, null, null, null] : line,
    );
    expect(await beforeAndAfter(rows)).toMatchObject({ before: [], after: [] });
  });

  it('the grade is that of the total on the form: 30 + 50 = 80 is 良, although 95 was computed', async () => {
    const wrong = 'grade-mismatch: 优, not 良';
    expect(await beforeAndAfter(form(30, 50, 80, '优'))).toMatchObject({ before: [wrong], after: [wrong] });
    expect(await beforeAndAfter(form(30, 50, 80, '良'))).toMatchObject({ before: [], after: [] });
  });

  it('follows what is typed afterwards', async () => {
    const { bytes } = await scored(workbookBytes(SHEET, form(null, null, null, null)));
    const changed = await scored(await applyEdits(bytes, [typed(SHEET, 'F5', 97)]));
    expect(changed.assessment.findings.map(({ code }) => code)).toContain('total-mismatch');
  });
});
