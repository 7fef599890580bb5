import type { Position } from '../../core/cells/address';
import { asHostError } from './failure';
import { runInExcel } from './runInExcel';

/** Shows a cell to the person. @throws HostError: the sheet is gone, or hidden */
export async function selectCell(sheet: string, { row, column }: Position): Promise<void> {
  try {
    await runInExcel({}, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    });
  } catch (error) {
    throw asHostError(error, { sheet });
  }
}
