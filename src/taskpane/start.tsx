import { createRoot } from 'react-dom/client';
import * as excel from '../hosts/excel';
import { App, Frame, type Surroundings } from './App';
import { languageOf } from './language';
import { browserStorage, storedPreferences, storePreferences, type Preferences } from './preferences';
import { Session } from './session';
import { UnsupportedView, type UnsupportedHost } from './views/UnsupportedView';
import { WorkerEngine, type EngineWorker } from './workerEngine';

let started: Promise<Session | null> | null = null;

/** Shows the pane; null where this host cannot run it. The ribbon's commands share the one session. */
export function startPane(): Promise<Session | null> {
  started ??= start();
  return started;
}

async function start(): Promise<Session | null> {
  const element = document.getElementById('pane');
  if (!element) throw new Error('the page has no element for the pane');
  const root = createRoot(element);
  const host = await findHost();
  const surroundings = readSurroundings();
  const storage = browserStorage();
  let preferences = storedPreferences(storage);
  const language = languageOf(preferences.language, surroundings.officeLanguage);
  const prefer = (change: Partial<Preferences>) => {
    preferences = { ...preferences, ...change };
    storePreferences(storage, preferences);
  };
  if (host !== 'supported') {
    root.render(
      <Frame language={language} officeBackground={surroundings.officeBackground}>
        <UnsupportedView host={host} version={ANJU_VERSION} />
      </Frame>,
    );
    return null;
  }
  const { followsSelection } = preferences;
  const session = new Session(excel, new WorkerEngine(startWorker), language, { followsSelection });
  session.subscribe(() => {
    const follows = session.state().followsSelection;
    if (follows !== preferences.followsSelection) prefer({ followsSelection: follows });
  });
  root.render(
    <App
      session={session}
      version={ANJU_VERSION}
      surroundings={surroundings}
      lacksMergedAreas={excel.requirements().missing.includes('mergedAreas')}
      initialLanguage={preferences.language}
      onLanguageChoice={(next) => prefer({ language: next })}
    />,
  );
  await session.open();
  await excel.onChanged((sheet) => session.noteChange(sheet));
  await excel.onSelectionChanged((selection) => session.noteSelection(selection));
  return session;
}

async function findHost(): Promise<'supported' | UnsupportedHost> {
  if (typeof Office === 'undefined') return 'elsewhere';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return excel.isSupported() ? 'supported' : 'excel';
}

function readSurroundings(): Surroundings {
  const context = typeof Office === 'undefined' ? undefined : Office.context;
  return {
    officeLanguage: context?.displayLanguage ?? navigator.language,
    officeBackground: context?.officeTheme?.bodyBackgroundColor,
  };
}

function startWorker(): EngineWorker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url));
}
