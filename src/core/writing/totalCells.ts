import { cellAddress } from '../cells/address';
import { decimal } from '../cells/decimal';
import { agreesAsPrinted } from '../checks/typedScoreOf';
import { withRule } from '../rules/ruledTotal';
import { numberIn } from '../scoring/rate';
import type { ScoredRow, ScoredTable } from '../scoring/scoreCard';
import { gradeFor, printedPoints } from '../scoring/scoreTable';
import type { Settings } from '../settings';
import type { TotalRow } from '../tables/model';
import type { Claims } from './claims';
import { onPaper } from './paperRow';
import type { ResultCell } from './resultCells';
import { ruledFromElsewhere, type RulePlace } from './ruleLines';
import type { PaperPlace } from './workingPaper';

/** Subtotals, total and grade of a table, with the results that they have once the cells above them are written. */
export function totalCells(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  rule: RulePlace | null,
  settings: Settings,
  replaceTyped: boolean,
  claims: Claims,
): readonly ResultCell[] {
  const cells: ResultCell[] = [];
  let sum: ResultCell | null = null;
  for (const total of scored.table.totals) {
    const cell = totalCell(scored, places, total, rule, settings, replaceTyped, claims);
    if (cell) cells.push(cell);
    if (total.kind === 'total') sum = cell;
  }
  const grade = gradeCell(scored, places, rule, settings, sum && isShown(sum, replaceTyped) ? sum : null);
  return grade && claims.isOwn(grade.cell) ? [...cells, grade] : cells;
}

/**
 * The sum of the scores that the column prints, empty while one of its rows waits; none where a row has no score cell of
 * its own, because the column then does not print what it adds up to. The total, not a subtotal, is what
 * the chosen rule makes of that sum.
 */
function totalCell(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  total: TotalRow,
  rule: RulePlace | null,
  settings: Settings,
  replaceTyped: boolean,
  claims: Claims,
): ResultCell | null {
  if (!total.score || !claims.isOwn(total.score) || total.of.length === 0) return null;
  const wanted = new Set(total.of);
  const indexes = scored.rows.flatMap((row, index) => (wanted.has(row.row.row) ? [index] : []));
  const rows = indexes.flatMap((index) => scored.rows[index] ?? []);
  const scores = rows.flatMap(({ row: { score } }) => (score && claims.isOwn(score) ? [score] : []));
  if (scores.length === 0 || scores.length < rows.length) return null;
  const isSettled = rows.every((row) => row.score !== null || row.status === 'not-applicable');
  const sum = rows
    .reduce((sofar, row) => sofar.plus(decimal(shownScore(row, replaceTyped) ?? 0)), decimal(0))
    .toNumber();
  const isRuled = total.kind === 'total' && scored.ruled !== null;
  const ruled = isRuled && scored.ruled ? withRule(sum, scored.ruled, settings.totalDecimals) : sum;
  const computed = isSettled ? ruled : null;
  const waiting = joined(indexes, (from, to) => openOnPaper(places, from, to));
  const column = total.score.column;
  const summed = joined(
    scores.map((cell) => cell.row),
    (from, to) => range(from, to, scores[0]?.column ?? column),
  );
  return {
    sheet: scored.table.sheet,
    cell: total.score,
    kind: 'total',
    formula: `=IF(SUM(${waiting})=0,${rule && isRuled ? ruledFromElsewhere(`SUM(${summed})`, rule, settings) : `ROUND(SUM(${summed}),2)`},"")`,
    result: computed ?? '',
    typed: numberIn(total.score)?.value ?? null,
    computed,
    numberFormat: null,
  };
}

/** What the score column shows for a row once written: a typed score that differs stays, one typed as text adds nothing. */
function shownScore({ row, score }: ScoredRow, replaceTyped: boolean): number | null {
  const cell = row.score;
  if (!cell || cell.reading.kind === 'empty') return score;
  const printed = cell.reading.kind === 'number' ? cell.reading : null;
  const isReplaced =
    cell.formula === null &&
    (replaceTyped || (printed && score !== null && agreesAsPrinted(printed.number, score)));
  return isReplaced ? score : printed && !printed.isText ? printed.number.value : null;
}

/** True where the cell will show the computed figure: it is empty, equal or replaced, or a formula of the official's. */
function isShown({ cell, typed, computed }: ResultCell, replaceTyped: boolean): boolean {
  const reading = numberIn(cell);
  return (
    replaceTyped ||
    cell.formula !== null ||
    cell.reading.kind === 'empty' ||
    (reading !== null && typed !== null && computed !== null && agreesAsPrinted(reading, computed))
  );
}

function range(from: number, to: number, column: number): string {
  return from === to ? cellAddress(from, column) : `${cellAddress(from, column)}:${cellAddress(to, column)}`;
}

function rangeOnPaper(places: readonly PaperPlace[], from: number, to: number, column: number): string {
  return onPaper(places[0]?.sheet ?? '', range(from, to, column));
}

/**
 * The cells on 评分底稿 that say which of these rows wait, as one range: between them stand only lines that leave the column
 * empty. Named one by one they would be more than SUM takes.
 */
function openOnPaper(places: readonly PaperPlace[], from: number, to: number): string {
  const [first, last] = [places[from]?.open, places[to]?.open];
  return first && last ? rangeOnPaper(places, first.row, last.row, first.column) : '';
}

/** Numbers of rows as ranges: neighbours share one. */
function joined(rows: readonly number[], print: (from: number, to: number) => string): string {
  const sorted = [...rows].sort((a, b) => a - b);
  const parts: [from: number, to: number][] = [];
  for (const row of sorted) {
    const last = parts.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else parts.push([row, row]);
  }
  return parts.map(([from, to]) => print(from, to)).join(',');
}

function gradeCell(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  rule: RulePlace | null,
  settings: Settings,
  total: ResultCell | null,
): ResultCell | null {
  const { table, rows } = scored;
  const first = places[0];
  const last = places.at(-1);
  if (!table.grade || !first || !last) return null;
  const points = printedPoints(rows);
  const onForm = total && cellAddress(total.cell.row, total.cell.column);
  const underRule = rule && onPaper(rule.sheet, cellAddress(rule.total.row, rule.total.column));
  const sum = `SUM(${rangeOnPaper(places, first.score.row, last.score.row, first.score.column)})`;
  const score = onForm ?? underRule ?? sum;
  return {
    sheet: table.sheet,
    cell: table.grade,
    kind: 'grade',
    formula: `=IF(SUM(${openOnPaper(places, 0, places.length - 1)})=0,${gradeExpression(score, points, settings)},"")`,
    result: gradeShown(scored, total, points, settings),
    typed: null,
    computed: null,
    numberFormat: null,
  };
}

/** The grade of what the form's total shows, or of the computed score where the form has no such total. */
function gradeShown(
  { open, grade }: ScoredTable,
  total: ResultCell | null,
  points: number,
  { gradeScale }: Settings,
): string {
  if (open > 0) return '';
  const computed = total?.computed ?? null;
  return (computed === null ? grade : gradeFor(computed, points, gradeScale)) ?? '';
}

/** Nested IF over the bounds of the scale, from the best grade down; `points` are those that the form prints. */
export function gradeExpression(score: string, points: number, settings: Settings): string {
  const percent = points === 100 ? score : `ROUND(${score}/${points}*100,10)`;
  const { bounds } = settings.gradeScale;
  const lowest = bounds.at(-1)?.grade ?? '';
  return bounds
    .slice(0, -1)
    .reduceRight(
      (otherwise, { grade, from }) => `IF(${percent}>=${from},"${grade}",${otherwise})`,
      `"${lowest}"`,
    );
}
