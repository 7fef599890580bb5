import { cellAt, sheetNamed, type CellSnapshot } from '../cells/snapshot';
import type { IndicatorTable } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import type { Inspection, RowInTable } from './inspection';
import { rowFinding, tableFinding } from './makeFinding';
import { readCell } from '../cells/readCell';

/** #REF!, #DIV/0!… anywhere in a table: an error, never a zero. */
export const cellError: Check = {
  name: 'cellError',
  codes: ['cell-error'],
  run: (inspection) => inspection.card.tables.flatMap(({ table }) => errorsIn(table, inspection)),
};

function errorsIn(table: IndicatorTable, { workbook, rows }: Inspection): readonly Finding[] {
  const sheet = sheetNamed(workbook, table.sheet);
  if (!sheet) return [];
  const roles = new Map([...table.columns].map(([role, column]) => [column, role]));
  const byRow = new Map<number, RowInTable>(
    rows.filter((place) => place.table === table).map((place) => [place.scored.row.row, place]),
  );
  const { top, bottom, left, right } = table.area;
  const findings: Finding[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = cellAt(sheet, row, column);
      if (!mayBeError(cell)) continue;
      const reading = readCell(cell);
      if (reading.kind !== 'error') continue;
      const details = { actual: reading.error, data: { error: reading.error } };
      const place = byRow.get(row);
      const role = roles.get(column);
      findings.push(
        place && role
          ? rowFinding('cell-error', place, role, { row, column }, details)
          : tableFinding('cell-error', table, role ?? 'other', { row, column }, details),
      );
    }
  }
  return findings;
}

/** Reading every cell of a large workbook once more would cost more than all other checks. */
function mayBeError(cell: CellSnapshot | undefined): boolean {
  return cell?.error !== undefined || (typeof cell?.value === 'string' && /[#＃]/.test(cell.value));
}
