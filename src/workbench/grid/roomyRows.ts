import { BooleanNumber, type Nullable } from '@univerjs/core';
import { IRenderManagerService, type IRender, type SpreadsheetSkeleton } from '@univerjs/engine-render';
import { SetWorksheetRowHeightMutation, SetWorksheetRowIsAutoHeightMutation } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { first, of, switchMap, type Observable, type Subscription } from 'rxjs';
import { keyColumn, keyRow } from '../../core/cells/snapshot';
import type { Sheet } from '../excel-host';
import { pixels } from './sheetData';
import type { ShownBook } from './shownBook';

/**
 * Row heights of a file fit the fonts that it was made with. Where the browser's font needs more, a row is shown higher
 * than it is: nothing is cut off, and neither the book nor a saved file knows of it.
 */
export class RoomyRows {
  private readonly needed = new Map<Sheet, Map<number, number>>();
  private readonly unmeasured: Set<Sheet>;
  private readonly subscription: Subscription;

  constructor(private readonly shown: ShownBook) {
    this.unmeasured = new Set(shown.book.sheets);
    this.subscription = renderOf(shown)
      .pipe(switchMap((render) => render.with(SheetSkeletonManagerService).currentSkeleton$))
      .subscribe((current) => this.drawn(current));
  }

  dispose(): void {
    this.subscription.unsubscribe();
  }

  /** Pixels in which a row of this height is shown. */
  shownHeight(sheet: Sheet, row: number, points: number): number {
    return Math.max(pixels(points), this.needed.get(sheet)?.get(row) ?? 0);
  }

  /** Whether a height on the grid is only our making. */
  isOurs(sheet: Sheet, row: number, height: number): boolean {
    return this.needed.get(sheet)?.get(row) === height;
  }

  /** To be called when texts or widths of a sheet changed: it is measured once it is drawn. */
  changed(sheet: Sheet): void {
    this.unmeasured.add(sheet);
  }

  private drawn(
    current: Nullable<{ readonly sheetId: string; readonly skeleton: SpreadsheetSkeleton }>,
  ): void {
    const sheet = current && this.shown.sheet(current.sheetId);
    if (!sheet || !this.unmeasured.delete(sheet)) return;
    setTimeout(() => this.makeRoom(sheet, current.skeleton));
  }

  private makeRoom(sheet: Sheet, skeleton: SpreadsheetSkeleton): void {
    const worksheet = this.shown.worksheet(sheet);
    if (!worksheet) return;
    const higher = new Map<number, number>();
    for (const [key, cell] of sheet.cells) {
      const row = keyRow(key);
      const column = keyColumn(key);
      if (!cell.format?.wrap || cell.value === null || spansRows(sheet, row, column)) continue;
      const height = Math.ceil(skeleton.calculateAutoHeightForCell(row, column) ?? 0);
      if (height > (higher.get(row) ?? worksheet.getRowHeight(row))) higher.set(row, height);
    }
    if (higher.size === 0) return;
    const known = this.needed.get(sheet) ?? new Map<number, number>();
    this.needed.set(sheet, known);
    for (const [row, height] of higher) known.set(row, height);
    const right = worksheet.getColumnCount() - 1;
    const ranges = [...higher.keys()].map((row) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: right,
    }));
    const subUnitId = sheet.id;
    const rowHeight = Object.fromEntries(higher);
    this.shown.push(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight });
    const autoHeightInfo = BooleanNumber.FALSE;
    this.shown.push(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId, ranges, autoHeightInfo });
  }
}

/** What draws the book: of the first book it is made only once the page stands. */
function renderOf({ injector, unitId }: ShownBook): Observable<IRender> {
  const manager = injector.get(IRenderManagerService);
  const known = manager.getRenderById(unitId);
  return known ? of(known) : manager.created$.pipe(first((render) => render.unitId === unitId));
}

function spansRows(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      bottom > top && row >= top && row <= bottom && column >= left && column <= right,
  );
}
