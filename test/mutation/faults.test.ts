import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

interface Fault {
  readonly group: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const CASES: readonly (readonly [source: string, faulty: readonly string[]])[] = [
  ['a < b', ['boundary limit: a <= b']],
  ['a - 2', ['boundary sign: a + 2', 'boundary number: a - 3']],
  ["a + '分'", []],
  ['Math.min(a, b)', ['boundary cap: Math.max(a, b)']],
  ["x.op === '>='", ["decision equality: x.op !== '>='", "boundary limit: x.op === '>'"]],
  ['a && !b', ['decision and, or: a || !b', 'decision condition: a && (b)']],
  ['if (a) return null;', ['decision exit: ;', 'decision condition: if (!(a)) return null;']],
  ['if (a) { b(); c(); }', ['decision condition: if (!(a)) { b(); c(); }']],
  ["type A = 'min' | 'max';", []],
  ['/(?:低|少于?)分/', ['word alternative: /(?:少于?)分/', 'word alternative: /(?:低)分/']],
  ["['低', '少']", ["word word: ['少']", "word word: ['低', ]"]],
  ["const 降 = '低 少';", ["word word: const 降 = '少';", "word word: const 降 = '低';"]],
  [
    "[wording('[可|应](扣|减)', 1, '扣')]",
    [
      'word wording: []',
      "word alternative: [wording('[应](扣|减)', 1, '扣')]",
      "word alternative: [wording('[可](扣|减)', 1, '扣')]",
      "word alternative: [wording('[可|应](减)', 1, '扣')]",
      "word alternative: [wording('[可|应](扣)', 1, '扣')]",
      "boundary number: [wording('[可|应](扣|减)', 2, '扣')]",
    ],
  ],
];

/** For each source, `group kind: the source with the fault`, for every fault that can be put into it. */
function faultySources(sources: readonly string[]): string[][] {
  const script = `
    import { faultsIn } from './scripts/mutation/faults.mjs';
    const sources = ${JSON.stringify(sources)};
    console.log(JSON.stringify(sources.map((source) => faultsIn('example.ts', source))));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: ROOT });
  const faults = JSON.parse(output.toString()) as readonly (readonly Fault[])[];
  return sources.map((source, index) =>
    (faults[index] ?? []).map(
      ({ group, kind, start, end, text }) =>
        `${group} ${kind}: ${source.slice(0, start)}${text}${source.slice(end)}`,
    ),
  );
}

it('the mutation run finds the faults that can be put into a source', () => {
  expect(faultySources(CASES.map(([source]) => source))).toEqual(CASES.map(([, faulty]) => faulty));
});
