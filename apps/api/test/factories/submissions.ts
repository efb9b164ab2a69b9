import { ContestsService } from '../../src/contests/contests.service.js';
import type { Answer, TestApp } from '../support/test-app.js';
import { aMember } from './accounts.js';
import { aContest, aStage } from './contests.js';
import { must } from './published-contest.js';
import { aRulebook } from './rules.js';
import { asSuperuser } from '../support/test-database.js';
import { DAY, fromNow } from './stages.js';

/** All that must be said, as somebody types it. */
export const aDraft = (changes: object = {}) => ({
  title: '校门口十五分钟',
  summary: '家长、老师、交警和志愿者一起守校门。',
  description: '　　放学前后十五分钟。\n\n## 做法',
  category: 'town',
  lead: '示例区教育局',
  ...changes,
});

export const MEND_IT = { zh: '数字不一致，请核对。', en: 'The figures differ.' };

export const codeOf = async (answer: Promise<Answer>): Promise<[number, string]> => {
  const { status, body } = await answer;
  return [status, body?.code as string];
};

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly token: string;
}

/** Contests whose call is open, and those who submit there. */
export class SubmittedContests {
  #made = 0;

  constructor(
    private readonly app: TestApp,
    private readonly token: string,
  ) {}

  /** The window of the call in seconds from now; the vote opens in two days. */
  async make([opens, closes]: readonly [number, number] = [-60, DAY], name = 'call'): Promise<string> {
    const slug = `${name}-${(this.#made += 1)}`;
    const at = (seconds: number) => fromNow(this.app, seconds);
    const stages = [
      aStage({ opensAt: await at(opens), closesAt: await at(closes) }),
      aStage({
        key: 'vote',
        kind: 'ballots',
        opens: { channels: ['web'] },
        opensAt: await at(2 * DAY),
        closesAt: null,
      }),
    ];
    await must(this.app.post('/api/contests', aContest({ slug, isImported: false, stages }), this.token));
    await must(this.app.put(`/api/contests/${slug}/rulebook`, aRulebook(), this.token));
    return `/api/contests/${slug}`;
  }

  async person(url: string, role: 'submitter' | 'organiser' = 'submitter'): Promise<Person> {
    const { id, email, password } = await aMember(this.app.source, role, url.split('/').at(-1));
    const { body } = await must(this.app.post('/api/auth/login', { email, password }));
    return { id, token: body.accessToken as string };
  }

  /** A draft of somebody's in a contest. */
  async draft(url: string, person: Person, changes: object = aDraft()): Promise<OwnEntry> {
    const { body } = await must(this.app.post(`${url}/submissions`, undefined, person.token));
    const entry = new OwnEntry(this.app, `${url}/submissions/${body.id as string}`, person);
    await must(entry.save(0, changes));
    return entry;
  }

  /** What the office does to an entry. */
  office(entry: OwnEntry, act: string, body: object = {}): Promise<Answer> {
    return this.app.post(`${entry.url.replace('/submissions/', '/office/entries/')}/${act}`, body, this.token);
  }

  /** As if they had come by an invitation that names the lead submitter. */
  async invite(url: string, { id }: Person, lead: string): Promise<void> {
    const invited = `insert into invitations (id, contest_id, role, email, name, lead, made_at, accepted_at, account_id)
      select gen_random_uuid(), contests.id, 'submitter', accounts.email, 'A', $3, now(), now(), accounts.id
      from contests, accounts where slug = $1 and accounts.id = $2`;
    await asSuperuser(this.app.database.superUrl, (client) =>
      client.query(invited, [url.split('/').at(-1), id, { zh: lead }]),
    );
  }

  /** The same entry, seen by another account that works at it. */
  async tie(entry: OwnEntry, person: Person): Promise<OwnEntry> {
    const [, , , slug = '', , id = ''] = entry.url.split('/');
    const { id: contestId } = await this.app.nest.get(ContestsService).find(slug);
    await this.app.source.query(
      `insert into entry_accounts (submission_id, contest_id, account_id) values ($1, $2, $3)`,
      [id, contestId, person.id],
    );
    return new OwnEntry(this.app, entry.url, person);
  }
}

/** An entry as one of its submitters works at it. */
export class OwnEntry {
  constructor(
    private readonly app: TestApp,
    readonly url: string,
    private readonly person: Person,
  ) {}

  get id(): string {
    return this.url.split('/').at(-1)!;
  }

  read(path = ''): Promise<Answer> {
    return this.app.get(`${this.url}${path}`, { token: this.person.token });
  }

  save(basedOn: number, changes: object): Promise<Answer> {
    return this.app.ask('PATCH', this.url, { body: { basedOn, changes }, token: this.person.token });
  }

  submit(version = 1): Promise<Answer> {
    return this.app.post(`${this.url}/receipts`, { version }, this.person.token);
  }

  takeBack(): Promise<Answer> {
    return this.app.post(`${this.url}/take-back`, undefined, this.person.token);
  }

  withdraw(): Promise<Answer> {
    return this.app.post(`${this.url}/withdrawal`, undefined, this.person.token);
  }

  async state(): Promise<string> {
    return (await must(this.read())).body.state as string;
  }
}
