import type { CellSnapshot } from './snapshot';
import { readCell } from './readCell';

const stored = (value: number, numberFormat?: string): CellSnapshot =>
  numberFormat === undefined ? { value } : { value, numberFormat };

describe('stored numbers', () => {
  it.each([
    [26106, undefined, 26106, null, 0],
    [26106, '#,##0', 26106, null, 0],
    [12.5, undefined, 12.5, null, 0.1],
    [12.5, '0.00', 12.5, null, 0.01],
    [12, '0.00', 12, null, 0],
    [0.1 + 0.2, undefined, 0.3, null, 0.1],
    [-3, '0_ ;[Red]-0 ', -3, null, 0],
    [12, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 12, null, 0],
    [0.9, '0%', 90, '%', 1],
    [1.004, '0.0%', 100.4, '%', 0.1],
    [1, '0.00%', 100, '%', 0.01],
    [1.004, '0%', 100.4, '%', 0.1],
    [95, '0"%"', 95, '%', 0],
    [95, '0\\%', 95, null, 0],
    [26106, '0"套"', 26106, '套', 0],
    [43.5, '0.0"亿元"', 43.5, '亿元', 0.1],
    [18000, '0!.0,"万元"', 18000, null, 0],
  ])('%d under %j is %d in %j, precise to %d', (value, format, read, unit, precision) => {
    expect(readCell(stored(value, format))).toMatchObject({
      kind: 'number',
      isText: false,
      number: { value: read, unit, isPercent: unit === '%', precision, operator: null, isApproximate: false },
    });
  });

  it('keeps what the official sees', () => {
    expect(readCell(stored(1.004, '0.0%')).typed).toBe('100.4%');
    expect(readCell(stored(26106)).typed).toBe('26106');
    expect(readCell(stored(1e21)).typed).toBe('1000000000000000000000');
  });

  it.each([
    [44561, 'yyyy-mm-dd', '2021-12-31'],
    [44561, 'yyyy"年"m"月"d"日"', '2021-12-31'],
    [44561, '[$-804]yyyy"年"m"月"', '2021-12-31'],
    [0.5, 'h:mm', '1899-12-30'],
    [1e300, 'yyyy/m/d', '1e+300'],
  ])('a date is no number: %d under %s', (value, format, typed) => {
    expect(readCell(stored(value, format))).toEqual({ kind: 'text', typed });
  });

  it('does not take colours, General or the text format for dates', () => {
    for (const format of ['General', 'Standard', '@', '[Red]0.0', 'G/通用格式', '0.00E+00']) {
      expect(readCell(stored(3, format)).kind).toBe('number');
    }
  });
});

describe('texts', () => {
  it('marks a number that the worksheet holds as a text', () => {
    expect(readCell({ value: '1.8万' })).toMatchObject({
      kind: 'number',
      isText: true,
      typed: '1.8万',
      number: { value: 18000 },
    });
  });

  it.each([
    ...['—', '——', '-', '–', '/', ' / ', '\\', '无', '无。', '（无）', '没有', '不适用', '不涉及', 'N/A'],
    ...[
      '无此任务',
      '无此项任务',
      '无该项任务',
      '无任务',
      '本年无任务',
      '本年度无此任务',
      '当年未安排任务',
      '2021年无目标任务',
    ],
    ...['未下达计划', '我县无此项任务', '无建设任务', '无此项工作', '无任务数'],
  ])('%j is "no task"', (typed) => {
    expect(readCell({ value: typed })).toEqual({ kind: 'none', typed });
  });

  it.each(['无投诉', '未完成', '无违规问题', '无一例外', '达成预期指标', '已完成', '否'])(
    '%j is words',
    (typed) => {
      expect(readCell({ value: typed })).toEqual({ kind: 'text', typed });
    },
  );

  it.each([null, '', '   ', '\u3000', '\n', '\u200b'])('%j is empty', (value) => {
    expect(readCell({ value })).toEqual({ kind: 'empty', typed: '' });
  });

  it('reads no cell as empty and a truth value as words', () => {
    expect(readCell(undefined)).toEqual({ kind: 'empty', typed: '' });
    expect(readCell({ value: true })).toEqual({ kind: 'text', typed: 'TRUE' });
  });
});

describe('formulas and errors', () => {
  it('reads the result of a formula', () => {
    expect(readCell({ formula: '=C3/B3', value: 1.004, numberFormat: '0.0%' })).toMatchObject({
      kind: 'number',
      number: { value: 100.4 },
    });
    expect(readCell({ formula: '=IF(B3="","",B3)', value: '' })).toEqual({ kind: 'empty', typed: '' });
  });

  it('says where a formula was never calculated', () => {
    expect(readCell({ formula: '=B3', value: null, notCalculated: true })).toEqual({
      kind: 'not-calculated',
      typed: '=B3',
    });
  });

  it('keeps an error an error, also one pasted as text', () => {
    expect(readCell({ value: null, error: '#REF!', formula: '=#REF!' })).toEqual({
      kind: 'error',
      typed: '#REF!',
      error: '#REF!',
    });
    expect(readCell({ value: '#DIV/0!' })).toEqual({ kind: 'error', typed: '#DIV/0!', error: '#DIV/0!' });
  });
});
