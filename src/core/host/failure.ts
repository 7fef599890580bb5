/** Why Excel did not do what it was asked. */
export type HostFailureKind =
  /** A person is typing into a cell: Excel refuses everything until they finish. */
  | 'cell-edit-mode'
  | 'protected-sheet'
  /** Sheets cannot be added or removed. */
  | 'protected-structure'
  /** A cell to be written is covered by a merged area. */
  | 'merged-target'
  /** More than Excel takes or hands over at once. */
  | 'too-large'
  /** This version of Excel lacks what is needed. */
  | 'unsupported'
  /** A sheet was renamed or deleted meanwhile. */
  | 'sheet-missing'
  /** Excel is doing something else; trying again helps. */
  | 'busy'
  | 'unexpected';

/** Data only: the sentence comes from the locale. */
export interface HostFailure {
  readonly kind: HostFailureKind;
  /** The sheet concerned, where it is known. */
  readonly sheet?: string;
  /** The cell concerned, such as `H12`. */
  readonly cell?: string;
  /**
   * Present where writing had begun: true where everything was put back as it was, false where something could not
   * be. Absent where nothing had been written.
   */
  readonly restored?: boolean;
  /** Excel's own error code, or the name of what was found wrong; for whoever maintains the product. */
  readonly code: string;
}
