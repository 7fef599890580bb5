import fc from 'fast-check';
import { areaAddress } from '../../core/cells/address';
import { cellKey } from '../../core/cells/snapshot';
import { rectangles } from './rectangles';

function cells(...rows: string[]): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap((row, rowIndex) =>
      [...row].flatMap((value, column) =>
        value === '.' ? [] : [[cellKey(rowIndex, column), value] as const],
      ),
    ),
  );
}

const shown = (found: ReturnType<typeof rectangles<string>>) =>
  found.map(({ area, value }) => `${value} ${areaAddress(area)}`).sort();

describe('rectangles', () => {
  it('covers a block of one value by one rectangle', () => {
    expect(shown(rectangles(cells('aaa', 'aaa')))).toEqual(['a A1:C2']);
  });

  it('keeps values apart, and gaps free', () => {
    expect(shown(rectangles(cells('ab.', 'ab.', 'a.b')))).toEqual(['a A1:A3', 'b B1:B2', 'b C3']);
  });

  it('takes rows or columns, whichever need fewer', () => {
    expect(shown(rectangles(cells('aaaa', '.a..')))).toEqual(['a A1:D1', 'a B2']);
    expect(shown(rectangles(cells('a.', 'aa', 'a.', 'a.')))).toEqual(['a A1:A4', 'a B2']);
  });

  it('covers every cell once, by its own value, whatever the cells are', () => {
    const row = fc.array(fc.constantFrom('a', 'b', '.'), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const wanted = cells(...rows.map((line) => line.join('')));
        const covered = new Map<number, string>();
        for (const { area, value } of rectangles(wanted)) {
          for (let top = area.top; top <= area.bottom; top += 1) {
            for (let column = area.left; column <= area.right; column += 1) {
              expect(covered.has(cellKey(top, column))).toBe(false);
              covered.set(cellKey(top, column), value);
            }
          }
        }
        expect(covered).toEqual(wanted);
      }),
    );
  });
});
