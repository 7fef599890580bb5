import { sheetOf, workbookOf } from '../../../test/snapshots';
import { lineHeight, rowHeight } from './rowHeight';

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

describe('the height of a line', () => {
  const book = (...heights: readonly (number | undefined)[]) =>
    workbookOf(
      ...heights.map((height, index) => ({
        ...sheetOf(`附件${index + 1}`, [['表']]),
        ...(height !== undefined && { standardRowHeight: height }),
      })),
    );

  it.each<[what: string, heights: readonly (number | undefined)[], line: number]>([
    ['宋体 and 等线: the usual 15', [13.5], 15],
    ['微软雅黑: 16.5', [16.5], 16.5],
    ['a host that does not tell', [undefined], 15],
    ['a form that gave itself rows of 30 beside one that did not', [30, 16.5], 16.5],
    ['nothing but such forms: no more than 24', [30], 24],
    ['no sheets', [], 15],
  ])('%s', (_, heights, line) => {
    expect(lineHeight(book(...heights))).toBe(line);
  });

  it('leaves our own sheets out: they say nothing of the form', () => {
    const own = {
      ...sheetOf('评分底稿', [[...Array(10).fill(null), 'anju|workingPaper']]),
      standardRowHeight: 15,
    };
    expect(lineHeight(workbookOf({ ...sheetOf('附件1', [['表']]), standardRowHeight: 18 }, own))).toBe(18);
  });
});
