import { useRef } from 'react';
import type { Bench, BenchState, ExcelVersion } from './bench';
import type { ColourScheme } from './colourScheme';
import { offerFile } from './offerFile';
import { useStrings, type Language } from './strings';

interface TopBarProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly language: Language;
  readonly samples: readonly string[];
  readonly isLogOpen: boolean;
  readonly onLog: () => void;
}

const VERSIONS: readonly ExcelVersion[] = ['1.17', '1.14', '1.10', '1.8'];
const THEMES: readonly ColourScheme[] = ['light', 'dark'];

/** Files on the left, the moods of Excel on the right. */
export function TopBar({ bench, state, language, samples, isLogOpen, onLog }: TopBarProps) {
  const strings = useStrings();
  const save = async () => {
    const file = await bench.save();
    if (file) offerFile(file.bytes, file.name);
  };
  return (
    <header className="bar" aria-label={strings.toolbar}>
      <h1>{strings.title}</h1>
      <span className="emulation" title={strings.emulationWhy}>
        {strings.emulation}
      </span>
      <OpenButton bench={bench} />
      <Samples bench={bench} samples={samples} />
      <button type="button" disabled={state.fileName === null || state.isBusy} onClick={() => void save()}>
        {strings.save}
      </button>
      <span className="file-name" title={state.fileName ?? undefined}>
        {state.fileName ?? ''}
      </span>
      <label title={strings.protectSheetWhy}>
        <input
          type="checkbox"
          checked={state.isProtected}
          disabled={state.fileName === null}
          onChange={(event) => bench.protectSheet(event.target.checked)}
        />
        {strings.protectSheet}
      </label>
      <select
        aria-label={strings.excel}
        title={strings.excel}
        value={state.version}
        onChange={(event) => bench.playVersion(event.target.value as ExcelVersion)}
      >
        {VERSIONS.map((version) => (
          <option key={version} value={version}>
            {strings.versions[version]}
          </option>
        ))}
      </select>
      <select
        aria-label={strings.theme}
        title={strings.theme}
        value={state.theme}
        onChange={(event) => bench.playTheme(event.target.value as ColourScheme)}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {strings.themes[theme]}
          </option>
        ))}
      </select>
      <select
        aria-label={strings.language}
        title={strings.language}
        value={language}
        onChange={(event) => reopenIn(event.target.value)}
      >
        <option value="zh-CN">中文</option>
        <option value="en-US">English</option>
      </select>
      <button type="button" aria-pressed={isLogOpen} onClick={onLog}>
        {strings.log} · {strings.roundTrips(state.roundTrips)}
      </button>
    </header>
  );
}

function OpenButton({ bench }: { readonly bench: Bench }) {
  const strings = useStrings();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="primary" onClick={() => input.current?.click()}>
        {strings.open}
      </button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void bench.openBlob(file, file.name);
          target.value = '';
        }}
      />
    </>
  );
}

function Samples({ bench, samples }: { readonly bench: Bench; readonly samples: readonly string[] }) {
  const strings = useStrings();
  return (
    <select
      aria-label={strings.samples}
      value=""
      onChange={({ target }) => void bench.openAddress(sampleAddress(target.value), target.value)}
    >
      <option value="">{strings.chooseSample}</option>
      {samples.map((name) => (
        <option key={name} value={name}>
          {name.replace(/\.xlsx$/, '')}
        </option>
      ))}
    </select>
  );
}

export function sampleAddress(name: string): string {
  return `samples/${encodeURIComponent(name)}`;
}

/** Office too changes its language only on a new start. */
function reopenIn(language: string): void {
  const address = new URL(location.href);
  address.searchParams.set('lang', language === 'en-US' ? 'en' : 'zh');
  location.assign(address);
}
