import type { Standing } from './engine';
import { openItemCount } from './questionItems';
import type { SessionState, View } from './sessionState';

/** 识别 → 校验 → 补充 → 评分 → 偏差. */
export const STAGES = ['recognise', 'check', 'supplement', 'score', 'deviations'] as const;

export type StageName = (typeof STAGES)[number];

export type StageStatus = 'waiting' | 'running' | 'attention' | 'done';

export interface Stage {
  readonly name: StageName;
  readonly status: StageStatus;
  /** Tables, errors, open items, unexplained deviations; null while unknown and for the score. */
  readonly count: number | null;
}

/** What the person would sensibly do now, and how many there are of it. */
export interface NextStep {
  readonly kind:
    'wait' | 'find-tables' | 'fix-errors' | 'supplement' | 'score' | 'rescore' | 'explain' | 'finished';
  readonly count: number;
}

/** Where each stage is looked at. */
export const STAGE_VIEWS: Readonly<Record<StageName, View>> = {
  recognise: 'scores',
  check: 'findings',
  supplement: 'questions',
  score: 'scores',
  deviations: 'findings',
};

const SCORE_STATUSES: Readonly<Record<Standing, StageStatus>> = {
  none: 'attention',
  lost: 'attention',
  unknown: 'waiting',
  outdated: 'attention',
  current: 'done',
};

interface Counts {
  readonly tables: number;
  readonly errors: number;
  readonly open: number;
  /** Warnings that nobody has explained on 偏差清单. */
  readonly deviations: number;
}

export function countsOf({ evaluation }: SessionState): Counts {
  if (!evaluation) return { tables: 0, errors: 0, open: 0, deviations: 0 };
  const { card, findings } = evaluation.assessment;
  const isExplained = (id: string) => (evaluation.explanations.get(id) ?? '') !== '';
  return {
    tables: card.tables.length,
    errors: findings.filter(({ severity, id }) => severity === 'error' && !isExplained(id)).length,
    open: openItemCount(card),
    deviations: findings.filter(({ severity, id }) => severity === 'warning' && !isExplained(id)).length,
  };
}

export function stagesOf(state: SessionState): readonly Stage[] {
  const { evaluation, activity } = state;
  const running = activity && !activity.isQuiet ? activity.kind : null;
  if (!evaluation) {
    const first: StageStatus = running === null ? 'waiting' : 'running';
    return STAGES.map((name, index) => ({ name, status: index === 0 ? first : 'waiting', count: null }));
  }
  const { tables, errors, open, deviations } = countsOf(state);
  if (tables === 0) {
    const rest = STAGES.slice(1).map((name): Stage => ({ name, status: 'waiting', count: null }));
    return [{ name: 'recognise', status: 'attention', count: 0 }, ...rest];
  }
  const { standing } = evaluation;
  const isWritten = standing !== 'none' && standing !== 'lost';
  return [
    { name: 'recognise', status: running === 'reading' ? 'running' : 'done', count: tables },
    {
      name: 'check',
      status: running === 'assessing' ? 'running' : errors > 0 ? 'attention' : 'done',
      count: errors,
    },
    { name: 'supplement', status: open > 0 ? 'attention' : 'done', count: open },
    {
      name: 'score',
      status: running === 'writing' ? 'running' : SCORE_STATUSES[standing],
      count: null,
    },
    {
      name: 'deviations',
      status: !isWritten ? 'waiting' : deviations > 0 ? 'attention' : 'done',
      count: deviations,
    },
  ];
}

export function nextStepOf(state: SessionState): NextStep {
  const { evaluation } = state;
  if (!evaluation) return { kind: 'wait', count: 0 };
  const { tables, errors, open, deviations } = countsOf(state);
  if (tables === 0) return { kind: 'find-tables', count: 0 };
  if (errors > 0) return { kind: 'fix-errors', count: errors };
  if (open > 0) return { kind: 'supplement', count: open };
  if (evaluation.standing === 'none' || evaluation.standing === 'lost') return { kind: 'score', count: 0 };
  if (evaluation.standing !== 'current') return { kind: 'rescore', count: 0 };
  return deviations > 0 ? { kind: 'explain', count: deviations } : { kind: 'finished', count: 0 };
}
