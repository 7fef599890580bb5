import { Inflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';

/**
 * Zip archives, read so that damage is noticed and written so that untouched entries keep their packed bytes.
 * fflate packs and unpacks; it neither checks checksums nor passes entries through.
 */

/** One entry as the directory at the end of the archive describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  /** As promised; {@link readEntry} never unpacks more. */
  readonly size: number;
  /** MS-DOS time and date in one number. */
  readonly time: number;
  readonly headerOffset: number;
}

/** What is wrong with an archive; `entry` is null where the whole archive is concerned. */
export class ZipDamage extends Error {
  constructor(
    readonly damage: 'truncated' | 'checksum' | 'unreadable',
    readonly entry: string | null,
  ) {
    super(`${damage} ${entry ?? ''}`);
    this.name = 'ZipDamage';
  }
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const IN_ZIP64 = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
/** Packed bytes unpacked at a time: at most about 16 MB come out of them. */
const PACKED_STEP = 16_384;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The entries of an archive, in the order of its directory. Throws {@link ZipDamage}. */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(bytes);
  const { offset, count } = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ZipDamage('truncated', null);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + 46 + nameLength;
    const zip64 = zip64Fields(view, extraAt, extraLength);
    const wide = (position: number) => {
      const value = view.getUint32(position, true);
      return value === IN_ZIP64 ? zip64.next() : value;
    };
    const size = wide(at + 24);
    const packedSize = wide(at + 20);
    const headerOffset = wide(at + 42);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, extraAt)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      time: view.getUint32(at + 12, true),
      headerOffset,
    });
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { offset: number; count: number } {
  const earliest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const isZip64 = at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR;
    if (!isZip64) return { offset, count };
    const end = Number(view.getBigUint64(at - 12, true));
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== ZIP64_END) {
      throw new ZipDamage('truncated', null);
    }
    return {
      offset: Number(view.getBigUint64(end + 48, true)),
      count: Number(view.getBigUint64(end + 32, true)),
    };
  }
  throw new ZipDamage('truncated', null);
}

/** The 8-byte numbers of an entry's zip64 field, one after the other. */
function zip64Fields(view: DataView, extraAt: number, extraLength: number): { next(): number } {
  let at = extraAt;
  const end = Math.min(extraAt + extraLength, view.byteLength);
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return {
    next() {
      if (at + 8 > end) throw new ZipDamage('truncated', null);
      const value = Number(view.getBigUint64(at, true));
      at += 8;
      return value;
    },
  };
}

/** The bytes of an entry as they lie in the archive, packed. */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const header = entry.headerOffset;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw new ZipDamage('unreadable', entry.name);
  }
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.packedSize > bytes.length) throw new ZipDamage('truncated', entry.name);
  return bytes.subarray(start, start + entry.packedSize);
}

/**
 * Unpacks an entry piece by piece and checks it. What it costs is bounded by the size that the directory promises,
 * whatever the packed bytes hold. Throws {@link ZipDamage}.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const packed = packedBytes(bytes, entry);
  let size = 0;
  let crc = 0;
  const accept = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw new ZipDamage('checksum', entry.name);
    crc = crc32(piece, crc);
    take(piece);
  };
  if (entry.method === 0) inSteps(packed, accept);
  else if (entry.method === 8) inflate(packed, entry, accept);
  else throw new ZipDamage('unreadable', entry.name);
  if (size !== entry.size || crc !== entry.crc) throw new ZipDamage('checksum', entry.name);
}

function inSteps(packed: Uint8Array, take: (step: Uint8Array, isLast: boolean) => void): void {
  for (let at = 0; at < packed.length; at += PACKED_STEP) {
    take(packed.subarray(at, at + PACKED_STEP), at + PACKED_STEP >= packed.length);
  }
}

function inflate(packed: Uint8Array, entry: ZipEntry, accept: (piece: Uint8Array) => void): void {
  const stream = new Inflate((piece) => {
    accept(piece);
  });
  try {
    inSteps(packed, (step, isLast) => {
      stream.push(step, isLast);
    });
  } catch (error) {
    if (isFlateError(error)) throw new ZipDamage('checksum', entry.name);
    throw error;
  }
}

/** fflate numbers its errors; whatever else comes up is the receiver's. */
function isFlateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

/** An entry unpacked and checked. Throws {@link ZipDamage}. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let filled = 0;
  unpack(bytes, entry, (piece) => {
    content.set(piece, filled);
    filled += piece.length;
  });
  return content;
}

/** What an archive is written from: an entry of another archive as it is, or new content. */
export type ZipSource =
  | { readonly archive: Uint8Array; readonly entry: ZipEntry }
  | { readonly name: string; readonly content: Uint8Array; readonly isPacked: boolean };

interface Packed {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly time: number;
  readonly data: Uint8Array;
}

/** 1980-01-01, the first day that a zip archive knows: the same edits give the same bytes. */
const NO_TIME = 0x00210000;

/** Writes an archive. Entries come in the order given. */
export function writeZip(sources: readonly ZipSource[]): Uint8Array {
  const entries = sources.map(packed);
  const length = entries.reduce((sum, { name, data }) => sum + 30 + 46 + 2 * name.length + data.length, 22);
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeCommonFields(view, at + 4, entry);
    bytes.set(entry.name, at + 30);
    bytes.set(entry.data, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommonFields(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] as number, true);
    bytes.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, DIRECTORY_END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;

function writeCommonFields(view: DataView, at: number, entry: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAMES_ARE_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function packed(source: ZipSource): Packed {
  if ('archive' in source) {
    const { name, method, crc, size, time } = source.entry;
    const data = packedBytes(source.archive, source.entry);
    return { name: new TextEncoder().encode(name), method, crc, size, time, data };
  }
  const { name, content, isPacked } = source;
  return {
    name: new TextEncoder().encode(name),
    method: isPacked ? 8 : 0,
    crc: isPacked ? crc32(content) : 0,
    size: content.length,
    time: NO_TIME,
    data: isPacked ? deflateSync(content, { level: 6 }) : content,
  };
}
