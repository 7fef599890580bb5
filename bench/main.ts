import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { criteriaPerSecond, engineTime } from './engine';
import { wholeProcess } from './process';

const root = process.argv[2];
if (!root) throw new Error('the folder of the repository is expected as the argument');

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
engineTime(3, 60, 100, 10);
engineTime(40, 120, 10, null);
criteriaPerSecond(5000, 10_000);

const folder = mkdtempSync(join(tmpdir(), 'anju-bench-'));
try {
  wholeProcess(root, folder, [3, 60, 'distinct'], 7);
  wholeProcess(root, folder, [40, 120, 'copies'], 5);
  wholeProcess(root, folder, [40, 120, 'distinct'], 5);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
