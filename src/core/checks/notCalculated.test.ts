import { flagsOf, formOf } from '../../../test/indicatorForm';
import { notCalculated } from './notCalculated';

describe('not-calculated', () => {
  it('names each formula without a result', () => {
    const open = { formula: '=1+1', notCalculated: true } as const;
    expect(flagsOf(notCalculated, formOf([{ plan: 10, actual: open, score: open }]))).toEqual([
      'not-calculated G4',
      'not-calculated I4',
    ]);
    expect(flagsOf(notCalculated, formOf([{ actual: { formula: '=1+1', value: 2 } }]))).toEqual([]);
  });
});
