import { readFileSync } from 'node:fs';
import { anju, folderForTests, PROCESS_TIMEOUT, sample, type Run } from './anju';
import { smallWorkbook } from './workbooks';

jest.setTimeout(PROCESS_TIMEOUT);

const folder = folderForTests();

/** Exit code 2, nothing on stdout, and one line on stderr that says something. */
function expectRefused(run: Run): void {
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
  expect(run.stderr.trim().length).toBeGreaterThan(5);
  expect(run.stderr).not.toMatch(/\bat \S+ \(|Error:/);
  expect(run.stdout).toBe('');
  expect(run.status).toBe(2);
}

describe('arguments that cannot be used', () => {
  const book = sample('新疆2021.xlsx');
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['an unknown command', ['evaluate', book]],
    ['no workbook', ['score']],
    ['two workbooks', ['score', book, book]],
    ['a workbook that is not there', ['score', '没有这个文件.xlsx']],
    ['a folder instead of a workbook', ['score', '.']],
    ['an unknown option', ['score', book, '--everything']],
    ['-o without a name', ['score', book, '-o']],
    ['an unknown language', ['score', book, '--lang', 'fr']],
    ['an answers file that is not there', ['score', book, '--answers', '没有.json']],
    ['--plain without -o', ['score', book, '--plain']],
    ['-o for check, which writes nothing', ['check', book, '-o', '出.xlsx']],
    ['criterion without points that are a number', ['criterion', '--points', '五', '及时公开的得3分']],
  ];

  it.each(cases)('%s: one line, exit code 2', (_, args) => {
    expectRefused(anju(...args));
  });

  it('no command: how to use it, exit code 2', () => {
    const run = anju();
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('anju score');
  });

  it('the line is Chinese, English where asked', () => {
    expect(anju('score', '没有这个文件.xlsx').stderr).toMatch(/[一-龥]{4,}/);
    expect(anju('score', 'missing.xlsx', '--lang', 'en').stderr).not.toMatch(/[一-龥]/);
  });

  it('answers that are no JSON, or of another shape, are refused before anything is written', () => {
    const file = folder.put('表.xlsx', smallWorkbook());
    for (const content of [
      '[1, 2',
      '[]',
      '{"附件1": [true]}',
      '{"附件1": {"3": true}}',
      '{"附件1": {"3": ["是吗"]}}',
    ]) {
      const answers = folder.put('答案.json', content);
      expectRefused(anju('score', file, '--answers', answers, '-o', folder.file('出.xlsx')));
    }
    expect(folder.names()).toEqual(['答案.json', '表.xlsx']);
  });

  it('an output folder that is not there: nothing is written', () => {
    const file = folder.put('表.xlsx', smallWorkbook());
    expectRefused(anju('score', file, '-o', folder.file('没有/出.xlsx')));
    expect(folder.names()).toEqual(['表.xlsx']);
  });
});

describe('files that cannot be used', () => {
  const whole = smallWorkbook();
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['an empty file', new Uint8Array()],
    ['a text file', new TextEncoder().encode('序号,指标,分值\n1,开工率,10\n')],
    ['a page of HTML', new TextEncoder().encode('<html><table><tr><td>分值</td></tr></table></html>')],
    ['a workbook cut off in the middle', whole.subarray(0, Math.floor(whole.length / 2))],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
  ];

  it.each(cases)('%s: one line, exit code 2, nothing written', (_, bytes) => {
    const file = folder.put('坏.xlsx', bytes);
    expectRefused(anju('score', file, '-o', folder.file('出.xlsx')));
    expectRefused(anju('check', file));
    expect(folder.names()).toEqual(['坏.xlsx']);
    expect(new Uint8Array(readFileSync(file))).toEqual(new Uint8Array(bytes));
  });

  it.each(cases)('%s, with --json: stdout carries the finding of the file', (_, bytes) => {
    const run = anju('score', folder.put('坏.xlsx', bytes), '--json');
    expect(run.status).toBe(2);
    const { tables, findings } = JSON.parse(run.stdout) as {
      tables: unknown[];
      findings: { code: string; severity: string; sheet: null; message: string }[];
    };
    expect(tables).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'unreadable-file',
      severity: 'error',
      sheet: null,
      cell: null,
    });
    expect(findings[0]?.message).toMatch(/[一-龥]/);
  });
});
