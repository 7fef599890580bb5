import { isWriting } from './applyEdits';
import { can } from './capabilities';
import { runInExcel, WHEN_CELL_EDIT_ENDS } from './runInExcel';

/**
 * Calls `handler` whenever a person changes a cell, or adds or deletes a sheet. Changes of our own are left out. It is told
 * the id of the sheet where only contents of cells changed, and null where rows or sheets may have moved.
 * @returns stops it
 */
export function onChanged(handler: (sheet: string | null) => void): Promise<() => Promise<void>> {
  return runInExcel(WHEN_CELL_EDIT_ENDS, async (context) => {
    const { worksheets } = context.workbook;
    const isOurs = (event: Excel.WorksheetChangedEventArgs): boolean =>
      can('changeOrigin') ? event.triggerSource === 'ThisLocalAddin' : isWriting();
    const registrations = [
      worksheets.onChanged.add((event) => {
        const isContent = event.changeType === 'RangeEdited';
        return tell(isOurs(event), () => handler(isContent ? event.worksheetId : null));
      }),
      worksheets.onAdded.add(() => tell(isWriting(), () => handler(null))),
      worksheets.onDeleted.add(() => tell(isWriting(), () => handler(null))),
    ];
    await context.sync();
    return () =>
      Excel.run(context, async (same) => {
        for (const registration of registrations) registration.remove();
        await same.sync();
      });
  });
}

function tell(isOurs: boolean, handler: () => void): Promise<void> {
  if (!isOurs) handler();
  return Promise.resolve();
}
