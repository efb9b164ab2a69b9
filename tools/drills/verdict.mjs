// What became of the ballots: those that were acknowledged against the rows that lie in the database, and the three sums.
import { withClient } from '../postgres/client.mjs';
import { Devices } from './devices.mjs';

const BALLOTS = `
  select contest_id as contest, voter, choices, created_at as "castAt" from ballot
  join voting_channels on voting_channels.id = channel_id`;
const RECOUNT = `
  select 0 as entry, count(*)::int as votes from ballot
  union all select entry, count(*)::int from ballot, unnest(choices) as entry group by entry`;
const DELTAS = `
  select 0 as entry, coalesce(sum(n), 0)::int as votes from ballot_batch
  union all select entry, sum(votes)::int from ballot_batch, unnest(entries, counts) as added (entry, votes) group by entry`;

/** `casts`: what was acknowledged; `published`: what the running totals say. */
export async function judge({ house, casts, published }) {
  const { ballots, recount, deltas } = await withClient(house.superUrl, async (client) => ({
    ballots: (await client.query(BALLOTS)).rows,
    recount: await sumsOf(client, RECOUNT),
    deltas: await sumsOf(client, DELTAS),
  }));
  const devices = new Devices(house.keysDir);
  const stored = new Map(ballots.map((row) => [`${row.contest} ${row.voter}`, row]));
  const rowOf = ({ contest, id }) => stored.get(`${contest} ${devices.keyOf(contest, id)}`);
  return {
    acknowledged: casts.length,
    lost: casts.filter((cast) => rowOf(cast)?.choices.join() !== cast.choices.join()).length,
    twice: ballots.length - stored.size,
    // what was said of when they were cast, against what the database wrote
    otherMoments: casts.filter((cast) => rowOf(cast)?.castAt.toISOString() !== cast.castAt).length,
    recount: recount.get(0),
    deltas: deltas.get(0),
    published: published.ballots,
    isSameByEntry: isSame(recount, deltas) && isSame(recount, new Map([[0, published.ballots], ...published.votes])),
  };
}

async function sumsOf(client, sql) {
  const { rows } = await client.query(sql);
  return new Map(rows.map(({ entry, votes }) => [entry, votes]));
}

/** An entry without a vote may be left out. */
function isSame(some, others) {
  const entries = new Set([...some.keys(), ...others.keys()]);
  return [...entries].every((entry) => (some.get(entry) ?? 0) === (others.get(entry) ?? 0));
}
