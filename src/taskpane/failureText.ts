import enUSHost from '../locale/en-US/hostFailures';
import zhCNHost from '../locale/zh-CN/hostFailures';
import type { TaskpaneStrings } from '../locale/zh-CN/taskpane';
import type { PaneFailure } from './failure';
import type { Language } from './language';

export interface FailureText {
  readonly sentence: string;
  /** For whoever maintains the product; null where the sentence says all. */
  readonly detail: string | null;
}

const HOST_SENTENCES = { 'zh-CN': zhCNHost, 'en-US': enUSHost };

export function failureText(failure: PaneFailure, language: Language, t: TaskpaneStrings): FailureText {
  if (failure.kind === 'program') {
    const { programFailed, programFailedWriting } = t.states;
    return { sentence: failure.whileWriting ? programFailedWriting : programFailed, detail: failure.detail };
  }
  return { sentence: HOST_SENTENCES[language](failure.failure), detail: null };
}
