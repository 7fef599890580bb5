import { flagsOf, formOf } from '../../../test/indicatorForm';
import { duplicateHeader } from './duplicateHeader';

describe('duplicate-header', () => {
  it('names the second column of the same header', () => {
    const form = formOf([{}]);
    const duplicateHeaders = [{ sheet: '附件1', role: 'score' as const, cell: { row: 2, column: 12 } }];
    expect(flagsOf(duplicateHeader, { ...form, found: { ...form.found, duplicateHeaders } })).toEqual([
      'duplicate-header M3',
    ]);
    expect(flagsOf(duplicateHeader, form)).toEqual([]);
  });
});
