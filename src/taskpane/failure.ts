import { HostError, type HostFailure } from '../hosts/excel/failure';

/** `host`: Excel refused, for a reason that it names; `program`: a fault of ours. */
export type PaneFailure =
  | { readonly kind: 'host'; readonly failure: HostFailure }
  | {
      readonly kind: 'program';
      readonly detail: string;
      /** True where parts may already stand in the workbook. */
      readonly whileWriting: boolean;
    };

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function describeFailure(error: unknown, whileWriting: boolean): PaneFailure {
  if (error instanceof HostError) return { kind: 'host', failure: error.failure };
  return { kind: 'program', detail: error instanceof Error ? error.message : String(error), whileWriting };
}
