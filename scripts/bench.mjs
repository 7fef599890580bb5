/** `npm run bench`: bundles bench/ with the sources that it measures, as they are shipped, and runs it. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(require.resolve('webpack/bin/webpack.js'), '--mode', 'production', '--env', 'bench');
run(join(ROOT, 'dist', 'bench', 'main.js'), ROOT);
