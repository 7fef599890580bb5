const DIGITS = '0123456789';
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const CHOICE = /\[(?:[^\]\\]|\\.)*\]/y;
const QUANTIFIER = /(?:[?*+]|\{[\d,]+\})\??/y;

/**
 * The signs without which a text cannot fit an expression: of each group returned it must hold one, the rarest group
 * first. Reads the syntax that wordings are written in; what is no sign by itself asks for nothing.
 */
export function neededSigns(source: string): readonly string[] {
  const needs = new Set(alternatives({ source, at: 0 }));
  return [...needs].sort((first, second) => first.length - second.length);
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** `a|b` up to the end of the group: what all of them need, or else one sign of each. */
function alternatives(cursor: Cursor): readonly string[] {
  let needs: string[] = [];
  const options = [needs];
  for (let sign = signAt(cursor); sign !== '' && sign !== ')'; sign = signAt(cursor)) {
    if (sign === '|') {
      needs = [];
      options.push(needs);
      cursor.at += 1;
      continue;
    }
    const found = item(cursor);
    if (!isOptional(cursor)) needs.push(...found);
  }
  return options.length === 1 ? needs : oneOfEach(options);
}

function oneOfEach(options: readonly (readonly string[])[]): readonly string[] {
  const signs = new Set<string>();
  for (const needs of options) {
    const [first, ...others] = needs;
    if (first === undefined) return [];
    const rarest = others.reduce((best, one) => (one.length < best.length ? one : best), first);
    for (const sign of rarest) signs.add(sign);
  }
  return [[...signs].join('')];
}

/** A group, a choice of signs, or a sign. */
function item(cursor: Cursor): readonly string[] {
  const sign = signAt(cursor);
  if (sign === '(') return group(cursor);
  if (sign === '[') return choice(cursor);
  cursor.at += sign === '\\' ? 2 : 1;
  if (sign !== '\\') return '.^$'.includes(sign) ? [] : [sign];
  const escaped = cursor.source.charAt(cursor.at - 1);
  if (escaped === 'd') return [DIGITS];
  return /[a-z]/i.test(escaped) ? [] : [escaped];
}

/** What must, or must not, stand beside a place is no part of the text that fits. */
function group(cursor: Cursor): readonly string[] {
  const opening = taken(OPENING, cursor);
  const needs = alternatives(cursor);
  cursor.at += 1;
  return /[=!]$/.test(opening) ? [] : needs;
}

function choice(cursor: Cursor): readonly string[] {
  const inside = taken(CHOICE, cursor).slice(1, -1);
  const isPlain = !/^\^|-|\\[^d]/.test(inside);
  return isPlain ? [inside.replace('\\d', DIGITS)] : [];
}

/** Reads `?`, `*`, `+` or `{0,8}`; whether the item before it may be missing. */
function isOptional(cursor: Cursor): boolean {
  if (!'?*+{'.includes(signAt(cursor))) return false;
  return /^(?:[?*]|\{0)/.test(taken(QUANTIFIER, cursor));
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
