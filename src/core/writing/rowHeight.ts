import type { Area } from '../cells/address';
import type { WorkbookSnapshot } from '../cells/snapshot';
import { STYLES } from './edit';
import { isOwnSheet } from './ownSheets';
import type { DraftCell, DraftRow, SheetDraft } from './sheetDraft';

type Layout = Pick<SheetDraft, 'widths' | 'merges'>;

/** Points of a line in the fonts that workbooks usually have. */
const USUAL_LINE = 15;
const HIGHEST_LINE = 24;
const PADDING_POINTS = 3;
const HIGHEST_POINTS = 409;
const POINTS_PER_SIZE = 1.5;
const WIDE_EXCESS = 15 / 7 - 1;

/** Signs of 15 pixels, where digits have 7. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/gu;

/**
 * Points of a line in the workbook's own font, which the standard height of its rows tells: at least the usual, and the
 * least of the official's sheets, for a form may have given itself higher rows.
 */
export function lineHeight({ sheets }: WorkbookSnapshot): number {
  const standard = sheets.filter((sheet) => !isOwnSheet(sheet)).map((sheet) => sheet.standardRowHeight);
  const least = Math.min(HIGHEST_LINE, ...standard.map((height) => height ?? USUAL_LINE));
  return standard.length === 0 ? USUAL_LINE : Math.max(USUAL_LINE, least);
}

/**
 * Points that a row needs to show its wrapped texts whole. Given outright, since not every program fits the rows of a
 * file that it opens.
 * @param line points of a line of text
 */
export function rowHeight(
  draft: Layout,
  row: Pick<DraftRow, 'cells'>,
  index: number,
  line: number = USUAL_LINE,
): number {
  const lines = row.cells.map((cell, column) => (cell ? linesOf(cell, widthOf(draft, index, column)) : 1));
  const sizes = row.cells.map((cell) => (cell && STYLES[cell.style].size) ?? 0);
  const text = Math.max(1, ...lines) * line + PADDING_POINTS;
  return Math.min(HIGHEST_POINTS, Math.max(text, Math.max(0, ...sizes) * POINTS_PER_SIZE));
}

function widthOf({ widths, merges }: Layout, row: number, column: number): number {
  const covers = (area: Area) => row >= area.top && row <= area.bottom && area.left === column;
  const last = merges.find(covers)?.right ?? column;
  return widths.slice(column, last + 1).reduce((sum, width) => sum + width, 0);
}

function linesOf({ content, style }: DraftCell, width: number): number {
  const shown = 'formula' in content ? content.result : content.value;
  if (!STYLES[style].wrap || typeof shown !== 'string' || width <= 2) return 1;
  return shown
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(charactersOf(line) / (width - 1))))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Width of a text in digits of the standard font. */
function charactersOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0) * WIDE_EXCESS;
}
