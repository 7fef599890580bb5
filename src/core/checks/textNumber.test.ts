import { flagsOf, formOf } from '../../../test/indicatorForm';
import { textNumber } from './textNumber';

describe('text-number', () => {
  it.each(['２６１０６', '26，106', '1.8万', '0。5', '26106', '100.4％'])('%s', (actual) => {
    expect(flagsOf(textNumber, formOf([{ actual }]))).toEqual(['text-number G4']);
  });

  it.each(['95%', '1714个', '≥50', '约43亿元', '—', '是', 26106])('not %s', (actual) => {
    expect(flagsOf(textNumber, formOf([{ actual }]))).toEqual([]);
  });
});
