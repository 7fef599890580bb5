import type { HostFailure, HostFailureKind } from '../../core/host/failure';

export type { HostFailure, HostFailureKind } from '../../core/host/failure';

export class HostError extends Error {
  constructor(
    readonly failure: HostFailure,
    options?: ErrorOptions,
  ) {
    super(`${failure.kind}: ${failure.code}`, options);
    this.name = 'HostError';
  }
}

const KINDS: Readonly<Record<string, HostFailureKind>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'protected-sheet',
  MergedRangeConflict: 'merged-target',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  FormulaLengthExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  UnsupportedOperation: 'unsupported',
  NotImplemented: 'unsupported',
  ItemNotFound: 'sheet-missing',
  InactiveWorkbook: 'busy',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  PreconditionFailed: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
};

/** Excel's code of an error, such as `AccessDenied`; null where the error is not Excel's. */
export function excelErrorCode(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/**
 * An error of Excel's as a HostError, with what else is known of it; any other error as it is, since it is a fault of
 * ours or a cancellation.
 */
export function asHostError(error: unknown, more: Partial<HostFailure> = {}): unknown {
  if (error instanceof HostError) return new HostError({ ...error.failure, ...more }, { cause: error.cause });
  const code = excelErrorCode(error);
  if (code === null) return error;
  return new HostError({ kind: KINDS[code] ?? 'unexpected', code, ...more }, { cause: error });
}
