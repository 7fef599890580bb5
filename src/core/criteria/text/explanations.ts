import { isDefinitionOfRate, isExplanation, isGoesWithoutSaying, isNameOfPoints } from '../grammar/brackets';
import type { Note, NormalText } from './normalise';

/**
 * The criterion without what stands in brackets and only explains: 扣2分（随机抽查）, 开工率（开工数/计划数×100%）.
 * Such words are kept as notes, to be shown with their clause.
 */
export function withoutExplanations(normal: NormalText): NormalText {
  let rest = normal;
  for (;;) {
    const bracket = firstExplanation(rest.text);
    if (!bracket) return rest;
    rest = without(rest, bracket);
  }
}

interface Bracket {
  /** Positions of ( and of what follows ). */
  readonly start: number;
  readonly end: number;
  readonly isShown: boolean;
}

function firstExplanation(text: string): Bracket | null {
  for (const { 0: bracket, 1: inside = '', index: start } of text.matchAll(/\(([^()]*)\)/g)) {
    const before = text.slice(0, start);
    const end = start + bracket.length;
    const isHidden =
      isDefinitionOfRate(before, inside) ||
      isGoesWithoutSaying(before, inside) ||
      isNameOfPoints(before, inside);
    if (isHidden || isExplanation(before, inside, text.slice(end))) return { start, end, isShown: !isHidden };
  }
  return null;
}

function without(normal: NormalText, { start, end, isShown }: Bracket): NormalText {
  const cut = <Item>(items: readonly Item[]) => [...items.slice(0, start), ...items.slice(end)];
  const moved = (at: number) => (at >= end ? at - (end - start) : Math.min(at, start));
  const note: Note = { at: start, from: normal.from[start] ?? 0, to: normal.to[end - 1] ?? 0 };
  const notes = normal.notes.map((one) => ({ ...one, at: moved(one.at) }));
  return {
    ...normal,
    text: normal.text.slice(0, start) + normal.text.slice(end),
    from: cut(normal.from),
    to: cut(normal.to),
    spaced: new Set([...normal.spaced].map(moved)),
    notes: isShown ? [...notes, note] : notes,
  };
}
