import { isWriting } from './applyEdits';
import { can } from './capabilities';
import { runInExcel } from './runInExcel';

/**
 * Calls `handler` whenever a person changes a cell, or adds or deletes a sheet. Changes of our own are left out.
 * @returns stops it
 */
export function onChanged(handler: () => void): Promise<() => Promise<void>> {
  return runInExcel({}, async (context) => {
    const { worksheets } = context.workbook;
    const isOurs = (event: Excel.WorksheetChangedEventArgs): boolean =>
      can('changeOrigin') ? event.triggerSource === 'ThisLocalAddin' : isWriting();
    const registrations = [
      worksheets.onChanged.add((event) => tell(isOurs(event), handler)),
      worksheets.onAdded.add(() => tell(isWriting(), handler)),
      worksheets.onDeleted.add(() => tell(isWriting(), handler)),
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
