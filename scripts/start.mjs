/** `npm start`: scores the workbooks of samples/ on the command line and says where the scored files lie. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = join(ROOT, 'dist', 'cli', 'anju.js');
const SCORED = join(ROOT, 'dist', 'scored');
const FIRST = '新疆2021.xlsx';

const workbooks = readdirSync(join(ROOT, 'samples'))
  .filter((name) => name.endsWith('.xlsx'))
  .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b, 'zh-CN'));

mkdirSync(SCORED, { recursive: true });
for (const name of workbooks) {
  const output = join(SCORED, name.replace(/\.xlsx$/, '-已评分.xlsx'));
  console.log(`\n═══ samples/${name}`);
  const { status } = spawnSync(
    process.execPath,
    [COMMAND, 'score', join(ROOT, 'samples', name), '-o', output],
    { stdio: 'inherit' },
  );
  // 1 only says that there are findings of severity error, which a person should look at.
  if (status !== 0 && status !== 1) {
    console.error(`未能评分 / could not be scored: samples/${name}`);
    process.exit(1);
  }
  console.log(`已评分文件 / scored file: ${relative(process.cwd(), output)}`);
}
