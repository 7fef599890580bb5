import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { openItemCount } from './questionItems';
import type { Language } from './language';
import type { SessionState, TabView } from './sessionState';
import { ScoresView } from './views/ScoresView';

export interface ViewProps {
  readonly language: Language;
  /** True where this Excel does not tell which cells are merged. */
  readonly lacksMergedAreas: boolean;
}

export interface Tab {
  readonly view: TabView;
  readonly show: ComponentType<ViewProps> | LazyExoticComponent<ComponentType<ViewProps>>;
  /** What waits there; 0 shows no number. */
  readonly count: (state: SessionState) => number;
  /** Its number asks for something to be done. */
  readonly isToDo: boolean;
}

const none = () => 0;

/** The tabs from left to right. A further view is one more entry here, its name in `View` and in the locale. */
export const TABS: readonly Tab[] = [
  { view: 'scores', show: ScoresView, count: none, isToDo: false },
  { view: 'row', show: lazy(() => import('./views/RowView')), count: none, isToDo: false },
  {
    view: 'questions',
    show: lazy(() => import('./views/QuestionsView')),
    count: ({ evaluation }) => (evaluation ? openItemCount(evaluation.assessment.card) : 0),
    isToDo: true,
  },
  {
    view: 'findings',
    show: lazy(() => import('./views/FindingsView')),
    count: ({ evaluation }) => evaluation?.assessment.findings.length ?? 0,
    isToDo: false,
  },
];
