import type { Reducer } from '../reducer.js';
import { best } from './best.js';
import { closestPair } from './closest-pair.js';
import { count } from './count.js';
import { highest } from './highest.js';
import { lowest } from './lowest.js';
import { mean } from './mean.js';
import { median } from './median.js';
import { nthHighest } from './nth-highest.js';
import { pick } from './pick.js';
import { share } from './share.js';
import { sum } from './sum.js';
import { trimmedMean } from './trimmed-mean.js';
import { trimmedSum } from './trimmed-sum.js';
import { weightedMean } from './weighted-mean.js';
import { weightedSum } from './weighted-sum.js';

/** The methods that reduce a line of values by themselves: steps of their own, and the cases of `by-count`. */
export const reducers: readonly Reducer[] = [
  sum,
  mean,
  weightedSum,
  weightedMean,
  median,
  trimmedMean,
  trimmedSum,
  closestPair,
  highest,
  lowest,
  nthHighest,
  best,
  count,
  pick,
  share,
];
