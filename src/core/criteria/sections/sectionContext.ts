import type { Draft, Words } from '../draft';
import type { Reading } from '../statements/statement';
import { Caps } from './caps';
import { ClauseWords } from './clauseWords';
import { SectionPoints } from './sectionPoints';

/** A section as read, and what its statements are put together with. */
export interface SectionContext {
  /** The criterion that the section is part of. */
  readonly draft: Draft;
  readonly reading: Reading;
  /** A numbered item, or a sentence that is one without a number. */
  readonly isItem: boolean;
  readonly points: SectionPoints;
  readonly caps: Caps;
  readonly clauses: ClauseWords;
}

/** `descriptions`: what the items of a list say that have no points of their own. */
export function sectionContext(
  draft: Draft,
  reading: Reading,
  descriptions: readonly Words[],
  isItem: boolean,
): SectionContext {
  const caps = new Caps(draft, reading);
  for (const cap of reading.caps) draft.limits.push(draft.span(cap)[0]);
  return {
    draft,
    reading,
    isItem,
    points: new SectionPoints(draft, reading.base, isItem),
    caps,
    clauses: new ClauseWords(draft, reading.statements, reading.loose, descriptions),
  };
}
