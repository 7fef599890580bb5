interface Ending {
  /** See `endingsOf`. */
  readonly endings: ReadonlySet<string>;
}

/** What a text may fit that ends with one sign, by the sign in front of it. */
interface LastSign<Item> {
  readonly bySignBefore: ReadonlyMap<number, readonly Item[]>;
  readonly behindOthers: readonly Item[];
}

/** A list by how a text must end to fit what stands in it: most texts leave few to be tried. */
export class ByEnding<Item extends Ending> {
  private readonly byLastSign = new Map<number, LastSign<Item>>();
  private readonly others: readonly Item[];

  constructor(items: readonly Item[]) {
    const fitting = (...endings: readonly string[]) =>
      items.filter((item) => ['', ...endings].some((ending) => item.endings.has(ending)));
    this.others = fitting();
    const endings = new Set(items.flatMap((item) => [...item.endings]));
    const pairs = [...endings].filter((ending) => ending.length > 1);
    for (const last of new Set([...endings].flatMap((ending) => ending.slice(-1)))) {
      const bySignBefore = pairs
        .filter((pair) => pair.endsWith(last))
        .map((pair) => [pair.charCodeAt(0), fitting(last, pair)] as const);
      this.byLastSign.set(last.charCodeAt(0), {
        bySignBefore: new Map(bySignBefore),
        behindOthers: fitting(last),
      });
    }
  }

  /** What a text may fit, in the order of the list. */
  of(text: string): readonly Item[] {
    const last = this.byLastSign.get(text.charCodeAt(text.length - 1));
    if (last === undefined) return this.others;
    return last.bySignBefore.get(text.charCodeAt(text.length - 2)) ?? last.behindOthers;
  }
}
