import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A workbook of test/fixtures/xlsx. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '..', 'fixtures', 'xlsx', name)));
}

/** The parts of an .xlsx file by name, unpacked. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = partsOf(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/**
 * The same file with one part changed, packed anew with a checksum that is right; null removes the part.
 * @param level of packing; 0 for large parts, to save time
 */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string | Uint8Array | null,
  level: 0 | 6 = 6,
): Uint8Array {
  const { [name]: old, ...others } = partsOf(bytes);
  const content = change(old ? strFromU8(old) : '');
  if (content === null) return zipSync(others, { level });
  return zipSync({ ...others, [name]: typeof content === 'string' ? strToU8(content) : content }, { level });
}

/** An .xlsx of one sheet 表 with the given content of `sheetData`. */
export function workbookOf(sheetData: string, level: 0 | 6 = 6): Uint8Array {
  const change = (xml: string) =>
    xml.slice(0, xml.indexOf('<row')) + sheetData + xml.slice(xml.indexOf('</sheetData>'));
  return withPart(fixture('shared.xlsx'), 'xl/worksheets/sheet1.xml', change, level);
}
