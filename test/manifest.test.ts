import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import packageJson from '../package.json';

const ROOT = join(__dirname, '..');
const BASE = 'https://localhost:3000/';
const manifest = new JSDOM(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), {
  contentType: 'application/xml',
}).window.document;

/** Elements by their name without prefix, anywhere below. */
function all(name: string, below: Document | Element = manifest): readonly Element[] {
  return [...below.getElementsByTagName('*')].filter((element) => element.localName === name);
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.localName}> has no ${name}`);
  return value;
}

/** The one such element below the root itself. */
function top(name: string): Element {
  const found = [...manifest.documentElement.children].filter((element) => element.localName === name);
  expect(found).toHaveLength(1);
  return found[0] as Element;
}

const resources = all('Resources')[0] as Element;
const resourceIds = ['Image', 'Url', 'String']
  .flatMap((name) => all(name, resources))
  .filter((element) => element.hasAttribute('id'));
const defaultOf = (id: string) =>
  resourceIds
    .filter((element) => attribute(element, 'id') === id)
    .map((element) => attribute(element, 'DefaultValue'))[0] ?? '';

/** Width and height that a PNG file states in its header. */
function pngSize(path: string): readonly [width: number, height: number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  it('is well-formed and says who it is', () => {
    expect(all('parsererror')).toHaveLength(0);
    expect(top('Id').textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(top('Version').textContent).toBe(`${packageJson.version}.0`);
    expect(top('Permissions').textContent).toBe('ReadWriteDocument');
  });

  it('has its elements in the order that the schema prescribes', () => {
    const order = [...manifest.documentElement.children].map((element) => element.localName);
    expect(order).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  it('runs in Excel from ExcelApi 1.10, with one shared runtime for pane and commands', () => {
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
    const sets = all('Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
    expect(sets).toEqual(['ExcelApi 1.10', 'SharedRuntime 1.1']);
    const pages = ['Runtime', 'FunctionFile']
      .flatMap((name) => all(name))
      .map((element) => attribute(element, 'resid'));
    const actions = all('SourceLocation').flatMap((element) => element.getAttribute('resid') ?? []);
    expect(new Set([...pages, ...actions]).size).toBe(1);
  });

  it('names resources that exist, and no others', () => {
    const used = new Set(
      [...manifest.getElementsByTagName('*')].flatMap((element) => element.getAttribute('resid') ?? []),
    );
    const defined = resourceIds.map((element) => attribute(element, 'id'));
    expect([...used].sort()).toEqual([...defined].sort());
    expect(new Set(defined).size).toBe(defined.length);
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it('has Chinese by default and English for every text', () => {
    expect(top('DefaultLocale').textContent).toBe('zh-CN');
    const texts = [top('DisplayName'), top('Description'), ...all('String', resources)];
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) {
      expect(attribute(text, 'DefaultValue')).toMatch(/\p{Script=Han}/u);
      const overrides = all('Override', text);
      expect(overrides.map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
      expect(overrides.map((override) => attribute(override, 'Value'))[0]).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('keeps to the lengths that Office accepts', () => {
    expect(attribute(top('DisplayName'), 'DefaultValue').length).toBeLessThanOrEqual(125);
    expect(attribute(top('Description'), 'DefaultValue').length).toBeLessThanOrEqual(250);
    const values = (list: string, limit: number) =>
      all(list, resources)
        .flatMap((element) => [...element.getElementsByTagName('*')])
        .flatMap((element) => element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? [])
        .filter((text) => text.length > limit);
    expect(values('ShortStrings', 125)).toEqual([]);
    expect(values('LongStrings', 250)).toEqual([]);
  });

  it('has every address under the one base that a build replaces', () => {
    const addresses = readFileSync(join(ROOT, 'manifest.xml'), 'utf8')
      .match(/"(https?:[^"]*)"/g)
      ?.map((quoted) => quoted.slice(1, -1))
      .filter(
        (address) =>
          !address.startsWith('http://schemas.microsoft.com/') && !address.startsWith('http://www.w3.org/'),
      );
    expect(addresses?.length).toBeGreaterThan(10);
    expect(addresses?.filter((address) => !address.startsWith(BASE))).toEqual([]);
  });

  it('names icons that exist in the size that it says', () => {
    const images = all('Image').filter((image) => image.hasAttribute('resid'));
    const wanted: readonly (readonly [address: string, size: number])[] = [
      [attribute(top('IconUrl'), 'DefaultValue'), 32],
      [attribute(top('HighResolutionIconUrl'), 'DefaultValue'), 64],
      ...images.map(
        (image) => [defaultOf(attribute(image, 'resid')), Number(attribute(image, 'size'))] as const,
      ),
    ];
    for (const [address, size] of wanted) {
      expect(pngSize(join(ROOT, address.slice(BASE.length)))).toEqual([size, size]);
    }
    for (const icons of all('Icon')) {
      expect(all('Image', icons).map((image) => attribute(image, 'size'))).toEqual(['16', '32', '80']);
    }
  });

  it('names functions that the commands define, and pages that the build makes', () => {
    const commands = readFileSync(join(ROOT, 'src/commands/commands.ts'), 'utf8');
    const functions = all('FunctionName').map((element) => element.textContent ?? '');
    expect(functions).toEqual(['score', 'check']);
    for (const name of functions) expect(commands).toMatch(new RegExp(`^  ${name}: `, 'm'));
    expect(defaultOf('Pane.Url')).toBe(`${BASE}taskpane.html`);
    expect(attribute(all('SourceLocation')[0] as Element, 'DefaultValue')).toBe(`${BASE}taskpane.html`);
    expect(attribute(top('SupportUrl'), 'DefaultValue')).toBe(`${BASE}help.html`);
  });

  it('has controls and groups with names of their own', () => {
    const ids = [...manifest.getElementsByTagName('*')].flatMap((element) =>
      ['Control', 'Group'].includes(element.localName) ? attribute(element, 'id') : [],
    );
    expect(ids).toEqual(['Anju.Group', 'Anju.Score', 'Anju.Check', 'Anju.Pane']);
  });
});
