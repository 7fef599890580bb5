import { flag, formOf, type FormLine, type FormOptions } from '../../../test/indicatorForm';
import type { TestCell } from '../../../test/snapshots';
import { inspect } from './inspection';
import { totalMismatch } from './totalMismatch';

const lines = (...scores: readonly TestCell[]): FormLine[] => scores.map((score) => ({ points: 10, score }));
const flags = (form: readonly FormLine[], options: FormOptions) =>
  totalMismatch.run(inspect(formOf(form, options))).map(flag);

describe('a printed total against the printed scores of its column', () => {
  it.each<[what: string, scores: readonly TestCell[], total: TestCell]>([
    ['10 + 9.5 + 8 = 27.5', [10, 9.5, 8], 27.5],
    ['as text', ['10分', '9.5', '８'], '27.5分'],
    ['9.33 three times may stand for 9.3333: 28', [9.33, 9.33, 9.33], 28],
    ['27.99 too', [9.33, 9.33, 9.33], 27.99],
    ['9.33 three times, printed as 28.00', [9.33, 9.33, 9.33], '28.00'],
    ['a stored sum', [28 / 3, 28 / 3, 28 / 3], 28],
    ['a dash counts nothing', [10, '—', 8], 18],
    ['a line not filled in may count nothing …', [10, null, 8], 18],
    ['… or up to its points', [10, null, 8], 27],
    ['no total', [10, 9.5], null],
    ['no scores', [null, null], 95],
    ['a score that is no number', [10, '待定'], 15],
    ['a score that is not calculated', [10, { formula: '=G4', notCalculated: true }], 15],
    ['a percent total', [10, 9.5], { value: 0.975, numberFormat: '0.0%' }],
  ])('sound: %s', (_, scores, total) => {
    expect(flags(lines(...scores), { totals: [{ score: total }] })).toEqual([]);
  });

  it.each<[scores: readonly TestCell[], total: TestCell]>([
    [[10, 9.5, 8], 28],
    [[10, 9.5, 8], 27],
    [[10, 9.5, 8], 28.5],
    [[9.33, 9.33, 9.33], 28.1],
    [[9.5, 9.5, 9.5], 28.6],
    [[10, null, 8], 28.5],
    [[10, null, 8], 17],
  ])('wrong: %j is not %s', (scores, total) => {
    const row = 4 + scores.length;
    expect(flags(lines(...scores), { totals: [{ score: total }] })).toEqual([`total-mismatch I${row}`]);
  });

  it('adds up what is printed, not what was recomputed', () => {
    const form = [{ points: 10, score: 9, computed: 10 }];
    expect(flags(form, { totals: [{ score: 9 }] })).toEqual([]);
    expect(flags(form, { totals: [{ score: 10 }] })).toEqual(['total-mismatch I5']);
  });

  it('checks the review column on its own', () => {
    const form = [{ points: 10, score: 10, reviewScore: 9 }];
    expect(flags(form, { totals: [{ score: 10, reviewScore: 10 }] })).toEqual(['total-mismatch J5']);
  });

  it('says expected and difference', () => {
    const [found] = totalMismatch.run(inspect(formOf(lines(10, 9.5), { totals: [{ score: 20 }] })));
    expect(found).toMatchObject({ expected: 19.5, actual: 20, data: { label: '合计', difference: 0.5 } });
  });

  it('a subtotal may stand for its group or for all lines above', () => {
    const form = [
      { level1: '资金管理', score: 10 },
      { level1: '项目管理', score: 9 },
      { level1: '项目管理', score: 8 },
    ];
    const subtotal = (score: number) => ({
      totals: [{ kind: 'subtotal' as const, label: '小计', score, of: [5] }],
    });
    expect(flags(form, subtotal(8))).toEqual([]);
    expect(flags(form, subtotal(17))).toEqual([]);
    expect(flags(form, subtotal(27))).toEqual([]);
    expect(flags(form, subtotal(19))).toEqual(['total-mismatch I7']);
  });

  it('a total in another sense is no sum', () => {
    expect(flags(lines(10, 9), { totals: [{ label: '得分率', score: 95 }] })).toEqual([]);
    expect(
      flags(
        [
          { points: '50%', score: 90 },
          { points: '50%', score: 80 },
        ],
        { totals: [{ score: 85 }] },
      ),
    ).toEqual([]);
  });
});
