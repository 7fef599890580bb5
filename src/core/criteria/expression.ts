import type { Decimal } from 'decimal.js';
import { decimal, roundHalfUp } from '../cells/decimal';
import type { Comparison } from './rule';

/**
 * The arithmetic of a rule, small enough that a worksheet and this program cannot disagree on it. Both the score
 * and the formula come from the same expression.
 */
export type Expression =
  /** `digits` as a worksheet reads them. */
  | { readonly op: 'number'; readonly digits: string; readonly value: Decimal }
  | { readonly op: 'points' }
  | { readonly op: 'target' }
  | { readonly op: 'answer'; readonly index: number; readonly isPercent: boolean }
  | {
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'abs'; readonly of: Expression }
  /** Rounded up or down to whole steps; the operand is first freed from the noise of divisions. */
  | { readonly op: 'up' | 'down'; readonly of: Expression }
  | { readonly op: 'if'; readonly test: Test; readonly then: Expression; readonly otherwise: Expression }
  /** No score: a person must decide. */
  | { readonly op: 'undefined' };

export type Test =
  | {
      readonly op: 'compare';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly op: 'and' | 'or'; readonly left: Test; readonly right: Test }
  | { readonly op: 'always' }
  | { readonly op: 'never' };

/** What an expression is calculated with. Percents are percent points, yes is 1 and no is 0. */
export interface Inputs {
  readonly answers: readonly number[];
  readonly points: number;
  readonly target: number | null;
}

/** Percent points are rounded to so many decimals before anything is calculated with them. */
export const PERCENT_DECIMALS = 10;
/** Steps are rounded to so many decimals before they are rounded up or down. */
export const STEP_DECIMALS = 6;

export function calculate(expression: Expression, inputs: Inputs): Decimal | null {
  switch (expression.op) {
    case 'number':
      return expression.value;
    case 'points':
      return decimal(inputs.points);
    case 'target':
      return inputs.target === null ? null : decimal(inputs.target);
    case 'answer': {
      const answer = inputs.answers[expression.index];
      if (answer === undefined) return null;
      return expression.isPercent ? decimal(roundHalfUp(answer, PERCENT_DECIMALS)) : decimal(answer);
    }
    case 'abs':
      return calculate(expression.of, inputs)?.abs() ?? null;
    case 'up':
    case 'down': {
      const steps = calculate(expression.of, inputs);
      if (steps === null) return null;
      const clean = decimal(roundHalfUp(steps, STEP_DECIMALS));
      return expression.op === 'up' ? clean.ceil() : clean.trunc();
    }
    case 'if':
      return calculate(holds(expression.test, inputs) ? expression.then : expression.otherwise, inputs);
    case 'undefined':
      return null;
    default: {
      const left = calculate(expression.left, inputs);
      const right = calculate(expression.right, inputs);
      return left === null || right === null ? null : combined(expression.op, left, right);
    }
  }
}

function combined(
  op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max',
  left: Decimal,
  right: Decimal,
) {
  switch (op) {
    case 'add':
      return left.plus(right);
    case 'subtract':
      return left.minus(right);
    case 'multiply':
      return left.times(right);
    case 'divide':
      return right.isZero() ? null : left.div(right);
    case 'min':
      return left.lessThan(right) ? left : right;
    case 'max':
      return left.greaterThan(right) ? left : right;
  }
}

function holds(test: Test, inputs: Inputs): boolean {
  switch (test.op) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'and':
      return holds(test.left, inputs) && holds(test.right, inputs);
    case 'or':
      return holds(test.left, inputs) || holds(test.right, inputs);
    case 'compare': {
      const left = calculate(test.left, inputs);
      const right = calculate(test.right, inputs);
      return left !== null && right !== null && compares(left, test.operator, right);
    }
  }
}

function compares(left: Decimal, operator: Comparison, right: Decimal): boolean {
  switch (operator) {
    case '>=':
      return left.greaterThanOrEqualTo(right);
    case '<=':
      return left.lessThanOrEqualTo(right);
    case '>':
      return left.greaterThan(right);
    case '<':
      return left.lessThan(right);
    case '=':
      return left.equals(right);
    case '<>':
      return !left.equals(right);
  }
}

/** The worksheet's words for the inputs. */
export interface Names {
  readonly answers: readonly string[];
  readonly points: string;
  readonly target: string;
}

const SIGNS = { add: '+', subtract: '-', multiply: '*', divide: '/' } as const;
const STRENGTH = { add: 1, subtract: 1, multiply: 2, divide: 2 } as const;

/** The expression as a worksheet formula without `=`. An undefined part must have been excluded before. */
export function written(expression: Expression, names: Names): string {
  switch (expression.op) {
    case 'number':
      return expression.digits;
    case 'points':
      return names.points;
    case 'target':
      return names.target;
    case 'answer': {
      const name = names.answers[expression.index] ?? '""';
      return expression.isPercent ? `ROUND(${name},${PERCENT_DECIMALS})` : name;
    }
    case 'abs':
      return `ABS(${written(expression.of, names)})`;
    case 'up':
    case 'down': {
      const clean = `ROUND(${written(expression.of, names)},${STEP_DECIMALS})`;
      return `${expression.op === 'up' ? 'ROUNDUP' : 'ROUNDDOWN'}(${clean},0)`;
    }
    case 'min':
    case 'max':
      return `${expression.op.toUpperCase()}(${written(expression.left, names)},${written(expression.right, names)})`;
    case 'if':
      return `IF(${writtenTest(expression.test, names)},${written(expression.then, names)},${written(expression.otherwise, names)})`;
    case 'undefined':
      return '""';
    default: {
      const { op } = expression;
      const left = bracketed(expression.left, names, STRENGTH[op], false);
      const right = bracketed(expression.right, names, STRENGTH[op], op === 'subtract' || op === 'divide');
      return left + SIGNS[op] + right;
    }
  }
}

function bracketed(expression: Expression, names: Names, strength: number, isStrict: boolean): string {
  const text = written(expression, names);
  const own = expression.op in STRENGTH ? STRENGTH[expression.op as keyof typeof STRENGTH] : 3;
  const isNegative = expression.op === 'number' && expression.digits.startsWith('-');
  return own < strength || (isStrict && own === strength) || isNegative ? `(${text})` : text;
}

export function writtenTest(test: Test, names: Names): string {
  if (test.op === 'always') return '1=1';
  if (test.op === 'never') return '1=0';
  if (test.op === 'compare') return compared(test.left, names) + test.operator + compared(test.right, names);
  return `${test.op.toUpperCase()}(${flattened(test, test.op)
    .map((part) => writtenTest(part, names))
    .join(',')})`;
}

/** Worked-out operands are rounded, so that a comparison does not hang on the last bit. */
function compared(expression: Expression, names: Names): string {
  const text = written(expression, names);
  return ['add', 'subtract', 'multiply', 'divide'].includes(expression.op)
    ? `ROUND(${text},${PERCENT_DECIMALS})`
    : text;
}

function flattened(test: Test, op: 'and' | 'or'): Test[] {
  return test.op === op ? [...flattened(test.left, op), ...flattened(test.right, op)] : [test];
}

/** When the expression has a value at all. */
export function definedness(expression: Expression): Test {
  switch (expression.op) {
    case 'undefined':
      return { op: 'never' };
    case 'if': {
      const then = definedness(expression.then);
      const otherwise = definedness(expression.otherwise);
      return either(
        both(expression.test, then),
        both(negated(expression.test), otherwise),
        expression.test,
        then,
        otherwise,
      );
    }
    case 'abs':
    case 'up':
    case 'down':
      return definedness(expression.of);
    case 'number':
    case 'points':
    case 'target':
    case 'answer':
      return { op: 'always' };
    default:
      return both(definedness(expression.left), definedness(expression.right));
  }
}

function either(whenTrue: Test, whenFalse: Test, test: Test, then: Test, otherwise: Test): Test {
  if (then.op === 'always' && otherwise.op === 'always') return { op: 'always' };
  if (then.op === 'always') return or(test, otherwise);
  if (otherwise.op === 'always') return or(negated(test), then);
  return or(whenTrue, whenFalse);
}

function or(left: Test, right: Test): Test {
  if (left.op === 'always' || right.op === 'always') return { op: 'always' };
  if (left.op === 'never') return right;
  return right.op === 'never' ? left : { op: 'or', left, right };
}

function both(left: Test, right: Test): Test {
  if (left.op === 'never' || right.op === 'never') return { op: 'never' };
  if (left.op === 'always') return right;
  return right.op === 'always' ? left : { op: 'and', left, right };
}

const OPPOSITE: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '=': '<>',
  '<>': '=',
};

function negated(test: Test): Test {
  switch (test.op) {
    case 'always':
      return { op: 'never' };
    case 'never':
      return { op: 'always' };
    case 'compare':
      return { ...test, operator: OPPOSITE[test.operator] };
    case 'and':
      return or(negated(test.left), negated(test.right));
    case 'or':
      return both(negated(test.left), negated(test.right));
  }
}
