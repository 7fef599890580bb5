import type { Check } from './check';
import { finding } from './makeFinding';

/** One header word over two columns: the first was read, the other was not. */
export const duplicateHeader: Check = {
  name: 'duplicateHeader',
  codes: ['duplicate-header'],
  run: ({ found }) =>
    found.duplicateHeaders.map(({ sheet, role, cell }) =>
      finding('duplicate-header', sheet, role, cell, { data: { role } }),
    ),
};
