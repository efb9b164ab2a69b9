// How a drill runs: under load a fault comes, round by round, and is mended; then what was acknowledged is looked for. The
// last line is JSON. `--rounds` faults (20), `--quick` fewer and shorter ones, `--control` with one safety off: then it
// must fail. `--held`: in a vote of which a quota looks at earlier ballots.
import { parseArgs } from 'node:util';
import { endCleanly } from './ending.mjs';
import { DrillHouse } from './house.mjs';
import { judge } from './verdict.mjs';
import { Office } from './office.mjs';
import { LEAST_IN_FLIGHT, Voters } from './voters.mjs';

const ROUNDS = { whole: '20', quick: '3' };
/** A quota beside that which the ballots' keys hold. */
const HELD = [
  { ballots: 1, per: 'voter', window: 'contest' },
  { ballots: 1, per: 'voter', window: { apartMinutes: 30 } },
];
/** Acknowledged ballots that are sent again at the end. */
const AGAIN = 500;

export const tell = (line) => process.stderr.write(`${line}\n`);

/**
 * `lift`: what `--control` takes away. `work` makes the faults and returns what else is to be told; it gives the ports of the
 * servers that are at work in the end as `ports`, `isGood` where it asks for more than that no ballot is lost, and as
 * `orphans` ballots that are still to be sent again.
 */
export async function runDrill({ name, lift, ...wanted }, work) {
  const options = readOptions();
  const house = new DrillHouse({ name, ...wanted.house });
  let voters;
  endCleanly(() => {
    voters?.end();
    return house.takeDown();
  });
  try {
    await house.build();
    const first = await house.serve();
    const office = await Office.open({ house, port: first.port });
    const vote = await office.makeVote(options.isHeld ? { ...wanted.vote, channel: { quotas: HELD } } : wanted.vote);
    await first.stop();
    voters = new Voters({ keysDir: house.keysDir, vote });
    const given = { house, office, vote, voters, ...options, ...(options.isControl ? { lift } : {}) };
    const made = await work(given);
    const result = { drill: name, rounds: options.rounds, ...(await conclude({ house, office, voters, ...made })) };
    process.exitCode = result.isGood ? 0 : 1;
    console.log(JSON.stringify(result));
  } catch (error) {
    throw new Error(`the drill did not come to its end; ${house.ends()}`, { cause: error });
  } finally {
    voters?.end();
    await house.takeDown();
  }
}

async function conclude({ house, office, voters, ports, told, orphans = [], isGood = true }) {
  await voters.turnTo(ports);
  const { casts, ...counts } = await voters.finish(orphans);
  const found = await judge({ house, casts, published: await office.published(ports[0]) });
  const result = {
    ...found,
    ...told,
    ...counts,
    slowestMs: Math.round(counts.slowestMs),
    otherAnswers: await voters.again(AGAIN),
  };
  return { ...result, isGood: isGood && isWhole(result) };
}

function isWhole({ acknowledged, lost, twice, otherMoments, recount, deltas, published, isSameByEntry, ...rest }) {
  const { inFlight = LEAST_IN_FLIGHT, unresolved, refused, otherAnswers } = rest;
  const isExact =
    lost + twice + otherMoments === 0 && [recount, deltas, published].every((sum) => sum === acknowledged);
  const hasAnswered = unresolved + otherAnswers === 0 && Object.keys(refused).length === 0;
  return acknowledged > 0 && isExact && isSameByEntry && hasAnswered && inFlight >= LEAST_IN_FLIGHT;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      control: { type: 'boolean', default: false },
      held: { type: 'boolean', default: false },
    },
  });
  const { quick, control, held, rounds = quick ? ROUNDS.quick : ROUNDS.whole } = values;
  return { isQuick: quick, isControl: control, isHeld: held, rounds: Number(rounds) };
}
