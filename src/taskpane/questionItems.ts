import { missingFigures, missingInputs, type MissingInput } from '../core/scoring/missingInputs';
import type { BoundQuestion, ScoreCard, ScoredRow, ScoredTable } from '../core/scoring/scoreCard';
import type { AnswerPlace } from './pendingInput';

/** A question that waits for a person, or that a person has answered. */
export interface QuestionItem {
  readonly kind: 'question';
  readonly key: string;
  readonly table: ScoredTable;
  readonly row: ScoredRow;
  readonly bound: BoundQuestion;
  readonly place: AnswerPlace;
}

/** A plan or an actual that the form lacks. */
export interface FigureItem {
  readonly kind: 'figure';
  readonly key: string;
  readonly table: ScoredTable;
  readonly row: ScoredRow;
  readonly input: MissingInput;
}

/** A row that no rule settles: a person gives its score. */
export interface ScoreItem {
  readonly kind: 'score';
  readonly key: string;
  readonly table: ScoredTable;
  readonly row: ScoredRow;
  readonly place: AnswerPlace;
}

/** Something that a person has to add before everything is scored. */
export type OpenItem = QuestionItem | FigureItem | ScoreItem;

const ANSWERED_BY_PEOPLE: ReadonlySet<string | null> = new Set(['file', 'working-paper', 'assumed']);

/**
 * In the order of the tables, what the form itself lacks before what is asked about it. What a person has answered stays,
 * so that it can be looked at and changed. A question that a missing figure would answer is not asked.
 */
export function openItems(card: ScoreCard): readonly OpenItem[] {
  const inputs = new Map<ScoredRow, readonly MissingInput[]>();
  for (const input of missingInputs(card)) {
    inputs.set(input.scored, [...(inputs.get(input.scored) ?? []), input]);
  }
  return card.tables.flatMap((table) =>
    table.rows.flatMap((row): readonly OpenItem[] => [
      ...(inputs.get(row) ?? []).map((input): FigureItem => ({
        kind: 'figure',
        key: `figure|${table.table.sheet}|${input.cell.row}|${input.cell.column}`,
        table,
        row,
        input,
      })),
      ...questionsOf(table, row),
      ...scoreOf(table, row),
    ]),
  );
}

function questionsOf(table: ScoredTable, row: ScoredRow): readonly QuestionItem[] {
  const lacksFigures = missingFigures(row).length > 0;
  const isAsked = ({ answer, question, origin }: BoundQuestion) => {
    if (answer !== null) return ANSWERED_BY_PEOPLE.has(origin);
    if (row.status !== 'needs-input') return false;
    return !lacksFigures || question.kind === 'yesno' || question.kind === 'choice';
  };
  return row.questions.flatMap((bound, index) =>
    isAsked(bound)
      ? [
          {
            kind: 'question',
            key: `question|${table.table.sheet}|${row.row.row}|${index}`,
            table,
            row,
            bound,
            place: placeOf(table, row, index),
          },
        ]
      : [],
  );
}

function scoreOf(table: ScoredTable, row: ScoredRow): readonly ScoreItem[] {
  if (row.status !== 'manual' && row.status !== 'no-rule') return [];
  if (missingFigures(row).length > 0) return [];
  const { sheet } = table.table;
  return [
    {
      kind: 'score',
      key: `score|${sheet}|${row.row.row}`,
      table,
      row,
      place: placeOf(table, row, row.questions.length),
    },
  ];
}

function placeOf(table: ScoredTable, row: ScoredRow, index: number): AnswerPlace {
  return { sheet: table.table.sheet, row: row.row.row, index };
}

export function isOpenItem(item: OpenItem): boolean {
  switch (item.kind) {
    case 'figure':
      return true;
    case 'question':
      return item.bound.answer === null;
    case 'score':
      return item.row.score === null;
  }
}

export function openItemCount(card: ScoreCard): number {
  return openItems(card).filter(isOpenItem).length;
}
