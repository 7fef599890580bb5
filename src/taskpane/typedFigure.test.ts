import { readTypedFigure } from './typedFigure';

describe('a figure typed in the pane', () => {
  it.each<
    readonly [
      typed: string,
      format: string | null,
      value: unknown,
      numberFormat: string | null,
      reading: string,
    ]
  >([
    ['26106', null, 26106, null, '26106'],
    ['２６，１０６', null, 26106, null, '26106'],
    [' 97.5 ', null, 97.5, null, '97.5'],
    // As Excel does: a percent is a ratio under a % format.
    ['95%', null, 0.95, '0%', '95%'],
    ['97.3％', null, 0.973, '0.00%', '97.3%'],
    ['95', '0.0%', 0.95, '0%', '95%'],
    // Under another format a ratio would be read as 0.95: the words stay.
    ['95%', '0.00', '95%', null, '95%'],
    ['1.8万', null, '1.8万', null, '18000'],
    ['约43亿元', null, '约43亿元', null, '43亿元'],
    ['无此任务', null, '无此任务', null, ''],
  ])('%s in a cell formatted %s', (typed, format, value, numberFormat, reading) => {
    expect(readTypedFigure(typed, format)).toMatchObject({ value, numberFormat, reading });
  });

  it.each(['不清楚', '完成较好', '26106 26215'])('%s is no figure', (typed) => {
    expect(readTypedFigure(typed, null)).toEqual({ kind: 'not-a-figure' });
  });

  it('is empty where nothing is typed', () => {
    expect(readTypedFigure('　 ', null)).toEqual({ kind: 'empty' });
  });
});
