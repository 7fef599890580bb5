import { decimal } from '../cells/decimal';
import { withoutSpace } from '../cells/text';
import { withRule } from '../rules/ruledTotal';
import { numberIn } from '../scoring/rate';
import { gradeFor } from '../scoring/scoreTable';
import type { ScoredTable } from '../scoring/scoreCard';
import { GRADE_SCALES, type GradeScale, type Settings } from '../settings';
import type { Check } from './check';
import type { Finding } from './finding';
import { tableFinding } from './makeFinding';
import { totalShown } from './printedScore';

/**
 * The printed grade against the printed total, or the recomputed one where none is printed. A grade that belongs to
 * another scale than the chosen one is wrong only where it is wrong on every scale that knows it. Beside a printed plain
 * sum it may also be the grade of what the chosen local rule makes of that sum.
 */
export const gradeMismatch: Check = {
  name: 'gradeMismatch',
  codes: ['grade-mismatch'],
  run: ({ card, settings }) => card.tables.flatMap((scored) => checkTable(scored, settings)),
};

function checkTable(scored: ScoredTable, settings: Settings): readonly Finding[] {
  const { table } = scored;
  const cell = table.grade;
  const printed = cell?.reading.kind === 'text' ? printedGrade(cell.reading.typed) : null;
  const total = totalOf(scored);
  if (!cell || printed === null || total === null) return [];

  const scales = scalesWith(printed, settings.gradeScale);
  const bases = [sumOf(scored.rows.map(({ row }) => row.points)), scored.points].filter((base) => base > 0);
  const totals = [total, ...(scored.ruled ? [withRule(total, scored.ruled, settings.totalDecimals)] : [])];
  const fits = scales.some((scale) =>
    bases.some((base) => totals.some((each) => gradeFor(each, base, scale) === printed)),
  );
  const [scale] = scales;
  const [base] = bases;
  if (fits || !scale || base === undefined) return [];
  return [
    tableFinding('grade-mismatch', table, `grade|${table.title ?? ''}`, cell, {
      expected: gradeFor(total, base, scale),
      actual: printed,
      data: { total, scale: scale.name },
    }),
  ];
}

const ALL_GRADES: readonly string[] = [
  ...new Set(GRADE_SCALES.flatMap(({ bounds }) => bounds.map(({ grade }) => grade))),
].sort((one, other) => other.length - one.length);

/** The one grade that a cell names; null where it names none or offers several to tick (优□ 良□). */
function printedGrade(text: string): string | null {
  const plain = withoutSpace(text)
    .replace(/^.*(?:等级|等次|结果)[:：为]?/, '')
    .replace(/[“”"'。级]/g, '');
  return ALL_GRADES.find((grade) => grade === plain) ?? null;
}

/** The chosen scale where it knows the grade, else all that do. */
function scalesWith(grade: string, chosen: GradeScale): readonly GradeScale[] {
  const knows = ({ bounds }: GradeScale) => bounds.some((bound) => bound.grade === grade);
  return knows(chosen) ? [chosen] : GRADE_SCALES.filter(knows);
}

function totalOf(scored: ScoredTable): number | null {
  const { table, score, isComplete } = scored;
  if (table.totals.some(({ kind, score: cell }) => kind === 'total' && cell?.ours)) return totalShown(scored);
  const printed = table.totals.find(({ kind, score: cell }) => kind === 'total' && numberIn(cell) !== null);
  const typed = numberIn(printed?.score ?? null);
  if (typed) return typed.isPercent ? null : typed.value;
  return isComplete ? score : null;
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce((sum, value) => sum.plus(value ?? 0), decimal(0)).toNumber();
}
