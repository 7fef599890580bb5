import { cellAddress } from '../cells/address';
import { roundHalfUp } from '../cells/decimal';
import { isCeiling } from '../scoring/ceiling';
import { isPercent } from '../scoring/rate';
import type { Settings } from '../settings';
import type { IndicatorRow } from '../tables/model';
import type { Check } from './check';
import { completionOf, completionRate, type Completion } from './completion';
import type { Finding, FindingCode, FindingData } from './finding';
import type { Inspection, RowInTable } from './inspection';
import { rowFinding } from './makeFinding';
import { otherDenominators } from './otherDenominators';
import { exactly } from './printedInterval';
import { rateCause, type RateCause } from './rateCause';
import { isRoundedFrom, type TypedRate } from './rateInterval';
import { shownFigure } from './shownFigure';
import { typedRateReadings } from './typedRateReadings';
import { unitSlip } from './unitSlip';

/**
 * 完成率: the typed rate against plan and actual. Wrong only where no pair of numbers that the printed figures stand
 * for gives it at its own printed precision. Silent where the plan is a ceiling: then forms differ in what they
 * call the rate; and where plan and actual are in units 10,000 apart, which `unit-mismatch` says.
 */
export const typedRate: Check = {
  name: 'typedRate',
  codes: ['rate-mismatch', 'rate-truncated', 'excess-as-rate', 'plan-actual-swapped'],
  run: (inspection) => inspection.rows.flatMap((place) => checkRow(place, inspection)),
};

function checkRow(place: RowInTable, inspection: Inspection): readonly Finding[] {
  const { row } = place.scored;
  const typed = row.rate?.reading;
  const completion = completionOf(row);
  if (typed?.kind !== 'number' || typed.number.operator || typed.number.value < 0) return [];
  if (!completion || isCeiling(place.scored) || unitSlip(row) !== null) return [];
  if (completion.planFigure.value <= 0 || completion.actualFigure.value < 0) return [];

  const readings = typedRateReadings(typed, place.table.isRateInPercentPoints);
  if (isAcceptedElsewise(row, completion, readings)) return [];
  const verdict = rateCause({
    ...completion,
    typed: readings,
    otherDenominators: () => otherDenominators(place, inspection.workbook, readings),
  });
  if (!verdict || verdict.cause === 'sound') return [];
  return [report(place, completion, readings, verdict, inspection.settings)];
}

/**
 * Where the target is a percent the rate column often repeats the percent reached; where it says ≥ a rate may stop
 * at 100 %.
 */
function isAcceptedElsewise(row: IndicatorRow, completion: Completion, typed: readonly TypedRate[]): boolean {
  const { planFigure, actualFigure } = completion;
  const equals = (value: number) => typed.some((each) => isRoundedFrom(each, exactly(value)));
  const isMet = (completionRate(completion)?.gte(100) ?? false) && equals(100);
  if (isPercent(actualFigure, row)) return isMet || equals(actualFigure.value);
  return planFigure.operator !== null && isMet;
}

const CODES: Readonly<Partial<Record<RateCause['cause'], FindingCode>>> = {
  truncated: 'rate-truncated',
  excess: 'excess-as-rate',
  swapped: 'plan-actual-swapped',
};

function report(
  place: RowInTable,
  completion: Completion,
  readings: readonly TypedRate[],
  verdict: RateCause,
  settings: Settings,
): Finding {
  const { row } = place.scored;
  const rate = completionRate(completion);
  const shown = rate && roundHalfUp(rate, settings.rateDecimals);
  return rowFinding(CODES[verdict.cause] ?? 'rate-mismatch', place, 'rate', row.rate, {
    expected: shown,
    actual: nearest(readings, shown ?? 0),
    data: {
      plan: shownFigure(row.plan),
      done: shownFigure(row.actual),
      typed: shownFigure(row.rate),
      ...causeData(verdict),
    },
  });
}

function nearest(readings: readonly TypedRate[], rate: number): number | null {
  const values = readings.map(({ value }) => value);
  return [...values].sort((a, b) => Math.abs(a - rate) - Math.abs(b - rate))[0] ?? null;
}

function causeData(verdict: RateCause): FindingData {
  switch (verdict.cause) {
    case 'other-denominator':
      return {
        cause: verdict.cause,
        denominator: verdict.value,
        denominatorCell: cellAddress(verdict.cell.row, verdict.cell.column),
      };
    case 'decimal-point':
      return { cause: verdict.cause, factor: verdict.factor };
    case 'digit-in-plan':
    case 'digit-in-actual':
      return { cause: verdict.cause, suggestion: verdict.suggestion };
    default:
      return { cause: verdict.cause };
  }
}
