import type { Position } from '../cells/address';
import { cellKey } from '../cells/snapshot';
import type { IndicatorTable } from '../tables/model';

/** How often the rows, totals and the grade of a table claim a cell, which merged cells make possible. */
export class Claims {
  private readonly counts = new Map<number, number>();

  constructor({ rows, totals, grade }: IndicatorTable) {
    for (const { score, rate, plan, actual, pointsCell, indicatorCell, criterionCell } of rows) {
      this.claim(score, rate, plan, actual, pointsCell, indicatorCell, criterionCell);
    }
    for (const { score, points } of totals) this.claim(score, points);
    this.claim(grade);
  }

  private claim(...cells: readonly (Position | null)[]): void {
    for (const cell of cells) {
      if (!cell) continue;
      const key = cellKey(cell.row, cell.column);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /** False for a cell that belongs to several: the result of one of them would pass for that of all. */
  isOwn({ row, column }: Position): boolean {
    return this.counts.get(cellKey(row, column)) === 1;
  }
}
