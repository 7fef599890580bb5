import type { Position } from '../cells/address';
import type { TableCell } from '../tables/model';
import { numberIn } from './rate';
import type { ScoreCard, ScoredRow, ScoredTable } from './scoreCard';

/** An empty cell for a plan or an actual that the row cannot be scored without. */
export interface MissingInput {
  readonly table: ScoredTable;
  readonly scored: ScoredRow;
  readonly role: 'plan' | 'actual';
  readonly cell: Position;
}

/** In the order of the tables, the plan of a row before its actual; a cell that several rows share comes once. */
export function missingInputs(card: ScoreCard): readonly MissingInput[] {
  const seen = new Set<string>();
  return card.tables
    .flatMap((table) =>
      table.rows.flatMap((scored) =>
        missingFigures(scored).map(({ role, cell }): MissingInput => {
          const { row, column } = cell;
          return { table, scored, role, cell: { row, column } };
        }),
      ),
    )
    .filter(({ table, cell }) => {
      const place = `${table.table.sheet}|${cell.row}|${cell.column}`;
      return !seen.has(place) && Boolean(seen.add(place));
    });
}

/**
 * The figures that a waiting row lacks. Rows whose criterion asks for no figure, or for several that cannot be told
 * apart, lack none: their questions are asked one by one.
 */
export function missingFigures(scored: ScoredRow): readonly Pick<MissingInput, 'role' | 'cell'>[] {
  const { row } = scored;
  if (scored.status !== 'needs-input' && scored.status !== 'manual') return [];
  const wantsPlan = isEmpty(row.plan) && (lacksRate(scored) || lacksTarget(scored));
  const wantsActual =
    isEmpty(row.actual) &&
    (lacksRate(scored) || lacksLevel(scored) || (scored.rule.kind === 'goal' && !isWordy(row.plan)));
  return [
    ...(wantsPlan && row.plan ? [{ role: 'plan', cell: row.plan } as const] : []),
    ...(wantsActual && row.actual ? [{ role: 'actual', cell: row.actual } as const] : []),
  ];
}

const isEmpty = (cell: TableCell | null) => cell?.reading.kind === 'empty';
const isWordy = (cell: TableCell | null) => cell?.reading.kind === 'text' || cell?.reading.kind === 'none';

/** The one percent that the criterion asks for would follow from plan and actual. */
function lacksRate({ questions, row }: ScoredRow): boolean {
  const percents = questions.filter(({ question }) => question.kind === 'percent');
  return percents.length === 1 && percents[0]?.answer === null && row.unit !== '%';
}

/** The one level, count or amount that the criterion asks for stands in the actual. */
function lacksLevel({ questions, row }: ScoredRow): boolean {
  const figures = questions.filter(({ question }) => question.kind === 'count' || question.kind === 'amount');
  const percents = questions.filter(({ question }) => question.kind === 'percent');
  const [percent] = percents;
  if (percents.length === 1 && percent?.answer === null && row.unit === '%') return true;
  const [figure] = figures;
  return figures.length === 1 && figure?.answer === null && figure.question.asks === 'level';
}

/** A goal of shape B without its target. */
function lacksTarget({ rule, row }: ScoredRow): boolean {
  return (
    rule.kind === 'goal' && row.points !== null && (isEmpty(row.actual) || numberIn(row.actual) !== null)
  );
}
