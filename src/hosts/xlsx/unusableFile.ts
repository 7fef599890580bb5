import { unusableCode, type UnusableCode, type UnusableReason } from '../../core/files/unusable';

/** Thrown for a file that cannot be read at all. What is to be said to a person is in `src/locale`. */
export class UnusableFile extends Error {
  readonly code: UnusableCode;

  constructor(readonly reason: UnusableReason) {
    super(JSON.stringify(reason));
    this.name = 'UnusableFile';
    this.code = unusableCode(reason);
  }
}
