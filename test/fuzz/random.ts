/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `count` − 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

/** Runs of a property: so many unless ANJU_FUZZ multiplies them. ANJU_FUZZ_SEED begins elsewhere. */
export function seeds(runs: number): readonly number[] {
  const factor = Number(process.env['ANJU_FUZZ'] ?? 1);
  const first = Number(process.env['ANJU_FUZZ_SEED'] ?? 1);
  return Array.from({ length: Math.ceil(runs * factor) }, (_, index) => first + index);
}

/** Runs a property for every seed; a failure names its seed. */
export async function forSeeds(
  runs: number,
  property: (random: Random) => void | Promise<void>,
): Promise<void> {
  for (const seed of seeds(runs)) {
    try {
      await property(new Random(seed));
    } catch (error) {
      throw new Error(
        `seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        {
          cause: error,
        },
      );
    }
  }
}
