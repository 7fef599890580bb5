import type { Question } from '../core/criteria/rule';
import { compliantAnswers } from '../core/scoring/compliance';
import type { ScoreCard, ScoredRow, ScoredTable } from '../core/scoring/scoreCard';
import type { AnswerPlace } from './pendingInput';

export interface CompliantAnswer extends AnswerPlace {
  readonly indicator: string;
  readonly question: Question;
  readonly answer: boolean;
}

/** What can be taken as compliant in one act: a level-1 group of a table, or all of the table. */
export interface ComplianceScope {
  /** Null: the whole table. */
  readonly group: string | null;
  readonly answers: readonly CompliantAnswer[];
}

/** The groups of a table that have open yes/no questions, then the table where it has several. */
export function complianceScopes(table: ScoredTable): readonly ComplianceScope[] {
  const groups = table.groups
    .map(({ label, rows }): ComplianceScope => {
      const own = table.rows.filter(({ row }) => rows.includes(row.row));
      return { group: label, answers: own.flatMap((row) => answersFor(table, row)) };
    })
    .filter(({ answers }) => answers.length > 0);
  if (groups.length < 2) return groups;
  return [...groups, { group: null, answers: groups.flatMap(({ answers }) => answers) }];
}

function answersFor(table: ScoredTable, scored: ScoredRow): readonly CompliantAnswer[] {
  return compliantAnswers(scored).flatMap((answer, index) => {
    const question = scored.questions[index]?.question;
    if (typeof answer !== 'boolean' || !question) return [];
    const { indicator, row } = scored.row;
    return [{ sheet: table.table.sheet, row, index, indicator, question, answer }];
  });
}

/** What has been taken as compliant, by table. */
export interface AssumedAnswers {
  readonly table: ScoredTable;
  readonly places: readonly AnswerPlace[];
}

export function assumedAnswers(card: ScoreCard): readonly AssumedAnswers[] {
  return card.tables
    .map((table) => ({ table, places: table.rows.flatMap((row) => assumedIn(table, row)) }))
    .filter(({ places }) => places.length > 0);
}

function assumedIn(table: ScoredTable, scored: ScoredRow): readonly AnswerPlace[] {
  return scored.questions.flatMap(({ origin }, index) =>
    origin === 'assumed' ? [{ sheet: table.table.sheet, row: scored.row.row, index }] : [],
  );
}
