import type { Span } from '../criteria';

/** What ends a clause in print; a comma between digits groups them. */
const BREAK = /[，；;。\n]|,(?!\d)/g;

/** The clauses of a criterion as punctuation parts them, in the order of the text, without space around them. */
export function printedClauses(text: string): readonly Span[] {
  const breaks = [...text.matchAll(BREAK)].map((match) => match.index);
  return [...breaks, text.length].flatMap((to, index): readonly Span[] => {
    const from = index === 0 ? 0 : (breaks[index - 1] ?? 0) + 1;
    const part = text.slice(from, to);
    const start = from + part.length - part.trimStart().length;
    const end = start + part.trim().length;
    return end > start ? [[start, end]] : [];
  });
}

/** What is printed around a part of a criterion, from punctuation to punctuation: for `2` in 达到的得2分，… all of 达到的得2分. */
export function printedAround(text: string, [from, to]: Span): string {
  const touched = printedClauses(text).filter(([start, end]) => start < to && end > from);
  return text.slice(touched[0]?.[0] ?? from, touched.at(-1)?.[1] ?? to);
}
