import { flagsOf, formOf, type FormLine, type FormOptions } from '../../../test/indicatorForm';
import type { TestCell } from '../../../test/snapshots';
import { inspect } from './inspection';
import { typedRate } from './typedRate';

const line = (plan: TestCell, actual: TestCell, rate: TestCell, more: Partial<FormLine> = {}): FormLine => ({
  indicator: '开工套数',
  unit: '套',
  plan,
  actual,
  rate,
  ...more,
});
const percent = (value: number, numberFormat = '0.0%'): TestCell => ({ value, numberFormat });
const flags = (each: FormLine, options?: FormOptions) => flagsOf(typedRate, formOf([each], options));
const firstOf = (each: FormLine, options?: FormOptions) => typedRate.run(inspect(formOf([each], options)))[0];

describe('a sound rate is never blamed', () => {
  it.each<[what: string, plan: TestCell, actual: TestCell, rate: TestCell]>([
    ['26215 ÷ 26106 = 100.4175…', 26106, 26215, '100.4%'],
    ['3960 ÷ 2778 = 142.548…', 2778, 3960, '142.5%'],
    ['67596 ÷ 63930 = 105.734…', 63930, 67596, '105.7%'],
    ['1714 ÷ 1714', 1714, 1714, '100%'],
    ['12.9 ÷ 12.37 = 104.284…', '12.37万套', '12.9万套', '104.3%'],
    ['2.05万 stands for 20450…20550: 20550 ÷ 20400 = 100.7', 20400, '2.05万', '100.7%'],
    ['both ends rounded: 5.3万 ÷ 5.1万 may be 102.9 … 105', '5.1万', '5.3万', '104.8%'],
    ['whole percents', 63930, 67596, '106%'],
    ['two decimals', 63930, 67596, '105.73%'],
    ['full-width', '２６１０６', '２６２１５', '１００．４％'],
    ['thousands separators', '26,106', '26，215', '100.4％'],
    ['a half is rounded up: 1005 ÷ 1000 = 100.5 → 101%', 1000, 1005, '101%'],
    ['a percent cell', 26106, 26215, percent(1.004)],
    ['Excel shows a typed 100.4% as 100.40%', 26106, 26215, percent(1.004, '0.00%')],
    ['100.03 as 100% in a 0.00% cell', 9999, 10002, percent(1, '0.00%')],
    ['a stored quotient', 26106, 26215, percent(26215 / 26106, '0.0%')],
    ['a whole percent typed into a 0% cell', 26106, 26215, percent(1, '0%')],
    ['a ratio in a plain column', 26106, 26215, 1.004],
    ['percent points in a plain column', 26106, 26215, 100.4],
    ['a stored quotient in a plain column', 2778, 3960, 3960 / 2778],
    ['1 for 100 % in a plain column', 26106, 26215, 1],
    ['approximate', '约1700个', 1714, '100%'],
    ['about 5300 against 5000 may be 104 … 108', 5000, '约5300', '104%'],
    ['nothing done', 500, 0, '0%'],
  ])('%s', (_, plan, actual, rate) => {
    expect(flags(line(plan, actual, rate))).toEqual([]);
  });

  it('whole 亿元 are rounded figures: 43 ÷ 50 亿元 may be 84.2 … 87.9', () => {
    expect(flags(line('50亿元', '约43亿元', '85%', { unit: '亿元' }))).toEqual([]);
    expect(flags(line(50, 43, '85.5%', { unit: '亿元' }))).toEqual([]);
    expect(flags(line(50, 43, '92%', { unit: '亿元' }))).toEqual(['rate-mismatch H4']);
  });

  it('reconciles units: 1.2 亿元 ÷ 11800 万元 = 101.7', () => {
    expect(flags(line('11800万元', '1.2亿元', '101.7%', { unit: '万元' }))).toEqual([]);
  });

  it('under （%） a plain number is percent points', () => {
    expect(flags(line(26106, 26215, 100.4), { isRateInPercentPoints: true })).toEqual([]);
    expect(flags(line(26106, 26215, 1.004), { isRateInPercentPoints: true })).toEqual(['rate-mismatch H4']);
  });

  it.each<[what: string, plan: TestCell, actual: TestCell, rate: TestCell]>([
    ['no task', '—', '—', '100%'],
    ['no plan', null, 26215, '100%'],
    ['plan 0', 0, 0, '100%'],
    ['a plan with ≤ : forms differ in what they call the rate', '≤50个', 45, '111.1%'],
    ['≥ may stop at 100 %', '≥50个', 60, '100%'],
    ['≥ may go on', '≥50个', 60, '120%'],
    ['a percent target repeated as the rate', '90%', '93%', '93%'],
    ['a percent target, divided', '90%', '93%', '103.3%'],
    ['a percent target, met', '90%', '93%', '100%'],
    ['an empty rate', 100, 90, null],
    ['a dash for the rate', 100, 90, '—'],
  ])('says nothing: %s', (_, plan, actual, rate) => {
    expect(flags(line(plan, actual, rate))).toEqual([]);
  });
});

describe('a wrong rate is found, with its cause', () => {
  it.each<
    [
      what: string,
      plan: TestCell,
      actual: TestCell,
      rate: TestCell,
      code: string,
      cause: string,
      expected: number,
    ]
  >([
    [
      '105.73 cut to 105.7 is right, 142.548 cut to 142.54 is not',
      2778,
      3960,
      '142.54%',
      'rate-truncated',
      'truncated',
      142.5,
    ],
    ['97.68 cut to 97.6', 1250, 1221, '97.6%', 'rate-truncated', 'truncated', 97.7],
    ['only the excess: 42.5 for 142.5', 2778, 3960, '42.5%', 'excess-as-rate', 'excess', 142.5],
    ['the excess as a ratio', 2778, 3960, 0.425, 'excess-as-rate', 'excess', 142.5],
    ['2778 ÷ 3960 = 70.2', 2778, 3960, '70.2%', 'plan-actual-swapped', 'swapped', 142.5],
    ['1.4% for 142.5%', 2778, 3960, '1.425%', 'rate-mismatch', 'ratio-as-percent', 142.5],
    [
      '100.4 typed into a percent cell',
      26106,
      26215,
      percent(100.4, '0.0%'),
      'rate-mismatch',
      'percent-as-ratio',
      100.4,
    ],
    ['105.73 rounded up', 63930, 67596, '105.8%', 'rate-mismatch', 'rounded-up', 105.7],
    ['142.5 cut to 100', 2778, 3960, '100%', 'rate-mismatch', 'capped', 142.5],
    ['13.3 missing of 100', 600, 520, '13.3%', 'rate-mismatch', 'shortfall', 86.7],
    ['14.25 for 142.5', 2778, 3960, '14.25%', 'rate-mismatch', 'decimal-point', 142.5],
    ['a digit dropped: 14.5 for 142.5', 2778, 3960, '14.5%', 'rate-mismatch', 'digit-in-rate', 142.5],
    ['nothing that we know', 2778, 3960, '123.4%', 'rate-mismatch', 'unknown', 142.5],
  ])('%s', (_, plan, actual, rate, code, cause, expected) => {
    const found = firstOf(line(plan, actual, rate));
    expect(found).toMatchObject({ code, expected, data: { cause } });
    expect(found?.cell).toEqual({ row: 3, column: 7 });
  });

  it('says which denominator fits: 4940 ÷ 5000 (年初) instead of ÷ 5200 (全年)', () => {
    const found = firstOf(line(5200, 4940, '98.8%', { unit: '万元', other: 5000 }));
    expect(found).toMatchObject({ code: 'rate-mismatch', expected: 95 });
    expect(found?.data).toMatchObject({
      cause: 'other-denominator',
      denominator: 5000,
      denominatorCell: 'L4',
    });
  });

  it('finds the denominator in another row: 520 ÷ 640', () => {
    const input = formOf([line(600, 520, '81.3%'), line(640, 640, '100%')]);
    const [found] = typedRate.run(inspect(input));
    expect(found?.data).toMatchObject({
      cause: 'other-denominator',
      denominator: 640,
      denominatorCell: 'F5',
    });
  });

  it('a digit lost in the actual: 2621 where 26215 fits 100.4%', () => {
    const found = firstOf(line(26106, 2621, '100.4%'));
    expect(found?.data['cause']).toBe('digit-in-actual');
    expect(found?.data['suggestion']).toBeGreaterThanOrEqual(26198);
    expect(found?.data['suggestion']).toBeLessThan(26224);
  });

  it('exact counts are exact: 99.9% is wrong for 26215 ÷ 26106, however near', () => {
    expect(flags(line(26106, 26215, '100.3%'))).toEqual(['rate-mismatch H4']);
    expect(flags(line(26106, 26215, '100.5%'))).toEqual(['rate-mismatch H4']);
  });

  it('a half is rounded up: 1005 ÷ 1000 is not 100%', () => {
    expect(flags(line(1000, 1005, '100%'))).toEqual(['rate-truncated H4']);
  });

  it('100.0% in a 0.0% cell says more than 100%', () => {
    expect(flags(line(26106, 26215, percent(1, '0.0%')))).toEqual(['rate-mismatch H4']);
  });
});
