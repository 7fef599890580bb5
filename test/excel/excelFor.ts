import type { WorkbookSnapshot } from '../../src/core/cells/snapshot';
import type { Book } from '../../src/workbench/excel-host';
import { HostError as ExcelRefuses } from '../../src/workbench/excel-host';
import type { RichApiRequest } from '../../src/workbench/excel-host/protocol/request';
import { sheetOf, workbookOf } from '../snapshots';
import type { StartedExcel, StartOptions } from './startExcel';
import { startExcel } from './startExcel';

/** Decides, before each action of a request that changes the workbook, whether Excel fails there. */
export type Saboteur = (index: number, request: RichApiRequest) => boolean;

/** One office.js for a test file; each test opens the workbook that it needs. */
export interface TestExcel {
  open(workbook: WorkbookSnapshot): Book;
  readonly session: StartedExcel['session'];
  /** Until the next workbook is opened. */
  sabotage(saboteur: Saboteur): void;
}

/** Names of actions that change a workbook. */
const CHANGES = ['Formulas', 'NumberFormat', 'Color', 'Clear', 'Delete', 'Visibility'];

export function changesWorkbook(request: RichApiRequest): boolean {
  return (
    request.Actions.some(({ Name }) => CHANGES.includes(Name)) ||
    Object.values(request.ObjectPaths).some(({ Name }) => Name === 'Add')
  );
}

export function excelForTests(options: StartOptions = {}): TestExcel {
  let excel: StartedExcel | null = null;
  let saboteur: Saboteur | null = null;

  const started = (): StartedExcel => {
    if (!excel) throw new Error('Excel has not started');
    return excel;
  };

  beforeAll(async () => {
    excel = await startExcel(workbookOf(sheetOf('空', [])), {
      ...options,
      beforeAction(index, request) {
        if (changesWorkbook(request) && saboteur?.(index, request)) {
          throw new ExcelRefuses('GeneralException', 'injected');
        }
      },
    });
  });
  afterAll(() => excel?.close());

  return {
    open(workbook) {
      saboteur = null;
      return started().open(workbook);
    },
    get session() {
      return started().session;
    },
    sabotage(next) {
      saboteur = next;
    },
  };
}
