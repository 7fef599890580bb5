import { decimal, parseDecimal, roundHalfUp } from './decimal';

describe('decimal arithmetic', () => {
  it('takes a stored number as the worksheet shows it', () => {
    expect(decimal(0.1 + 0.2).toNumber()).toBe(0.3);
    expect(decimal(1.1 * 1.1).toNumber()).toBe(1.21);
  });

  it.each([
    [1.005, 2, 1.01],
    [0.285, 2, 0.29],
    [8.325, 2, 8.33],
    [2.5, 0, 3],
    [-2.345, 2, -2.35],
    [1250, -2, 1300],
    [(26215 / 26106) * 100, 1, 100.4],
    [(3960 / 2778) * 100, 1, 142.5],
    [(67596 / 63930) * 100, 1, 105.7],
  ])('rounds %d at %d decimals to %d', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  it('keeps what a double cannot hold until it is rounded', () => {
    // 26215 / 26106 = 1.00417528537500957634…; 40 digits are kept
    const rate = decimal(26215).div(26106);
    expect(rate.toSignificantDigits(20).toString()).toBe('1.0041752853750095763');
    expect(parseDecimal('0.1').add(parseDecimal('0.2')).equals(parseDecimal('0.3'))).toBe(true);
  });
});
