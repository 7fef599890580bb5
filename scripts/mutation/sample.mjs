/** Numbers in [0, 1) that a seed determines (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * So many faults, as many of each group: by their number alone, words would leave little room for anything else.
 * @template {{ group: string }} Fault
 * @param {Fault[]} faults
 * @returns {Fault[]} in their own order
 */
export function sampleOf(faults, size, random) {
  const groups = new Map(faults.map(({ group }) => [group, []]));
  for (const fault of shuffled(faults, random)) groups.get(fault.group).push(fault);
  const drawn = new Set();
  const rows = [...groups.values()];
  for (let row = 0; drawn.size < Math.min(size, faults.length); row += 1) {
    const fault = rows[row % rows.length].shift();
    if (fault) drawn.add(fault);
  }
  return faults.filter((fault) => drawn.has(fault));
}

function shuffled(items, random) {
  const rest = [...items];
  for (let last = rest.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [rest[last], rest[other]] = [rest[other], rest[last]];
  }
  return rest;
}
