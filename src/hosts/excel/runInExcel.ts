import { asHostError, excelErrorCode } from './failure';
import type { HostOptions } from './hostOptions';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Runs a batch. Where a person is typing into a cell, Excel refuses the whole batch: the person is told, and once they
 * finish the batch runs anew.
 * @throws HostError for everything that Excel refuses; the signal's reason once cancelled
 */
export async function runInExcel<T>(options: HostOptions, batch: Batch<T>): Promise<T> {
  options.signal?.throwIfAborted();
  try {
    return await Excel.run(batch);
  } catch (error) {
    if (excelErrorCode(error) !== 'InvalidOperationInCellEditMode' || !options.onCellEdit) {
      throw asHostError(error);
    }
  }
  options.onCellEdit();
  await cellEditEnds(options.signal);
  return runInExcel({ ...options, onCellEdit: ignore }, batch);
}

function ignore(): void {
  return;
}

/** For what may happen a little later, such as listening to events: nobody is told to finish their typing. */
export const WHEN_CELL_EDIT_ENDS: HostOptions = { onCellEdit: ignore };

/** A harmless request that Excel holds back while a cell is edited: cancelling it leaves nothing to happen later. */
async function cellEditEnds(signal: AbortSignal | undefined): Promise<void> {
  const ended = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  if (!signal) return ended;
  await Promise.race([ended, whenAborted(signal)]);
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
