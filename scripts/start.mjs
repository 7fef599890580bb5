/**
 * `npm start`: scores the workbooks of samples/ on the command line, then serves the workbench on this computer.
 *
 * npm start -- [--port 3100] [--certificates FOLDER] [--no-open] [--serve-only] [--mount /ADDRESS/=FOLDER]
 *
 * On a terminal it opens the browser, where there is one, and serves until Ctrl-C. Without one (a pipe, CI) it fetches
 * workbench and pane once, to see that they are there, and ends. `--serve-only` scores nothing, opens nothing, and serves
 * until it is ended, terminal or not. `--mount` serves a further folder, such as the one of `npm run intranet`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { certificates, portTaken, serve, stopOnSignal } from './webServer.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = join(ROOT, 'dist', 'cli', 'anju.js');
const SCORED = join(ROOT, 'dist', 'scored');
const FIRST = '新疆2021.xlsx';
const RULE = '═'.repeat(72);

function fail(line, code = 1) {
  console.error(line);
  process.exit(code);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '3100' },
        certificates: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'serve-only': { type: 'boolean', default: false },
        mount: { type: 'string', multiple: true, default: [] },
      },
    }).values;
  } catch (error) {
    return fail(error.message, 2);
  }
}

function scoreSamples() {
  const workbooks = readdirSync(join(ROOT, 'samples'))
    .filter((name) => name.endsWith('.xlsx'))
    .sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b, 'zh-CN'));
  mkdirSync(SCORED, { recursive: true });
  console.log(
    `为 samples/ 的 ${workbooks.length} 个样例评分 / scoring the ${workbooks.length} samples of samples/`,
  );
  for (const name of workbooks) {
    const output = join(SCORED, name.replace(/\.xlsx$/, '-已评分.xlsx'));
    console.log(`\n${RULE}`);
    const { status } = spawnSync(
      process.execPath,
      [COMMAND, 'score', join(ROOT, 'samples', name), '-o', output],
      { stdio: 'inherit' },
    );
    // 1 only says that there are findings of severity error, which a person should look at.
    if (status !== 0 && status !== 1) fail(`未能评分 / could not be scored: samples/${name}`);
  }
}

function portOf(text) {
  const port = Number(text);
  const isPort = /^\d+$/.test(text) && port <= 65_535;
  return isPort ? port : fail(`--port: 不是端口号 / not a port number: ${text}`, 2);
}

/** Fetches a page and its scripts: what a browser would need first. */
async function visit(address, ca) {
  const page = await fetched(address, ca);
  const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(
    ([, src]) => new URL(src, address),
  );
  if (scripts.length === 0) throw new Error(`${address}: 没有脚本 / no scripts`);
  for (const script of scripts) await fetched(script, ca);
}

function fetched(address, ca) {
  return new Promise((resolve, reject) => {
    get(address, { ca }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${address}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

/** Whether a person sits at this computer and sees a browser window. */
function hasBrowser() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openBrowser(address) {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  browser.on('error', () => console.log('请在浏览器中打开上面的地址 / open the address in a browser'));
  browser.unref();
}

const options = readOptions();
const port = portOf(options.port);
if (!options['serve-only']) scoreSamples();

const isAttended = Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);
let served;
let secrets;
try {
  secrets = await certificates(options.certificates);
  const mounts = [
    ...options.mount.map((text) => {
      const [prefix, folder] = text.split('=');
      return { prefix, folder, first: 'taskpane.html' };
    }),
    { prefix: '/workbench/', folder: join(ROOT, 'dist', 'workbench'), first: 'index.html' },
    { prefix: '/', folder: join(ROOT, 'dist', 'web'), first: 'taskpane.html' },
  ];
  served = await serve(mounts, port, secrets);
} catch (error) {
  fail(portTaken(error, port) ?? error.message);
}
const { server, base } = served;
const workbench = `${base}/workbench/`;
if (!options['serve-only']) console.log(`\n${RULE}`);
console.log(`工作台 / workbench: ${workbench}`);
if (options['serve-only']) {
  console.log('按 Ctrl-C 结束 / Ctrl-C ends');
  stopOnSignal(server);
} else if (isAttended) {
  console.log('浏览器会提示证书不受信任：这是本机自签证书，选择继续即可。按 Ctrl-C 结束。');
  console.log('The browser warns of a certificate made on this computer: go on. Ctrl-C ends.');
  if (hasBrowser() && !options['no-open']) openBrowser(workbench);
  stopOnSignal(server);
} else {
  try {
    for (const address of [workbench, `${base}/taskpane.html`]) await visit(address, secrets.ca);
  } catch (error) {
    fail(error.message);
  }
  console.log('工作台和任务窗格可以打开 / workbench and task pane can be opened');
  server.close();
  server.closeAllConnections();
}
