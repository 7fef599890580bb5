/** Milliseconds of each of `runs` calls, after `warmUp` calls that are not counted. */
export function timed(work: () => void, runs: number, warmUp: number): readonly number[] {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** A line of the report: what was measured, the result, and whether it is what we aim at (null: no aim). */
export function report(
  what: string,
  figure: string,
  aim: { readonly text: string; readonly isMet: boolean } | null,
): void {
  const verdict = aim ? `   aim ${aim.text}: ${aim.isMet ? 'met' : 'MISSED'}` : '';
  console.log(`${what.padEnd(52)} ${figure.padStart(16)}${verdict}`);
}
