import { randomBytes } from 'node:crypto';
import type { Answer, TestApp } from '../support/test-app.js';
import { waitFor } from '../support/wait-for.js';
import { aContest, aStage, anEntry } from './contests.js';
import { must } from './published-contest.js';
import { aRulebook } from './rules.js';
import { DAY, fromNow } from './stages.js';

export const aChannel = (changes: object = {}) => ({
  id: 'web',
  title: { zh: '网络投票', en: 'Online vote' },
  kind: 'online',
  form: { kind: 'choose', from: 1, to: 3 },
  quotas: [{ ballots: 1, per: 'voter', window: { every: 'day', from: '00:00' } }],
  identity: 'device',
  totals: 'public',
  ...changes,
});

export const aNonce = (): string => randomBytes(16).toString('base64url');

interface Wanted {
  /** Of the stage, in seconds from now. */
  readonly window?: readonly [number | null, number | null];
  readonly channels?: readonly object[];
  readonly rulebook?: object;
  readonly stages?: readonly object[];
  readonly contest?: object;
  readonly entries?: number;
  readonly isSealed?: boolean;
}

let made = 0;

/** A contest with five entries, whose vote is open for a day unless it is said otherwise. */
export async function aVote(app: TestApp, token: string, wanted: Wanted = {}): Promise<string> {
  const { window = [-DAY, DAY], channels = [aChannel()], entries = 5, isSealed = true } = wanted;
  const slug = `vote-${(made += 1)}`;
  const url = `/api/contests/${slug}`;
  const at = async (seconds: number | null) => (seconds === null ? null : fromNow(app, seconds));
  const [opensAt, closesAt] = [await at(window[0]), await at(window[1])];
  const opens = { channels: ['web'], round: 'final' };
  const stage = aStage({
    key: 'ballots',
    kind: 'ballots',
    title: { zh: '投票', en: 'Vote' },
    opensAt,
    closesAt,
    opens,
  });
  const stages = wanted.stages ?? [stage];
  await must(app.post('/api/contests', aContest({ slug, isImported: false, stages, ...wanted.contest }), token));
  for (let number = 1; number <= entries; number += 1) {
    const title = { zh: `项目${number}`, en: `Entry ${number}` };
    await must(app.post(`${url}/entries`, anEntry({ number, title }), token));
  }
  if (isSealed) await must(app.put(`${url}/rulebook`, aRulebook({ channels, ...wanted.rulebook }), token));
  return url;
}

/** The same with two channels, `web` and `app`, each open in a stage of its own. */
export async function aVoteOfTwo(app: TestApp, token: string, channels: readonly object[]): Promise<string> {
  const [opensAt, closesAt] = [await fromNow(app, -DAY), await fromNow(app, DAY)];
  const stages = ['web', 'app'].map((id) => ({
    key: id,
    kind: 'ballots',
    title: { zh: '投票' },
    opensAt,
    closesAt,
    note: null,
    opens: { channels: [id], round: 'final' },
  }));
  const [round] = aRulebook().rounds;
  const figures = [{ id: 'score', from: { votes: ['web', 'app'] }, steps: [{ method: 'sum', over: 'channel' }] }];
  const rounds = [{ ...round, figures, score: { figure: 'score' }, lists: [] }];
  return aVote(app, token, { channels, stages, rulebook: { channels, rounds } });
}

/** One device, as its browser would speak for it. */
export class TestVoter {
  constructor(
    private readonly app: TestApp,
    readonly url: string,
    readonly token: string | null,
    private readonly address?: string,
  ) {}

  static async make(app: TestApp, url: string, address?: string): Promise<TestVoter> {
    const from = address === undefined ? {} : { address };
    const { cookies } = await must(app.ask('POST', `${url}/voter-tokens`, from));
    return new TestVoter(app, url, cookies.find(({ name }) => name === 'laurel_voter')!.value, address);
  }

  /** The same device in another contest. */
  at(url: string): TestVoter {
    return new TestVoter(this.app, url, this.token, this.address);
  }

  get cookies(): { cookies: Record<string, string> } | object {
    return this.token === null ? {} : { cookies: { laurel_voter: this.token } };
  }

  async window(): Promise<number> {
    return (await must(this.mine())).body.window as number;
  }

  mine(channel?: string): Promise<Answer> {
    const from = this.address === undefined ? {} : { address: this.address };
    const query = channel === undefined ? '' : `?channel=${channel}`;
    return this.app.ask('GET', `${this.url}/ballots/mine${query}`, { ...this.cookies, ...from });
  }

  send(body: unknown): Promise<Answer> {
    const from = this.address === undefined ? {} : { address: this.address };
    return this.app.ask('POST', `${this.url}/ballots`, { body, ...this.cookies, ...from });
  }

  /** A good ballot of this window, but for what is said. */
  async cast(choices: readonly number[], changes: object = {}): Promise<Answer> {
    return this.send({ window: await this.window(), slot: 0, choices, nonce: aNonce(), ...changes });
  }
}

/** The totals with all that is committed by now: they are at most about a second old. */
export async function totalsNow(app: TestApp, url: string): Promise<Answer> {
  const now = await fromNow(app, 0);
  let answer: Answer | undefined;
  await waitFor(async () => {
    answer = await app.get(`${url}/totals`);
    return answer.status !== 200 || Date.parse(answer.body.asOf as string) > Date.parse(now);
  });
  return answer!;
}

/** The rows that a contest has in the table of ballots. */
export async function ballotsOf(
  app: TestApp,
  url: string,
): Promise<{ choices: number[]; created_at: Date; voter: string; bucket: number }[]> {
  return app.source.query(
    `select ballot.* from ballot join voting_channels on voting_channels.id = channel_id join contests on contests.id = contest_id
     where slug = $1 order by ballot.created_at`,
    [url.split('/').at(-1)],
  );
}
