/** An expression by its parts, as far as their signs are known. */
export type ExpressionTree =
  /** One of these signs. */
  | { readonly kind: 'signs'; readonly signs: string }
  /** Any text. */
  | { readonly kind: 'any' }
  /** Nothing of the text that fits: what must, or must not, stand beside a place. */
  | { readonly kind: 'place' }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly ExpressionTree[] }
  | {
      readonly kind: 'times';
      readonly item: ExpressionTree;
      readonly isOptional: boolean;
      readonly isRepeated: boolean;
    };

const DIGITS = '0123456789';
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const CHOICE = /\[(?:[^\]\\]|\\.)*\]/y;
const QUANTIFIER = /(?:[?*+]|\{[\d,]+\})\??/y;

/** Reads the syntax that wordings are written in; what is no sign by itself is any text. */
export function expressionTree(source: string): ExpressionTree {
  return alternatives({ source, at: 0 });
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** `a|b` up to the end of the group. */
function alternatives(cursor: Cursor): ExpressionTree {
  let items: ExpressionTree[] = [];
  const options: ExpressionTree[] = [{ kind: 'sequence', items }];
  for (let sign = signAt(cursor); sign !== '' && sign !== ')'; sign = signAt(cursor)) {
    if (sign !== '|') items.push(repeated(item(cursor), cursor));
    else {
      items = [];
      options.push({ kind: 'sequence', items });
      cursor.at += 1;
    }
  }
  const [only, ...others] = options;
  return only && others.length === 0 ? only : { kind: 'choice', items: options };
}

/** A group, a choice of signs, or a sign. */
function item(cursor: Cursor): ExpressionTree {
  const sign = signAt(cursor);
  if (sign === '(') return group(cursor);
  if (sign === '[') return choice(cursor);
  cursor.at += sign === '\\' ? 2 : 1;
  if (sign === '.') return { kind: 'any' };
  if (sign === '^' || sign === '$') return { kind: 'place' };
  if (sign !== '\\') return { kind: 'signs', signs: sign };
  const escaped = cursor.source.charAt(cursor.at - 1);
  if (escaped === 'd') return { kind: 'signs', signs: DIGITS };
  return /[a-z]/i.test(escaped) ? { kind: 'any' } : { kind: 'signs', signs: escaped };
}

function group(cursor: Cursor): ExpressionTree {
  const opening = taken(OPENING, cursor);
  const inside = alternatives(cursor);
  cursor.at += 1;
  return /[=!]$/.test(opening) ? { kind: 'place' } : inside;
}

function choice(cursor: Cursor): ExpressionTree {
  const inside = taken(CHOICE, cursor).slice(1, -1);
  const isPlain = !/^\^|-|\\[^d]/.test(inside);
  return isPlain ? { kind: 'signs', signs: inside.replace('\\d', DIGITS) } : { kind: 'any' };
}

/** Reads `?`, `*`, `+` or `{0,8}` behind an item. */
function repeated(once: ExpressionTree, cursor: Cursor): ExpressionTree {
  if (!'?*+{'.includes(signAt(cursor)) || signAt(cursor) === '') return once;
  const quantifier = taken(QUANTIFIER, cursor);
  const isOptional = /^(?:[?*]|\{0)/.test(quantifier);
  return { kind: 'times', item: once, isOptional, isRepeated: !quantifier.startsWith('?') };
}

function taken(expression: RegExp, cursor: Cursor): string {
  expression.lastIndex = cursor.at;
  const [text = ''] = expression.exec(cursor.source) ?? [];
  cursor.at += text.length;
  return text;
}

function signAt({ source, at }: Cursor): string {
  return source.charAt(at);
}
