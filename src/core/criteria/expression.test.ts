import { decimal } from '../cells/decimal';
import { calculate, definedness, written, writtenTest, type Expression, type Test } from './expression';

const NAMES = { answers: ['D1', 'D2'], points: 'B1', target: 'C1' };

type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide';

const number = (digits: string): Expression => ({ op: 'number', digits, value: decimal(Number(digits)) });
const [two, three, five] = [number('2'), number('3'), number('5')];
const worked = (left: Expression, op: Arithmetic, right: Expression): Expression => ({ op, left, right });
const is = (operator: Extract<Test, { op: 'compare' }>['operator'], digits: string): Test => ({
  op: 'compare',
  operator,
  left: { op: 'answer', index: 0, isPercent: false },
  right: number(digits),
});
const either = (test: Test, then: Expression, otherwise: Expression): Expression => ({
  op: 'if',
  test,
  then,
  otherwise,
});
const nothing: Expression = { op: 'undefined' };

describe('arithmetic is written with the brackets that it needs, and no others', () => {
  it.each<[string, Expression, number]>([
    ['2+3+5', worked(worked(two, 'add', three), 'add', five), 10],
    ['2+3+5', worked(two, 'add', worked(three, 'add', five)), 10],
    ['5-(2+3)', worked(five, 'subtract', worked(two, 'add', three)), 0],
    ['5-(3-2)', worked(five, 'subtract', worked(three, 'subtract', two)), 4],
    ['5-3-2', worked(worked(five, 'subtract', three), 'subtract', two), 0],
    ['2+3*5', worked(two, 'add', worked(three, 'multiply', five)), 17],
    ['(2+3)*5', worked(worked(two, 'add', three), 'multiply', five), 25],
    ['5*(3-2)', worked(five, 'multiply', worked(three, 'subtract', two)), 5],
    ['3*5-2', worked(worked(three, 'multiply', five), 'subtract', two), 13],
    ['5-3*2', worked(five, 'subtract', worked(three, 'multiply', two)), -1],
    ['3/(5*2)', worked(three, 'divide', worked(five, 'multiply', two)), 0.3],
    ['3/(5/2)', worked(three, 'divide', worked(five, 'divide', two)), 1.2],
    ['3*5/2', worked(worked(three, 'multiply', five), 'divide', two), 7.5],
    ['3*5/2', worked(three, 'multiply', worked(five, 'divide', two)), 7.5],
    ['5-3/2', worked(five, 'subtract', worked(three, 'divide', two)), 3.5],
    ['5/2+3', worked(worked(five, 'divide', two), 'add', three), 5.5],
    ['5-(-2)', worked(five, 'subtract', number('-2')), 7],
    ['2*MIN(3,5)', worked(two, 'multiply', { op: 'min', left: three, right: five }), 6],
  ])('%s', (formula, expression, value) => {
    expect(written(expression, NAMES)).toBe(formula);
    expect(calculate(expression, { answers: [], points: 0, target: null })?.toNumber()).toBe(value);
  });
});

describe('steps', () => {
  it.each<['up' | 'down', string, number]>([
    ['up', '2.1', 3],
    ['up', '2.0000004', 2],
    ['up', '2.0000006', 3],
    ['down', '2.9', 2],
    ['down', '2.9999996', 3],
    ['down', '2.9999994', 2],
  ])('rounded %s: %s', (op, digits, value) => {
    const expression: Expression = { op, of: number(digits) };
    expect(calculate(expression, { answers: [], points: 0, target: null })?.toNumber()).toBe(value);
    expect(written(expression, NAMES)).toBe(`ROUND${op.toUpperCase()}(ROUND(${digits},6),0)`);
  });
});

describe('what is compared is rounded where it was worked out', () => {
  it.each<[string, Arithmetic]>([
    ['ROUND(C1+2,10)', 'add'],
    ['ROUND(C1-2,10)', 'subtract'],
    ['ROUND(C1*2,10)', 'multiply'],
    ['ROUND(C1/2,10)', 'divide'],
  ])('%s', (text, op) => {
    const right = worked({ op: 'target' }, op, two);
    expect(writtenTest({ op: 'compare', operator: '>=', left: { op: 'points' }, right }, NAMES)).toBe(
      `B1>=${text}`,
    );
  });
});

describe('where an expression has a value', () => {
  it.each<['>=' | '>' | '<=' | '<' | '=' | '<>', string]>([
    ['>=', 'D1<3'],
    ['>', 'D1<=3'],
    ['<=', 'D1>3'],
    ['<', 'D1>=3'],
    ['=', 'D1<>3'],
    ['<>', 'D1=3'],
  ])('a person decides where D1%s3: otherwise there is one', (operator, elsewhere) => {
    expect(writtenTest(definedness(either(is(operator, '3'), nothing, two)), NAMES)).toBe(elsewhere);
    expect(writtenTest(definedness(either(is(operator, '3'), two, nothing)), NAMES)).toBe(`D1${operator}3`);
  });

  it('takes one of several conditions, or all of them', () => {
    const [low, high] = [is('<', '3'), is('>', '5')];
    const both: Test = { op: 'and', left: low, right: high };
    const one: Test = { op: 'or', left: low, right: high };
    expect(writtenTest(definedness(either(one, two, nothing)), NAMES)).toBe('OR(D1<3,D1>5)');
    expect(writtenTest(definedness(either(one, nothing, two)), NAMES)).toBe('AND(D1>=3,D1<=5)');
    expect(writtenTest(definedness(either(both, nothing, two)), NAMES)).toBe('OR(D1>=3,D1<=5)');
    expect(writtenTest(definedness(either(low, two, either(high, three, nothing))), NAMES)).toBe(
      'OR(D1<3,D1>5)',
    );
    expect(writtenTest(definedness(either(low, nothing, either(high, nothing, two))), NAMES)).toBe(
      'AND(D1>=3,D1<=5)',
    );
    expect(writtenTest(definedness(either(low, nothing, nothing)), NAMES)).toBe('1=0');
    expect(writtenTest(definedness(either(low, two, three)), NAMES)).toBe('1=1');
  });
});
