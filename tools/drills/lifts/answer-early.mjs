// Loaded before the server in a drill's control: ballots are acknowledged before they are stored.
import { BallotLanes } from '../../../apps/api/dist/voting/ballots/ballot-lanes.service.js';

const { castBallot } = BallotLanes.prototype;
if (typeof castBallot !== 'function') throw new Error('ballots go in by another way now: mend this lift');
BallotLanes.prototype.castBallot = async function (ballot) {
  castBallot.call(this, ballot).catch(() => undefined);
  return { castAt: new Date(), windowEndsAt: null };
};
