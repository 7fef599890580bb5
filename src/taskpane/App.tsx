import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Language, LanguageChoice } from './language';
import { languageOf } from './language';
import type { Session } from './session';
import { STRINGS, StringsContext, useStrings } from './strings';
import { isDark } from './darkness';
import { isOverlay, type Overlay } from './sessionState';
import { TABS } from './tabs';
import { darkTheme, lightTheme } from './theme';
import { useFocusReturn } from './useFocusReturn';
import { SessionContext, useSessionState } from './useSession';
import { ActivityBar } from './views/ActivityBar';
import { MessageArea } from './views/MessageArea';
import { ErrorBoundary } from './views/ErrorBoundary';
import { IntroView } from './views/IntroView';
import { LiveRegion } from './views/LiveRegion';
import { RowStrip } from './views/RowStrip';
import { StageBar } from './views/StageBar';
import { Tabs } from './views/Tabs';
import { Toolbar } from './views/Toolbar';

const SettingsView = lazy(() => import('./views/SettingsView'));
const AttachmentsView = lazy(() => import('./views/AttachmentsView'));
const FillingView = lazy(() => import('./views/FillingView'));

const useStyles = makeStyles({
  provider: { height: '100%' },
  pane: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '280px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  header: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  content: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    outlineOffset: '-2px',
  },
});

/** What Office and the system say about language and colours. */
export interface Surroundings {
  readonly officeLanguage: string;
  /** Background of Office's own panes as `#RRGGBB`, undefined where the host does not tell. */
  readonly officeBackground: string | undefined;
}

interface AppProps {
  readonly session: Session;
  readonly version: string;
  readonly surroundings: Surroundings;
  /** True where this Excel does not tell which cells are merged. */
  readonly lacksMergedAreas: boolean;
  readonly initialLanguage: LanguageChoice;
  readonly onLanguageChoice: (choice: LanguageChoice) => void;
}

export function App(props: AppProps) {
  const { session, version, surroundings, initialLanguage, onLanguageChoice, lacksMergedAreas } = props;
  const [choice, setChoice] = useState(initialLanguage);
  const language = languageOf(choice, surroundings.officeLanguage);
  const choose = (next: LanguageChoice) => {
    setChoice(next);
    onLanguageChoice(next);
    session.changeLanguage(languageOf(next, surroundings.officeLanguage));
  };
  return (
    <Frame language={language} officeBackground={surroundings.officeBackground}>
      <SessionContext.Provider value={session}>
        <Pane
          version={version}
          lacksMergedAreas={lacksMergedAreas}
          language={language}
          choice={choice}
          onChoice={choose}
        />
      </SessionContext.Provider>
    </Frame>
  );
}

/** Theme and strings for whatever is shown. */
export function Frame(props: {
  readonly language: Language;
  readonly officeBackground: string | undefined;
  readonly children: React.ReactNode;
}) {
  const styles = useStyles();
  const systemPrefersDark = useSystemPrefersDark();
  useEffect(() => {
    document.documentElement.lang = props.language;
    document.title = STRINGS[props.language].product;
  }, [props.language]);
  const theme = isDark(props.officeBackground, systemPrefersDark) ? darkTheme : lightTheme;
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <StringsContext.Provider value={STRINGS[props.language]}>
        <ErrorBoundary language={props.language}>{props.children}</ErrorBoundary>
      </StringsContext.Provider>
    </FluentProvider>
  );
}

interface PaneProps {
  readonly version: string;
  readonly lacksMergedAreas: boolean;
  readonly language: Language;
  readonly choice: LanguageChoice;
  readonly onChoice: (choice: LanguageChoice) => void;
}

function Pane(props: PaneProps) {
  const styles = useStyles();
  const t = useStrings();
  const state = useSessionState();
  const assessment = state.evaluation?.assessment;
  const hasTables = (assessment?.card.tables.length ?? 0) > 0;
  const hasResults = hasTables || (assessment?.findings.length ?? 0) > 0;
  const tab = TABS.find(({ view }) => view === state.view);
  const needsTables = state.view !== 'findings';
  useFocusReturn(state.view);
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <Toolbar />
        <StageBar />
        <ActivityBar />
        <MessageArea language={props.language} />
      </header>
      {isOverlay(state.view) ? (
        <main className={styles.content}>
          <Suspense fallback={null}>
            <OverlayView view={state.view} {...props} />
          </Suspense>
        </main>
      ) : (
        <>
          <main className={styles.main}>
            {hasResults && <Tabs />}
            <div
              className={styles.content}
              {...(hasResults
                ? { role: 'tabpanel', id: 'results', 'aria-labelledby': `tab-${state.view}`, tabIndex: 0 }
                : {})}
            >
              {!hasResults || (needsTables && !hasTables) ? (
                <IntroView />
              ) : (
                <Suspense fallback={<Spinner size="small" aria-label={t.states.loading} />}>
                  {tab && <tab.show language={props.language} lacksMergedAreas={props.lacksMergedAreas} />}
                </Suspense>
              )}
            </div>
          </main>
          <RowStrip />
        </>
      )}
      <LiveRegion />
    </div>
  );
}

function OverlayView({ view, ...props }: PaneProps & { readonly view: Overlay }) {
  switch (view) {
    case 'settings':
      return <SettingsView version={props.version} choice={props.choice} onChoice={props.onChoice} />;
    case 'attachments':
      return <AttachmentsView />;
    case 'filling':
      return <FillingView language={props.language} />;
  }
}

function useSystemPrefersDark(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-color-scheme: dark)'));
  const [matches, setMatches] = useState(query.matches);
  useEffect(() => {
    const update = () => setMatches(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [query]);
  return matches;
}
