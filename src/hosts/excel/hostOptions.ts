export interface HostOptions {
  /** Cancels. A write that has begun is taken back first. */
  readonly signal?: AbortSignal;
  /** Round trips done and to be done. */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * Called once where a person is typing into a cell. The host then waits until they finish; without it, it fails with
   * `cell-edit-mode`.
   */
  readonly onCellEdit?: () => void;
}
