import { baseSheet, checkedBook, type BaseRows } from '../../../test/baseDataForm';
import { flag } from '../../../test/indicatorForm';
import { runChecks } from './runChecks';

const SOUND: BaseRows = [
  ['昌吉市', 1200, 1260, '105%'],
  ['阜康市', 800, 800, '100%'],
  ['奇台县', 950, 912, '96%'],
  ['合计', 2950, 2972, '100.7%'],
];

const flagsWith = (row: number, column: number, value: BaseRows[number][number]) => {
  const rows = SOUND.map((cells) => [...cells]);
  const line = rows[row];
  if (line) line[column] = value;
  return runChecks(checkedBook([baseSheet(rows)]))
    .filter(({ code }) => code !== 'table-not-recognised' && code !== 'region-total-mismatch')
    .map(flag);
};

describe('the figures of base data', () => {
  it('sound: nothing is said', () => {
    expect(flagsWith(0, 0, '昌吉市')).toEqual([]);
  });

  it.each<[what: string, row: number, column: number, value: BaseRows[number][number], flags: string[]]>([
    ['1260 ÷ 1200 is 105 %, not 104', 0, 3, '104%', ['rate-mismatch E5']],
    ['the total’s rate is checked too: 2972 ÷ 2950 = 100.7', 3, 3, '101.7%', ['rate-mismatch E8']],
    ['912 ÷ 950, turned round: 104.2', 2, 3, '104.2%', ['plan-actual-swapped E7']],
    ['a letter in a count', 0, 2, '126O', ['not-a-number D5']],
    ['a minus', 1, 2, -800, ['negative D6']],
    ['half a home', 1, 2, 800.5, ['fractional-count D6']],
    ['no plan but homes', 1, 1, 0, ['zero-plan C6']],
    ['an actual forgotten', 2, 2, null, ['missing-actual D7']],
    ['a broken reference', 0, 2, { error: '#REF!' }, ['cell-error D5']],
    [
      'a formula that nobody calculated',
      0,
      2,
      { formula: '=C5', notCalculated: true },
      ['not-calculated D5'],
    ],
    ['a count typed as text', 1, 1, '８００', ['text-number C6']],
  ])('%s', (_, row, column, value, flags) => {
    expect(flagsWith(row, column, value)).toEqual(flags);
  });

  it('a finding names the region and the task, and its id outlives moved rows', () => {
    const rows = [...SOUND.slice(0, 2), ['奇台县', 950, 912, '90%'], SOUND[3] ?? []];
    const [found] = runChecks(checkedBook([baseSheet(rows)])).filter(({ code }) => code === 'rate-mismatch');
    expect(found).toMatchObject({
      indicator: '奇台县 公租房开工',
      id: 'rate-mismatch|基础数据|奇台县|公租房开工|rate',
    });
  });
});
