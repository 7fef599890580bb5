import { ByEnding } from './byEnding';
import { endingsOf } from './endings';
import { expressionTree } from './expressionTree';
import { neededSigns } from './neededSigns';
import { SIGN_GROUPS } from './signGroups';

/**
 * A notation for wordings, so that each stands on one readable line:
 *
 * - `[…]` may be missing, `(a|b)` is a choice, `[a|b]*` any number of them, `(a|b)*` one or more, `!(…)` must not
 *   follow; all other signs stand for themselves;
 * - `<name>` is one of the words of a word class;
 * - `{name}` takes a part of the text out under that name; what it takes depends on the name (see {@link PARTS}).
 */
export interface Wording<Meaning> {
  readonly pattern: string;
  /** A phrase that the wording reads, as in docs/criteria.md. */
  readonly example: string;
  readonly meaning: Meaning;
}

export type Parts = Readonly<Record<string, { readonly text: string; readonly at: number } | undefined>>;

export interface Match<Meaning> {
  readonly meaning: Meaning;
  /** Where the match begins and ends in the text searched. */
  readonly start: number;
  readonly end: number;
  readonly parts: Parts;
}

export const NUMBER = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+|半)';

/** What `{name}` takes; any other name takes the shortest text within a phrase that fits. */
const PARTS: Readonly<Record<string, string>> = {
  n: NUMBER,
  m: NUMBER,
  x: NUMBER,
  p: '\\d+(?:\\.\\d+)?',
  q: '\\d+(?:\\.\\d+)?',
  mark: '\\((?:含|含本数|不含|不含本数)\\)',
  who: '[^,;。:\\n分扣\\d]{0,16}?',
  task: '[^,;。:\\n未不没违超逾拖挪闲烂欠停漏假]{0,14}?',
  verb: '[^,;。:\\n\\d一二两三四五六七八九十每]{0,8}?',
};

export type WordClasses = Readonly<Record<string, string>>;

type Anchor = 'whole' | 'end' | 'anywhere';

interface Compiled<Meaning> {
  readonly meaning: Meaning;
  /** Groups of signs of each of which a text must hold one to fit. */
  readonly needs: readonly number[];
  readonly endings: ReadonlySet<string>;
  readonly expression: RegExp;
  /** The same, telling where its parts stand: slow. */
  readonly positions: RegExp;
}

const ANY_ENDING: ReadonlySet<string> = new Set(['']);

/** The wordings of one kind, tried in order: the first that fits is taken. */
export class Wordings<Meaning> {
  private readonly byEnding: ByEnding<Compiled<Meaning>>;

  constructor(
    readonly list: readonly Wording<Meaning>[],
    classes: WordClasses,
    anchor: Anchor,
  ) {
    this.byEnding = new ByEnding(
      list.map(({ pattern, meaning }) => {
        const source = anchored(expressionOf(pattern, classes), anchor);
        const tree = expressionTree(source);
        const needs = neededSigns(tree).map((signs) => SIGN_GROUPS.numberOf(signs));
        const endings = anchor === 'anywhere' ? ANY_ENDING : endingsOf(tree);
        return {
          meaning,
          needs,
          endings,
          expression: new RegExp(source),
          positions: new RegExp(source, 'd'),
        };
      }),
    );
  }

  match(text: string): Match<Meaning> | null {
    SIGN_GROUPS.lookThrough(text);
    for (const { meaning, needs, expression, positions } of this.byEnding.of(text)) {
      const found = SIGN_GROUPS.areAllSeen(needs) ? expression.exec(text) : null;
      if (!found) continue;
      const { index: start } = found;
      const end = start + found[0].length;
      return {
        meaning,
        start,
        end,
        parts: found.groups ? partsOf(found.groups, new Places(positions, text, start, end)) : {},
      };
    }
    return null;
  }
}

export function wording<Meaning>(pattern: string, meaning: Meaning, example: string): Wording<Meaning> {
  return { pattern, meaning, example };
}

function partsOf(groups: Readonly<Record<string, string | undefined>>, places: Places): Parts {
  const parts: Record<string, Part> = {};
  for (const name in groups) {
    const part = groups[name];
    if (part !== undefined) parts[name] = new Part(part, name, places);
  }
  return parts;
}

class Part {
  constructor(
    readonly text: string,
    private readonly name: string,
    private readonly places: Places,
  ) {}

  get at(): number {
    return this.places.of(this.name, this.text);
  }
}

/** Where the parts of a match stand: most texts occur only once in it, for the others it is matched again. */
class Places {
  private found: Readonly<Record<string, readonly [number, number] | undefined>> | null = null;

  constructor(
    private readonly positions: RegExp,
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  of(name: string, part: string): number {
    const first = this.text.indexOf(part, this.start);
    const second = this.text.indexOf(part, first + 1);
    const isOnlyOne = part !== '' && (second < 0 || second + part.length > this.end);
    return isOnlyOne ? first : this.matched(name);
  }

  private matched(name: string): number {
    this.found ??= this.positions.exec(this.text)?.indices?.groups ?? {};
    return this.found[name]?.[0] ?? 0;
  }
}

function anchored(source: string, anchor: Anchor): string {
  if (anchor === 'whole') return `^(?:${source})$`;
  if (anchor === 'end') return `(?:${source})$`;
  return source;
}

function expressionOf(pattern: string, classes: WordClasses): string {
  return pattern.replace(/<[^<>]+>|\{[a-z]+\}|!\(|\]\*|\)\*|[[\]().+?^$\\]/g, (sign) => {
    if (sign === '!(') return '(?!';
    if (sign === ']*') return ')*';
    if (sign === ')*') return ')+';
    if (sign === '[' || sign === '(') return '(?:';
    if (sign === ']') return ')?';
    if (sign === ')') return ')';
    if (sign.startsWith('<')) return classOf(sign.slice(1, -1), classes);
    if (sign.startsWith('{')) {
      const name = sign.slice(1, -1);
      return `(?<${name}>${PARTS[name] ?? (classes[name] === undefined ? '[^,;。:\\n]*?' : classOf(name, classes))})`;
    }
    return `\\${sign}`;
  });
}

function classOf(name: string, classes: WordClasses): string {
  const words = classes[name];
  if (words === undefined) throw new Error(`no word class ${name}`);
  return `(?:${words.split(' ').join('|')})`;
}
