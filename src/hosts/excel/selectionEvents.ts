import type { Position } from '../../core/cells/address';
import { runInExcel, WHEN_CELL_EDIT_ENDS } from './runInExcel';

/** The upper left cell of what is selected. */
export interface SelectedCell {
  readonly sheet: string;
  readonly position: Position;
}

/** A pause after which a selection counts: whoever walks through the cells with the arrow keys asks for nothing. */
const PAUSE_MS = 150;

/**
 * Calls `handler` with the cell that a person has selected, once they stay there. Selections that Excel does not name (of
 * several areas, of shapes, while a cell is edited) are passed over.
 * @returns stops it
 */
export function onSelectionChanged(handler: (cell: SelectedCell) => void): Promise<() => Promise<void>> {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const look = async (): Promise<void> => {
    const turn = (latest += 1);
    const cell = await selectedCell().catch(() => null);
    if (cell && turn === latest) handler(cell);
  };
  return runInExcel(WHEN_CELL_EDIT_ENDS, async (context) => {
    const registration = context.workbook.onSelectionChanged.add(() => {
      clearTimeout(pause);
      pause = setTimeout(() => void look(), PAUSE_MS);
      return Promise.resolve();
    });
    await context.sync();
    return () =>
      Excel.run(context, async (same) => {
        clearTimeout(pause);
        registration.remove();
        await same.sync();
      });
  });
}

function selectedCell(): Promise<SelectedCell> {
  return runInExcel({}, async (context) => {
    const range = context.workbook.getSelectedRange();
    const { worksheet } = range;
    range.load('rowIndex,columnIndex');
    worksheet.load('name');
    await context.sync();
    return { sheet: worksheet.name, position: { row: range.rowIndex, column: range.columnIndex } };
  });
}
