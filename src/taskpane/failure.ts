import { HostError, type HostFailure } from '../hosts/excel/failure';
import enUSHost from '../locale/en-US/hostFailures';
import zhCNHost from '../locale/zh-CN/hostFailures';
import type { TaskpaneStrings } from '../locale/zh-CN/taskpane';
import type { Language } from './language';

/** `host`: Excel refused, for a reason that it names; `program`: a fault of ours. */
export type PaneFailure =
  | { readonly kind: 'host'; readonly failure: HostFailure }
  | { readonly kind: 'program'; readonly detail: string };

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

export function describeFailure(error: unknown): PaneFailure {
  if (error instanceof HostError) return { kind: 'host', failure: error.failure };
  return { kind: 'program', detail: error instanceof Error ? error.message : String(error) };
}

export interface FailureText {
  readonly sentence: string;
  /** For whoever maintains the product; null where the sentence says all. */
  readonly detail: string | null;
}

const HOST_SENTENCES = { 'zh-CN': zhCNHost, 'en-US': enUSHost };

export function failureText(failure: PaneFailure, language: Language, t: TaskpaneStrings): FailureText {
  if (failure.kind === 'program') return { sentence: t.states.engineFailed, detail: failure.detail };
  return { sentence: HOST_SENTENCES[language](failure.failure), detail: null };
}
