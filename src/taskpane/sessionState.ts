import type { Position } from '../core/cells/address';
import type { Evaluation } from './engine';
import type { PaneFailure } from './failure';

export type ActivityKind =
  'reading' | 'assessing' | 'writing' | 'saving' | 'undoing' | 'clearing' | 'cell-edit' | 'cancelling';

export interface Activity {
  readonly kind: ActivityKind;
  /** 0 to 1, null while unknown. */
  readonly progress: number | null;
  /** True for work that nobody asked for by a button: shown discreetly. */
  readonly isQuiet: boolean;
}

/** What the last action came to. */
export type Outcome =
  | {
      readonly kind:
        | 'opened'
        | 'checked'
        | 'scored'
        | 'undone'
        | 'kept'
        | 'restored'
        | 'cleared'
        | 'cancelled'
        | 'cell-changed'
        | 'explained'
        | 'attachments-kept';
    }
  | { readonly kind: 'answered' | 'filled'; readonly open: number }
  | { readonly kind: 'attachments-inserted' | 'filled-in'; readonly count: number }
  | { readonly kind: 'assumed' | 'assumed-taken-back'; readonly count: number };

export const VIEWS = ['scores', 'row', 'questions', 'findings'] as const;

/** They lie over the tabs until the person goes back. */
export const OVERLAYS = ['settings', 'attachments', 'filling'] as const;

export type TabView = (typeof VIEWS)[number];
export type Overlay = (typeof OVERLAYS)[number];
export type View = TabView | Overlay;

export function isOverlay(view: View): view is Overlay {
  return OVERLAYS.some((overlay) => overlay === view);
}

/** What the person is asked before anything is written; null while nothing is asked. */
export type Request =
  /** Whether everything of ours is to be taken out, answers included. */
  | 'restore'
  /** Whether 评分底稿, which somebody deleted, is to be made anew. */
  | 'remake-paper';

export interface Selection {
  readonly sheet: string;
  readonly position: Position;
}

export interface SessionState {
  readonly view: View;
  /** Null while nothing runs. */
  readonly activity: Activity | null;
  /** Null until the workbook has been read once. */
  readonly evaluation: Evaluation | null;
  /** True where the workbook holds something that can be taken back. */
  readonly canUndo: boolean;
  readonly request: Request | null;
  readonly failure: PaneFailure | null;
  readonly outcome: Outcome | null;
  /** Answers given here and not yet on 评分底稿. */
  readonly pendingAnswers: number;
  /** Consent to put formulas over typed figures that differ, for the next score. */
  readonly replaceTyped: boolean;
  /** Explanations go to the empty reason cells with the next score. */
  readonly explanationsToReasons: boolean;
  /** The cell that the person last selected; null while unknown. */
  readonly selection: Selection | null;
  /** Selecting a row shows it. */
  readonly followsSelection: boolean;
}

export const START: SessionState = {
  view: 'scores',
  activity: null,
  evaluation: null,
  canUndo: false,
  request: null,
  failure: null,
  outcome: null,
  pendingAnswers: 0,
  replaceTyped: false,
  explanationsToReasons: false,
  selection: null,
  followsSelection: true,
};

/** The state with those who watch it. */
export class StateStore {
  private current: SessionState;
  private readonly listeners = new Set<() => void>();

  constructor(start: Partial<SessionState> = {}) {
    this.current = { ...START, ...start };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly get = (): SessionState => this.current;

  set(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
