import { runInExcel } from './runInExcel';

/** Small values that travel with the workbook, out of sight. Numbers, texts, truth values and lists of them. */
export const settings = {
  /** Undefined where nothing was set. */
  get(key: string): Promise<unknown> {
    return runInExcel({}, async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? undefined : (setting.value as unknown);
    });
  },

  set(key: string, value: string | number | boolean | readonly string[]): Promise<void> {
    return runInExcel({}, async (context) => {
      context.workbook.settings.add(key, typeof value === 'object' ? [...value] : value);
      await context.sync();
    });
  },
};
