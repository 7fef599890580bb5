import type { Span } from '../core/criteria';

/** How a stretch of a criterion is shown. */
export interface MarkedText {
  readonly text: string;
  /** A clause that was read; its number from zero in the order of the text. Null between clauses. */
  readonly clause: number | null;
  /** Part of what stopped the reading. */
  readonly isStopped: boolean;
  /** Part of the clause of the question at hand. */
  readonly isActive: boolean;
}

/** A criterion cut at every border of a clause, of what stopped the reading, and of the question at hand. */
export function markedText(
  text: string,
  clauses: readonly Span[],
  stopped: Span | null,
  active: Span | null,
): readonly MarkedText[] {
  const spans = [...clauses, ...(stopped ? [stopped] : []), ...(active ? [active] : [])];
  const cuts = new Set([0, text.length, ...spans.flat()]);
  const borders = [...cuts].filter((at) => at <= text.length).sort((one, other) => one - other);
  return borders.slice(0, -1).map((from, index) => {
    const covers = (span: Span | null) => span !== null && span[0] <= from && from < span[1];
    const clause = clauses.findLastIndex(covers);
    return {
      text: text.slice(from, borders[index + 1]),
      clause: clause < 0 ? null : clause,
      isStopped: covers(stopped),
      isActive: covers(active),
    };
  });
}
