import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';

const WEB = join(__dirname, '../../dist/web');
const FIRST_LOAD_LIMIT = 200 * 1024;

const html = readFileSync(join(WEB, 'taskpane.html'), 'utf8');
const { document } = new JSDOM(html).window;
const scripts = [...document.querySelectorAll('script')].map((script) => script.getAttribute('src') ?? '');

describe('the built pane', () => {
  it('loads at most 200 KB of our own code at first, compressed', () => {
    const own = scripts.filter((src) => !src.startsWith('officejs/'));
    expect(own.length).toBeGreaterThan(0);
    const bytes = own.map((src) => gzipSync(readFileSync(join(WEB, src))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT);
  });

  it('has no script of its own in the page, and office.js first', () => {
    expect(scripts[0]).toBe('officejs/office.js');
    expect(scripts).not.toContain('');
  });

  it('allows nothing but its own server', () => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const rules = Object.fromEntries((policy ?? '').split('; ').map((rule) => rule.split(/ (.*)/)));
    expect(rules).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    expect(rules).not.toHaveProperty('frame-ancestors');
  });

  it('says something even where no script runs', () => {
    expect(document.body.textContent).toContain('请改用安居绩效命令行');
  });

  it.each([
    'office.js',
    'excel-win32-16.01.js',
    'excel-win32-16.00.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'zh-cn/office_strings.js',
    'en-us/office_strings.js',
    'telemetry/oteljs_agave.js',
    'ariatelemetry/aria-web-telemetry.js',
  ])('serves %s as Microsoft made it', (name) => {
    const original = join(dirname(require.resolve('@microsoft/office-js/dist/office.js')), name);
    expect(readFileSync(join(WEB, 'officejs', name)).equals(readFileSync(original))).toBe(true);
  });

  it('has a manifest that differs from the source in nothing but the base', () => {
    const built = readFileSync(join(WEB, 'manifest.xml'), 'utf8');
    const base = /SupportUrl DefaultValue="(.*)\/help\.html"/.exec(built)?.[1] ?? '';
    expect(base).toMatch(/^https:\/\//);
    expect(built).toBe(
      readFileSync(join(WEB, '../../manifest.xml'), 'utf8').replaceAll('https://localhost:3000', base),
    );
  });
});
