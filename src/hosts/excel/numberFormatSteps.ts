import { gridBlocks } from './gridBlocks';
import { payloadOfText } from './payload';
import { rectangles } from './rectangles';
import type { SheetChanges } from './sheetChanges';
import type { Step } from './step';
import { SMALL_STEP } from './step';

/** Number formats by cell: a sheet of our own at once, on others area by area. */
export function numberFormatSteps(
  { sheet, added }: SheetChanges,
  formats: ReadonlyMap<number, string>,
): readonly Step[] {
  if (added !== null) {
    return gridBlocks(formats, true, payloadOfText).map(({ area, lines, size }) => ({
      sheet,
      size: size + SMALL_STEP,
      apply: (sheets) => {
        sheets.range(sheet, area).numberFormat = lines.map((line) => [...line]);
      },
    }));
  }
  return rectangles(formats).map(({ area, value }) => ({
    sheet,
    size: SMALL_STEP,
    apply: (sheets) => setForAll(sheets.range(sheet, area), value),
  }));
}

/** One format for all cells of a range: Excel takes a single value for that, which its types leave out. */
function setForAll(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
