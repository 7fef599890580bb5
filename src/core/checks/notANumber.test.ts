import { flagsOf, formOf } from '../../../test/indicatorForm';
import { notANumber } from './notANumber';

const flags = (line: Parameters<typeof formOf>[0][number]) => flagsOf(notANumber, formOf([line]));

describe('a text where a number belongs', () => {
  it.each(['26l06', '1O0', '12..5', '两万六千套', '2621S套', '已完成', '较好'])(
    'actual %s beside a count of 套',
    (actual) => {
      expect(flags({ unit: '套', plan: 26106, actual })).toEqual(['not-a-number G4']);
    },
  );

  it.each(['九分', '满分', '优'])('score %s', (score) => {
    expect(flags({ points: 10, score })).toEqual(['not-a-number I4']);
    expect(flags({ points: 10, reviewScore: score })).toEqual(['not-a-number J4']);
  });

  it('a misprinted plan beside an actual', () => {
    expect(flags({ unit: '套', plan: '26l06', actual: 26215 })).toEqual(['not-a-number F4']);
  });

  it('a misprinted rate', () => {
    expect(flags({ plan: 10, actual: 9, rate: '9O%' })).toEqual(['not-a-number H4']);
  });
});

describe('words that are an answer', () => {
  it.each([
    ['达成预期指标', '达成预期指标'],
    ['效果明显', '效果明显'],
    ['≥90%', '达成预期指标'],
    ['100%', '全部完成'],
    [null, '是'],
    [null, '2021年9月底'],
    ['2021年12月31日前', '12月20日'],
    ['按期完成', 95],
    ['30日内', 12],
    [10, '—'],
    [10, '无此任务'],
    [10, null],
  ])('plan %s, actual %s', (plan, actual) => {
    expect(flags({ unit: '%', plan, actual })).toEqual([]);
  });

  it('a report in words', () => {
    expect(flags({ unit: '个', plan: 3, actual: '已完成3个小区改造，其中1个正在办理竣工验收手续' })).toEqual(
      [],
    );
  });

  it.each(['待定', '未评', '—', '不适用', '9.5分', null])('score %s', (score) => {
    expect(flags({ points: 10, score })).toEqual([]);
  });
});
