import { readCell } from './readCell';
import { shownNumber, shownReading } from './shownNumber';

it.each([
  [12, 12],
  [97.3, 97.3],
  [100 / 3, 33.3333],
  [200 / 3, 66.6667],
  // what a worksheet makes of 0.1 + 0.2
  [0.30000000000000004, 0.3],
  // a half goes up, also where the stored binary fraction lies a little below it
  [1.00005, 1.0001],
  [2.33335, 2.3334],
  [-2.33335, -2.3334],
])('%p is written %p', (value, written) => {
  expect(shownNumber(value)).toBe(written);
});

it.each([
  // a third by a formula of the official's, then the same as a percent
  [{ value: 1 / 3 }, '0.3333'],
  [{ value: 1 / 3, numberFormat: '0.0%' }, '33.3333%'],
  [{ value: 26106 }, '26106'],
  // typed as a text: quoted as it is
  [{ value: '95.123456789%' }, '95.123456789%'],
  [{ value: '约43亿元' }, '约43亿元'],
  [{ value: '无此任务' }, '无此任务'],
])('%j is written %s', (cell, written) => {
  expect(shownReading(readCell(cell))).toBe(written);
});
