import type { Check } from './check';
import { finding } from './makeFinding';

/** Header words were seen but no table could be read; or the whole workbook holds none. */
export const tableNotRecognised: Check = {
  name: 'tableNotRecognised',
  codes: ['table-not-recognised'],
  run: ({ found, workbook }) => {
    if (found.tables.length === 0 && found.failed.length === 0) {
      return [
        finding('table-not-recognised', null, 'workbook', null, { data: { sheets: workbook.sheets.length } }),
      ];
    }
    return found.failed.map(({ sheet, cell, found: roles, missing }) =>
      finding('table-not-recognised', sheet, 'table', cell, { data: { found: roles, missing } }),
    );
  },
};
