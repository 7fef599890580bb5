import type { Question } from '../core/criteria';

/** A question as the command line prints it. */
export function questionJson({ id, kind, label, source, span, unit, asks, choices, veto }: Question): object {
  return {
    id,
    kind,
    label,
    source,
    span,
    unit,
    asks,
    ...(choices ? { choices } : {}),
    ...(veto ? { veto } : {}),
  };
}
