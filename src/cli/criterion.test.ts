import { cli as english } from '../locale/en-US/cli';
import { messages as englishMessages } from '../locale/en-US/messages';
import { cli as chinese } from '../locale/zh-CN/cli';
import { messages as chineseMessages } from '../locale/zh-CN/messages';
import { runCriterion } from './criterion';

function run(args: string[], files: Readonly<Record<string, string>> = {}, lang: 'zh' | 'en' = 'zh') {
  const out: string[] = [];
  const err: string[] = [];
  const { criteria } = lang === 'zh' ? chineseMessages : englishMessages;
  const strings = (lang === 'zh' ? chinese : english).criterion;
  const code = runCriterion(args, criteria, strings, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile(path) {
      const content = files[path];
      if (content === undefined) throw new Error('missing');
      return content;
    },
  });
  return { code, out, err };
}

const TEXT = '满意度达到90%得满分，每低1个百分点扣0.5分，扣完为止。';

describe('criterion', () => {
  it('prints how a criterion is read, with the score for the answers given', () => {
    const { code, out } = run(['--points', '5', '--answers', '[88]', TEXT]);
    expect(code).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      status: 'compiled',
      points: 5,
      best: 5,
      worst: 0,
      score: 4, // 5 − (90 − 88) × 0.5
      questions: [
        { id: 'q1', kind: 'percent', label: '满意度', source: '满意度达到90%得满分', span: [0, 11] },
      ],
      formula: '=IF(COUNT(A1)<1,"",ROUND(ROUND(MAX(0,MIN(B1,MAX(0,B1-MAX(0,90-ROUND(A1,10))*0.5))),10),2))',
    });
  });

  it('takes the target and the step policy', () => {
    const text = '低于目标值的，每低2个百分点扣1分，扣完为止。';
    const score = (step: string) =>
      JSON.parse(
        run(['--points', '5', '--target', '95', '--step', step, '--answers', '[92]', text]).out.join(''),
      ).score;
    expect([score('linear'), score('started'), score('whole')]).toEqual([3.5, 3, 4]);
  });

  it('says why a person must decide, and about which words', () => {
    const { out } = run(['--points', '5', '管理不规范的，酌情扣分。']);
    expect(JSON.parse(out.join(''))).toMatchObject({
      status: 'manual',
      reason: 'discretionary',
      reasonSpan: [7, 9],
      formula: null,
    });
  });

  it('explains in English where asked', () => {
    const { out } = run(['--points', '5', '未公开的不得分'], {}, 'en');
    expect(JSON.parse(out.join('')).explanation).toContain('if “未公开” is yes: the line scores 0');
  });

  it('answers a batch line by line, null where the number of answers is wrong', () => {
    const file = `{"id":"a","points":5,"text":"${TEXT}","cases":[[90],[88],[]]}\n\n{"id":2,"points":3,"text":"未公开的不得分","cases":[[true],[false],[null]]}\n`;
    const { code, out } = run(['--batch', 'b.jsonl'], { 'b.jsonl': file });
    expect(code).toBe(0);
    expect(out.map((line) => [JSON.parse(line).id, JSON.parse(line).scores])).toEqual([
      ['a', [5, 4, null]],
      [2, [0, 3, null]],
    ]);
  });

  it('reads a target as a number or as the cell prints it', () => {
    // 满意度达到目标值得6分，每低1个百分点扣0.5分: 89 against 90 → 5.5
    const text = '满意度达到目标值得6分，每低1个百分点扣0.5分，扣完为止。';
    const file = ['90', '"90%"', '"≥90%"'].map(
      (target) => `{"points":6,"target":${target},"text":"${text}","cases":[[89]]}`,
    );
    const { out } = run(['--batch', 'b.jsonl'], { 'b.jsonl': file.join('\n') });
    expect(out.map((line) => JSON.parse(line).scores)).toEqual([[5.5], [5.5], [5.5]]);
    const typed = run(['--points', '6', '--target', '90%', '--answers', '[89]', text]);
    expect(JSON.parse(typed.out.join('')).score).toBe(5.5);
  });

  it('refuses a line whose target is no figure', () => {
    const { code, out, err } = run(['--batch', 'b.jsonl'], {
      'b.jsonl': `{"target":"较好","text":"${TEXT}"}`,
    });
    expect([code, out.length]).toEqual([2, 0]);
    expect(err[0]).toContain('第 1 行');
  });

  it.each([
    [['--target', '较好', TEXT], '--target'],
    [['--points', 'x', TEXT], '--points'],
    [['--points'], '--points'],
    [['--step', 'half', TEXT], '--step'],
    [['--answers', '{}', TEXT], '--answers'],
    [['--colour', 'red', TEXT], '--colour'],
    [[TEXT, TEXT], TEXT],
    [[], '--batch'],
    [['--batch', 'none.jsonl'], 'none.jsonl'],
    [['--batch', 'bad.jsonl'], '第 2 行'],
  ])('refuses %j with one line', (args, named) => {
    const { code, out, err } = run(args, { 'bad.jsonl': `{"text":"${TEXT}"}\n{"points":3}` });
    expect([code, out.length, err.length]).toEqual([2, 0, 1]);
    expect(err[0]).toContain(named);
  });
});
