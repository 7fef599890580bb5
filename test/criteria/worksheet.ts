import Decimal from 'decimal.js';

/**
 * The few worksheet functions that our formulas use, with the worksheet's own rules: numbers are binary, empty text
 * ranks above every number, IF looks at one branch only. LibreOffice has the last word (formula.test.ts); this
 * calculates thousands of formulas in no time.
 */
type CellValue = number | string | boolean;

type Arguments = readonly (() => CellValue)[];

const TOKEN = /\s*(<>|>=|<=|[-+*/(),<>=]|"[^"]*"|\d+(?:\.\d+)?|[A-Z]+(?:\d+)?)/gy;

/** What the formula (without `=`) gives; `cells` by address, anything else in a formula is an error. */
export function calculated(formula: string, cells: Readonly<Record<string, number | string>>): CellValue {
  const tokens = [...formula.matchAll(TOKEN)].map(([, token = '']) => token);
  if (tokens.join('') !== formula) throw new Error(`no formula of ours: ${formula}`);
  const reader = new Reader(tokens, cells);
  const value = reader.comparison();
  reader.end();
  return value();
}

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly cells: Readonly<Record<string, number | string>>,
  ) {}

  end(): void {
    if (this.at < this.tokens.length) throw new Error(`unexpected ${this.tokens[this.at]}`);
  }

  comparison(): () => CellValue {
    const left = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.operand()));
    const operator = this.tokens[this.at] ?? '';
    if (!(operator in COMPARISONS)) return left;
    this.at += 1;
    const right = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.operand()));
    return () => (COMPARISONS[operator] as Comparing)(order(left(), right()));
  }

  private chain(operators: readonly string[], next: () => () => CellValue): () => CellValue {
    let left = next();
    while (operators.includes(this.tokens[this.at] ?? '')) {
      const sign = this.tokens[this.at] as keyof typeof SIGNS;
      this.at += 1;
      const [first, second] = [left, next()];
      left = () => SIGNS[sign](numeric(first()), numeric(second()));
    }
    return left;
  }

  private operand(): () => CellValue {
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (token === '(') {
      const inside = this.comparison();
      this.expect(')');
      return inside;
    }
    if (token === '-') {
      const negative = this.operand();
      return () => -numeric(negative());
    }
    if (token.startsWith('"')) return () => token.slice(1, -1);
    if (/^\d/.test(token)) return () => Number(token);
    if (this.tokens[this.at] === '(') return this.call(token);
    const cell = this.cells[token];
    if (cell === undefined) throw new Error(`no cell ${token}`);
    return () => cell;
  }

  private call(name: string): () => CellValue {
    const apply = FUNCTIONS[name];
    if (!apply) throw new Error(`no function ${name}`);
    this.at += 1;
    const given = [this.comparison()];
    while (this.tokens[this.at] === ',') {
      this.at += 1;
      given.push(this.comparison());
    }
    this.expect(')');
    return () => apply(given);
  }

  private expect(token: string): void {
    if (this.tokens[this.at] !== token) throw new Error(`${token} expected, not ${this.tokens[this.at]}`);
    this.at += 1;
  }
}

const SIGNS = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
} as const;

type Comparing = (order: number) => boolean;

const COMPARISONS: Readonly<Record<string, Comparing>> = {
  '=': (by) => by === 0,
  '<>': (by) => by !== 0,
  '>=': (by) => by >= 0,
  '<=': (by) => by <= 0,
  '>': (by) => by > 0,
  '<': (by) => by < 0,
};

const FUNCTIONS: Readonly<Record<string, (given: Arguments) => CellValue>> = {
  IF: ([test, then, otherwise]) => (test?.() === true ? then?.() : otherwise?.()) ?? '',
  AND: (given) => given.every((one) => one() === true),
  OR: (given) => given.some((one) => one() === true),
  COUNT: (given) => given.filter((one) => typeof one() === 'number').length,
  MIN: (given) => Math.min(...given.map((one) => numeric(one()))),
  MAX: (given) => Math.max(...given.map((one) => numeric(one()))),
  ABS: ([of]) => Math.abs(numeric(of?.())),
  ROUND: (given) => rounded(given, Decimal.ROUND_HALF_UP),
  ROUNDUP: (given) => rounded(given, Decimal.ROUND_UP),
  ROUNDDOWN: (given) => rounded(given, Decimal.ROUND_DOWN),
};

function rounded([of, digits]: Arguments, mode: Decimal.Rounding): number {
  return new Decimal(numeric(of?.())).toDecimalPlaces(numeric(digits?.()), mode).toNumber();
}

function numeric(value: CellValue | undefined): number {
  if (typeof value !== 'number') throw new Error(`#VALUE!: ${JSON.stringify(value)} is no number`);
  return value;
}

function order(left: CellValue, right: CellValue): number {
  if (typeof left === 'string' || typeof right === 'string')
    return Number(typeof left === 'string') - Number(typeof right === 'string');
  return Number(left) - Number(right);
}
