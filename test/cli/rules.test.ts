import { read } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { anju, anjuJson, folderForTests, PROCESS_TIMEOUT, workbookFile } from './anju';

jest.setTimeout(PROCESS_TIMEOUT);

const folder = folderForTests();

/** 75 % of the budget spent; one task fulfilled one and a half times: 15 + 80 = 95 points. */
const book = (built = 150) =>
  workbookFile({
    附件1: [
      ['2021年度租赁住房保障绩效评价指标表'],
      ['三级指标', '分值', '评分标准', '计划数', '实际完成', '自评得分', '扣分原因'],
      ['预算执行率', 20, '得分=预算执行率×分值', 100, 75, null, null],
      ['公租房开工', 80, '得分=开工率×分值', 100, built, null, null],
      ['合计', 100],
    ],
  });

describe('--rules', () => {
  it('totals by the rule, for this run and in the written workbook', () => {
    const file = folder.put('表.xlsx', book());
    expect(anjuJson('score', file).tables[0]).toMatchObject({ score: 95, grade: '优' });
    expect(anjuJson('score', file, '--rules', 'execution-cap').tables[0]).toMatchObject({
      score: 89,
      grade: '良',
    });
    // 20 points above 130 % take 20 % of 80
    expect(anjuJson('check', file, '--rules', 'over-completion').tables[0]).toMatchObject({ score: 79 });

    const out = folder.file('结果.xlsx');
    expect(anju('score', file, '--rules', 'execution-cap', '-o', out).status).toBe(0);
    expect(anjuJson('score', out).tables[0]).toMatchObject({ score: 89 });
  });

  it('names the rules that there are where one is unknown, and writes nothing', () => {
    const file = folder.put('表.xlsx', book());
    const run = anju('score', file, '--rules', 'none-such', '-o', folder.file('结果.xlsx'));
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/none-such.*execution-cap/);
    expect(folder.names()).toEqual(['表.xlsx']);
  });
});

describe('--last-year', () => {
  it('reports what doubled against the workbook that was given', () => {
    const file = folder.put('本年.xlsx', book(150));
    const before = folder.put('上年.xlsx', book(70));
    const codes = (...args: readonly string[]) =>
      anjuJson(...args).findings.map(({ code, cell }) => `${code} ${cell}`);
    expect(codes('check', file)).not.toContain('year-on-year E4');
    expect(codes('check', file, '--last-year', before)).toContain('year-on-year E4');
  });

  it('a file that is not there is exit 2', () => {
    const file = folder.put('表.xlsx', book());
    expect(anju('check', file, '--last-year', folder.file('无.xlsx')).status).toBe(2);
  });
});

describe('--explanations-to-reasons', () => {
  it('needs -o, and check does not know it', () => {
    const file = folder.put('表.xlsx', book());
    expect(anju('score', file, '--explanations-to-reasons').status).toBe(2);
    expect(anju('check', file, '--explanations-to-reasons').status).toBe(2);
  });

  it('without explanations writes no reasons', () => {
    const file = folder.put('表.xlsx', book());
    const out = folder.file('结果.xlsx');
    expect(anju('score', file, '--explanations-to-reasons', '-o', out).status).toBe(0);
    expect(read(readFileSync(out)).Sheets['附件1']?.['G3']).toBeUndefined();
  });
});
