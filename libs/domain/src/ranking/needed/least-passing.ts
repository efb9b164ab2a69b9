interface Search {
  /** The largest number that can be tried. */
  readonly most: number;
  /** Whether all above one that passes pass too. */
  readonly isOneWay: boolean;
  readonly passes: (number: number) => boolean;
}

/**
 * A whole number from 1 that passes while one less does not (0 does not): by doubling, then halving. Where all above one
 * that passes pass too, it is the least, and undefined says that there is none.
 */
export function leastPassing({ most, isOneWay, passes }: Search): number | undefined {
  if (most < 1 || (isOneWay && !passes(most))) return undefined;
  let fails = 0;
  for (let next = 1; fails < most; next = Math.min(next * 2, most)) {
    if (passes(next)) return between(fails, next, passes);
    fails = next;
  }
  return undefined;
}

function between(fails: number, passes: number, isEnough: Search['passes']): number {
  while (passes - fails > 1) {
    const middle = fails + Math.floor((passes - fails) / 2);
    if (isEnough(middle)) passes = middle;
    else fails = middle;
  }
  return passes;
}
