// Contests that are voted in, made through the routes.
import { Client, signIn } from '../demo/client.mjs';
import { withClient } from '../postgres/client.mjs';

const ACCOUNT = { email: 'drill@laurel.example', password: 'a password of the drill' };
const ENTRIES = 20;
const DAY = 86_400;
const words = (zh, en) => ({ zh, en });

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

const rulebook = (slug, changes) => ({
  rulebook: 1,
  id: slug,
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

/** Whoever may make contests. */
export class Office {
  votes = [];
  #house;
  #client;

  static async open({ house, port }) {
    const office = new Office();
    office.#house = house;
    await new Client(baseOf(port)).must('POST', 'auth/setup', { token: house.setupToken, ...ACCOUNT, name: 'Drill' });
    await office.turnTo(port);
    return office;
  }

  /** Signs in to another server. */
  async turnTo(port) {
    this.#client = await signIn(new Client(baseOf(port)), ACCOUNT);
  }

  /** `opens`, `closes`: in seconds from now, by the database's clock; `channel`: what is otherwise in it. */
  async makeVote({ slug = 'drill', opens = -DAY, closes = DAY, channel: changes = {} } = {}) {
    const stage = { key: 'ballots', kind: 'ballots', title: words('\u6295\u7968', 'Vote') };
    const [opensAt, closesAt] = [await momentIn(this.#house, opens), await momentIn(this.#house, closes)];
    await this.#client.must('POST', 'contests', {
      slug,
      title: words('\u6f14\u7ec3', 'Drill'),
      lead: words('\u6f14\u7ec3\u3002', 'A drill.'),
      timeZone: 'UTC',
      organisers: [],
      isSimulated: false,
      isImported: false,
      stages: [{ ...stage, opens: { channels: ['web'], round: 'final' }, opensAt, closesAt }],
    });
    for (let number = 1; number <= ENTRIES; number += 1) {
      await this.#client.must('POST', `contests/${slug}/entries`, entryOf(number));
    }
    await this.#client.must('PUT', `contests/${slug}/rulebook`, rulebook(slug, changes));
    const contest = await idOf(this.#house, slug);
    const vote = {
      slug,
      contest,
      path: `/api/contests/${slug}/ballots`,
      entries: ENTRIES,
      window: 0,
      opensAt,
      closesAt,
    };
    this.votes.push(vote);
    return vote;
  }

  /** A stage that has not opened yet gets another time, in seconds from now. */
  async putOff(vote, { opens, closes }) {
    const [opensAt, closesAt] = [await momentIn(this.#house, opens), await momentIn(this.#house, closes)];
    const reason = words('\u6f14\u7ec3', 'Drill');
    const change = { to: 'planned', opensAt, closesAt, reason };
    await this.#client.must('POST', `contests/${vote.slug}/stages/ballots/transitions`, change);
    Object.assign(vote, { opensAt, closesAt });
  }

  /** What everybody is told of the running totals of all votes: `{ ballots, votes }`, votes by entry. */
  async published(port) {
    const [sum, votes] = [{ ballots: 0 }, new Map()];
    for (const { slug } of this.votes) {
      const { ballots, totals } = await new Client(baseOf(port)).must('GET', `contests/${slug}/totals`);
      sum.ballots += ballots;
      for (const { entry, votes: more } of totals) votes.set(entry, (votes.get(entry) ?? 0) + more);
    }
    return { ...sum, votes };
  }
}

const baseOf = (port) => `http://127.0.0.1:${port}`;

const momentIn = (house, seconds) =>
  withClient(house.superUrl, async (client) => {
    const { rows } = await client.query('select clock_timestamp() + make_interval(secs => $1) as at', [seconds]);
    return rows[0].at.toISOString();
  });

const idOf = (house, slug) =>
  withClient(house.superUrl, async (client) => {
    const { rows } = await client.query('select id from contests where slug = $1', [slug]);
    return rows[0].id;
  });
