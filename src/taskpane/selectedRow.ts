import { contains } from '../core/cells/address';
import type { ScoredTable } from '../core/scoring/scoreCard';
import type { Evaluation } from './engine';
import type { Selection } from './sessionState';

/** A row of a score card: which table, which of its rows. */
export interface RowIndex {
  readonly table: number;
  readonly row: number;
}

/**
 * The indicator row that a selected cell belongs to: on the official's sheet the row itself, or the one above whose merged
 * cells reach down to it; on 评分底稿 the row that its lines explain. Null for headers, totals and everything else.
 */
export function rowAt(evaluation: Evaluation | null, selection: Selection | null): RowIndex | null {
  if (!evaluation || !selection) return null;
  const { tables } = evaluation.assessment.card;
  const { sheet, position } = selection;
  if (sheet !== evaluation.paperSheet || evaluation.paperRows.length === 0) {
    return first(tables, (table) => (table.table.sheet === sheet ? rowInTable(table, position) : -1));
  }
  const source = evaluation.paperRows.findLast(({ line }) => line <= position.row)?.source;
  if (!source) return null;
  return first(tables, ({ table, rows }) =>
    table.sheet === source.sheet ? rows.findIndex(({ row }) => row.row === source.row) : -1,
  );
}

function first(tables: readonly ScoredTable[], find: (table: ScoredTable) => number): RowIndex | null {
  const found = tables.map((table, index) => ({ table: index, row: find(table) }));
  return found.find(({ row }) => row >= 0) ?? null;
}

function rowInTable({ table, rows }: ScoredTable, { row, column }: Selection['position']): number {
  if (!contains(table.area, row, column) || table.totals.some((total) => total.row === row)) return -1;
  const total = table.totals.findLast((one) => one.row < row)?.row ?? -1;
  const index = rows.findLastIndex((scored) => scored.row.row <= row);
  return (rows[index]?.row.row ?? -1) > total ? index : -1;
}
