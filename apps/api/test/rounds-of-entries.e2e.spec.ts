import { type Contest, ContestsService } from '../src/contests/contests.service.js';
import { EntriesService } from '../src/entries/entries.service.js';
import { Transactions } from '../src/database/transactions.js';
import { must } from './factories/published-contest.js';
import { aContestOfTwoRounds, twoRounds } from './factories/two-rounds.js';
import { aContest, anEntry } from './factories/contests.js';
import { cold } from './support/cold.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
let entries: EntriesService;
let contest: Contest;
let url: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  entries = app.nest.get(EntriesService);
  ({ url } = await aContestOfTwoRounds(app, token, 'two-2031'));
  contest = await app.nest.get(ContestsService).find('two-2031');
});
afterAll(() => app.close());

const letThrough = (round: string, numbers: readonly number[]): Promise<void> =>
  app.nest.get(Transactions).run((tx) => entries.letThrough(tx, { contestId: contest.id, round, numbers }));

const withdraw = (number: number): Promise<void> =>
  asSuperuser(app.database.superUrl, async (client) => {
    await client.query(`update entries set state = 'withdrawn' where contest_id = $1 and number = $2`, [
      contest.id,
      number,
    ]);
  });

describe('the field of a round', () => {
  it('is every accepted entry in the first, and not decided in a later one', async () => {
    expect(await entries.ofRound(contest.id, 'screening')).toEqual([1, 2, 3, 4]);
    expect(await entries.ofRound(contest.id, 'final')).toBeNull();
    expect(await entries.ofRound(contest.id, 'none')).toBeNull();
  });

  it('is what was let through last, rising, nobody included', async () => {
    await letThrough('final', [3, 1]);
    expect(await entries.ofRound(contest.id, 'final')).toEqual([1, 3]);
    await letThrough('final', []);
    expect(await entries.ofRound(contest.id, 'final')).toEqual([]);
    await letThrough('final', [4, 3, 2]);
    expect(await entries.ofRound(contest.id, 'final')).toEqual([2, 3, 4]);
    expect(await entries.ofRound(contest.id, 'screening')).toEqual([1, 2, 3, 4]);
  });

  it('holds no entry of another contest, nor one that is not there', async () => {
    await expect(letThrough('final', [5])).rejects.toMatchObject({
      driverError: { constraint: 'round_entries_entry_fkey' },
    });
    expect(await entries.ofRound(contest.id, 'final')).toEqual([2, 3, 4]);
  });

  it('is written by one of two at once', async () => {
    const both = await Promise.allSettled([letThrough('other', [1]), letThrough('other', [2])]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['all', [1, 2]],
    [['all'], [1, 2]],
    [undefined, null],
    ['screening.shortlist', null],
  ])('where the rulebook says %j', async (field, expected) => {
    const slug = `field-${JSON.stringify(field ?? 'none').replace(/[^a-z]/g, '')}-${Array.isArray(field) ? 'list' : 'one'}`;
    await must(app.post('/api/contests', aContest({ slug }), token));
    const [first, second] = twoRounds().rounds;
    const rounds = [first, { ...second, field }];
    await must(app.put(`/api/contests/${slug}/rulebook`, twoRounds({ rounds }), token));
    for (const number of [2, 1]) await must(app.post(`/api/contests/${slug}/entries`, anEntry({ number }), token));
    const { id } = await app.nest.get(ContestsService).find(slug);
    expect(await entries.ofRound(id, 'final')).toEqual(expected);
  });

  it('is nobody’s before a rulebook is sealed', async () => {
    await must(app.post('/api/contests', aContest({ slug: 'unsealed-2031' }), token));
    const { id } = await app.nest.get(ContestsService).find('unsealed-2031');
    expect(await entries.ofRound(id, 'final')).toBeNull();
  });
});

describe('an entry that has withdrawn', () => {
  beforeAll(() => withdraw(3));

  it('takes part in no round', async () => {
    expect(await entries.ofRound(contest.id, 'screening')).toEqual([1, 2, 4]);
    expect(await entries.ofRound(contest.id, 'final')).toEqual([2, 4]);
  });

  it('is on no public page, but keeps its name where results speak of it', async () => {
    const { body } = await app.get(cold(`${url}/entries`));
    expect(body.entries.map(({ number }: { number: number }) => number)).toEqual([1, 2, 4]);
    expect(body.total).toBe(3);
    expect((await app.get(cold(`${url}/entries?search=${encodeURIComponent('项目3')}`))).body.total).toBe(0);
    expect((await app.get(cold(`${url}/entries/3`))).body.code).toBe('entry.not-found');
    expect((await app.get(cold(`${url}/entries/2`))).body.next).toBe(4);
    expect((await app.get(cold(url))).body.entriesCount).toBe(3);
    const { body: submitters } = await app.get(cold(`${url}/submitters`));
    expect(submitters.submitters[0].numbers).toEqual([1, 2, 4]);
    expect((await entries.names(contest.id, [3])).titleOf(3)).toEqual({ zh: '项目3', en: 'Entry 3' });
  });

  it('keeps its number', async () => {
    expect((await app.post(`${url}/entries`, anEntry({ number: 3 }), token)).body.code).toBe('entry.number-taken');
  });
});

describe('a number that the office leaves out', () => {
  const unnumbered = anEntry({ number: undefined });

  it('is the next one, whoever has withdrawn, and each one’s own', async () => {
    await withdraw(4);
    const answers = await Promise.all([1, 2, 3].map(() => app.post(`${url}/entries`, unnumbered, token)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ body }) => body.number).sort()).toEqual([5, 6, 7]);
    expect((await app.post(`${url}/entries`, { ...unnumbered, number: null }, token)).body.number).toBe(8);
  });

  it('is none when the last is used', async () => {
    await must(app.post(`${url}/entries`, anEntry({ number: 32_767 }), token));
    expect((await app.post(`${url}/entries`, unnumbered, token)).body.code).toBe('entry.number-taken');
  });
});
