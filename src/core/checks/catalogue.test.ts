import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from '../../../test/checkExamples';
import { findings as english } from '../../locale/en-US/findings';
import { findings as chinese } from '../../locale/zh-CN/findings';
import { CHECKS } from './catalogue';
import { SEVERITIES, type Finding, type FindingCode } from './finding';
import { runChecks } from './runChecks';

const CODES = CHECKS.flatMap(({ codes }) => codes);
const PAGE = readFileSync(join(__dirname, '../../../docs/checks.md'), 'utf8');

function example(code: FindingCode): Finding {
  const input = EXAMPLES[code];
  const found = input && runChecks(input).find((each) => each.code === code);
  if (!found) throw new Error(`no example gives ${code}`);
  return found;
}

describe.each(CODES)('%s', (code) => {
  it('has an example, of the severity that the catalogue gives it', () => {
    expect(example(code)).toMatchObject({ code, severity: SEVERITIES[code] });
  });

  it.each([
    ['Chinese', chinese],
    ['English', english],
  ])('is a whole sentence in %s, with every figure in it', (_, messages) => {
    const { what, why } = messages(example(code));
    expect(what).toMatch(/[。.]$/);
    expect(why).toMatch(/[。.]$/);
    expect(`${what}${why}`).not.toMatch(/undefined|null|NaN|\[object|—/);
  });

  it('is on the page, with its severity and the sentence of its example', () => {
    const section = PAGE.split(/^### /m).find((each) => each.startsWith(`\`${code}\``));
    expect(section?.split('\n')[0]).toBe(`\`${code}\` (${SEVERITIES[code]})`);
    const { what, why } = chinese(example(code));
    expect(section).toContain(`> ${what}${why}`);
  });
});

describe('the page', () => {
  it('describes no code that no check reports', () => {
    const described = [...PAGE.matchAll(/^### `([a-z-]+)`/gm)].map((match) => match[1]);
    expect([...described].sort()).toEqual([...CODES].sort());
  });
});
