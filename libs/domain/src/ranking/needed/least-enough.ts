interface Search {
  /** The largest number that can be tried. */
  readonly most: number;
  /** Whether all above one that is enough are enough too. */
  readonly isOneWay: boolean;
  readonly isEnough: (number: number) => boolean;
}

/** Where more may be worse, so many are tried one by one. */
export const ONE_BY_ONE = 32;

/**
 * A whole number from 1 that is enough while one less is not (0 is not): by doubling, then halving. Where all above one
 * that is enough are too, it is the least, and undefined says that there is none; else it is the least up to ONE_BY_ONE.
 */
export function leastEnough({ most, isOneWay, isEnough }: Search): number | undefined {
  if (most < 1 || (isOneWay && !isEnough(most))) return undefined;
  const step = (number: number) => (isOneWay || number >= ONE_BY_ONE ? number * 2 : number + 1);
  let less = 0;
  for (let next = 1; less < most; next = Math.min(step(next), most)) {
    if (isEnough(next)) return between(less, next, isEnough);
    less = next;
  }
  return undefined;
}

function between(less: number, enough: number, isEnough: Search['isEnough']): number {
  while (enough - less > 1) {
    const middle = less + Math.floor((enough - less) / 2);
    if (isEnough(middle)) enough = middle;
    else less = middle;
  }
  return enough;
}
