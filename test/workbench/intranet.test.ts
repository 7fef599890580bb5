import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { says, score } from './benchesForTests';
import { openStage, openWorkbench, ROOT, type WorkbenchStage } from './workbenchPage';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'anju-intranet-'));
const out = join(folder, 'out');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function intranet(...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/intranet.mjs', ...args], { cwd: ROOT, encoding: 'utf8' });
}

describe('the folder for a server of the intranet', () => {
  const made = intranet('https://anju.example.gov.cn/anju/', '--out', out);

  it('is made, and said where', () => {
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    expect(made.stdout).toContain('https://anju.example.gov.cn/anju/');
  });

  it('has a manifest that names the server and nothing else', () => {
    const manifest = readFileSync(join(out, 'manifest.xml'), 'utf8');
    expect(manifest).not.toContain('localhost');
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toContain('https://anju.example.gov.cn/anju/taskpane.html');
    expect(addresses.every((address) => address?.startsWith('https://anju.example.gov.cn/anju/'))).toBe(true);
    expect(readFileSync(join(out, 'web/manifest.xml'), 'utf8')).toBe(manifest);
  });

  it('holds every file that the manifest and the page lead to', () => {
    const manifest = readFileSync(join(out, 'manifest.xml'), 'utf8');
    const page = readFileSync(join(out, 'web/taskpane.html'), 'utf8');
    const files = [
      ...[...manifest.matchAll(/"https:\/\/anju\.example\.gov\.cn\/anju\/([^"?]*)"/g)].map(
        ([, name]) => name,
      ),
      ...[...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, name]) => name),
    ];
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect([file, existsSync(join(out, 'web', file ?? ''))]).toEqual([file, true]);
  });

  it('has checksums that are right', () => {
    const lines = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      const [sum, name] = line.split('  ');
      const content = readFileSync(join(out, name ?? ''));
      expect([name, createHash('sha256').update(content).digest('hex')]).toEqual([name, sum]);
    }
  });

  it('tells nginx the address, and which files stay', () => {
    const config = readFileSync(join(out, 'nginx.conf'), 'utf8');
    expect(config).toContain('server_name anju.example.gov.cn;');
    expect(config).toContain('location /anju/ {');
    const pattern = /"~(.*)"\s+"public, max-age=31536000, immutable"/.exec(config)?.[1] ?? '';
    expect('/anju/taskpane.0123abcd.js').toMatch(new RegExp(pattern));
    expect('/anju/officejs/office.js').not.toMatch(new RegExp(pattern));
    expect(config).not.toMatch(/add_header X-Frame-Options/);
  });

  it('tells IIS the same, in well-formed XML', () => {
    const { document } = new JSDOM(readFileSync(join(out, 'web/web.config')), {
      contentType: 'application/xml',
    }).window;
    const places = [...document.querySelectorAll('location')].map(
      (place) => place.getAttribute('path') ?? '',
    );
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) expect(existsSync(join(out, 'web', place))).toBe(true);
    expect(document.querySelector('customHeaders > add')?.getAttribute('name')).toBe(
      'X-Content-Type-Options',
    );
  });

  it('is made again over itself, and never over anything else', () => {
    expect(intranet('https://anju.example.gov.cn/anju', '--out', out).status).toBe(0);
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, '重要.xlsx'), '');
    const refused = intranet('https://anju.example.gov.cn/anju', '--out', other);
    expect([refused.status, refused.stderr.trim().split('\n')]).toEqual([
      2,
      [expect.stringContaining('重要.xlsx')],
    ]);
    expect(existsSync(join(other, '重要.xlsx'))).toBe(true);
  });

  it.each([
    [['http://anju.example.gov.cn'], 'https'],
    [['anju.example.gov.cn'], '不是网址'],
    [['https://anju.example.gov.cn/anju/taskpane.html'], '只写到文件夹为止'],
    [[], '用法'],
  ])('is not made for %j', (args, why) => {
    const { status, stderr } = intranet(...args, '--out', join(folder, 'none'));
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(why)]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('the pane from such a server', () => {
  let stage: WorkbenchStage;

  beforeAll(async () => {
    expect(intranet('https://localhost/anju', '--out', out).status).toBe(0);
    stage = await openStage({ '/anju/': join(out, 'web') });
  });

  afterAll(async () => {
    await stage.close();
  });

  it('starts in a folder, under its own policy, asks nobody else, and scores', async () => {
    const opened = await openWorkbench(stage, '?pane=/anju/taskpane.html');
    await says(opened, '校验完成');
    const frame = opened.page.frames().find((one) => one.url().includes('/anju/taskpane.html'));
    const policy = await frame?.evaluate(async () => {
      const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
      const blocked = await fetch('https://example.com/').then(
        () => false,
        () => true,
      );
      return [meta?.getAttribute('content'), blocked];
    });
    expect(policy).toEqual([expect.stringContaining("connect-src 'self'"), true]);
    await score(opened);
    expect(opened.outside).toEqual([]);
    const refusals = opened.complaints.filter((text) => /Content Security Policy/.test(text));
    expect(refusals).toHaveLength(opened.complaints.length);
    expect(refusals.every((text) => text.includes('example.com'))).toBe(true);
    await opened.close();
  });

  it('has the headers that the documents promise', async () => {
    const context = await stage.browser.newContext({ ignoreHTTPSErrors: true });
    const headers = async (path: string) =>
      (await context.request.get(`${stage.base}/anju/${path}`)).headers();
    const page = await headers('taskpane.html');
    expect(page).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    expect(page).not.toHaveProperty('x-frame-options');
    const script = /taskpane\.[0-9a-f]{8}\.js/.exec(
      readFileSync(join(out, 'web/taskpane.html'), 'utf8'),
    )?.[0];
    expect(await headers(script ?? '')).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    await context.close();
  });
});
