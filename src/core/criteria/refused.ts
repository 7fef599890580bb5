import type { ManualReason } from './criterion';

/** Thrown while a criterion is read: the part [start, end) of the normalised text must be left to a person. */
export class Refused extends Error {
  constructor(
    readonly reason: ManualReason,
    readonly start: number,
    readonly end: number,
  ) {
    super(reason);
  }
}

/** To be thrown where words could not be read, or could be read in two ways. */
export function notUnderstood({ start, end }: { readonly start: number; readonly end: number }): Refused {
  return new Refused('not-understood', start, end);
}
