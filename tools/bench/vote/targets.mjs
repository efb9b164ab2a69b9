// What the figures of bench:vote are held to.
const AT_LEAST = { vsInsert: 2.2, vsTypeorm: 20, vsBare: 0.8, vsNoDatabase: 0.6, withSlowSync: 0.75 };
const AT_MOST = {
  p99ms: 50,
  loneVsInsert: 1.1,
  postgresMicrosPerBallot: 30,
  bytesPerBallot: 210,
  totalsReadMs: 5,
  hoursFor42Million: 1,
};

/** What `--held` measures. */
export const HELD = {
  atLeast: { intervalVsPlain: 0.33, networkVsPlain: 0.33 },
  atMost: { intervalCost: 3, networkCost: 3 },
};

/** A sentence for each figure that misses its target; one that is not there misses it. */
export function missesOf(figures, { atLeast, atMost } = { atLeast: AT_LEAST, atMost: AT_MOST }) {
  const few = Object.entries(atLeast)
    .filter(([name, bound]) => !(figures[name] >= bound))
    .map(([name, bound]) => `${name} is ${figures[name]} and should be at least ${bound}`);
  const much = Object.entries(atMost)
    .filter(([name, bound]) => !(figures[name] <= bound))
    .map(([name, bound]) => `${name} is ${figures[name]} and should be at most ${bound}`);
  return [...few, ...much];
}
