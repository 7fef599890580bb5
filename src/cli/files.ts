import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CommandLineStrings } from '../locale/commandLineStrings';
import { FileError, UsageError } from './usageError';

/** @throws FileError where the file is missing or cannot be opened. */
export function readBytes(path: string, strings: CommandLineStrings): Uint8Array {
  if (!existsSync(path)) throw new FileError(strings.fileNotFound(path));
  try {
    return readFileSync(path);
  } catch {
    throw new FileError(strings.fileNotReadable(path));
  }
}

/** First bytes of the compound files that .xls is kept in. */
export function isOldFormat(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf;
}

/**
 * Writes beside the target and renames, so that a file is either whole or not there.
 * @throws UsageError where the folder or the file cannot be written.
 */
export function writeWhole(path: string, bytes: Uint8Array, strings: CommandLineStrings): void {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
    throw new UsageError(strings.cannotWrite(path));
  }
}
