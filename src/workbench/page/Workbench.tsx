import { useEffect, useState, useSyncExternalStore, type DragEvent } from 'react';
import type { Bench } from './bench';
import { LogDrawer } from './LogDrawer';
import { NoticeLine, NotShownLine } from './lines';
import { Splitter } from './Splitter';
import { STRINGS, StringsContext, type Language } from './strings';
import { TopBar } from './TopBar';

interface Holders {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
}

export interface WorkbenchProps {
  readonly language: Language;
  /** Elements that Univer and the pane live in; React only gives them their place. */
  readonly holders: Holders;
  readonly bench: Bench;
  readonly samples: readonly string[];
}

const PANE = { least: 320, most: 450, first: 370 };

export function Workbench({ language, holders, bench, samples }: WorkbenchProps) {
  const state = useSyncExternalStore(bench.listen, () => bench.state);
  const [paneWidth, setPaneWidth] = useState(PANE.first);
  const [isLogOpen, setLogOpen] = useState(false);
  const { isDropping, dropTarget } = useDrop(bench);
  useEffect(() => {
    document.documentElement.dataset['theme'] = state.theme;
  }, [state.theme]);
  return (
    <StringsContext.Provider value={STRINGS[language]}>
      <div className="workbench" {...dropTarget}>
        <TopBar
          bench={bench}
          state={state}
          language={language}
          samples={samples}
          isLogOpen={isLogOpen}
          onLog={() => setLogOpen(!isLogOpen)}
        />
        <NoticeLine state={state} onDismiss={() => bench.dismiss()} />
        <main className="desk" style={{ gridTemplateColumns: `minmax(0, 1fr) 6px ${paneWidth}px` }}>
          <div className="grid-side">
            <Holder element={holders.grid} name="grid" />
            <NotShownLine state={state} />
            {isLogOpen && <LogDrawer bench={bench} state={state} onClose={() => setLogOpen(false)} />}
          </div>
          <Splitter width={paneWidth} least={PANE.least} most={PANE.most} onWidth={setPaneWidth} />
          <Holder element={holders.pane} name="pane" />
        </main>
        {isDropping && <div className="drop">{STRINGS[language].dropHere}</div>}
      </div>
    </StringsContext.Provider>
  );
}

function Holder({ element, name }: { readonly element: HTMLElement; readonly name: 'grid' | 'pane' }) {
  const strings = STRINGS[document.documentElement.lang === 'en-US' ? 'en-US' : 'zh-CN'];
  return (
    <div
      className={`${name}-holder`}
      role="region"
      aria-label={strings[name]}
      ref={(parent) => {
        if (parent && element.parentElement !== parent) parent.append(element);
      }}
    />
  );
}

/** A file may be dropped anywhere but on the pane, which is a page of its own. */
function useDrop(bench: Bench) {
  const [isDropping, setDropping] = useState(false);
  const hasFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const dropTarget = {
    onDragEnter: (event: DragEvent) => {
      if (hasFile(event)) setDropping(true);
    },
    onDragOver: (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    },
    onDrop: (event: DragEvent) => {
      setDropping(false);
      const [file] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      void bench.openBlob(file, file.name);
    },
  };
  return { isDropping, dropTarget };
}
