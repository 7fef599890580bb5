import { anju, Folder, PROCESS_TIMEOUT } from './anju';

jest.setTimeout(PROCESS_TIMEOUT);

const PER_POINT = '开工率达到100%得10分，每低1个百分点扣0.5分，低于80%不得分。';

function criterion(...args: readonly string[]) {
  const run = anju('criterion', ...args);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return JSON.parse(run.stdout) as Record<string, unknown> & {
    readonly questions: Record<string, unknown>[];
  };
}

describe('criterion', () => {
  it('prints how a criterion was read', () => {
    const read = criterion('--points', '10', PER_POINT);
    expect(read).toMatchObject({ status: 'compiled', points: 10, best: 10, worst: 0 });
    expect(read.questions).toHaveLength(1);
    expect(read.questions[0]).toMatchObject({ id: 'q1', kind: 'percent' });
    const [from, to] = read.questions[0]?.['span'] as [number, number];
    expect(PER_POINT.slice(from, to)).toBe(read.questions[0]?.['source']);
    expect(typeof read['formula']).toBe('string');
    expect(read['explanation']).toMatch(/[一-龥]/);
    expect(read['warnings']).toEqual([expect.objectContaining({ code: 'no-cap' })]);
  });

  it('scores answers: 97% → 10 − 3 × 0.5 = 8.5, 79.9% → 0', () => {
    expect(criterion('--points', '10', '--answers', '[97]', PER_POINT)['score']).toBe(8.5);
    expect(criterion('--points', '10', '--answers', '[79.9]', PER_POINT)['score']).toBe(0);
  });

  it('counts an incomplete step as told: 97.5% misses 2.5 points → 8.75, a started step 8.5, a whole one 9', () => {
    const score = (step: string) =>
      criterion('--points', '10', '--step', step, '--answers', '[97.5]', PER_POINT)['score'];
    expect(['linear', 'started', 'whole'].map(score)).toEqual([8.75, 8.5, 9]);
  });

  it('leaves to a person what no text decides', () => {
    expect(criterion('--points', '5', '管理不规范的酌情扣1—3分。')).toMatchObject({
      status: 'manual',
      reason: 'discretionary',
    });
  });

  it('reads a batch: a line in, a line out, null where the number of answers is wrong', () => {
    const folder = new Folder();
    const lines = [
      { id: 'a', points: 10, text: PER_POINT, cases: [[100], [90], [1, 2]] },
      { id: 'b', points: 3, text: '及时公开的得3分，否则不得分。', cases: [[true], [false]] },
    ];
    const file = folder.put('批.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const run = anju('criterion', '--batch', file);
    folder.remove();
    expect(run.status).toBe(0);
    const out = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; scores: unknown });
    expect(out.map(({ id, scores }) => [id, scores])).toEqual([
      ['a', [10, 5, null]],
      ['b', [3, 0]],
    ]);
  });
});
