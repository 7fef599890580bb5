import type { ScoredRow, ScoredTable } from '../scoring/scoreCard';
import type { IndicatorTable, TableCell } from '../tables/model';
import type { CheckInput } from './check';

/** A scored row with the table it stands in. */
export interface RowInTable {
  readonly table: IndicatorTable;
  readonly scored: ScoredRow;
  /**
   * Names the row on its sheet however rows are moved: the indicator's label, with a number from the second row of
   * the same label on.
   */
  readonly key: string;
  /** True where nobody has filled in anything of the row's table yet. */
  readonly isBlank: boolean;
}

/** What the checks look at: the input, with all rows of all tables laid out. */
export interface Inspection extends CheckInput {
  readonly rows: readonly RowInTable[];
}

export function inspect(input: CheckInput): Inspection {
  const seen = new Map<string, number>();
  const rows = input.card.tables.flatMap((scoredTable) => {
    const isBlank = isBlankTable(scoredTable);
    return scoredTable.rows.map((scored): RowInTable => {
      const { table } = scoredTable;
      const name = `${table.sheet}|${scored.row.indicator}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const key = times === 1 ? scored.row.indicator : `${scored.row.indicator}#${times}`;
      return { table, scored, key, isBlank };
    });
  });
  return { ...input, rows };
}

/**
 * A form that was handed out and not filled in: no result, score or reason anywhere. Targets may be printed in it,
 * and formulas may stand ready that have nothing to calculate with.
 */
function isBlankTable({ rows }: ScoredTable): boolean {
  return rows.every(({ row }) =>
    [row.actual, row.rate, row.score, row.reviewScore, row.reason].every((cell) => !isFilled(cell)),
  );
}

function isFilled(cell: TableCell | null): boolean {
  if (cell?.ours === 'over-typed') return true;
  if (cell === null || cell.reading.kind === 'empty') return false;
  return cell.formula === null || (cell.reading.kind === 'number' && cell.reading.number.value !== 0);
}
