import { formOf } from '../../../test/indicatorForm';
import type { IndicatorRow } from '../tables/model';
import { sumOfPoints } from './sumOfPoints';

const rowsOf = (...points: readonly (number | string | null)[]): readonly IndicatorRow[] =>
  formOf(points.map((each) => ({ points: each }))).found.tables[0]?.rows ?? [];

describe('the points of some rows', () => {
  it('22.5 + 7.5 = 30', () => {
    expect(sumOfPoints(rowsOf(22.5, 7.5))?.toNumber()).toBe(30);
  });

  it('points merged over two rows count once', () => {
    const [first, second] = rowsOf(10, 10);
    if (!first?.pointsCell || !second) throw new Error('two rows with points are needed');
    const merged = { ...first.pointsCell, spansRows: true };
    const rows = [
      { ...first, pointsCell: merged },
      { ...second, pointsCell: merged },
    ];
    expect(sumOfPoints(rows)?.toNumber()).toBe(10);
  });

  it('a row without points, or with a weight in percent: nobody can say', () => {
    expect(sumOfPoints(rowsOf(10, null))).toBeNull();
    expect(sumOfPoints(rowsOf('50%', '50%'))).toBeNull();
  });
});
