// What becomes of a ballot's price as a contest grows, with a second replica, and beside readers and heavy arithmetic.
import { judgedContest } from '../contests.mjs';
import { Load } from '../load.mjs';
import { byTurns, castAt, mediansOf, ratioOf, WARM } from './cast.mjs';
import { storeLoop } from './store-loop.mjs';

const BATCH = 128;
const CONNECTIONS = 128;
const PAGES_A_SECOND = 100;
const JUDGED = 'bench-judged';
/** More than there is time for. */
const MOST_DECIDED = 60;

/** Ballots of voters that nobody knows, as many as are missing, and their row in `ballot_batch`: sums stay sums. */
const PREFILL = `
  with filled as (
    insert into ballot
      (channel_id, time_window, bucket, voter, slot, choices, weights, rulebook_version, commitment, created_at)
    select $1, 0, ('x' || left(replace(voter::text, '-', ''), 10))::bit(40)::bigint % 16, voter, 0,
      array[i % 20 + 1, i % 20 + 21, i % 20 + 41, i % 20 + 61, i % 20 + 81], null, 1, decode(md5(i::text), 'hex'), now()
    from (select i, gen_random_uuid() as voter from generate_series(1, $2::int) as i) as voters
    returning choices
  ), added as (select entry, count(*)::int as votes from filled, unnest(choices) as entry group by entry)
  insert into ballot_batch (writer, seq, channel_id, n, bucket, entries, cells, counts, created_at)
  select $3, 1, $1, $2, 0, array_agg(entry order by entry), array_agg(0::smallint), array_agg(votes order by entry), now()
  from added`;

/** `{ [ballots]: { one, two, replicas, postgresMicros128 } }`: figures of one replica and of two, and their ratio. */
export async function measureGrowth({ vote, load, plan, tell }) {
  const second = await vote.serveProduct();
  const cast =
    (servers, rest = { milliseconds: plan.milliseconds }) =>
    () =>
      castAt({ vote, load, servers, connections: CONNECTIONS, ...rest });
  const [one, two] = [[vote.product], [vote.product, second]];
  for (const servers of [one, two]) await cast(servers, { count: WARM })();
  const found = {};
  for (const ballots of plan.growth) {
    await fillUpTo(vote, ballots);
    const turns = await byTurns(plan.turns, { one: cast(one), two: cast(two) });
    const { postgresMicros } = await storeLoop({ vote, size: BATCH, batches: plan.batches });
    found[ballots] = {
      one: mediansOf(turns.one),
      two: mediansOf(turns.two),
      replicas: ratioOf(turns.two, turns.one),
      postgresMicros128: postgresMicros,
    };
    tell(`${ballots}: ${JSON.stringify(found[ballots])}`);
  }
  return found;
}

async function fillUpTo(vote, ballots) {
  const [{ n }] = await vote.query('select count(*)::int as n from ballot');
  if (n >= ballots) return;
  await vote.query(PREFILL, [vote.channel.channelId, ballots - n, ballots]);
  await vote.query('vacuum analyze ballot');
}

/** The rate beside pages that are read, and beside a round that is decided, as parts of the rate without them. */
export async function measureBeside({ vote, load, plan }) {
  const readers = new Load();
  const cast = () =>
    castAt({ vote, load, servers: [vote.product], connections: CONNECTIONS, milliseconds: plan.milliseconds });
  const heavy = (version) => judgedContest({ slug: JUDGED, entries: plan.judged, version });
  await vote.office.makePublished(heavy(0));
  const evidence = Array.from({ length: MOST_DECIDED }, (_, at) => JSON.stringify(heavy(at + 1).evidence));
  try {
    const turns = await byTurns(plan.turns, {
      alone: cast,
      reading: () => besideReaders({ vote, readers, cast }),
      deciding: () => besideDeciding({ vote, evidence, cast }),
    });
    return { besideReading: ratioOf(turns.reading, turns.alone), besideDeciding: ratioOf(turns.deciding, turns.alone) };
  } finally {
    readers.end();
  }
}

async function besideReaders({ vote, readers, cast }) {
  const paths = [`/${vote.slug}`, `/${vote.slug}/entries/1`, `/api/contests/${vote.slug}/totals`];
  let figures;
  const { statuses, count } = await readers.drip({ port: vote.product.port, paths, rate: PAGES_A_SECOND }, async () => {
    figures = await cast();
  });
  if (statuses[200] !== count) throw new Error(`pages answer ${JSON.stringify(statuses)}`);
  return figures;
}

/** Evidence is checked and decided, one after the other, as often as there is time for. */
async function besideDeciding({ vote, evidence, cast }) {
  let isOver = false;
  const deciding = (async () => {
    while (!isOver) {
      await vote.office.importEvidence({ slug: JUDGED, evidence: evidence.shift() });
      await vote.office.publish({ slug: JUDGED }, 'Counted anew.');
    }
  })();
  const figures = await cast();
  isOver = true;
  await deciding;
  return figures;
}
