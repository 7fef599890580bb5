import { shownReading } from '../cells/shownNumber';
import type { TableCell } from '../tables/model';

/** What a cell of the form holds, as a sentence about it says it; null where the form has no such cell. */
export function shownFigure(cell: TableCell | null): string | null {
  return cell && shownReading(cell.reading);
}
