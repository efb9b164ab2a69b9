// A contest whose vote is open, made through the routes.
import { Client, signIn } from '../demo/client.mjs';
import { withClient } from '../postgres/client.mjs';

const ACCOUNT = { email: 'drill@laurel.example', password: 'a password of the drill' };
const ENTRIES = 20;
const DAY = 86_400;
export const SLUG = 'drill';
const words = (zh, en) => ({ zh, en });

export const PATH = `/api/contests/${SLUG}/ballots`;

const channel = (changes) => ({
  id: 'web',
  title: words('\u7f51\u7edc', 'Web'),
  kind: 'online',
  form: { kind: 'choose', from: 1, to: 3 },
  quotas: [{ ballots: 1, per: 'voter', window: 'contest' }],
  identity: 'device',
  totals: 'public',
  ...changes,
});

const rulebook = (changes) => ({
  rulebook: 1,
  id: SLUG,
  title: words('\u6f14\u7ec3', 'Drill'),
  timeZone: 'UTC',
  channels: [channel(changes)],
  rounds: [
    {
      id: 'final',
      title: words('\u7ec8\u8bc4', 'Final'),
      figures: [{ id: 'votes', title: words('\u7968\u6570', 'Votes'), from: { votes: 'web' } }],
      score: { figure: 'votes' },
      ties: [{ by: 'number' }],
      lists: [{ id: 'all', title: words('\u5168\u90e8', 'All'), take: 'rest' }],
    },
  ],
});

const entryOf = (number) => ({
  number,
  title: words(`\u7b2c${number}\u53f7`, `Entry ${number}`),
  summary: words('\u4e00\u53e5\u8bdd\u3002', 'One sentence.'),
  description: words('\u4e00\u53e5\u8bdd\u3002', 'One sentence.'),
  writeUp: words('\u4e00\u53e5\u8bdd\u3002', 'One sentence.'),
  isSample: false,
  keyFacts: [],
  submitters: [{ name: words('\u7533\u62a5\u5355\u4f4d', 'Submitter'), role: 'lead' }],
});

export class Vote {
  static async make({ house, port, channel: changes = {} }) {
    const vote = new Vote();
    const anybody = new Client(`http://127.0.0.1:${port}`);
    await anybody.must('POST', 'auth/setup', { token: house.setupToken, ...ACCOUNT, name: 'Drill' });
    vote.office = await signIn(anybody, ACCOUNT);
    const stage = { key: 'ballots', kind: 'ballots', title: words('\u6295\u7968', 'Vote') };
    const opens = { channels: ['web'], round: 'final' };
    await vote.office.must('POST', 'contests', {
      slug: SLUG,
      title: words('\u6f14\u7ec3', 'Drill'),
      lead: words('\u6f14\u7ec3\u3002', 'A drill.'),
      timeZone: 'UTC',
      organisers: [],
      isSimulated: false,
      isImported: false,
      stages: [{ ...stage, opens, opensAt: await momentIn(house, -DAY), closesAt: await momentIn(house, DAY) }],
    });
    for (let number = 1; number <= ENTRIES; number += 1) {
      await vote.office.must('POST', `contests/${SLUG}/entries`, entryOf(number));
    }
    await vote.office.must('PUT', `contests/${SLUG}/rulebook`, rulebook(changes));
    vote.contestId = await idOf(house);
    vote.plan = { path: PATH, keysDir: house.keysDir, entries: ENTRIES, window: 0 };
    return vote;
  }

  /** What everybody is told of the running totals: `{ ballots, votes }`, votes by entry. */
  async published(port) {
    const { ballots, totals } = await new Client(`http://127.0.0.1:${port}`).must('GET', `contests/${SLUG}/totals`);
    return { ballots, votes: new Map(totals.map(({ entry, votes }) => [entry, votes])) };
  }
}

/** By the database's clock. */
const momentIn = (house, seconds) =>
  withClient(house.superUrl, async (client) => {
    const { rows } = await client.query('select clock_timestamp() + make_interval(secs => $1) as at', [seconds]);
    return rows[0].at.toISOString();
  });

const idOf = (house) =>
  withClient(house.superUrl, async (client) => {
    const { rows } = await client.query('select id from contests where slug = $1', [SLUG]);
    return rows[0].id;
  });
