import { roundHalfUp } from './decimal';
import type { CellReading } from './number';

/** Finer figures than this are reckoned with, but not written out. */
const MOST_DECIMALS = 4;

/** A figure as an official writes it in a sentence: at most 4 decimals, halves up (33.333333 → 33.3333). */
export function shownNumber(value: number): number {
  return roundHalfUp(value, MOST_DECIMALS);
}

/** What a cell holds, in a sentence: words and figures that a person typed as a text stand as they are. */
export function shownReading(reading: CellReading): string {
  if (reading.kind !== 'number' || reading.isText) return reading.typed;
  const { value, isPercent } = reading.number;
  return `${shownNumber(value)}${isPercent ? '%' : ''}`;
}
