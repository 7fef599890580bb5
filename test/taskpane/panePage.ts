import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import webpack from 'webpack';
import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx';
import { chromiumPath } from './chromium';
import type { HostPage, HostPageOptions, PortableWorkbook } from './hostPage';

const ROOT = join(__dirname, '../..');

/** The served dist/web, a browser and the bundled host page: made once for a test file. */
export interface PaneStage {
  readonly base: string;
  readonly browser: Browser;
  readonly hostScript: string;
  close(): Promise<void>;
}

export async function openStage(): Promise<PaneStage> {
  const folder = mkdtempSync(join(tmpdir(), 'anju-pane-'));
  const hostScript = await bundleHostPage(join(folder, 'host'));
  const server = await serve(join(folder, 'certificates'));
  try {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    return {
      base: server.base,
      browser,
      hostScript,
      async close() {
        await browser.close();
        server.process.kill();
        rmSync(folder, { recursive: true });
      },
    };
  } catch (error) {
    server.process.kill();
    throw error;
  }
}

/** `npm run excel` without Excel; it prints the address once it listens. */
function serve(certificates: string): Promise<{ readonly process: ChildProcess; readonly base: string }> {
  const child = spawn(
    process.execPath,
    ['scripts/excel.mjs', '--serve-only', '--port', '0', '--certificates', certificates],
    { cwd: ROOT },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /(https:\/\/localhost:\d+)\/taskpane\.html/.exec(said)?.[1];
      if (address) resolve({ process: child, base: address });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function bundleHostPage(folder: string): Promise<string> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: join(__dirname, 'hostPage.ts'),
    output: { path: folder, filename: 'host.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: {
            configFile: join(ROOT, 'tsconfig.json'),
            transpileOnly: true,
            compilerOptions: { noEmit: false },
          },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve(readFileSync(join(folder, 'host.js'), 'utf8'));
    });
  });
}

/** A page whose requests and complaints are noted. */
export interface Watched {
  readonly page: Page;
  /** Requests to anywhere but the own server; all are refused. */
  readonly outside: readonly string[];
  /** Errors and refusals that the browser's console showed. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface OpenPane extends Watched {
  /** The pane itself; `page` around it plays Excel. */
  readonly pane: FrameLocator;
  host<Name extends keyof HostPage>(
    name: Name,
    ...args: Parameters<HostPage[Name]>
  ): Promise<ReturnType<HostPage[Name]>>;
}

export interface OpenPaneOptions extends Partial<HostPageOptions> {
  /** What Office tells of its theme, as Excel on the desktop does; office.js in a browser tells nothing. */
  readonly officeBackground?: string;
  readonly context?: BrowserContextOptions;
}

/** Opens a workbook in the emulated Excel with the production pane beside it. */
export async function openPane(
  stage: PaneStage,
  workbook: WorkbookSnapshot,
  options: OpenPaneOptions = {},
): Promise<OpenPane> {
  const watched = await openWatched(stage, 'excel.html', options.context, options.officeBackground);
  const { page } = watched;
  const opened: OpenPane = {
    ...watched,
    pane: page.frameLocator('iframe'),
    host: (name, ...args) => page.evaluate(callHostPage, [name, args] as const) as never,
  };
  await opened.host('open', portable(workbook), {
    language: options.language ?? 'zh-CN',
    ...(options.requirementSets ? { requirementSets: options.requirementSets } : {}),
  });
  return opened;
}

/** Opens a page of dist/web without any Excel around it. */
export function openPlainPage(stage: PaneStage, path: string): Promise<Watched> {
  return openWatched(stage, path, { locale: 'zh-CN' });
}

async function openWatched(
  stage: PaneStage,
  path: string,
  options: BrowserContextOptions = {},
  officeBackground?: string,
): Promise<Watched> {
  const context = await stage.browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 350, height: 760 },
    ...options,
  });
  if (officeBackground !== undefined) await context.addInitScript(tellTheme, officeBackground);
  const outside: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== stage.base) {
      outside.push(url.href);
      return route.abort();
    }
    if (url.pathname === '/excel.html') {
      const style = 'html,body{height:100%;margin:0}';
      const body = `<!doctype html><meta charset="utf-8" /><style>${style}</style><body><script src="excel.js"></script>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    if (url.pathname === '/excel.js') {
      return route.fulfill({ contentType: 'text/javascript', body: stage.hostScript });
    }
    return route.continue();
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${stage.base}/${path}`);
  return { page, outside, complaints, close: () => context.close() };
}

/** Runs in the browser: `Office.context` inherits the theme. */
function tellTheme(bodyBackgroundColor: string): void {
  Object.defineProperty(Object.prototype, 'officeTheme', {
    configurable: true,
    get: () => ({ bodyBackgroundColor }),
    set(this: object, value: unknown) {
      Object.defineProperty(this, 'officeTheme', { value, configurable: true, writable: true });
    },
  });
}

/** The pane says so to those who cannot see it: its only live region. */
export async function says({ pane }: OpenPane, text: string): Promise<void> {
  await pane.getByRole('status').filter({ hasText: text }).waitFor();
}

export async function score(opened: OpenPane): Promise<void> {
  await opened.pane.getByRole('button', { name: '一键评分', exact: true }).click();
  await says(opened, '评分完成');
}

/** Runs in the browser. */
function callHostPage([name, args]: readonly [string, readonly unknown[]]): unknown {
  const { hostPage } = window as unknown as { hostPage: Record<string, (...given: unknown[]) => unknown> };
  return hostPage[name]?.(...args);
}

function portable(workbook: WorkbookSnapshot): PortableWorkbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells] })) };
}

export function sample(name: string): WorkbookSnapshot {
  return readWorkbook(readFileSync(join(ROOT, 'samples', name)), name);
}
