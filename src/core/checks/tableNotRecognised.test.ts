import { flagsOf, formOf } from '../../../test/indicatorForm';
import { tableNotRecognised } from './tableNotRecognised';

const failed = {
  sheet: '附件1',
  cell: { row: 2, column: 1 },
  found: ['indicator'],
  missing: ['points'],
} as const;

describe('table-not-recognised', () => {
  it('one warning for a workbook without any table', () => {
    const input = { ...formOf([]), found: { tables: [], baseData: [], failed: [], duplicateHeaders: [] } };
    expect(flagsOf(tableNotRecognised, input)).toEqual(['table-not-recognised']);
  });

  it('one for each table that could not be read, and then none for the workbook', () => {
    const input = {
      ...formOf([]),
      found: { tables: [], baseData: [], failed: [failed], duplicateHeaders: [] },
    };
    expect(flagsOf(tableNotRecognised, input)).toEqual(['table-not-recognised B3']);
  });

  it('nothing where tables were found', () => {
    expect(flagsOf(tableNotRecognised, formOf([{}]))).toEqual([]);
  });
});
