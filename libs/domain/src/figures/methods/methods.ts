import type { Method } from '../method.js';
import { reducingMethod } from '../reducing-method.js';
import { bands } from './bands.js';
import { byCount } from './by-count.js';
import { divide } from './divide.js';
import { fill } from './fill.js';
import { keepBest } from './keep-best.js';
import { limit } from './limit.js';
import { majorityVotes } from './majority-votes.js';
import { majorityWins } from './majority-wins.js';
import { minMax } from './min-max.js';
import { minus } from './minus.js';
import { percentile } from './percentile.js';
import { plus } from './plus.js';
import { pointsByRank } from './points-by-rank.js';
import { points } from './points.js';
import { rank } from './rank.js';
import { reducers } from './reducers.js';
import { require } from './require.js';
import { round } from './round.js';
import { severityAdjusted } from './severity-adjusted.js';
import { shareOfHighest } from './share-of-highest.js';
import { shareOfTotal } from './share-of-total.js';
import { times } from './times.js';
import { zScore } from './z-score.js';

/** Every method that a step may name. A new one is a module of its own and a line here. */
export const methods: readonly Method[] = [
  ...[...reducers, byCount].map(reducingMethod),
  keepBest,
  majorityWins,
  majorityVotes,
  rank,
  pointsByRank,
  shareOfHighest,
  shareOfTotal,
  minMax,
  percentile,
  zScore,
  severityAdjusted,
  times,
  divide,
  plus,
  minus,
  round,
  bands,
  points,
  limit,
  fill,
  require,
];

const byName = new Map(methods.map((method) => [method.name, method]));

/** The method of a step that the schema has let through. */
export function methodNamed(name: string): Method {
  const method = byName.get(name);
  if (method === undefined) throw new Error(`no method ${name}`);
  return method;
}
