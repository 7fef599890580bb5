import type { Assessment } from '../core/assess';
import { areaAddress, cellAddress, type Position } from '../core/cells/address';
import { decimal, roundHalfUp } from '../core/cells/decimal';
import type { Finding } from '../core/checks/finding';
import { findingText } from '../core/checks/findingText';
import type { Messages } from '../core/messages';
import { numberIn, typedRateOf } from '../core/scoring/rate';
import type { BoundQuestion, ScoredRow, ScoredTable } from '../core/scoring/scoreCard';
import type { IndicatorTable } from '../core/tables/model';
import type { PaperPlace } from '../core/writing/workingPaper';
import { questionJson } from './questionJson';

/** What `score --json` and `check --json` print: rates in percent, rows one-based, null where missing. */
export function scoreJson(
  assessment: Assessment,
  places: readonly (readonly PaperPlace[])[],
  messages: Messages,
): object {
  return {
    tables: assessment.card.tables.map((table, index) => tableJson(table, places[index] ?? [])),
    findings: assessment.findings.map((finding) => findingJson(finding, messages)),
  };
}

function tableJson(scored: ScoredTable, places: readonly PaperPlace[]): object {
  const { table } = scored;
  return {
    sheet: table.sheet,
    range: areaAddress(table.area),
    shape: table.shape,
    programme: table.programme,
    year: table.year,
    region: table.region,
    points: scored.points,
    score: scored.score,
    grade: scored.grade,
    complete: scored.isComplete,
    rows: scored.rows.map((row, index) => rowJson(table, row, places[index])),
  };
}

function rowJson(table: IndicatorTable, scored: ScoredRow, place: PaperPlace | undefined): object {
  const { row, rate } = scored;
  return {
    row: row.row + 1,
    level1: row.level1,
    level2: row.level2,
    indicator: row.indicator,
    points: row.points,
    unit: row.unit,
    plan: numberIn(row.plan)?.value ?? null,
    actual: numberIn(row.actual)?.value ?? null,
    rate: rate?.shown ?? null,
    typedRate: shownTypedRate(table, scored),
    score: scored.score,
    typedScore: numberIn(row.score)?.value ?? null,
    reviewScore: numberIn(row.reviewScore)?.value ?? null,
    status: scored.status,
    cells: {
      score: address(row.score),
      rate: address(row.rate),
      plan: address(row.plan),
      actual: address(row.actual),
      working: address(place?.score ?? null),
    },
    formula: place?.formula ?? null,
    questions: scored.questions.map(boundJson),
  };
}

/** A stored 1.004175 that its cell shows as 100.4% is 100.4. */
function shownTypedRate(table: IndicatorTable, { row, rate }: ScoredRow): number | null {
  const typed = typedRateOf(table, row, rate);
  const precision = numberIn(row.rate)?.precision ?? 0;
  if (typed === null || precision === 0 || !numberIn(row.rate)?.isPercent) return typed;
  return roundHalfUp(typed, Math.max(0, decimal(precision).decimalPlaces()));
}

function address(cell: Position | null): string | null {
  return cell && cellAddress(cell.row, cell.column);
}

function boundJson({ question, answer, origin }: BoundQuestion): object {
  return { ...questionJson(question), answer, origin };
}

export function findingJson(finding: Finding, messages: Messages): object {
  const { id, code, severity, sheet, cell, expected, actual } = finding;
  return {
    id,
    code,
    severity,
    sheet,
    cell: address(cell),
    message: findingText(finding, messages.findings).what,
    expected,
    actual,
  };
}
