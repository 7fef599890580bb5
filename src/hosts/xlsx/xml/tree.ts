import { XmlError, attributesOf, localName, nextTag, prefixOf, type Tag } from './lexer';
import { escapeAttribute, escapeText, unescapeXml } from './text';

/**
 * A part of a workbook as a tree that can be changed and written again: everything that is not understood stays as
 * it was (comments, unknown elements, prefixes, the order of attributes).
 */
export class XmlElement {
  /** Elements, and whatever stands between them as written. */
  readonly children: (XmlElement | string)[] = [];

  constructor(
    /** As written, with its prefix. */
    readonly name: string,
    /** Values as written. */
    private readonly attributes: Map<string, string> = new Map(),
  ) {}

  get localName(): string {
    return localName(this.name);
  }

  get prefix(): string {
    return prefixOf(this.name);
  }

  get elements(): readonly XmlElement[] {
    return this.children.filter((child) => child instanceof XmlElement);
  }

  get(attribute: string): string | undefined {
    const raw = this.attributes.get(attribute);
    return raw === undefined ? undefined : unescapeXml(raw);
  }

  /** An attribute by its name without prefix, such as the `id` of `r:id`; the prefix is the writer's choice. */
  getLocal(attribute: string): string | undefined {
    for (const [name, raw] of this.attributes) {
      if (name.includes(':') && localName(name) === attribute) return unescapeXml(raw);
    }
    return undefined;
  }

  getNumber(attribute: string, otherwise: number): number {
    const text = this.get(attribute);
    return text === undefined || text === '' ? otherwise : Number(text);
  }

  /** True for `1` and `true`. */
  getFlag(attribute: string, otherwise = false): boolean {
    const text = this.get(attribute);
    return text === undefined ? otherwise : text === '1' || text === 'true';
  }

  /** Sets an attribute, or removes it. */
  set(attribute: string, value: string | number | null): this {
    if (value === null) this.attributes.delete(attribute);
    else this.attributes.set(attribute, escapeAttribute(String(value)));
    return this;
  }

  attributeNames(): readonly string[] {
    return [...this.attributes.keys()];
  }

  /** The first child element of this name, prefixes aside. */
  child(name: string): XmlElement | undefined {
    return this.elements.find((element) => element.localName === name);
  }

  childrenNamed(name: string): readonly XmlElement[] {
    return this.elements.filter((element) => element.localName === name);
  }

  /** The child of this name; if there is none, a new one placed where `order` (the schema's sequence) wants it. */
  childInOrder(name: string, order: readonly string[]): XmlElement {
    return this.child(name) ?? this.insertInOrder(this.make(name), order);
  }

  insertInOrder(element: XmlElement, order: readonly string[]): XmlElement {
    const later = new Set(order.slice(order.indexOf(element.localName) + 1));
    const index = this.children.findIndex(
      (child) => child instanceof XmlElement && later.has(child.localName),
    );
    this.children.splice(index < 0 ? this.children.length : index, 0, element);
    return element;
  }

  /** A new element with the prefix of this one, not yet placed. */
  make(name: string, attributes: Readonly<Record<string, string | number>> = {}): XmlElement {
    const element = new XmlElement(this.prefix + name);
    for (const [attribute, value] of Object.entries(attributes)) element.set(attribute, value);
    return element;
  }

  append(name: string, attributes: Readonly<Record<string, string | number>> = {}): XmlElement {
    const element = this.make(name, attributes);
    this.children.push(element);
    return element;
  }

  remove(child: XmlElement): void {
    const index = this.children.indexOf(child);
    if (index >= 0) this.children.splice(index, 1);
  }

  get text(): string {
    return this.children
      .map((child) => (typeof child === 'string' ? unescapeXml(child) : child.text))
      .join('');
  }

  setText(text: string): this {
    this.children.splice(0, this.children.length, escapeText(text));
    return this;
  }

  copy(): XmlElement {
    const copy = new XmlElement(this.name, new Map(this.attributes));
    copy.children.push(...this.children.map((child) => (typeof child === 'string' ? child : child.copy())));
    return copy;
  }

  toString(): string {
    let head = `<${this.name}`;
    for (const [name, raw] of this.attributes) head += ` ${name}="${raw}"`;
    return this.children.length === 0 ? `${head}/>` : `${head}>${this.children.join('')}</${this.name}>`;
  }
}

export interface XmlDocument {
  /** What stands before the root: the XML declaration, comments. */
  readonly prolog: string;
  readonly root: XmlElement;
}

/** Reads one document. Throws {@link XmlError}. */
export function parseXml(text: string): XmlDocument {
  const first = nextTag(text, 0);
  if (!first || first.kind === 'close') throw new XmlError('no element', 0);
  const root = parseElement(text, first);
  return { prolog: text.slice(0, first.start), root };
}

/** Reads the element that begins with `first`. */
export function parseElement(text: string, first: Tag): XmlElement {
  const root = elementOf(text, first);
  const open: XmlElement[] = first.kind === 'open' ? [root] : [];
  let at = first.end;
  while (open.length > 0) {
    const tag = nextTag(text, at);
    const parent = open.at(-1) as XmlElement;
    if (!tag) throw new XmlError(`${parent.name} is not closed`, at);
    if (tag.start > at) parent.children.push(text.slice(at, tag.start));
    at = tag.end;
    if (tag.kind === 'close') {
      if (tag.name !== parent.name) throw new XmlError(`${parent.name} is not closed`, tag.start);
      open.pop();
      continue;
    }
    const element = elementOf(text, tag);
    parent.children.push(element);
    if (tag.kind === 'open') open.push(element);
  }
  return root;
}

function elementOf(text: string, tag: Tag): XmlElement {
  return new XmlElement(tag.name, attributesOf(text.slice(tag.start + 1 + tag.name.length, tag.end)));
}

export function writeXml(document: XmlDocument): string {
  return document.prolog + document.root.toString();
}
