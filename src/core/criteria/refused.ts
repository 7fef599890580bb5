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
