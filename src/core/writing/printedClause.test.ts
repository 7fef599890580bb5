import { printedAround, printedClauses } from './printedClause';

const TEXT = '1.按时分解的得3分，每迟1天扣0.5分； 2.资金达到26,106万元的得2分。';

it('clauses are what punctuation parts; a comma between digits parts nothing', () => {
  expect(printedClauses(TEXT).map(([from, to]) => TEXT.slice(from, to))).toEqual([
    '1.按时分解的得3分',
    '每迟1天扣0.5分',
    '2.资金达到26,106万元的得2分',
  ]);
  expect(printedClauses('')).toEqual([]);
});

it('a part stands in all of its clause, or in all that it touches', () => {
  const at = (part: string): readonly [number, number] => [
    TEXT.indexOf(part),
    TEXT.indexOf(part) + part.length,
  ];
  expect(printedAround(TEXT, at('3'))).toBe('1.按时分解的得3分');
  expect(printedAround(TEXT, at('每迟1天扣0.5分'))).toBe('每迟1天扣0.5分');
  expect(printedAround(TEXT, at('得3分，每迟'))).toBe('1.按时分解的得3分，每迟1天扣0.5分');
});
