// Ballots cast at servers, with what they cost them, Postgres, and the process that casts them.
import { cpuMicrosOf } from '../usage.mjs';

/** What is made ready for a second; a server that took more would end the load early. */
const MOST_A_SECOND = 20_000;

/** After so many ballots everything that one goes through has been compiled. */
export const WARM = 20_000;

/**
 * `{ count, perSecond, p50, p99, nodeMicros, postgresMicros, loadMicros }`, each of the last three per ballot. `milliseconds`
 * may be left out where `count` says how many; for `warmMilliseconds` the same clients cast ballots before the clock runs.
 */
export async function castAt({
  vote,
  load,
  servers,
  asks = 'ballots',
  connections,
  milliseconds,
  warmMilliseconds = 0,
  count,
}) {
  const pids = servers.map(({ process }) => process.pid);
  const usage = () => ({ node: sum(pids.map(cpuMicrosOf)), postgres: cpuMicrosOf(vote.house.databasePid) });
  const made = count ?? Math.ceil((MOST_A_SECOND * (warmMilliseconds + milliseconds)) / 1000);
  const ports = servers.map(({ port }) => port);
  const job = { asks, ports, connections, milliseconds: milliseconds ?? 600_000, warmMilliseconds, count: made };
  let before;
  const result = await load.cast({ voters: vote.voters, job, onStart: () => (before = usage()) });
  return figuresOf(result, { before, after: usage() });
}

function figuresOf({ statuses, failures, count, seconds, p50, p99, cpuMicros }, { before, after }) {
  if (failures > 0 || statuses[201] !== count) {
    throw new Error(`ballots were refused: ${JSON.stringify(statuses)}, ${failures} without an answer`);
  }
  return {
    count,
    p50,
    p99,
    perSecond: count / seconds,
    nodeMicros: (after.node - before.node) / count,
    postgresMicros: (after.postgres - before.postgres) / count,
    loadMicros: cpuMicros / count,
  };
}

export const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Of each figure the median over turns. */
export const mediansOf = (turns) =>
  Object.fromEntries(Object.keys(turns[0]).map((name) => [name, median(turns.map((turn) => turn[name]))]));

/**
 * Each of `named` in every turn, forth and back, so that neighbours, drift and what came before disturb all alike:
 * `{ name: [figures of each turn] }`.
 */
export async function byTurns(turns, named) {
  const found = Object.fromEntries(Object.keys(named).map((name) => [name, []]));
  const forth = Object.entries(named);
  const back = forth.toReversed();
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [name, measure] of turn % 2 === 0 ? forth : back) found[name].push(await measure());
  }
  return found;
}

/** The median of the ratios of one and the other in the same turn. */
export const ratioOf = (ones, others, figure = 'perSecond') =>
  median(ones.map((one, turn) => one[figure] / others[turn][figure]));
