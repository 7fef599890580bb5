import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXECUTION_CAPS, GRADE_SCALES } from '../settings';
import { RULE_SETS } from './catalogue';

const PAGE = readFileSync(join(__dirname, '../../../docs/rules.md'), 'utf8');
const sections = PAGE.split(/^### /m).slice(1);

function inForce(from: string | null, to: string | null): string {
  if (from === null) return '未知';
  return `${from}起，${to === null ? '未见废止' : `${to}止`}`;
}

describe('docs/rules.md', () => {
  it('describes every rule of the catalogue, in its order, and no other', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual(
      RULE_SETS.map(({ id, name }) => `\`${id}\` ${name}`),
    );
  });

  it.each(RULE_SETS.map((rules, index) => ({ rules, section: sections[index] ?? '' })))(
    '$rules.id: document, dates and source are those of the data',
    ({ rules: { document, validFrom, validTo, source }, section }) => {
      expect(section).toContain(`- 文号：${document ?? '未知'}\n`);
      expect(section).toContain(`- 施行：${inForce(validFrom, validTo)}\n`);
      expect(section).toContain(`- ${source}`);
    },
  );

  it('counts the grade scales right, and a cap’s name says its steps', () => {
    expect(GRADE_SCALES).toHaveLength(4);
    for (const { name, steps } of EXECUTION_CAPS) {
      for (const { below, cap } of steps) expect(name).toMatch(new RegExp(`${below}%以下(?:最高)?${cap}`));
    }
  });
});
