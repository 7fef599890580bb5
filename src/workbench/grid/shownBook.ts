import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type IExecutionOptions,
  type Injector,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import type { Book, Sheet } from '../excel-host';
import type { StandardFont } from './sheetData';

/** The workbook that the grid shows, on both sides of the seam. */
export class ShownBook {
  private depth = 0;

  constructor(
    readonly injector: Injector,
    readonly unitId: string,
    readonly book: Book,
    readonly font: StandardFont,
  ) {}

  /** True while the grid is being brought into step with the book: what happens there is no person's doing. */
  get isPushing(): boolean {
    return this.depth > 0;
  }

  /**
   * Changes the grid.
   * @param params those of the mutation or operation, without the unit's id
   * @param options `fromCollab` for what somebody else did: Univer then turns to no sheet by itself
   */
  push(id: string, params: object, options: IExecutionOptions = {}): void {
    this.depth += 1;
    try {
      const whole = { unitId: this.unitId, ...params };
      this.injector.get(ICommandService).syncExecuteCommand(id, whole, options);
    } finally {
      this.depth -= 1;
    }
  }

  get workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('workbench: the grid shows no workbook');
    return workbook;
  }

  worksheet(sheet: Sheet): Worksheet | null {
    return this.workbook.getSheetBySheetId(sheet.id) ?? null;
  }

  sheet(id: string): Sheet | null {
    return this.book.sheets.find((sheet) => sheet.id === id) ?? null;
  }
}
