/** Error codes of Excel's JavaScript API that the emulated host answers with. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** An error that Excel would report to the add-in. Any other error is a fault of the emulator itself. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export function invalidArgument(): HostError {
  return new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): HostError {
  return new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

export function accessDenied(): HostError {
  return new HostError('AccessDenied', "You can't perform the requested operation.");
}
