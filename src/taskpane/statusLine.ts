import type { Assessment } from '../core/assess';
import { shownNumber } from '../core/cells/shownNumber';
import type { ScoredTable } from '../core/scoring/scoreCard';
import type { TaskpaneStrings } from '../locale/zh-CN/taskpane';
import type { Outcome, Request, SessionState } from './sessionState';

/** One sentence on what runs or what the last action came to; empty where there is nothing to say. */
export function statusLine(state: SessionState, t: TaskpaneStrings): string {
  if (state.activity) return state.activity.isQuiet ? '' : t.activity[state.activity.kind];
  if (state.failure) return t.states.failedTitle;
  if (state.request) return requestText(state.request, t).question;
  return state.outcome ? outcomeLine(state.outcome, state.evaluation?.assessment ?? null, t) : '';
}

export function outcomeLine(outcome: Outcome, assessment: Assessment | null, t: TaskpaneStrings): string {
  const tables = assessment?.card.tables ?? [];
  switch (outcome.kind) {
    case 'opened':
    case 'checked':
      return tables.length === 0
        ? t.outcome.noTables
        : t.outcome.checked(tables.length, assessment?.findings.length ?? 0);
    case 'scored':
      return t.outcome.scored(tables.map((table) => tableLine(table, t)).join(t.outcome.separator));
    case 'undone':
      return t.outcome.undone;
    case 'kept':
      return t.outcome.kept;
    case 'cell-changed':
      return t.outcome.cellChanged;
    case 'explained':
      return t.outcome.explained;
    case 'attachments-inserted':
      return t.outcome.attachmentsInserted(outcome.count);
    case 'attachments-kept':
      return t.outcome.attachmentsKept;
    case 'filled-in':
      return t.outcome.filledIn(outcome.count);
    case 'filled':
      return t.outcome.filled(outcome.open);
    case 'assumed':
      return t.outcome.assumed(outcome.count);
    case 'assumed-taken-back':
      return t.outcome.assumedTakenBack(outcome.count);
    case 'restored':
      return t.outcome.restored;
    case 'cleared':
      return t.outcome.cleared;
    case 'cancelled':
      return t.outcome.cancelled;
    case 'answered':
      return t.outcome.answered(outcome.open);
  }
}

/** What the person is asked, and the two answers. */
export function requestText(request: Request, t: TaskpaneStrings) {
  return request === 'restore' ? t.restore : t.remakePaper;
}

function tableLine(scored: ScoredTable, t: TaskpaneStrings): string {
  const name = programmeName(scored, t);
  return scored.isComplete
    ? t.outcome.tableSummary(name, scored.score, shownNumber(scored.points))
    : t.outcome.openSummary(name, scored.score, scored.open);
}

/** The programme, or the sheet's name where the programme is not known. */
export function programmeName(scored: ScoredTable, t: TaskpaneStrings): string {
  const { programme, sheet } = scored.table;
  return programme ? t.programmes[programme] : sheet;
}
