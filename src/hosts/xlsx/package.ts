import type { PartDamage, UnusableReason } from '../../core/files/unusable';
import { UnusableFile, inPart } from './unusableFile';
import { parseXml, writeXml, type XmlDocument } from './xml/tree';
import { ZipDamage, readEntry, unpack, writeZip, type ZipEntry, type ZipSource } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `drawing`… */
  readonly type: string;
  /** Name of the part that it leads to; as written where it leads outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

export const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts of an .xlsx file (ECMA-376 part 2) by name, without a leading slash. Only what is asked for is unpacked;
 * what is not changed is written as it was, byte for byte.
 */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly changed = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();

  constructor(
    private readonly archive: Uint8Array,
    private readonly directory: readonly ZipEntry[],
  ) {
    this.entries = new Map(directory.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.changed.has(name) || (this.entries.has(key) && !this.removed.has(key));
  }

  /** A part's content, checked. Throws {@link UnusableFile}. */
  bytes(name: string): Uint8Array {
    const changed = this.changed.get(name);
    if (changed) return changed;
    const entry = this.entry(name);
    return attempt(name, () => readEntry(this.archive, entry));
  }

  /** As {@link bytes}, piece by piece, for parts too large to be held twice. */
  eachPiece(name: string, take: (piece: Uint8Array) => void): void {
    const entry = this.entry(name);
    attempt(name, () => {
      unpack(this.archive, entry, take);
    });
  }

  /** Unpacked size as promised by the archive, in bytes. */
  size(name: string): number {
    return this.entry(name).size;
  }

  text(name: string): string {
    const text = new TextDecoder().decode(this.bytes(name));
    if (!text.includes('<')) damaged(name, 'unreadable');
    return text;
  }

  xml(name: string): XmlDocument {
    return inPart(name, () => parseXml(this.text(name)));
  }

  write(name: string, content: string | Uint8Array): void {
    this.changed.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    this.removed.delete(name.toLowerCase());
  }

  writeXml(name: string, document: XmlDocument): void {
    this.write(name, writeXml(document));
  }

  /** Adds a part under a name that is free: `pattern` has a `#` where the number belongs. */
  add(pattern: string, contentType: string, content: string): string {
    let number = 1;
    while (this.has(pattern.replace('#', String(number)))) number++;
    const name = pattern.replace('#', String(number));
    this.write(name, DECLARATION + content);
    const types = this.xml(CONTENT_TYPES);
    types.root.append('Override', { PartName: `/${name}`, ContentType: contentType });
    this.writeXml(CONTENT_TYPES, types);
    return name;
  }

  /** Removes a part, its relationships, and the parts that nothing else leads to. */
  remove(name: string): void {
    const targets = this.relationships(name).filter(({ isExternal }) => !isExternal);
    this.drop(relationshipsName(name));
    this.drop(name);
    const types = this.xml(CONTENT_TYPES);
    const override = types.root
      .childrenNamed('Override')
      .find((element) => element.get('PartName')?.toLowerCase() === `/${name.toLowerCase()}`);
    if (override) types.root.remove(override);
    this.writeXml(CONTENT_TYPES, types);
    const stillUsed = this.allTargets();
    for (const { target } of targets) {
      if (this.has(target) && !stillUsed.has(target.toLowerCase())) this.remove(target);
    }
  }

  private drop(name: string): void {
    this.changed.delete(name);
    this.removed.add(name.toLowerCase());
  }

  private allTargets(): ReadonlySet<string> {
    const owners = [...this.names()]
      .map((name) => /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/.exec(name))
      .filter((match) => match !== null)
      .map(([, folder, file]) => (folder ? `${folder}/${file}` : (file as string)));
    return new Set(
      owners.flatMap((owner) => this.relationships(owner).map(({ target }) => target.toLowerCase())),
    );
  }

  names(): Iterable<string> {
    const old = this.directory.map(({ name }) => name).filter((name) => this.has(name));
    return new Set([...old, ...this.changed.keys()]);
  }

  /** What a part leads to; '' stands for the package itself. */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsName(part);
    if (!this.has(name)) return [];
    return this.xml(name)
      .root.childrenNamed('Relationship')
      .map((element) => {
        const isExternal = element.get('TargetMode') === 'External';
        const target = element.get('Target') ?? '';
        return {
          id: element.get('Id') ?? '',
          type: (element.get('Type') ?? '').split('/').at(-1) as string,
          target: isExternal ? target : resolve(part, target),
          isExternal,
        };
      });
  }

  related(part: string, type: string): string | null {
    return this.relationships(part).find((one) => one.type === type && !one.isExternal)?.target ?? null;
  }

  /**
   * Leads from a part to another.
   * @param type in full
   * @returns the id
   */
  relate(part: string, type: string, target: string): string {
    const name = relationshipsName(part);
    const document = this.has(name)
      ? this.xml(name)
      : parseXml(`${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`);
    const taken = new Set(document.root.elements.map((element) => element.get('Id')));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    document.root.append('Relationship', { Id: id, Type: type, Target: `/${target}` });
    this.writeXml(name, document);
    return id;
  }

  unrelate(part: string, id: string): void {
    const name = relationshipsName(part);
    const document = this.xml(name);
    const element = document.root.elements.find((one) => one.get('Id') === id);
    if (element) document.root.remove(element);
    this.writeXml(name, document);
  }

  /** The file, with old parts in their old order and new ones behind. */
  save(): Uint8Array {
    const sources = [...this.names()].map((name): ZipSource => {
      const content = this.changed.get(name);
      return content ? { name, content, isPacked: true } : { archive: this.archive, entry: this.entry(name) };
    });
    return writeZip(sources);
  }

  private entry(name: string): ZipEntry {
    return this.entries.get(name.toLowerCase()) ?? damaged(name, 'missing');
  }
}

/** The part that holds the relationships of a part; '' stands for the package itself. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target is relative to the folder of its part, or begins at the root with a slash. */
function resolve(part: string, target: string): string {
  const folders = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return decodeURI(folders.join('/'));
}

function damaged(part: string, damage: PartDamage): never {
  throw new UnusableFile({ kind: 'damaged-part', part, damage });
}

function attempt<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ZipDamage)) throw error;
    const reason: UnusableReason =
      error.damage === 'truncated'
        ? { kind: 'truncated' }
        : { kind: 'damaged-part', part: name, damage: error.damage };
    throw new UnusableFile(reason);
  }
}
