import { PAPER_COLUMNS, PAPER_WIDTHS } from './paperRow';
import { valueCell, type DraftCell } from './sheetDraft';

/** Cells of a row of 评分底稿, by column. */
export type PaperCells = Record<keyof typeof PAPER_COLUMNS, DraftCell>;

/** One row of 评分底稿 under construction: the cells given, the rest of the columns framed but empty. */
export function paperCells(filled: Partial<PaperCells>): readonly DraftCell[] {
  const cells: DraftCell[] = PAPER_WIDTHS.map(() => valueCell(null, 'text'));
  for (const [name, cell] of Object.entries(filled)) {
    cells[PAPER_COLUMNS[name as keyof typeof PAPER_COLUMNS]] = cell;
  }
  return cells;
}

/** A heading over the whole width of 评分底稿. */
export function sectionCells(title: string): readonly DraftCell[] {
  return PAPER_WIDTHS.map((_, column) => valueCell(column === 0 ? title : null, 'section'));
}
