import { rowHeight } from './rowHeight';

const LAYOUT = { widths: [44], merges: [] };

function heightOf(text: string): number {
  return rowHeight(LAYOUT, { cells: [{ content: { value: text }, style: 'text' }] }, 0);
}

describe('the height of a row', () => {
  it('holds one line where the text is short', () => {
    expect(heightOf('在满分的基础上扣分。')).toBe(18);
  });

  it('counts full-width signs as wider than two digits: 62 of them and 5 narrow ones need four lines of 43 digits', () => {
    // 62 × 15/7 + 5 = 137.9 digits: 3.2 lines, so 4 × 15 + 3 points. With two digits a sign it would be 129: 3 lines.
    expect(heightOf(`${'满'.repeat(62)}0.5分4`.replace('分', '1'))).toBe(63);
  });
});
