import { isCeiling } from '../scoring/ceiling';
import { isPercent, numberIn } from '../scoring/rate';
import type { TableCell } from '../tables/model';
import type { Check } from './check';
import type { Finding } from './finding';
import type { RowInTable } from './inspection';
import { rowFinding } from './makeFinding';
import { shownFigure } from './shownFigure';

/**
 * Of plan and actual one is filled in and the other forgotten. A printed dash or 无此任务 is no gap, and neither is
 * anything in a form that nobody has filled in yet.
 */
export const missingFigure: Check = {
  name: 'missingFigure',
  codes: ['missing-plan', 'missing-actual'],
  run: ({ rows }) =>
    rows
      .filter(({ isBlank, scored }) => !isBlank && scored.status !== 'not-applicable')
      .flatMap((place) => [...missingActual(place), ...missingPlan(place)]),
};

function missingActual(place: RowInTable): readonly Finding[] {
  const { row } = place.scored;
  if (row.actual?.reading.kind !== 'empty' || !numberIn(row.plan)) return [];
  return [gap('missing-actual', place, 'actual', row.plan)];
}

function missingPlan(place: RowInTable): readonly Finding[] {
  const { row } = place.scored;
  const actual = numberIn(row.actual);
  if (row.plan?.reading.kind !== 'empty' || !actual) return [];
  if (isPercent(actual, row) || isCeiling(place.scored) || !needsPlan(place)) return [];
  return [gap('missing-plan', place, 'plan', row.actual)];
}

/**
 * Many actuals stand alone: faults found, days of delay, homes recorded. A plan is missing only where the row says
 * that there is one: by a rate, by a criterion that asks for a rate, or by a form that asks each goal for a target.
 */
function needsPlan({ table, scored }: RowInTable): boolean {
  if (table.shape === 'B' && scored.rule.kind === 'goal') return true;
  if (numberIn(scored.row.rate)) return true;
  return scored.questions.some(
    ({ question, answer }) => question.kind === 'percent' && question.asks === 'level' && answer === null,
  );
}

function gap(
  code: 'missing-plan' | 'missing-actual',
  place: RowInTable,
  role: 'plan' | 'actual',
  counterpart: TableCell | null,
): Finding {
  return rowFinding(code, place, role, place.scored.row[role], {
    data: { counterpart: shownFigure(counterpart) },
  });
}
