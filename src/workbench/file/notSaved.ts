import type { Position } from '../../core/cells/address';

/** Thrown for a change that no file of ours can hold, instead of leaving it out. */
export class NotSaved extends Error {
  constructor(
    readonly sheet: string,
    readonly cell: Position | null,
  ) {
    super(`workbench: a change on ${sheet} cannot be saved`);
    this.name = 'NotSaved';
  }
}
