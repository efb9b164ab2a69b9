// What became of the ballots: those that were acknowledged against the rows that lie in the database, and the three sums.
import { withClient } from '../postgres/client.mjs';
import { Devices } from './devices.mjs';

const BALLOTS = `
  select voter, choices from ballot
  join voting_channels on voting_channels.id = channel_id where contest_id = $1`;
const RECOUNT = `
  with mine as (
    select choices from ballot join voting_channels on voting_channels.id = channel_id where contest_id = $1
  )
  select 0 as entry, count(*)::int as votes from mine
  union all select entry, count(*)::int from mine, unnest(choices) as entry group by entry`;
const DELTAS = `
  with mine as (
    select n, entries, counts from ballot_batch join voting_channels on voting_channels.id = channel_id
    where contest_id = $1
  )
  select 0 as entry, coalesce(sum(n), 0)::int as votes from mine
  union all select entry, sum(votes)::int from mine, unnest(entries, counts) as added (entry, votes) group by entry`;

/** `casts`: what was acknowledged; `published`: what the running totals say. */
export async function judge({ house, vote, casts, published }) {
  const { ballots, recount, deltas } = await withClient(house.superUrl, async (client) => ({
    ballots: (await client.query(BALLOTS, [vote.contestId])).rows,
    recount: await sumsOf(client, RECOUNT, vote),
    deltas: await sumsOf(client, DELTAS, vote),
  }));
  const devices = new Devices(house.keysDir);
  const stored = new Map(ballots.map((row) => [row.voter, row]));
  const isThere = ({ id, choices }) => {
    const row = stored.get(devices.keyOf(vote.contestId, id));
    return row !== undefined && row.choices.join() === choices.join();
  };
  return {
    acknowledged: casts.length,
    lost: casts.filter((cast) => !isThere(cast)).length,
    twice: ballots.length - stored.size,
    recount: recount.get(0),
    deltas: deltas.get(0),
    published: published.ballots,
    isSameByEntry: isSame(recount, deltas) && isSame(recount, new Map([[0, published.ballots], ...published.votes])),
  };
}

async function sumsOf(client, sql, { contestId }) {
  const { rows } = await client.query(sql, [contestId]);
  return new Map(rows.map(({ entry, votes }) => [entry, votes]));
}

/** An entry without a vote may be left out. */
function isSame(some, others) {
  const entries = new Set([...some.keys(), ...others.keys()]);
  return [...entries].every((entry) => (some.get(entry) ?? 0) === (others.get(entry) ?? 0));
}
