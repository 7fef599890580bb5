import { openStage, openWorkbench, type OpenWorkbench, type WorkbenchStage } from './workbenchPage';

/** Workbenches of one test file. Each is closed after its test, and must have asked nobody outside and not complained. */
export interface TestBenches {
  /** @param query such as `?lang=en` */
  open(query?: string): Promise<OpenWorkbench>;
  /** Waits until the pane has checked the workbook. */
  openChecked(query?: string): Promise<OpenWorkbench>;
}

export function benchesForTests(): TestBenches {
  let stage: WorkbenchStage | null = null;
  const opened: OpenWorkbench[] = [];

  beforeAll(async () => {
    stage = await openStage();
  });

  afterEach(async () => {
    for (const one of opened.splice(0)) {
      expect(one.outside).toEqual([]);
      expect(one.complaints).toEqual([]);
      await one.close();
    }
  });

  afterAll(() => stage?.close());

  const open = async (query = '') => {
    if (!stage) throw new Error('the stage is not open');
    const one = await openWorkbench(stage, query);
    opened.push(one);
    return one;
  };
  return {
    open,
    async openChecked(query) {
      const one = await open(query);
      await says(one, '校验完成');
      return one;
    },
  };
}

/** The pane says so to those who cannot see it. */
export async function says({ pane }: OpenWorkbench, text: string): Promise<void> {
  await pane.getByRole('status').filter({ hasText: text }).first().waitFor();
}

export async function score(one: OpenWorkbench): Promise<void> {
  await one.pane.getByRole('button', { name: '一键评分', exact: true }).click();
  await says(one, '评分完成');
}
