import { unusableCode, type UnusableCode, type UnusableReason } from '../../core/files/unusable';
import { XmlError } from './xml/lexer';

/** Thrown for a file that cannot be read at all. What is to be said to a person is in `src/locale`. */
export class UnusableFile extends Error {
  readonly code: UnusableCode;

  constructor(readonly reason: UnusableReason) {
    super(JSON.stringify(reason));
    this.name = 'UnusableFile';
    this.code = unusableCode(reason);
  }
}

/** Runs work on the XML of a part; what turns out to be broken is the file's fault, and said so. */
export function inPart<Result>(part: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new UnusableFile({ kind: 'damaged-part', part, damage: 'unreadable' });
  }
}
