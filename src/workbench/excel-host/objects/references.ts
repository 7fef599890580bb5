import { HostError } from '../hostError';
import type { ApiObject } from '../protocol/apiObject';

/** Objects that the add-in may ask for again in a later request, by `_ReferenceId`. */
export class References {
  private readonly objects = new Map<string, () => ApiObject>();
  private readonly ids = new WeakMap<object, string>();
  private last = 0;

  /** The id under which `target` is kept; `open` makes its object again. */
  keep(target: object, open: () => ApiObject): string {
    const found = this.ids.get(target);
    if (found !== undefined && this.objects.has(found)) return found;
    this.last += 1;
    const id = `reference-${this.last}`;
    this.ids.set(target, id);
    this.objects.set(id, open);
    return id;
  }

  object(id: string): ApiObject {
    const open = this.objects.get(id);
    if (!open)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return open();
  }

  drop(id: string): void {
    this.objects.delete(id);
  }

  dropAll(): void {
    this.objects.clear();
  }
}
