import type { Action } from '../../src/workbench/excel-host/protocol/request';
import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import type { Book } from '../../src/workbench/excel-host';
import { HostError as ExcelRefuses } from '../../src/workbench/excel-host';
import { sheetOf, workbookOf } from '../snapshots';
import type { StartedExcel, StartOptions } from './startExcel';
import { startExcel } from './startExcel';

/** One office.js for a test file; each test opens the workbook that it needs. */
export interface TestExcel {
  open(workbook: WorkbookSnapshot): Book;
  readonly session: StartedExcel['session'];
  /** Lets Excel refuse action number `index` of the request after the next `requests`; null lets all pass. */
  failAt(
    failure: { readonly request: number; readonly action: number; readonly code?: 'GeneralException' } | null,
  ): void;
  /** Actions of each request since the last {@link open}. */
  actionCounts(): readonly number[];
}

export function excelForTests(options: StartOptions = {}): TestExcel {
  let excel: StartedExcel | null = null;
  let failing: { request: number; action: number } | null = null;
  let counts: number[] = [];

  const started = (): StartedExcel => {
    if (!excel) throw new Error('Excel has not started');
    return excel;
  };

  beforeAll(async () => {
    excel = await startExcel(workbookOf(sheetOf('空', [])), {
      ...options,
      beforeAction(index: number, action: Action) {
        options.beforeAction?.(index, action);
        if (index === 0) counts.push(0);
        counts[counts.length - 1] = index + 1;
        if (failing?.request === counts.length - 1 && failing.action === index) {
          throw new ExcelRefuses('GeneralException', 'injected');
        }
      },
    });
  });
  afterAll(() => excel?.close());

  return {
    open(workbook) {
      counts = [];
      failing = null;
      return started().open(workbook);
    },
    get session() {
      return started().session;
    },
    failAt(failure) {
      counts = [];
      failing = failure;
    },
    actionCounts: () => counts,
  };
}
