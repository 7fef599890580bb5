import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { anju, anjuJson, folderForTests, PROCESS_TIMEOUT, sample, workbookFile, type RowJson } from './anju';
import { faultyWorkbook, oldWorkbook, smallTable, smallWorkbook, workbookWithoutTable } from './workbooks';

jest.setTimeout(PROCESS_TIMEOUT);

const folder = folderForTests();

function row(label: string, rows: readonly RowJson[]): RowJson {
  const found = rows.find(({ indicator }) => indicator === label);
  if (!found) throw new Error(`no row ${label} among ${rows.map(({ indicator }) => indicator).join(', ')}`);
  return found;
}

describe('score --json', () => {
  it('prints every field of the contract, numbers as JSON numbers, missing values as null', () => {
    const { tables, findings } = anjuJson('score', sample('新疆2021.xlsx'));

    expect(Object.keys(tables[0] ?? {}).sort()).toEqual(
      [
        ...['sheet', 'range', 'shape', 'programme', 'year', 'region', 'points', 'score', 'grade', 'complete'],
        'rows',
      ].sort(),
    );
    const [rental] = tables;
    expect(rental).toMatchObject({
      sheet: '附件1 租赁住房保障',
      shape: 'A',
      programme: 'rental',
      year: 2021,
      region: '新疆维吾尔自治区',
      complete: true,
    });
    const started = row('公租房开工率', rental?.rows ?? []);
    expect(Object.keys(started).sort()).toEqual(
      [
        ...['row', 'level1', 'level2', 'indicator', 'points', 'unit', 'plan', 'actual', 'rate', 'typedRate'],
        ...['score', 'typedScore', 'reviewScore', 'status', 'cells', 'formula', 'questions'],
      ].sort(),
    );
    expect(started).toMatchObject({
      row: 15,
      level1: '产出效益',
      level2: '数量指标',
      points: 15,
      unit: '套',
      plan: 26106,
      actual: 26215,
      rate: 100.4,
      typedRate: null,
      score: 15,
      typedScore: null,
      reviewScore: null,
      status: 'scored',
    });
    expect(started.cells).toMatchObject({ score: 'K15', rate: 'J15', plan: 'H15', actual: 'I15' });
    expect(started.cells.working).toMatch(/^[A-Z]+\d+$/);
    for (const finding of findings) {
      expect(Object.keys(finding).sort()).toEqual(
        ['id', 'code', 'severity', 'sheet', 'cell', 'message', 'expected', 'actual'].sort(),
      );
    }
  });

  it('scores 45 of 50 at 0.5 points a percentage point: 90% → 10 − 10 × 0.5 = 5', () => {
    const file = folder.put('表.xlsx', smallWorkbook());
    const { tables } = anjuJson('score', file);
    expect(tables[0]?.rows.map(({ rate, score }) => [rate, score])).toEqual([
      [100, 10],
      [90, 5],
    ]);
    expect(tables[0]).toMatchObject({ points: 20, score: 15, complete: true, grade: '中' });
  });

  it('prints sentences in English where asked', () => {
    const file = folder.put('表.xlsx', faultyWorkbook());
    const chinese = anjuJson('score', file).findings.map(({ message }) => message);
    const english = anjuJson('score', file, '--lang', 'en').findings.map(({ message }) => message);
    expect(chinese.length).toBeGreaterThan(0);
    expect(chinese.every((message) => /[一-龥]/.test(message))).toBe(true);
    expect(english.some((message) => /score/i.test(message))).toBe(true);
    expect(english).not.toEqual(chinese);
  });
});

describe('score for people', () => {
  it('prints scores and grades in Chinese, in English where asked', () => {
    const chinese = anju('score', sample('新疆2021.xlsx'));
    expect(chinese.stderr).toBe('');
    expect(chinese.stdout).toContain('97.2');
    expect(chinese.stdout).toContain('得分');
    const english = anju('score', sample('新疆2021.xlsx'), '--lang', 'en');
    expect(english.stdout).toContain('97.2');
    expect(english.stdout.toLowerCase()).toContain('score');
  });
});

describe('exit codes', () => {
  it('0: done, whatever warnings there are', () => {
    expect(anju('score', folder.put('表.xlsx', smallWorkbook())).status).toBe(0);
  });

  it('1: done, with a finding of severity error', () => {
    const file = folder.put('表.xlsx', faultyWorkbook());
    expect(anju('score', file).status).toBe(1);
    expect(anju('check', file).status).toBe(1);
    const errors = anjuJson('check', file).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toContain('score-above-points');
    expect(new Set(errors.map(({ cell }) => cell))).toEqual(new Set(['I3']));
  });

  it('0: a readable workbook without an indicator table is one warning', () => {
    const run = anju('score', folder.put('通讯录.xlsx', workbookWithoutTable()), '--json');
    expect(run.status).toBe(0);
    const { tables, findings } = JSON.parse(run.stdout) as {
      tables: unknown[];
      findings: { code: string }[];
    };
    expect(tables).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['table-not-recognised']);
  });
});

describe('check', () => {
  it('prints the same shape as score and writes nothing', () => {
    const file = folder.put('表.xlsx', smallWorkbook());
    const scored = anjuJson('score', file);
    const checked = anjuJson('check', file);
    expect(checked.tables).toEqual(scored.tables);
    expect(checked.findings).toEqual(scored.findings);
    expect(folder.names()).toEqual(['表.xlsx']);
  });
});

describe('files', () => {
  it('nothing is written without -o', () => {
    const bytes = smallWorkbook();
    const file = folder.put('表.xlsx', bytes);
    anju('score', file);
    anju('score', file, '--json');
    expect(folder.names()).toEqual(['表.xlsx']);
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
  });

  it('-o writes the named file only: the input keeps its bytes, no temporary file stays', () => {
    const bytes = smallWorkbook();
    const file = folder.put('表.xlsx', bytes);
    expect(anju('score', file, '-o', folder.file('表-已评分.xlsx')).status).toBe(0);
    expect(folder.names()).toEqual(['表-已评分.xlsx', '表.xlsx']);
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
    const scored = read(readFileSync(folder.file('表-已评分.xlsx')));
    expect(scored.SheetNames).toEqual(expect.arrayContaining(['附件1', '评分底稿', '偏差清单', '评价结果']));
    expect(scored.Sheets['附件1']?.['I4']).toMatchObject({ t: 'n', v: 5 });
    expect(scored.Sheets['附件1']?.['I4']?.f).toBeTruthy();
  });

  it('the input is replaced where -o names it', () => {
    const file = folder.put('表.xlsx', smallWorkbook());
    expect(anju('score', file, '-o', file).status).toBe(0);
    expect(folder.names()).toEqual(['表.xlsx']);
    expect(read(readFileSync(file)).SheetNames).toContain('评分底稿');
  });

  it('a scored file scores the same again', () => {
    const first = folder.file('一.xlsx');
    const second = folder.file('二.xlsx');
    const before = anjuJson('score', folder.put('表.xlsx', smallWorkbook()), '-o', first);
    const again = anjuJson('score', first, '-o', second);
    expect(again.tables.map(({ score, grade }) => [score, grade])).toEqual(
      before.tables.map(({ score, grade }) => [score, grade]),
    );
    expect(read(readFileSync(second)).SheetNames).toEqual(read(readFileSync(first)).SheetNames);
  });

  it('a typed score that differs stays; --replace-typed is the consent', () => {
    const file = folder.put('表.xlsx', smallWorkbook({ typedScore: 9 }));
    const kept = folder.file('保留.xlsx');
    const replaced = folder.file('替换.xlsx');
    anju('score', file, '-o', kept);
    anju('score', file, '-o', replaced, '--replace-typed');
    expect(read(readFileSync(kept)).Sheets['附件1']?.['I3']).toMatchObject({ v: 9 });
    expect(read(readFileSync(kept)).Sheets['附件1']?.['I3']?.f).toBeUndefined();
    expect(read(readFileSync(replaced)).Sheets['附件1']?.['I3']).toMatchObject({ v: 10 });
    expect(read(readFileSync(replaced)).Sheets['附件1']?.['I3']?.f).toBeTruthy();
  });

  it('--plain makes the form as prescribed: our values, none of our sheets and formulas', () => {
    const file = folder.put('表.xlsx', smallWorkbook());
    const plain = folder.file('上报.xlsx');
    expect(anju('score', file, '--plain', '-o', plain).status).toBe(0);
    const workbook = read(readFileSync(plain));
    expect(workbook.SheetNames).toEqual(['附件1']);
    expect(workbook.Sheets['附件1']?.['I4']).toMatchObject({ t: 'n', v: 5 });
    expect(workbook.Sheets['附件1']?.['I4']?.f).toBeUndefined();
  });
});

describe('.xls', () => {
  it('is read and scored', () => {
    const { tables } = anjuJson('score', folder.put('表.xls', oldWorkbook()));
    expect(tables[0]?.score).toBe(15);
  });

  it('is not written: exit code 2, and what to do', () => {
    const file = folder.put('表.xls', oldWorkbook());
    const run = anju('score', file, '-o', folder.file('出.xlsx'));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('请先另存为 .xlsx');
    expect(folder.names()).toEqual(['表.xls']);
  });
});

describe('--answers', () => {
  const QUESTION = ['2021年度棚户区改造绩效评价指标表'];
  const HEADER = ['序号', '三级指标', '分值', '评分标准', '实际完成', '自评得分'];
  const items = '1.按时分解下达资金的得2分；2.同步下达绩效目标的得3分。';

  it('answers the questions of a row in their order; null stays open', () => {
    const file = folder.put(
      '表.xlsx',
      workbookFile({ 附件3: [QUESTION, HEADER, [1, '资金下达', 5, items, null, null]] }),
    );
    const score = (answers: readonly unknown[]) => {
      const path = folder.put('答案.json', JSON.stringify({ 附件3: { 3: answers } }));
      const answered = anjuJson('score', file, '--answers', path).tables[0]?.rows[0];
      return [answered?.status, answered?.score];
    };
    expect(score([true, true])).toEqual(['scored', 5]);
    expect(score([false, true])).toEqual(['scored', 3]);
    expect(score([true, null])).toEqual(['needs-input', null]);
  });

  it('lands in the yellow cells: a scored file keeps the answers', () => {
    const file = folder.put(
      '表.xlsx',
      workbookFile({ 附件3: [QUESTION, HEADER, [1, '资金下达', 5, items, null, null]] }),
    );
    const answers = folder.put('答案.json', JSON.stringify({ 附件3: { 3: [true, false] } }));
    const scored = folder.file('出.xlsx');
    anju('score', file, '--answers', answers, '-o', scored);
    expect(anjuJson('score', scored).tables[0]?.rows[0]).toMatchObject({ status: 'scored', score: 2 });
  });
});

describe('smallTable', () => {
  it('is the same table in a second sheet: both are scored', () => {
    const file = folder.put('表.xlsx', workbookFile({ 甲: smallTable(), 乙: smallTable() }));
    expect(anjuJson('score', file).tables.map(({ sheet, score }) => [sheet, score])).toEqual([
      ['甲', 15],
      ['乙', 15],
    ]);
  });
});
