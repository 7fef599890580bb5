import { cellAddress, type Position } from '../cells/address';
import { decimal, roundHalfUp } from '../cells/decimal';
import { cellAt, cellKey, sheetNamed, type CellValue, type WorkbookSnapshot } from '../cells/snapshot';
import { agreesAsPrinted } from '../checks/typedScoreOf';
import { withRule } from '../rules/ruledTotal';
import { numberIn, typedRateOf } from '../scoring/rate';
import type { ScoredRow, ScoredTable } from '../scoring/scoreCard';
import { gradeFor, printedPoints } from '../scoring/scoreTable';
import type { Settings } from '../settings';
import type { IndicatorTable, TableCell, TotalRow } from '../tables/model';
import { isOurFormula, type OwnSheetNames } from './ownSheets';
import { onPaper } from './paperRow';
import { imageOf, type WorkbookRecord } from './record';
import { rateFromElsewhere } from './rowFormulas';
import { ruledFromElsewhere, type RulePlace } from './ruleLines';
import type { PaperPlace } from './workingPaper';

/** A live formula for one of the official's own result cells. */
export interface ResultCell {
  readonly sheet: string;
  readonly cell: TableCell;
  readonly kind: 'score' | 'rate' | 'total' | 'grade';
  /** With `=`. */
  readonly formula: string;
  /** An empty text where it shows nothing yet. */
  readonly result: CellValue;
  /** What was typed into the cell, and what we computed for it, on one scale; null where there is no figure. */
  readonly typed: number | null;
  readonly computed: number | null;
  /** Given to a cell that has no number format of its own. */
  readonly numberFormat: string | null;
}

/**
 * Score, rate, total and grade cells of a table, in the order of its rows. Totals and grades carry the results that
 * they have once the cells above them are written, typed scores that stay included.
 */
export function resultCellsOf(
  scored: ScoredTable,
  places: readonly PaperPlace[],
  rule: RulePlace | null,
  settings: Settings,
  replaceTyped: boolean,
): readonly ResultCell[] {
  const { table } = scored;
  const cells: ResultCell[] = [];
  const claims = new Claims(table);
  scored.rows.forEach((row, index) => {
    const place = places[index];
    if (!place) return;
    const rate = rateCell(table, row, place, settings);
    if (rate && claims.isOwn(rate.cell)) cells.push(rate);
    const { score } = row.row;
    if (score && claims.isOwn(score)) cells.push(scoreCell(table.sheet, score, row, place));
  });
  let sum: ResultCell | null = null;
  for (const total of table.totals) {
    const cell = totalCell(scored, places, total, rule, settings, replaceTyped, claims);
    if (cell) cells.push(cell);
    if (total.kind === 'total') sum = cell;
  }
  const grade = gradeCell(scored, places, rule, settings, sum && isShown(sum, replaceTyped) ? sum : null);
  return grade && claims.isOwn(grade.cell) ? [...cells, grade] : cells;
}

/** How often the rows, totals and the grade of a table claim a cell, which merged cells make possible. */
class Claims {
  private readonly counts = new Map<number, number>();

  constructor({ rows, totals, grade }: IndicatorTable) {
    for (const { score, rate, plan, actual, pointsCell, indicatorCell, criterionCell } of rows) {
      this.claim(score, rate, plan, actual, pointsCell, indicatorCell, criterionCell);
    }
    for (const { score, points } of totals) this.claim(score, points);
    this.claim(grade);
  }

  private claim(...cells: readonly (Position | null)[]): void {
    for (const cell of cells) {
      if (!cell) continue;
      const key = cellKey(cell.row, cell.column);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }

  /** False for a cell that belongs to several: the result of one of them would pass for that of all. */
  isOwn({ row, column }: Position): boolean {
    return this.counts.get(cellKey(row, column)) === 1;
  }
}

function scoreCell(sheet: string, cell: TableCell, row: ScoredRow, place: PaperPlace): ResultCell {
  return {
    sheet,
    cell,
    kind: 'score',
    formula: `=${onPaper(place.sheet, cellAddress(place.score.row, place.score.column))}`,
    result: row.score ?? '',
    typed: numberIn(cell)?.value ?? null,
    computed: row.score,
    numberFormat: null,
  };
}

/** Under （%） a percent number, else a ratio with the format 0.0%: the column's own convention is kept. */
function rateCell(
  table: IndicatorTable,
  scored: ScoredRow,
  place: PaperPlace,
  settings: Settings,
): ResultCell | null {
  const { row, rate } = scored;
  const { plan, actual } = place.refs;
  if (!row.rate || !plan || !actual || (!numberIn(row.plan) && !numberIn(row.actual))) return null;
  const { rateDecimals } = settings;
  const inPoints = table.isRateInPercentPoints && !row.rate.numberFormat?.includes('%');
  const expression = rateFromElsewhere(
    row,
    place.sheet,
    place.refs,
    inPoints ? 100 : 1,
    inPoints ? rateDecimals : rateDecimals + 2,
  );
  if (expression === null) return null;
  const ratio = rate && roundHalfUp(decimal(rate.shown).div(100), rateDecimals + 2);
  return {
    sheet: table.sheet,
    cell: row.rate,
    kind: 'rate',
    formula: `=${expression}`,
    result: (inPoints ? rate?.shown : ratio) ?? '',
    typed: typedRateOf(table, row, rate),
    computed: rate?.shown ?? null,
    numberFormat: inPoints ? null : `0${rateDecimals > 0 ? `.${'0'.repeat(rateDecimals)}` : ''}%`,
  };
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
  const open = indexes.flatMap((index) => places[index]?.open ?? []);
  const scores = rows.flatMap(({ row: { score } }) => (score && claims.isOwn(score) ? [score] : []));
  if (scores.length === 0 || scores.length < rows.length || open.length === 0) return null;
  const isSettled = rows.every((row) => row.score !== null || row.status === 'not-applicable');
  const sum = rows
    .reduce((sofar, row) => sofar.plus(decimal(shownScore(row, replaceTyped) ?? 0)), decimal(0))
    .toNumber();
  const isRuled = total.kind === 'total' && scored.ruled !== null;
  const ruled = isRuled && scored.ruled ? withRule(sum, scored.ruled, settings.totalDecimals) : sum;
  const computed = isSettled ? ruled : null;
  const waiting = joined(
    open.map((at) => at.row),
    (from, to) => rangeOnPaper(places, from, to, open[0]?.column ?? 0),
  );
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

/** Rows as ranges: neighbours share one. */
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
    formula: `=IF(SUM(${rangeOnPaper(places, first.open.row, last.open.row, first.open.column)})=0,${gradeExpression(score, points, settings)},"")`,
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

/** What may happen to a result cell: it is written, or what stands there is the official's and stays. */
export type Decision = 'write' | 'keep';

/**
 * Empty cells and ours are written; so is a typed figure that equals ours at its printed precision. A typed figure
 * that differs, a text and a formula of the official's stay, unless `replaceTyped`; formulas stay even then.
 */
export function decide(
  result: ResultCell,
  workbook: WorkbookSnapshot,
  record: WorkbookRecord,
  names: OwnSheetNames,
  replaceTyped: boolean,
): Decision {
  const sheet = sheetNamed(workbook, result.sheet);
  const current = sheet && cellAt(sheet, result.cell.row, result.cell.column);
  if (!current || (current.formula === undefined && (current.value === null || current.value === ''))) {
    return current?.error ? 'keep' : 'write';
  }
  if (current.formula !== undefined) {
    const wasOurs = Boolean(imageOf(record, result.sheet, result.cell)?.content);
    const isBroken = current.formula.includes('#REF!');
    return isOurFormula(current.formula, names) || (wasOurs && isBroken) ? 'write' : 'keep';
  }
  if (replaceTyped) return 'write';
  return equalsTyped(result, current.value) ? 'write' : 'keep';
}

function equalsTyped({ kind, cell, typed, computed, result }: ResultCell, stored: CellValue): boolean {
  if (kind === 'grade') return typeof stored === 'string' && stored.trim() === result;
  const reading = numberIn(cell);
  if (!reading || typed === null || computed === null) return false;
  if (kind !== 'rate') return agreesAsPrinted(reading, computed);
  return roundHalfUp(computed, decimal(typed).decimalPlaces()) === typed;
}
