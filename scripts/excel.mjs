/**
 * `npm run excel`: serves dist/web over https on this computer and opens Excel with the add-in (Windows and Mac).
 *
 * npm run excel -- [--port 3000] [--serve-only] [--certificates FOLDER]
 *
 * `--serve-only` serves dist/web as it was built and opens no Excel. `--certificates` names a folder for the certificate of localhost instead of the
 * one that Office tooling uses, and installs nothing. Elsewhere than on Windows and Mac both are implied.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = join(ROOT, 'dist', 'web');
const WRITTEN_BASE = 'https://localhost:3000';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
const CAN_OPEN_EXCEL = process.platform === 'win32' || process.platform === 'darwin';

function fail(line) {
  console.error(line);
  process.exit(2);
}

/** The certificate of localhost; on Windows and Mac its issuer becomes trusted, which asks the person once. */
async function certificates(folder) {
  const tool = await import('office-addin-dev-certs');
  if (CAN_OPEN_EXCEL && folder === undefined) return tool.getHttpsServerOptions();
  const { certificateDirectory } = await import('office-addin-dev-certs/lib/defaults.js');
  const place = folder ?? certificateDirectory;
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(place, name));
  if (![ca, cert, key].every((path) => existsSync(path))) await tool.generateCertificates(ca, cert, key);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

/** The file that an address names, null where there is none or where it lies outside the folder. */
function fileAt(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, WRITTEN_BASE).pathname);
  } catch {
    return null;
  }
  const file = join(WEB, path === '/' ? 'taskpane.html' : path);
  const isInside = !relative(WEB, file).startsWith(`..${sep}`) && !path.includes('\0');
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response) {
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileAt(request.url ?? '/') : null;
  if (!file) {
    response.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('404\n');
    return;
  }
  const isNamedByContent = /\.[0-9a-f]{8}\.js$/.test(file);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': isNamedByContent ? 'max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
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

const server = createServer(await certificates(options.certificates), answer);
server.on('error', (error) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用，请用 --port 另选 / port ${port} is taken, choose another with --port`
      : error.message,
  ),
);
server.listen(port, 'localhost', () => {
  const base = `https://localhost:${server.address().port}`;
  const manifest = manifestFor(base);
  console.log(`任务窗格 / task pane: ${base}/taskpane.html`);
  console.log(`清单 / manifest: ${relative(process.cwd(), manifest)}`);
  const opensExcel = CAN_OPEN_EXCEL && !options['serve-only'];
  if (opensExcel) sideload(manifest, 'start');
  else if (!options['serve-only']) {
    console.log('本机没有 Excel：请在 Windows 或 Mac 上运行 / Excel opens on Windows and Mac only');
  }
  const stop = () => {
    server.close();
    server.closeAllConnections();
    if (opensExcel) sideload(manifest, 'stop');
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
