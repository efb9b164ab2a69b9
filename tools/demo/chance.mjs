// Chance that is the same on every run.

/** Numbers from 0 up to 1 (mulberry32). */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const wholeBelow = (chance, limit) => Math.floor(chance() * limit);

/** So many different keys of `weights`, the heavier the likelier. */
export function drawKeys(chance, weights, count) {
  const left = new Map(weights);
  return Array.from({ length: Math.min(count, left.size) }, () => {
    const drawn = drawKey(chance, left);
    left.delete(drawn);
    return drawn;
  });
}

function drawKey(chance, weights) {
  let rest = chance() * [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  for (const [key, weight] of weights) {
    rest -= weight;
    if (rest < 0) return key;
  }
  return [...weights.keys()].at(-1);
}

export const bytes = (chance, length) => Buffer.from(Array.from({ length }, () => wholeBelow(chance, 256)));
