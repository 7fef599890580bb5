import { flagsOf, formOf } from '../../../test/indicatorForm';
import { cellError } from './cellError';

describe('cell-error', () => {
  it('is found anywhere in the table', () => {
    const form = formOf(
      [
        { plan: { error: '#REF!' }, actual: 3, rate: { error: '#DIV/0!', formula: '=G4/F4' } },
        { indicator: '指标', reason: { error: '#N/A' }, score: 3 },
      ],
      { totals: [{ score: { error: '#VALUE!', formula: '=SUM(I4:I5)' } }] },
    );
    expect(flagsOf(cellError, form)).toEqual([
      'cell-error F4',
      'cell-error H4',
      'cell-error K5',
      'cell-error I6',
    ]);
  });

  it('is not a word about errors', () => {
    expect(flagsOf(cellError, formOf([{ reason: '公式显示#REF!，已改正' }]))).toEqual([]);
  });
});
