/**
 * `npm run excel`: serves dist/web over https on this computer and opens Excel with the add-in (Windows and Mac).
 *
 * npm run excel -- [--port 3000] [--serve-only] [--certificates FOLDER]
 *
 * `--serve-only` serves dist/web as it was built and opens no Excel. `--certificates` names a folder for the certificate of localhost instead of the
 * one that Office tooling uses, and installs nothing. Elsewhere than on Windows and Mac both are implied.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CAN_OPEN_EXCEL, certificates, portTaken, serve, stopOnSignal } from './webServer.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = join(ROOT, 'dist', 'web');
const WRITTEN_BASE = 'https://localhost:3000';

function fail(line) {
  console.error(line);
  process.exit(2);
}

/** The manifest for this port, beside dist/web so that a build does not take it away. */
function manifestFor(base) {
  const folder = join(ROOT, 'dist', 'excel');
  const path = join(folder, 'manifest.xml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, readFileSync(join(ROOT, 'manifest.xml'), 'utf8').replaceAll(WRITTEN_BASE, base));
  return path;
}

/** office-addin-debugging is fetched by npx: its native parts do not install everywhere. */
function sideload(manifest, action) {
  const args = ['--yes', 'office-addin-debugging@7.0.0', action, manifest];
  if (action === 'start') args.push('desktop', '--app', 'excel', '--no-debug', '--no-live-reload');
  return spawn('npx', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
}

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    'serve-only': { type: 'boolean', default: false },
    certificates: { type: 'string' },
  },
});

if (!options['serve-only']) {
  const setup = spawnSync(process.execPath, [join(ROOT, 'scripts', 'setup.mjs'), '--build'], {
    stdio: 'inherit',
  });
  if (setup.status !== 0) process.exit(setup.status ?? 1);
} else if (!existsSync(WEB)) {
  fail('dist/web 不存在，请先运行 npm run build / dist/web is missing, run npm run build first');
}

const { logErrorMessage, parseNumber } = await import('office-addin-cli');
let port;
try {
  port = parseNumber(options.port, `--port: 不是端口号 / not a port number: ${options.port}`);
} catch (error) {
  logErrorMessage(error);
  process.exit(2);
}

let served;
try {
  const mounts = [{ prefix: '/', folder: WEB, first: 'taskpane.html' }];
  served = await serve(mounts, port, await certificates(options.certificates));
} catch (error) {
  fail(portTaken(error, port) ?? error.message);
}
const { server, base } = served;
const manifest = manifestFor(base);
console.log(`任务窗格 / task pane: ${base}/taskpane.html`);
console.log(`清单 / manifest: ${relative(process.cwd(), manifest)}`);
const opensExcel = CAN_OPEN_EXCEL && !options['serve-only'];
if (opensExcel) sideload(manifest, 'start');
else if (!options['serve-only']) {
  console.log('本机没有 Excel：请在 Windows 或 Mac 上运行 / Excel opens on Windows and Mac only');
}
stopOnSignal(server, () => {
  if (opensExcel) sideload(manifest, 'stop');
});
