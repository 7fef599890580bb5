import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { UnusableReason } from '../../src/core/files/unusable';
import { applyEdits, readWorkbook, UnusableFile } from '../../src/hosts/xlsx';
import { fileErrors as englishErrors } from '../../src/locale/en-US/fileErrors';
import { fileErrors as chineseErrors } from '../../src/locale/zh-CN/fileErrors';
import { fixture, withPart, workbookOf } from './fixtures';

const SHEET = 'xl/worksheets/sheet1.xml';

function reasonFor(bytes: Uint8Array): UnusableReason {
  try {
    readWorkbook(bytes, '表.xlsx');
  } catch (error) {
    if (error instanceof UnusableFile) return error.reason;
    throw error;
  }
  throw new Error('the file was read');
}

function text(content: string): Uint8Array {
  return strToU8(content);
}

/** A compound file (the container of .xls) with the given streams. */
function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new() as object;
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
}

/** A record of the .xls format: its number, the length of its content, its content. */
function record(number: number, content: readonly number[]): number[] {
  return [number & 0xff, number >> 8, content.length & 0xff, content.length >> 8, ...content];
}

/** The archive with one bit of the packed content of a part flipped. */
function withFlippedBit(bytes: Uint8Array, part: string): Uint8Array {
  const name = text(part);
  const copy = bytes.slice();
  const at = copy.findIndex((_, index) => name.every((byte, offset) => copy[index + offset] === byte));
  const inside = at + name.length + 200;
  copy[inside] = (copy[inside] as number) ^ 0x10;
  return copy;
}

/** The archive with its first entry marked as encrypted. */
function withPasswordFlag(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  return copy;
}

describe('a file that cannot be used', () => {
  const rich = fixture('rich.xlsx');

  const cases: readonly [string, Uint8Array, UnusableReason][] = [
    ['nothing in it', new Uint8Array(), { kind: 'empty' }],
    ['cut off after half', rich.slice(0, rich.length / 2), { kind: 'truncated' }],
    ['cut off near its end', rich.slice(0, -40), { kind: 'truncated' }],
    ['cut off after two letters', rich.slice(0, 2), { kind: 'truncated' }],
    [
      'a sheet with a flipped bit',
      withFlippedBit(rich, SHEET),
      { kind: 'damaged-part', part: SHEET, damage: 'checksum' },
    ],
    [
      'a sheet that ends early',
      withPart(rich, SHEET, (xml) => xml.slice(0, xml.indexOf('<row r="4"'))),
      { kind: 'damaged-part', part: SHEET, damage: 'cut-off' },
    ],
    [
      'a sheet that ends early, behind a whole cell',
      withPart(rich, SHEET, (xml) => xml.slice(0, xml.indexOf('</c>') + 4)),
      { kind: 'damaged-part', part: SHEET, damage: 'cut-off' },
    ],
    [
      'a sheet missing',
      withPart(rich, SHEET, () => null),
      { kind: 'damaged-part', part: SHEET, damage: 'missing' },
    ],
    [
      'shared texts that end early',
      withPart(fixture('shared.xlsx'), 'xl/sharedStrings.xml', (xml) => xml.slice(0, -10)),
      { kind: 'damaged-part', part: 'xl/sharedStrings.xml', damage: 'cut-off' },
    ],
    [
      'a list of sheets that is no XML',
      withPart(rich, 'xl/workbook.xml', (xml) => xml.slice(0, 300)),
      { kind: 'damaged-part', part: 'xl/workbook.xml', damage: 'unreadable' },
    ],
    ['an archive without a workbook', zipSync({ 'a.txt': text('a') }), { kind: 'no-workbook' }],
    [
      'an archive whose workbook is missing',
      withPart(rich, 'xl/workbook.xml', () => null),
      { kind: 'no-workbook' },
    ],
    [
      'a Word document',
      zipSync({ 'word/document.xml': text('<a/>') }),
      { kind: 'other-format', format: 'document' },
    ],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': text('x') }), { kind: 'other-format', format: 'xlsb' }],
    ['an .ods', zipSync({ 'content.xml': text('<a/>') }), { kind: 'other-format', format: 'ods' }],
    ['a CSV named .xls', text('指标,分值\n开工,10\n'), { kind: 'not-excel', looksLike: 'text' }],
    [
      'a web page named .xls',
      text('<html><body><table><tr><td>1</td></tr></table></body></html>'),
      { kind: 'not-excel', looksLike: 'web-page' },
    ],
    ['an XML file', text('<?xml version="1.0"?><Workbook/>'), { kind: 'not-excel', looksLike: 'xml' }],
    ['a PDF', text('%PDF-1.4 …'), { kind: 'not-excel', looksLike: 'pdf' }],
    ['noise', Uint8Array.from([7, 0, 3, 0, 250]), { kind: 'not-excel', looksLike: 'other' }],
    [
      'a password (.xlsx)',
      compoundFile({ EncryptionInfo: text('示例'), EncryptedPackage: new Uint8Array(5000) }),
      { kind: 'encrypted' },
    ],
    [
      'a password (.xls)',
      compoundFile({
        Workbook: Uint8Array.from([
          ...record(0x809, [0, 6, 5, 0]),
          ...record(0x2f, [1, 0]),
          ...record(0x0a, []),
        ]),
      }),
      { kind: 'encrypted' },
    ],
    ['a password on the archive', withPasswordFlag(rich), { kind: 'encrypted' }],
    ['an .xls cut off', fixture('old.xls').slice(0, 1000), { kind: 'truncated' }],
    ['a compound file of another program', compoundFile({ Other: text('x') }), { kind: 'no-workbook' }],
  ];

  it.each(cases)('%s', (_, bytes, expected) => {
    expect(reasonFor(bytes)).toEqual(expected);
  });

  it('is refused before writing, too', async () => {
    const [, damaged] = cases[4] as (typeof cases)[number];
    const fill = { kind: 'fill', sheet: '附件1', cell: { row: 2, column: 8 }, colour: '#FFC7CE' } as const;
    await expect(applyEdits(damaged, [fill])).rejects.toBeInstanceOf(UnusableFile);
    await expect(applyEdits(fixture('old.xls'), [fill])).rejects.toMatchObject({
      reason: { kind: 'other-format', format: 'xls' },
    });
  });

  it('gets one line in each language', () => {
    for (const [, , reason] of cases) {
      expect(chineseErrors(reason)).toMatch(/^[^\n]*。$/);
      expect(englishErrors(reason)).toMatch(/^[^\n]*\.$/);
    }
  });
});

describe('a file made to exhaust memory', () => {
  it('a sheet of spaces is refused without being unpacked', () => {
    const bomb = withPart(fixture('shared.xlsx'), SHEET, (xml) => xml + ' '.repeat(20e6));
    expect(reasonFor(bomb)).toMatchObject({ kind: 'packed-too-tightly', part: SHEET });
  });

  it('a directory that promises less than is packed does not help', () => {
    const lying = withPart(fixture('shared.xlsx'), SHEET, (xml) => xml + ' '.repeat(20e6));
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 20e6) {
        view.setUint32(at + 24, 5000, true);
      }
    }
    expect(reasonFor(lying)).toEqual({ kind: 'damaged-part', part: SHEET, damage: 'checksum' });
  });

  it('more parts than any workbook has', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, index) => [`p${index}`, new Uint8Array()]),
    );
    expect(reasonFor(zipSync(many, { level: 0 }))).toEqual({
      kind: 'too-large',
      what: 'parts',
      size: 20_001,
      limit: 20_000,
    });
  });

  it('more cells with content than 40 MB', () => {
    const row = '<row r="1"><c r="A1"><v>12345</v></c></row>';
    expect(reasonFor(workbookOf(row.repeat(1_000_000), 0))).toMatchObject({
      kind: 'too-large',
      what: 'content',
    });
  });
});
