// Loaded before the product where a variant of the bench is served: ballots go into another store than the lanes
// (`BENCH_STORE`), everything else of the stack is the product's.
import { BallotLanes } from '../../../apps/api/dist/voting/ballots/ballot-lanes.service.js';
import { InsertStore } from './insert-store.mjs';
import { NoStore } from './no-store.mjs';
import { TypeormStore } from './typeorm-store.mjs';

const STORES = { insert: InsertStore, none: NoStore, typeorm: TypeormStore };

if (typeof BallotLanes.prototype.castBallot !== 'function') {
  throw new Error('the store that the bench swaps is not there any more: mend tools/bench/vote/swap-store.mjs');
}
const store = new STORES[process.env.BENCH_STORE](process.env.APP_DATABASE_URL);
BallotLanes.prototype.castBallot = (ballot) => store.castBallot(ballot);
