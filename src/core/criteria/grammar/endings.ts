import type { ExpressionTree } from './expressionTree';

/** How many signs an ending has at most. */
const ENDING_LENGTH = 2;

/**
 * What a text ends with that fits an expression up to its end: its last two signs, or one sign behind any other, or
 * the empty ending where any text may fit.
 */
export function endingsOf(tree: ExpressionTree): ReadonlySet<string> {
  const { whole, ends } = endings(tree);
  return new Set([...whole, ...ends]);
}

interface Endings {
  /** Texts that fit and are shorter than an ending: what stands in front of the expression comes before them. */
  readonly whole: ReadonlySet<string>;
  /** What longer texts end with. */
  readonly ends: ReadonlySet<string>;
}

const NOTHING: Endings = { whole: new Set(['']), ends: new Set() };

function endings(tree: ExpressionTree): Endings {
  switch (tree.kind) {
    case 'signs':
      return { whole: new Set(tree.signs), ends: new Set() };
    case 'any':
      return { whole: new Set(), ends: new Set(['']) };
    case 'place':
      return NOTHING;
    case 'sequence':
      return tree.items.reduceRight((behind, item) => inFrontOf(behind, item), NOTHING);
    case 'choice':
      return tree.items.map(endings).reduce(either);
    case 'times': {
      const once = endings(tree.item);
      const often = tree.isRepeated ? either(once, inFrontOf(once, tree.item)) : once;
      return tree.isOptional ? either(often, NOTHING) : often;
    }
  }
}

function either(one: Endings, other: Endings): Endings {
  return {
    whole: new Set([...one.whole, ...other.whole]),
    ends: new Set([...one.ends, ...other.ends]),
  };
}

function inFrontOf(behind: Endings, item: ExpressionTree): Endings {
  if (behind.whole.size === 0) return behind;
  const before = endings(item);
  const whole = new Set<string>();
  const ends = new Set(behind.ends);
  for (const last of behind.whole) {
    for (const text of before.whole) {
      const joined = text + last;
      if (joined.length < ENDING_LENGTH) whole.add(joined);
      else ends.add(joined.slice(-ENDING_LENGTH));
    }
    for (const end of before.ends) ends.add((end + last).slice(-ENDING_LENGTH));
  }
  return { whole, ends };
}
