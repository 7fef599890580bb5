import { parseCellAddress } from '../../core/cells/address';
import type { BookGrid, GridCell } from '../grid/bookGrid';
import type { Bench } from './bench';

/** What tests, and the curious at the browser's console, may ask of the workbench: `anju.cell('附件1', 'K15')`. */
export interface Inspection {
  sheets(): readonly string[];
  /** A cell as the grid has it, calculated by Univer. */
  cell(sheet: string, address: string): GridCell;
  /** Turns to a cell, as a person does by a click. */
  select(sheet: string, address: string): void;
  /** The sheet that the grid shows, and the zero-based row and column of the selected cell. */
  selection(): readonly [sheet: string, row: number, column: number] | null;
  /** Pixels in which the grid shows a zero-based row, as high as its texts need in the browser's font. */
  rowHeight(sheet: string, row: number): number;
  roundTrips(): number;
}

function positionOf(address: string) {
  const position = parseCellAddress(address);
  if (!position) throw new Error(`no cell address: ${address}`);
  return position;
}

export function inspectionOf(bench: Bench, grid: BookGrid): Inspection {
  return {
    sheets: () => grid.sheetNames(),
    cell: (sheet, address) => grid.cell(sheet, positionOf(address)),
    select: (sheet, address) => grid.select(sheet, positionOf(address)),
    selection: () => grid.selection(),
    rowHeight: (sheet, row) => grid.rowHeight(sheet, row),
    roundTrips: () => bench.state.roundTrips,
  };
}
