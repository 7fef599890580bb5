import { compile, type CompiledCriterion } from '../../src/core/criteria';
import { CASE_FILES, printedCases } from './printedCases';

type Node = Readonly<Record<string, unknown>>;

const COMPILED = CASE_FILES.flatMap(printedCases).flatMap(({ points, target, variants: [text], expected }) =>
  expected.startsWith('人工') ? [] : [compile(text, { points, target, step: 'linear' })],
);

/** Every part of a rule that has a place in the text, with the words that stand there. */
function placedIn(criterion: CompiledCriterion): { readonly part: Node; readonly words: string }[] {
  const found: { part: Node; words: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const span = 'span' in value ? (value.span as readonly [number, number]) : null;
    if (span) found.push({ part: value as Node, words: criterion.text.slice(...span) });
    Object.values(value).forEach(walk);
  };
  walk(criterion.rule);
  return found;
}

/** 0.5 of ０。５; NaN of anything but a number. */
function numberIn(words: string): number {
  const plain = words.normalize('NFKC').replace(/\s/g, '').replace('。', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Figures that are worked out: a quarter of the points, what the bonus adds to the line, 110 % of 超额10%. */
const WORKED_OUT = /\d[/÷]\d|加分后|超额|（\d分）/;

describe('the place of each part of a rule in the text', () => {
  it('quotes a question by its own words', () => {
    for (const { text, questions } of COMPILED)
      for (const { source, span } of questions) expect(text.slice(...span)).toBe(source);
  });

  it.each([
    ['points', 'kind', 'fixed', (part: Node) => part['value'], 0.9],
    ['limits', 'operator', null, (part: Node) => (part['limit'] as Node)['value'], 0.75],
  ] as const)('is for %s the printed number', (_, key, wanted, valueOf, share) => {
    const figures = COMPILED.flatMap((criterion) =>
      placedIn(criterion).flatMap(({ part, words }) => {
        const value = key in part && (wanted === null || part[key] === wanted) ? valueOf(part) : undefined;
        return typeof value === 'number' && value > 0 ? [{ text: criterion.text, value, words }] : [];
      }),
    );
    const bare = figures.filter(({ words }) => !Number.isNaN(numberIn(words)));
    expect(
      bare.filter(({ text, value, words }) => numberIn(words) !== value && !WORKED_OUT.test(text)),
    ).toEqual([]);
    expect(bare.length / figures.length).toBeGreaterThan(share);
  });

  it('lies within the text and holds something', () => {
    for (const criterion of COMPILED)
      for (const { part, words } of placedIn(criterion)) expect([words.trim(), part]).not.toContain('');
  });

  it('leaves nothing of a compiled criterion that was not understood', () => {
    for (const { text, understood } of COMPILED) expect(understood).toEqual([[0, text.length]]);
  });
});
