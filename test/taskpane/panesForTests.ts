import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import {
  openPane,
  openPlainPage,
  openStage,
  says,
  type OpenPane,
  type OpenPaneOptions,
  type PaneStage,
  type Watched,
} from './panePage';

/** office.js itself tries to open a frame outside once its page is no add-in; the page's policy stops it. */
const TELEMETRY_REFUSED = /^Framing 'https:\/\/telemetryservice\..* Content Security Policy/;

/** Panes of one test file. Each is closed after its test, and must have asked nobody outside and not complained. */
export interface TestPanes {
  open(workbook: WorkbookSnapshot, options?: OpenPaneOptions): Promise<OpenPane>;
  /** Waits until the pane has checked the workbook. */
  openChecked(workbook: WorkbookSnapshot, options?: OpenPaneOptions): Promise<OpenPane>;
  /** A page of dist/web without any Excel around it. */
  openPlain(path: string): Promise<Watched>;
}

export function panesForTests(): TestPanes {
  let stage: PaneStage | null = null;
  const opened: Watched[] = [];

  const started = (): PaneStage => {
    if (!stage) throw new Error('the stage is not open');
    return stage;
  };
  const watched = <Page extends Watched>(page: Page): Page => {
    opened.push(page);
    return page;
  };

  beforeAll(async () => {
    stage = await openStage();
  });

  afterEach(async () => {
    for (const page of opened.splice(0)) {
      expect(page.outside).toEqual([]);
      expect(page.complaints.filter((text) => !TELEMETRY_REFUSED.test(text))).toEqual([]);
      await page.close();
    }
  });

  afterAll(() => stage?.close());

  const open = async (workbook: WorkbookSnapshot, options?: OpenPaneOptions) =>
    watched(await openPane(started(), workbook, options));
  return {
    open,
    async openChecked(workbook, options) {
      const pane = await open(workbook, options);
      await says(pane, options?.language === 'en-US' ? 'Checked' : '校验完成');
      return pane;
    },
    openPlain: async (path) => watched(await openPlainPage(started(), path)),
  };
}
