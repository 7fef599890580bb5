import { decimal, type Decimal } from '../cells/decimal';
import { ruledTotal } from '../rules/ruledTotal';
import type { GradeScale, Settings } from '../settings';
import type { IndicatorTable } from '../tables/model';
import type { AnswerBook, OrderedAnswers, PaperAnswers } from './answers';
import type { GroupScore, ScoreCard, ScoredRow, ScoredTable } from './scoreCard';
import { scoreRow } from './scoreRow';

/** Answers from 评分底稿 and from an answers file. */
export interface GivenAnswers {
  readonly paper: AnswerBook<PaperAnswers>;
  readonly file: AnswerBook<OrderedAnswers>;
  /** Open questions that a person takes as compliant without answering each (按合规处理). */
  readonly assumed?: AnswerBook<OrderedAnswers>;
}

export function scoreTables(
  tables: readonly IndicatorTable[],
  given: GivenAnswers,
  settings: Settings,
): ScoreCard {
  return { tables: tables.map((table) => scoreTable(table, given, settings)) };
}

function scoreTable(table: IndicatorTable, given: GivenAnswers, settings: Settings): ScoredTable {
  const rows = table.rows.map((row) =>
    scoreRow(
      table,
      row,
      {
        paper: given.paper.get(table.sheet)?.get(row.row),
        file: given.file.get(table.sheet)?.get(row.row),
        assumed: given.assumed?.get(table.sheet)?.get(row.row),
      },
      settings,
    ),
  );
  const counting = rows.filter((row) => row.status !== 'not-applicable');
  const open = rows.filter(isOpen).length;
  const ruled = ruledTotal(rows, settings);
  const score = ruled && open === 0 ? ruled.score : sumOf(rows.map((row) => row.score));
  return {
    table,
    rows,
    groups: groupsOf(rows),
    points: sumOf(counting.map((row) => row.row.points)),
    score,
    ruled,
    open,
    isComplete: open === 0,
    grade: open === 0 && rows.length > 0 ? gradeFor(score, printedPoints(rows), settings.gradeScale) : null,
  };
}

/** True where a row still waits for a person. */
export function isOpen(row: ScoredRow): boolean {
  return row.score === null && row.status !== 'not-applicable';
}

/** Rows of one level-1 indicator (一级指标) that stand together; rows without one make a nameless group. */
function groupsOf(rows: readonly ScoredRow[]): readonly GroupScore[] {
  const runs: ScoredRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0] && run[0].row.level1 === row.row.level1) run.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => {
    const settled = sumOf(run.map((row) => row.score));
    const open = run.filter(isOpen).length;
    return {
      label: run[0]?.row.level1 ?? '',
      points: sumOf(run.filter((row) => row.status !== 'not-applicable').map((row) => row.row.points)),
      score: open === 0 ? settled : null,
      settled,
      open,
      rows: run.map((row) => row.row.row),
    };
  });
}

/** Points that the form prints for its rows, those that do not apply included: what a grade is a share of. */
export function printedPoints(rows: readonly ScoredRow[]): number {
  return sumOf(rows.map((row) => row.row.points));
}

/**
 * The grade of a total. Bounds are percents of the points that the form prints; rows that do not apply are not
 * made up for. Null where the form prints no points.
 */
export function gradeFor(score: number, points: number, scale: GradeScale): string | null {
  if (points <= 0) return null;
  const percent = decimal(score).div(decimal(points)).times(100);
  return scale.bounds.find((bound) => percent.gte(bound.from))?.grade ?? null;
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<Decimal>((sum, value) => sum.plus(decimal(value ?? 0)), decimal(0)).toNumber();
}
