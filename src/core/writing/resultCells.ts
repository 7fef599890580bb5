import { cellAddress } from '../cells/address';
import { decimal, roundHalfUp } from '../cells/decimal';
import type { CellValue } from '../cells/snapshot';
import { numberIn, typedRateOf } from '../scoring/rate';
import type { ScoredRow, ScoredTable } from '../scoring/scoreCard';
import type { Settings } from '../settings';
import type { IndicatorTable, TableCell } from '../tables/model';
import { Claims } from './claims';
import { onPaper } from './paperRow';
import { rateFromElsewhere } from './rowFormulas';
import type { RulePlace } from './ruleLines';
import { totalCells } from './totalCells';
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
  return [...cells, ...totalCells(scored, places, rule, settings, replaceTyped, claims)];
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
