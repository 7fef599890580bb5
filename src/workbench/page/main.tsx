import { createRoot } from 'react-dom/client';
import { SUBSTITUTE_FONT } from '../grid/cellStyle';
import { startUniver } from '../grid/univer';
import { Bench } from './bench';
import type { ColourScheme } from './colourScheme';
import { inspectionOf } from './inspection';
import { STRINGS, type Language } from './strings';
import { sampleAddress } from './TopBar';
import { Workbench } from './Workbench';

const asked = new URLSearchParams(location.search);
const language: Language = asked.get('lang')?.startsWith('en') ? 'en-US' : 'zh-CN';
const theme: ColourScheme = asked.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.lang = language;
document.title = STRINGS[language].title;

function holder(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

const holders = { grid: holder('univer'), pane: holder('pane') };
const page = document.getElementById('workbench');
if (!page) throw new Error('the page has no element for the workbench');
// The grid draws on a canvas, which does not wait for a font by itself.
await document.fonts.load(`16px ${SUBSTITUTE_FONT}`, '表').catch(() => []);
const univer = startUniver(holders.grid, language);
const pane = asked.get('pane') ?? '../taskpane.html';
const bench = new Bench(univer, holders.pane, language, STRINGS[language], pane, theme);
createRoot(page).render(
  <Workbench language={language} holders={holders} bench={bench} samples={WORKBENCH_SAMPLES} />,
);
Object.assign(window, { anju: inspectionOf(bench, bench.grid) });
const first = asked.get('sample') ?? WORKBENCH_SAMPLES[0];
if (first) void bench.openAddress(sampleAddress(first), first);
