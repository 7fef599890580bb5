import type { Position } from '../cells/address';

/** Why a change was refused before anything was written. `cell` is null where a whole sheet is concerned. */
export interface RefusedEdit {
  readonly why:
    | 'no-such-sheet'
    | 'sheet-exists'
    /** A chart sheet or a macro sheet. */
    | 'sheet-without-cells'
    | 'last-visible-sheet'
    /** Inside a merged area, but not its first cell: a value there is never seen. */
    | 'inside-merged-area'
    /** Part of an array formula or a data table over several cells, which changes only as a whole. */
    | 'inside-array-formula'
    | 'not-a-finite-number'
    /** More than the 8,192 characters that Excel takes. */
    | 'formula-too-long'
    /** Choices of a validation list together longer than 255 characters. */
    | 'choices-too-long';
  readonly sheet: string;
  readonly cell: Position | null;
}
