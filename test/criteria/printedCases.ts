import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../src/core/criteria/cases');

/** A line of cases/*.txt: 分值 (with @目标值) | 评分标准 | expectation. */
export interface PrintedCase {
  readonly points: number;
  readonly target: number | null;
  /** As printed in the file. */
  readonly text: string;
  /** The criteria that it stands for: `每{低|少}1%` is each of its words, the other slots with their first one. */
  readonly variants: readonly [string, ...string[]];
  /** See cases.test.ts. */
  readonly expected: string;
}

export const CASE_FILES = readdirSync(FOLDER);

export function printedCases(file: string): PrintedCase[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [head = '', text = '', expected = ''] = line.split(' | ').map((part) => part.trim());
    const [points, target] = head.split('@').map(Number);
    return [{ points: points ?? 0, target: target ?? null, text, variants: variantsOf(text), expected }];
  });
}

function variantsOf(text: string): [string, ...string[]] {
  const parts = text.replaceAll('\\n', '\n').split(/\{([^{}]*)\}/);
  const words = parts.map((part, index) => (index % 2 === 1 ? part.split('|') : [part]));
  const first = words.map(([word = '']) => word);
  const others = words.flatMap(([, ...more], index) => more.map((word) => first.with(index, word).join('')));
  return [first.join(''), ...others];
}
