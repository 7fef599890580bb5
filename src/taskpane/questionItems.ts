import type { BoundQuestion, ScoreCard, ScoredRow, ScoredTable } from '../core/scoring/scoreCard';

/** A question that waits for a person, or that a person has just answered in the pane. */
export interface QuestionItem {
  readonly key: string;
  readonly table: ScoredTable;
  readonly row: ScoredRow;
  readonly bound: BoundQuestion;
  /** Among the questions of its row. */
  readonly index: number;
}

/** In the order of the tables. An item answered in the pane stays, so that the person can come back to it. */
export function questionItems(card: ScoreCard): readonly QuestionItem[] {
  return card.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.questions
        .map((bound, index) => ({
          key: `${table.table.sheet}|${row.row.row}|${index}`,
          table,
          row,
          bound,
          index,
        }))
        .filter(({ bound }) => bound.origin === 'file' || (isWaiting(row) && bound.answer === null)),
    ),
  );
}

const isWaiting = (row: ScoredRow) => row.status === 'needs-input';

export interface RowToJudge {
  readonly table: ScoredTable;
  readonly row: ScoredRow;
  /** In the score card, and of the row in its table. */
  readonly tableIndex: number;
  readonly rowIndex: number;
}

/** Rows that no rule can score and that still lack a score. */
export function rowsToJudge(card: ScoreCard, status: 'manual' | 'no-rule'): readonly RowToJudge[] {
  return card.tables.flatMap((table, tableIndex) =>
    table.rows
      .map((row, rowIndex) => ({ table, row, tableIndex, rowIndex }))
      .filter(({ row }) => row.status === status && row.score === null),
  );
}

/** Rows count once for a score that only a person can give, questions each. */
export function openQuestionCount(card: ScoreCard): number {
  const open = questionItems(card).filter((item) => item.bound.answer === null).length;
  return open + rowsToJudge(card, 'manual').length + rowsToJudge(card, 'no-rule').length;
}
