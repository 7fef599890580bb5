import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, report, timed } from './timing';
import { workbookOfTables, type Likeness } from './workbooks';

/** A process that does nothing but parse a file, as small as it can be. */
const PARSE_ONLY = `require('@e965/xlsx').readFile(process.argv[1])`;

/** What a person waits for: whole processes, on the same file. */
export function wholeProcess(
  root: string,
  folder: string,
  [sheets, rows, likeness]: readonly [sheets: number, rows: number, likeness: Likeness],
  runs: number,
): void {
  const file = join(folder, `${sheets}x${rows}-${likeness}.xlsx`);
  writeFileSync(file, workbookOfTables(sheets, rows, likeness));
  const command = join(root, 'dist/cli/anju.js');
  const parse = median(timed(() => run(root, ['-e', PARSE_ONLY, file]), runs, 1));
  const score = median(timed(() => run(root, [command, 'score', file, '--json']), runs, 1));
  const what = `${sheets} tables × ${rows} rows, ${likeness}`;
  report(`process that only parses, ${what}`, `${parse.toFixed(0)} ms`, null);
  report(`process score --json, ${what}`, `${score.toFixed(0)} ms, ${(score / parse).toFixed(2)} ×`, {
    text: '≤ 2 × parsing',
    isMet: score <= 2 * parse,
  });

  const output = join(folder, 'scored.xlsx');
  const write = median(timed(() => run(root, [command, 'score', file, '-o', output]), Math.min(runs, 3), 0));
  report(`process score -o, ${what}`, `${write.toFixed(0)} ms`, { text: '≤ 5000 ms', isMet: write <= 5000 });
}

function run(root: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0 && status !== 1) throw new Error(`exit code ${String(status)}: ${stderr}`);
}
