/** Thrown for a part that is no well-formed XML, or uses what workbooks never do (a document type). */
export class XmlError extends Error {
  constructor(message: string, position: number) {
    super(`${message} at character ${position}`);
    this.name = 'XmlError';
  }
}

/** A tag with its place in the text: `text.slice(start, end)` is the tag itself. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  /** As written, with its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const TAG = /<(\/?)([^\s/>"'<]+)((?:[^"'<>]|"[^"<]*"|'[^'<]*')*)>/y;

/** The first tag at or after `from`; comments, processing instructions and CDATA are passed over. Null at the end. */
export function nextTag(text: string, from: number): Tag | null {
  let at = text.indexOf('<', from);
  while (at >= 0) {
    const second = text[at + 1];
    if (second !== '?' && second !== '!') return tagAt(text, at);
    const end = endOfOther(text, at);
    if (end < 0) throw new XmlError('no end', at);
    at = text.indexOf('<', end);
  }
  return null;
}

function endOfOther(text: string, at: number): number {
  for (const [begin, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(begin, at)) continue;
    const found = text.indexOf(end, at + begin.length);
    return found < 0 ? -1 : found + end.length;
  }
  throw new XmlError('a document type is not allowed', at);
}

function tagAt(text: string, at: number): Tag {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match?.[2]) throw new XmlError('a tag is broken', at);
  const isEmpty = text[TAG.lastIndex - 2] === '/';
  return {
    kind: match[1] ? 'close' : isEmpty ? 'empty' : 'open',
    name: match[2],
    start: at,
    end: TAG.lastIndex,
  };
}

/** The tag that closes `open`. Throws {@link XmlError} where there is none. */
export function closingTag(text: string, open: Tag): Tag {
  let depth = 1;
  for (let tag = nextTag(text, open.end); tag; tag = nextTag(text, tag.end)) {
    if (tag.name === open.name) {
      if (tag.kind === 'open') depth++;
      if (tag.kind === 'close') depth--;
      if (depth === 0) return tag;
    }
  }
  throw new XmlError(`${open.name} is not closed`, open.start);
}

const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag, in their order, values as written (escaped). */
export function attributesOf(tagText: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of tagText.matchAll(ATTRIBUTE)) {
    attributes.set(name as string, double ?? (single as string).replaceAll('"', '&quot;'));
  }
  return attributes;
}

/** `x:row` → `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `x:row` → `x:`; nothing where there is no prefix. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}
