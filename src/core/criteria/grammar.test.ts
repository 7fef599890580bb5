import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as grammar from './grammar';
import { normalise } from './text/normalise';
import { sectionsOf, type Section } from './text/segments';
import type { Wordings } from './grammar/wording';

const LISTS: readonly (readonly [name: string, title: string, list: Wordings<unknown>])[] = [
  ['EFFECTS', '结果：得分、扣分、不得分、加分、否决', grammar.EFFECTS],
  ['STEPS', '步长：每……', grammar.STEPS],
  ['MODIFIERS', '限制与说明：扣完、不足一步、含本数、本项满分', grammar.MODIFIERS],
  ['FILLERS', '套话：查什么、怎么算起、怎么合计', grammar.FILLERS],
  ['EXPLAINING', '解释：词义、起算、用途', grammar.EXPLAINING],
  ['ASIDES', '不影响得分的话', grammar.ASIDES],
  ['ELSE', '其余情况', grammar.ELSE],
  ['TARGETS', '与目标值比较', grammar.TARGETS],
  ['GAPS', '与目标值的差距', grammar.GAPS],
  ['NOT_APPLICABLE', '不适用', grammar.NOT_APPLICABLE],
  ['PROPORTIONS', '按比例、按公式', grammar.PROPORTIONS],
  ['SHARED_OUT', '各得几分', grammar.SHARED_OUT],
  ['REFUSALS', '须由人确定', grammar.REFUSALS],
];

/** The phrases of an example, whole and as conditions without what follows. */
function phrasesOf(example: string): string[] {
  const phrases: string[] = [];
  const walk = ({ lead, items, outro }: Section) => {
    for (const sentence of [...lead, ...outro]) phrases.push(...sentence.map((phrase) => phrase.text));
    items.forEach(walk);
  };
  const normal = normalise(example);
  walk(sectionsOf(normal));
  const conditions = phrases.map((phrase) => {
    const effect = grammar.EFFECTS.match(phrase);
    return (effect ? phrase.slice(0, effect.start) : phrase).replace(/的$/, '');
  });
  return [normal.text, ...phrases, ...conditions];
}

describe.each(LISTS)('%s', (_name, _title, wordings) => {
  it.each(wordings.list.map((one) => [one.example, one] as const))(
    'reads %s by its own line',
    (example, one) => {
      const meanings = phrasesOf(example).flatMap((phrase) => wordings.match(phrase)?.meaning ?? []);
      expect(meanings).toContainEqual(one.meaning);
    },
  );
});

describe('LIMIT_WORDS', () => {
  it.each(grammar.LIMIT_WORDS)('%s: %s is read in %s', (says, words, example) => {
    expect(grammar.readLimit(example)).not.toBeNull();
    expect(grammar.limitWordsIn(example)).toContain(says);
    expect(new RegExp(words).test(example)).toBe(true);
  });
});

describe('docs/criteria.md', () => {
  const path = join(__dirname, '../../../docs/criteria.md');
  const [begin, end] = ['<!-- wordings -->', '<!-- /wordings -->'];

  it('lists every wording of the grammar (UPDATE_DOCS=1 writes the list anew)', () => {
    const text = readFileSync(path, 'utf8');
    const [before = '', rest = ''] = text.split(begin);
    const after = rest.split(end)[1] ?? '';
    const expected = `${before}${begin}\n${tables()}\n${end}${after}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, expected);
    expect(readFileSync(path, 'utf8')).toBe(expected);
  });

  function tables(): string {
    return `${wordingTables()}\n${limitTable()}`;
  }

  function limitTable(): string {
    const rows = grammar.LIMIT_WORDS.map(
      ([says, words, example]) => `| ${example} | ${says} | \`${words.replaceAll('|', '\\|')}\` |`,
    );
    return [
      '### 封顶：词序不限（LIMIT_WORDS）',
      '',
      '| 例 | 表示 | 词（正则写法） |',
      '| --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  }

  function wordingTables(): string {
    return LISTS.map(([name, title, { list }]) => {
      const rows = list.map(
        ({ example, pattern }) => `| ${example} | \`${pattern.replaceAll('|', '\\|')}\` |`,
      );
      return [`### ${title}（${name}）`, '', '| 例 | 写法 |', '| --- | --- |', ...rows, ''].join('\n');
    }).join('\n');
  }
});
