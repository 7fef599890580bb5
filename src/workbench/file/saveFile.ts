import { applyEdits } from '../../hosts/xlsx';
import { bookChanges } from './bookChanges';
import type { OpenedFile } from './openFile';
import { renameSheets } from './renameSheets';

/**
 * The file that was opened, with everything that changed since: what a person typed, what the add-in wrote, and the
 * results that follow. Everything else of the file is kept.
 * @throws {EditRefused} or {NotSaved} before anything is made
 */
export async function savedFile({ bytes, book, before, arrays }: OpenedFile): Promise<Uint8Array> {
  const { edits, renamed } = bookChanges(before, book, arrays);
  return renameSheets(await applyEdits(bytes, edits), renamed);
}
