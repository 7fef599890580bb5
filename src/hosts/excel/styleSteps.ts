import type { Area } from '../../core/cells/address';
import type { CellStyle, StyleName } from '../../core/writing/edit';
import { STYLES } from '../../core/writing/edit';
import { rectangles } from './rectangles';
import type { SheetChanges } from './sheetChanges';
import type { Step } from './step';
import { SMALL_STEP } from './step';

const BORDER_COLOUR = '#BFBFBF';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** The frame, and the lines inside where there is an inside. */
function bordersOf(area: Area): readonly Excel.BorderIndex[] {
  return [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    ...(area.bottom > area.top ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(area.right > area.left ? [Excel.BorderIndex.insideVertical] : []),
  ];
}

function applyStyle(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format } = range;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.colour !== undefined) format.font.color = style.colour;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap) format.wrapText = true;
  if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (!style.border) return;
  for (const index of bordersOf(area)) {
    const border = format.borders.getItem(index);
    border.style = 'Continuous';
    border.color = BORDER_COLOUR;
  }
}

/** One format for all cells of a range: Excel takes a single value for that, which its types leave out. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** A style is the whole look of a cell: on a sheet that was there before, the former look goes first. */
export function styleSteps({ sheet, styles, added }: SheetChanges): readonly Step[] {
  return rectangles<StyleName>(styles).map(({ area, value }) => ({
    sheet,
    size: 8 * SMALL_STEP,
    apply: (sheets) => {
      const range = sheets.range(sheet, area);
      if (added === null) range.clear('Formats');
      applyStyle(range, area, STYLES[value]);
    },
  }));
}

export function numberFormatSteps(sheet: string, formats: ReadonlyMap<number, string>): readonly Step[] {
  return rectangles(formats).map(({ area, value }) => ({
    sheet,
    size: SMALL_STEP,
    apply: (sheets) => setNumberFormat(sheets.range(sheet, area), value),
  }));
}

export function fillSteps({ sheet, fills }: SheetChanges): readonly Step[] {
  return rectangles(fills).map(({ area, value }) => ({
    sheet,
    size: SMALL_STEP,
    apply: (sheets) => {
      const { fill } = sheets.range(sheet, area).format;
      if (value === null) fill.clear();
      else fill.color = value;
    },
  }));
}
