import { utils, write } from '@e965/xlsx';
import { LIBREOFFICE_TIMEOUT, describeWithLibreOffice, recalculateBytes } from './libreoffice';

/** A1 = 3, A2 = `formula` with a stored result that is wrong on purpose. */
function workbookWith(formula: string): Uint8Array {
  const sheet = utils.aoa_to_sheet([[3], [null]]);
  sheet['A2'] = { t: 'n', f: formula, v: 999 };
  sheet['!ref'] = 'A1:A2';
  const workbook = utils.book_new(sheet, '表');
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }));
}

describeWithLibreOffice('LibreOffice as the second opinion', () => {
  it(
    'calculates anew whatever result the file stores, several files in one run',
    async () => {
      const calculated = await recalculateBytes({
        number: workbookWith('A1*2'),
        text: workbookWith('IF(A1=3,"三","")'),
        error: workbookWith('A1/0'),
      });
      expect(calculated.get('number')?.value('表', 'A2')).toBe(6);
      expect(calculated.get('text')?.value('表', 'A2')).toBe('三');
      expect(calculated.get('error')?.value('表', '$A$2')).toBe('#DIV/0!');
      expect(calculated.get('error')?.value('表', 'B7')).toBeNull();
    },
    LIBREOFFICE_TIMEOUT,
  );
});
