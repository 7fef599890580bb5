import { typedInput } from './typedInput';

describe('what Excel makes of a typed text', () => {
  it.each([
    ['12', 12, undefined],
    ['１２', 12, undefined],
    [' 12 ', 12, undefined],
    ['1,234', 1234, '#,##0'],
    ['50%', 0.5, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['-5', -5, undefined],
    ['+86', 86, undefined],
    ['(5)', -5, undefined],
    ['¥5', 5, undefined],
    ['1e5', 100_000, undefined],
    ['0 1/2', 0.5, '# ?/?'],
    // 3 January 2024 is day 45294 after 30 December 1899.
    ['2024/1/3', 45_294, 'yyyy/m/d'],
    ['2024年1月3日', 45_294, 'yyyy/m/d'],
    // Half past eight is 8.5 of 24 hours.
    ['8:30', 8.5 / 24, 'h:mm'],
  ])('%s is the number %d', (typed, value, numberFormat) => {
    expect(typedInput(typed, 'General')).toEqual({ value, ...(numberFormat ? { numberFormat } : {}) });
  });

  it('1-2 is a day of this year', () => {
    const days = Date.UTC(new Date().getFullYear(), 0, 2) / 86_400_000 + 25_569;
    expect(typedInput('1-2', 'General').value).toBe(days);
  });

  it.each([
    ['=1+1', '=1+1'],
    ['+A1', '=+A1'],
    ['@SUM(A1)', '=@SUM(A1)'],
    ['- 项', '=- 项'],
  ])('%s is a formula', (typed, formula) => {
    expect(typedInput(typed, 'General')).toEqual({ value: null, formula });
  });

  it('true is a truth value, #n/a an error', () => {
    expect(typedInput('true', 'General')).toEqual({ value: true });
    expect(typedInput('#n/a', 'General')).toEqual({ value: null, error: '#N/A' });
  });

  it.each(['公租房', '—', '2024/13/45', '第1条', '1.2.3.4', '12套', '='])('%s stays a text', (typed) => {
    expect(typedInput(typed, 'General')).toEqual({ value: typed });
  });

  it('a leading apostrophe makes a text of anything', () => {
    expect(typedInput("'=1+1", 'General')).toEqual({ value: '=1+1', isQuoted: true });
    expect(typedInput("''引号", 'General')).toEqual({ value: "'引号", isQuoted: true });
  });

  it('a cell formatted as text takes everything as it is', () => {
    expect(typedInput('=1+1', '@')).toEqual({ value: '=1+1' });
  });
});
