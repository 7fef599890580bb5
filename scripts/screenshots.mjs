/**
 * `npm run screenshots [-- NAME…]`: makes docs/pictures/ from the running workbench, with the pane as it is built and the
 * workbooks of samples/.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PROGRAMS, pathOf } from './programs.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, 'docs', 'pictures');
const PATIENCE = 90_000;
const RENTAL = '附件1 租赁住房保障';
const RENOVATION = '附件2 城镇老旧小区改造';

const WHOLE_PAGE = { take: '.workbench', scale: 1, viewport: { width: 1400, height: 820 } };
const PANE = { take: 'iframe', scale: 2, viewport: { width: 1400, height: 780 } };

/** Each picture: the part of the page that is taken, and what a person does until it looks so. */
const SHOTS = {
  'workbench-scored': {
    ...WHOLE_PAGE,
    async play({ pane, score, select }) {
      await score();
      await select(RENTAL, 'K15');
      await pane.getByRole('tab', { name: '得分' }).click();
    },
  },
  'pane-scores': { ...PANE, play: ({ score }) => score() },
  'pane-row': {
    ...PANE,
    async play({ score, select, pane }) {
      await score();
      await select(RENOVATION, 'A19');
      await pane.getByRole('tab', { name: '本行', selected: true }).waitFor();
    },
  },
  'working-paper': {
    take: '.grid-holder',
    scale: 1,
    viewport: { width: 1780, height: 860 },
    async play({ score, select }) {
      await score();
      await select('评分底稿', 'H60');
    },
  },
  'pane-questions': {
    ...PANE,
    sample: '少见写法.xlsx',
    async play({ pane }) {
      await pane.getByRole('tab', { name: '待补充' }).click();
      await pane.getByRole('radio', { name: '是' }).focus();
    },
  },
  'pane-findings': {
    ...PANE,
    async play({ score, pane }) {
      await score();
      await pane.getByRole('tab', { name: '问题' }).click();
    },
  },
  'pane-settings': {
    ...PANE,
    async play({ pane }) {
      await pane.getByRole('button', { name: '设置' }).click();
      await pane.getByRole('heading', { name: '设置' }).waitFor();
    },
  },
  'pane-dark': { ...PANE, query: '&theme=dark', play: ({ score }) => score() },
};

/** `npm start -- --serve-only`; it prints the address once it listens. */
function startServer(certificates) {
  const server = spawn(
    process.execPath,
    [join(ROOT, 'scripts', 'start.mjs'), '--serve-only', '--port', '0', '--certificates', certificates],
    { cwd: ROOT },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk.toString();
      const address = /https:\/\/localhost:\d+\/workbench\//.exec(said)?.[0];
      if (address) resolve({ server, address });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

/** Opens the workbench on a sample, does what the picture needs, takes it. */
async function take(browser, address, name) {
  const { take: part, scale, viewport, sample = '新疆2021.xlsx', query = '', play } = SHOTS[name];
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport,
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${address}?sample=${encodeURIComponent(sample)}${query}`);
  const pane = page.frameLocator('iframe');
  const says = (text) => pane.getByRole('status').filter({ hasText: text }).first().waitFor();
  await says('校验完成');
  await play({
    pane,
    async score() {
      await pane.getByRole('button', { name: '一键评分', exact: true }).click();
      await says('评分完成');
    },
    select: (sheet, cell) => page.evaluate((at) => globalThis.anju.select(...at), [sheet, cell]),
  });
  await page.getByRole('button', { name: '关闭提示' }).click();
  await page.mouse.move(0, 0);
  // The grid draws a frame after its data changes.
  await page.waitForTimeout(500);
  const path = join(PICTURES, `${name}.png`);
  await page.locator(part).first().screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  return path;
}

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !SHOTS[name]);
const executablePath = pathOf(PROGRAMS.chromium);
if (unknown !== undefined || !executablePath) {
  console.error(
    unknown === undefined
      ? '找不到 Chromium、Chrome 或 Edge / no Chromium, Chrome or Edge on this machine'
      : `没有这张图 / no such picture: ${unknown}（${Object.keys(SHOTS).join('、')}）`,
  );
  process.exit(2);
}
const certificates = mkdtempSync(join(tmpdir(), 'anju-screenshots-'));
const { server, address } = await startServer(certificates);
try {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  mkdirSync(PICTURES, { recursive: true });
  for (const name of chosen.length > 0 ? chosen : Object.keys(SHOTS)) {
    const path = await take(browser, address, name);
    console.log(`docs/pictures/${name}.png  ${Math.round(statSync(path).size / 1024)} KB`);
  }
  await browser.close();
} finally {
  server.kill();
  rmSync(certificates, { recursive: true });
}
