import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { Inspection } from '../../src/workbench/page/inspection';
import { chromiumPath } from '../taskpane/chromium';

export const ROOT = join(__dirname, '../..');

/** A busy computer with two cores takes its time; nothing is waited for longer than it takes. */
const PATIENCE = 90_000;

/** The served workbench and a browser: made once for a test file. */
export interface WorkbenchStage {
  readonly base: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** @param mounts further folders to serve, by the beginning of their address */
export async function openStage(mounts: Readonly<Record<string, string>> = {}): Promise<WorkbenchStage> {
  const folder = mkdtempSync(join(tmpdir(), 'anju-workbench-'));
  const { process: server, base } = await serve(folder, mounts);
  try {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    return {
      base,
      browser,
      async close() {
        await browser.close();
        server.kill();
        rmSync(folder, { recursive: true });
      },
    };
  } catch (error) {
    server.kill();
    throw error;
  }
}

/** `npm start -- --serve-only`; it prints the address once it listens. */
function serve(
  certificates: string,
  mounts: Readonly<Record<string, string>>,
): Promise<{ readonly process: ChildProcess; readonly base: string }> {
  const more = Object.entries(mounts).flatMap(([prefix, folder]) => ['--mount', `${prefix}=${folder}`]);
  const child = spawn(
    process.execPath,
    ['scripts/start.mjs', '--serve-only', '--port', '0', '--certificates', certificates, ...more],
    { cwd: ROOT },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const base = /(https:\/\/localhost:\d+)\/workbench\//.exec(said)?.[1];
      if (base) resolve({ process: child, base });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests to anywhere but the own server; all are refused. */
  readonly outside: readonly string[];
  /** Errors that the browser's console showed. */
  readonly complaints: readonly string[];
  ask<Name extends keyof Inspection>(
    name: Name,
    ...args: Parameters<Inspection[Name]>
  ): Promise<ReturnType<Inspection[Name]>>;
  /** Turns to a cell, with the keyboard going there. */
  turnTo(sheet: string, address: string): Promise<void>;
  type(sheet: string, address: string, text: string): Promise<void>;
  /** The bytes of a file that the button 下载 offers. */
  download(): Promise<Uint8Array>;
  /** Drops a file onto the page. */
  drop(name: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** @param query such as `?lang=en` */
export async function openWorkbench(stage: WorkbenchStage, query = ''): Promise<OpenWorkbench> {
  const context = await stage.browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1400, height: 860 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const outside: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === stage.base || url.protocol === 'blob:') return route.continue();
    outside.push(url.href);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const cells = page.locator('canvas[id^="univer-sheet-main-canvas"]');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await page.goto(`${stage.base}/workbench/${query}`);
  const ask: OpenWorkbench['ask'] = (name, ...args) =>
    page.evaluate(askWorkbench, [name, args] as const) as never;
  const turnTo = async (sheet: string, address: string) => {
    await cells.click({ position: { x: 200, y: 200 } });
    await ask('select', sheet, address);
  };
  return {
    page,
    pane: page.frameLocator('iframe'),
    outside,
    complaints,
    ask,
    turnTo,
    async type(sheet, address, text) {
      await turnTo(sheet, address);
      // As people do: what is typed is seen before Enter is pressed.
      const [first = '', ...rest] = text;
      await page.keyboard.press(first);
      await page.locator('.editing').waitFor();
      await page.keyboard.type(rest.join(''), { delay: 30 });
      await page.keyboard.press('Enter');
      await page.locator('.editing').waitFor({ state: 'detached' });
    },
    async download() {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^(下载|Download)$/ }).click(),
      ]);
      return readFileSync(await download.path());
    },
    async drop(name, bytes) {
      const transfer = await page.evaluateHandle(
        ([fileName, base64]) => {
          const data = new DataTransfer();
          const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          data.items.add(new File([content], fileName));
          return data;
        },
        [name, Buffer.from(bytes).toString('base64')] as const,
      );
      const target = page.locator('.workbench');
      await target.dispatchEvent('dragenter', { dataTransfer: transfer });
      await target.dispatchEvent('drop', { dataTransfer: transfer });
    },
    close: () => context.close(),
  };
}

/** Runs in the browser. */
function askWorkbench([name, args]: readonly [string, readonly unknown[]]): unknown {
  const { anju } = window as unknown as { anju: Record<string, (...given: unknown[]) => unknown> };
  return anju[name]?.(...args);
}
