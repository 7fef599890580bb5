import type { RefusedEdit } from '../../core/files/refusedEdit';

/** Thrown instead of writing something that Excel would repair, hide or calculate away. Nothing has been written. */
export class EditRefused extends Error {
  constructor(readonly refusal: RefusedEdit) {
    super(JSON.stringify(refusal));
    this.name = 'EditRefused';
  }
}
