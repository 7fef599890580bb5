import { shiftFormula } from './shiftFormula';

describe('a formula filled down or to the right', () => {
  const cases: readonly [string, number, number, string][] = [
    ['A1*2', 1, 0, 'A2*2'],
    ['A1*2', 0, 2, 'C1*2'],
    ['$A1+A$1+$A$1', 3, 3, '$A4+D$1+$A$1'],
    ['SUM(A1:B2)', 1, 1, 'SUM(B2:C3)'],
    ['SUM(A:A)+SUM(3:4)', 1, 1, 'SUM(B:B)+SUM(4:5)'],
    ['SUM($A:$A)+SUM($3:$4)', 1, 1, 'SUM($A:$A)+SUM($3:$4)'],
    ['IF(A1="A1","B2",B2)', 1, 0, 'IF(A2="A1","B2",B3)'],
    ['"say ""A1"""&A1', 1, 0, '"say ""A1"""&A2'],
    ["'A1 表'!A1+Sheet1!B2", 1, 0, "'A1 表'!A2+Sheet1!B3"],
    ['LOG10(A1)+计划A1', 1, 0, 'LOG10(A2)+计划A1'],
    ['[1]Sheet1!A1+表[A1]', 1, 0, '[1]Sheet1!A2+表[A1]'],
    ['1E5+A1', 1, 0, '1E5+A2'],
    ['XFD1', 0, 1, 'A1'],
  ];

  it.each(cases)('%s, %d down and %d right: %s', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
