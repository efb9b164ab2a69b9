import type { LiveContest } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { aReview, WHY } from './factories/review-changes.js';
import { aRulebook } from './factories/rules.js';
import { aLiveVote, type Cast, cast, moment, RIGGED, riggedVote } from './factories/rigged-vote.js';
import { changeStage } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const contest = (wanted: Parameters<typeof aLiveVote>[2] = {}) => aLiveVote(app, administrator, wanted);

const receipt = (it: LiveContest, { receipt: code }: Cast) => it.page(`/receipts/${code}`);
const states = async (it: LiveContest, casts: readonly Cast[]) =>
  [...new Set(await Promise.all(casts.map(async (each) => (await receipt(it, each)).body.state as string)))].join();
const close = (it: LiveContest) => must(changeStage(app, it.url, 'ballots', { to: 'closed', token: administrator }));

it('goes from recorded over under review to struck off, as each receipt says, and what was struck off is published', async () => {
  const it = await contest();
  const { before, rigged, after, stretch } = await riggedVote(it);
  const opened = await must(it.post('/ballot-reviews', aReview(stretch)));
  expect(opened.body).toMatchObject({ number: 1, channel: 'web', ...stretch, ballots: 6, state: 'under-review' });
  expect([await states(it, rigged), await states(it, [...before, ...after])]).toEqual(['under-review', 'counted']);
  expect((await receipt(it, rigged[0]!)).body).toEqual({
    recorded: true,
    castAt: rigged[0]!.castAt,
    state: 'under-review',
    reason: WHY,
  });

  await close(it);
  const ready = (await it.get('/rounds/final/readiness')).body;
  expect(ready).toMatchObject({ isReady: false, missing: [{ path: 'reviews.1', code: 'under-review' }] });
  const ruling = { ruling: 'struck-off', reason: RIGGED };
  expect((await it.post('/ballot-reviews/1/ruling', ruling)).body.code).toBe('review.own');
  const ruled = await must(it.post('/ballot-reviews/1/ruling', ruling, it.made.second));
  expect(ruled.body).toMatchObject({ state: 'struck-off', rulingReason: RIGGED, ballots: 6 });
  const again = await it.post('/ballot-reviews/1/ruling', { ...ruling, ruling: 'counted' }, administrator);
  expect([again.status, again.body.code]).toEqual([409, 'review.ruled']);
  expect([await states(it, rigged), await states(it, [...before, ...after])]).toEqual(['struck-off', 'counted']);
  const told = (await receipt(it, rigged[3]!)).body;
  expect(told).toEqual({ recorded: true, castAt: rigged[3]!.castAt, state: 'struck-off', reason: RIGGED });

  await it.announce('final');
  const page = (await it.page('/results')).body;
  const places = page.rounds[0].parts[0].ranking.map(({ number, score }: { number: number; score: string }) => [
    number,
    score,
  ]);
  expect(places.slice(0, 4)).toEqual([
    [1, '2'],
    [2, '1'],
    [3, '1'],
    [4, '1'],
  ]);
  expect(page.decisions).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'votes-struck', entry: 4, cast: 7, struck: 6, left: 1, reason: RIGGED }),
      expect.objectContaining({ kind: 'votes-struck', entry: 1, cast: 3, struck: 1, left: 2, reason: RIGGED }),
    ]),
  );
  const late = await it.post('/ballot-reviews', aReview(stretch));
  expect([late.status, late.body.code]).toEqual([409, 'round.frozen']);
});

it('lets ballots count that were under review, by whoever looked at them', async () => {
  const it = await contest();
  const { rigged, stretch } = await riggedVote(it);
  await must(it.post('/ballot-reviews', aReview(stretch)));
  await must(it.post('/ballot-reviews/1/ruling', { ruling: 'counted', reason: WHY }));
  expect(await states(it, rigged)).toBe('counted');
  await close(it);
  expect((await it.get('/rounds/final/readiness')).body.isReady).toBe(true);
  const { items } = (await it.get('/ballot-reviews')).body;
  expect(items).toMatchObject([{ number: 1, state: 'counted', ruledByName: expect.any(String) }]);
});

it('strikes a ballot off once, whatever number of reviews it lies in', async () => {
  const it = await contest();
  const { stretch } = await riggedVote(it);
  for (const number of [1, 2]) {
    await must(it.post('/ballot-reviews', aReview(stretch)));
    await must(it.post(`/ballot-reviews/${number}/ruling`, { ruling: 'struck-off', reason: RIGGED }, it.made.second));
  }
  await close(it);
  await it.announce('final');
  const struck = (await it.page('/results')).body.decisions as { entry: number; struck: number }[];
  expect(struck.filter(({ entry }) => entry === 4).map((each) => each.struck)).toEqual([6]);
});

it('leaves struck ballots out of who comes before whom', async () => {
  const [round] = aRulebook().rounds;
  const figures = [{ id: 'votes', from: { pairs: 'web' }, steps: [{ method: 'majority-wins', over: 'opponent' }] }];
  const it = await contest({ rulebook: { rounds: [{ ...round, figures }] } });
  const { stretch } = await riggedVote(it);
  await close(it);
  const firstOf = async () => (await must(it.get('/rounds/final/ranking'))).body.parts[0].places[0].entry as number;
  expect(await firstOf()).toBe(4);
  await must(it.post('/ballot-reviews', aReview(stretch)));
  await must(it.post('/ballot-reviews/1/ruling', { ruling: 'struck-off', reason: RIGGED }, it.made.second));
  expect(await firstOf()).toBe(1);
});

it('refuses a stretch that is none or not over, one that nobody opened, and too few ballots to be struck off', async () => {
  const it = await contest();
  await cast(it, [[1], [2]]);
  const until = await moment(app);
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  for (const wrong of [{ until: soon }, { from: until, until }]) {
    expect((await it.post('/ballot-reviews', aReview(wrong))).body.code).toBe('review.no-stretch');
  }
  expect((await it.post('/ballot-reviews', aReview({ channel: 'none' }))).body.code).toBe('ballot.unknown-channel');
  for (const number of ['1', 'x', '0']) {
    const none = await it.post(`/ballot-reviews/${number}/ruling`, { ruling: 'counted', reason: WHY });
    expect([none.status, none.body.code]).toEqual([404, 'review.not-found']);
  }
  await must(it.post('/ballot-reviews', aReview({ until })));
  const few = await it.post('/ballot-reviews/1/ruling', { ruling: 'struck-off', reason: WHY }, it.made.second);
  expect([few.status, few.body.code]).toEqual([409, 'review.too-few']);
});

it('is ruled on once, whoever comes at the same moment', async () => {
  const it = await contest();
  const { stretch } = await riggedVote(it);
  await must(it.post('/ballot-reviews', aReview(stretch)));
  const ruling = { ruling: 'struck-off', reason: RIGGED };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => it.post('/ballot-reviews/1/ruling', ruling, it.made.second)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
});

it('is kept by the database: neither changed nor struck off by one person alone', async () => {
  const it = await contest();
  const { stretch } = await riggedVote(it);
  await must(it.post('/ballot-reviews', aReview(stretch)));
  const refused = [
    `update ballot_reviews set ends_at = ends_at + interval '1 day'`,
    'delete from ballot_reviews',
    `insert into ballot_rulings (contest_id, number, ruling, reason, opened_by, made_by)
      select contest_id, number, 'struck-off', reason, opened_by, opened_by from ballot_reviews`,
  ];
  for (const statement of refused) {
    await expect(asSuperuser(app.database.superUrl, (client) => client.query(statement))).rejects.toThrow(
      /changed|second_person|refuse/i,
    );
  }
});
