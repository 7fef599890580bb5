import type { Position } from '../core/cells/address';
import type { WorkbookSnapshot } from '../core/cells/snapshot';
import type { Edit } from '../core/writing/edit';

export interface HostOptions {
  readonly signal: AbortSignal;
  /** Round trips done and to be done. */
  readonly onProgress: (done: number, total: number) => void;
  /** A person is typing into a cell: Excel waits until they finish. */
  readonly onCellEdit: () => void;
}

/** What the pane needs of Excel. It rejects with a `HostError`, or an `AbortError` once cancelled. */
export interface PaneHost {
  readWorkbook(options: HostOptions): Promise<WorkbookSnapshot>;
  /** Reads some sheets anew, by id or name; null where everything has to be read. */
  readSheets(
    before: WorkbookSnapshot,
    sheets: readonly string[],
    options: HostOptions,
  ): Promise<WorkbookSnapshot | null>;
  applyEdits(edits: readonly Edit[], before: WorkbookSnapshot, options: HostOptions): Promise<void>;
  selectCell(sheet: string, position: Position): Promise<void>;
}
