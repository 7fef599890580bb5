import { CFB } from '@e965/xlsx';
import type { UnusableReason } from '../../core/files/unusable';
import { UnusableFile } from './unusableFile';
import { ZipDamage, readDirectory, type ZipEntry } from './zip';

/**
 * What stands in front of every parser. SheetJS reads any text as CSV, a sheet that is cut off as an empty one, and
 * unpacks without limit; so a file is looked at first, and refused with a reason where it cannot be trusted.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 200e6,
  /** Parts of an archive. The richest workbooks have a few thousand. */
  parts: 20_000,
  /** Unpacked bytes of all parts together. */
  total: 300e6,
  /** Unpacked bytes of one part. Formatting down to row 1,048,576 takes about 60 MB a column. */
  part: 250e6,
  /** How many times smaller than its content a part above {@link LIMITS.tightPart} may be; XML of cells reaches 30. */
  packing: 150,
  tightPart: 8e6,
  /** Bytes of XML that hold values, formulas and texts, after blank formatted cells are left out. */
  content: 40e6,
} as const;

export type FileContent =
  { readonly kind: 'xlsx'; readonly entries: readonly ZipEntry[] } | { readonly kind: 'xls' };

/** Says what a file is. Throws {@link UnusableFile} for everything that is not a workbook to be read. */
export function examine(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) refuse({ kind: 'empty' });
  if (bytes.length > LIMITS.file) {
    refuse({ kind: 'too-large', what: 'file', size: bytes.length, limit: LIMITS.file });
  }
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'xlsx', entries: examineArchive(bytes) };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    examineCompoundFile(bytes);
    return { kind: 'xls' };
  }
  refuse({ kind: 'not-excel', looksLike: appearance(bytes) });
}

function refuse(reason: UnusableReason): never {
  throw new UnusableFile(reason);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

type Appearance = Extract<UnusableReason, { kind: 'not-excel' }>['looksLike'];

function appearance(bytes: Uint8Array): Appearance {
  const beginning = bytes.subarray(0, 2048);
  if (startsWith(beginning, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  const text = new TextDecoder('latin1').decode(beginning).toLowerCase();
  if (/<(?:!doctype html|html|table|meta|body)\b/.test(text)) return 'web-page';
  if (/^\W{0,3}<\?xml/.test(text)) return 'xml';
  return beginning.includes(0) ? 'other' : 'text';
}

function examineArchive(bytes: Uint8Array): readonly ZipEntry[] {
  const entries = directoryOf(bytes);
  if (entries.length > LIMITS.parts) {
    refuse({ kind: 'too-large', what: 'parts', size: entries.length, limit: LIMITS.parts });
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LIMITS.total) refuse({ kind: 'too-large', what: 'total', size: total, limit: LIMITS.total });
  const names = new Set<string>();
  for (const { name, size, packedSize, isEncrypted } of entries) {
    if (isEncrypted) refuse({ kind: 'encrypted' });
    if (size > LIMITS.part) refuse({ kind: 'too-large', what: 'part', size, limit: LIMITS.part });
    if (size > LIMITS.tightPart && size > packedSize * LIMITS.packing) {
      refuse({ kind: 'packed-too-tightly', part: name, size });
    }
    if (names.has(name.toLowerCase())) refuse({ kind: 'damaged-part', part: name, damage: 'duplicate' });
    names.add(name.toLowerCase());
  }
  refuseOtherFormats(names);
  return entries;
}

function directoryOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return readDirectory(bytes);
  } catch (error) {
    if (error instanceof ZipDamage) refuse({ kind: 'truncated' });
    throw error;
  }
}

function refuseOtherFormats(names: ReadonlySet<string>): void {
  if (names.has('xl/workbook.bin')) refuse({ kind: 'other-format', format: 'xlsb' });
  if (names.has('word/document.xml')) refuse({ kind: 'other-format', format: 'document' });
  if (names.has('ppt/presentation.xml')) refuse({ kind: 'other-format', format: 'presentation' });
  if (!names.has('[content_types].xml')) {
    refuse(names.has('content.xml') ? { kind: 'other-format', format: 'ods' } : { kind: 'no-workbook' });
  }
}

/** .xls, or the wrapper of an encrypted file, or a file of another program (Word, an installer). */
function examineCompoundFile(bytes: Uint8Array): void {
  const file = compoundFile(bytes);
  const streams = new Map(
    file.FullPaths.map((path, index) => [
      path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
      file.FileIndex[index],
    ]),
  );
  if (streams.has('encryptedpackage')) refuse({ kind: 'encrypted' });
  const workbook = streams.get('workbook') ?? streams.get('book');
  if (workbook) {
    if (isEncryptedStream(Uint8Array.from(workbook.content))) refuse({ kind: 'encrypted' });
  } else if (streams.has('worddocument')) {
    refuse({ kind: 'other-format', format: 'document' });
  } else if (streams.has('powerpoint document')) {
    refuse({ kind: 'other-format', format: 'presentation' });
  } else {
    refuse({ kind: 'no-workbook' });
  }
}

interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content: ArrayLike<number> }[];
}

function compoundFile(bytes: Uint8Array): CompoundFile {
  try {
    return CFB.parse(bytes, { type: 'array' }) as CompoundFile;
  } catch {
    refuse({ kind: 'truncated' });
  }
}

const FILE_PASS = 0x2f;
const END_OF_SUBSTREAM = 0x0a;

/** [MS-XLS] 2.4.117: a FilePass record among the workbook's globals says that all that follows is encrypted. */
function isEncryptedStream(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === FILE_PASS) return true;
    if (record === END_OF_SUBSTREAM) return false;
  }
  return false;
}
