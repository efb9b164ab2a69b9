import { must } from './factories/published-contest.js';
import { aContestOfTwoRounds } from './factories/two-rounds.js';
import { countQueries } from './support/count-queries.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

describe('the pages of a contest of two rounds', () => {
  const pagesOf = (url: string) => [
    url,
    `${url}/results`,
    `${url}/entries/3`,
    `${url}/announcement`,
    `${url}/submitters`,
    ...['', '/rows', '/rows?list=shortlist', '/decisions', '/parts', '/entries/3', '/compare?a=2&b=3'].map(
      (path) => `${url}/rounds/screening/results${path}`,
    ),
    `${url}/rounds/screening/results?version=1`,
  ];
  /** As readers have it: anew, and then without a query. */
  async function kept(url: string): Promise<Answer> {
    const first = await must(app.get(url));
    let again = first;
    expect([url, await countQueries(app.source, async () => (again = await app.get(url)))]).toEqual([url, 0]);
    expect(again.text).toBe(first.text);
    return again;
  }

  it('are finished, those of the earlier round as well as those of the last', async () => {
    const rounds = await aContestOfTwoRounds(app, token, 'both-2031');
    await rounds.publishBoth();
    const last = ['', '/rows', '/rows?of=screening', '/entries/1?of=screening', '/compare?a=1&b=2'];
    for (const path of last) await kept(`${rounds.url}/rounds/final/results${path}`);
    for (const url of pagesOf(rounds.url)) await kept(url);
  });

  it('are renewed in both rounds when the last is published', async () => {
    const rounds = await aContestOfTwoRounds(app, token, 'renewed-2031');
    const { url } = rounds;
    const final = `${url}/rounds/final/results`;
    await must(rounds.import({ upTo: 'screening' }));
    await must(rounds.publish('screening'));
    for (const page of pagesOf(url)) await kept(page);
    expect((await app.get(`${url}/results`)).body.round).toBe('screening');
    expect((await app.get(final)).body.code).toBe('results.not-published');
    await must(rounds.import());
    await must(rounds.publish('final'));
    for (const page of pagesOf(url)) {
      expect([page, await countQueries(app.source, () => app.get(page))]).not.toEqual([page, 0]);
      await kept(page);
    }
    expect((await kept(`${url}/results`)).body.round).toBe('final');
    expect((await kept(final)).body).toMatchObject({ round: 'final', buildsOn: [{ round: 'screening', version: 1 }] });
    expect((await kept(url)).body.rounds.map(({ published }: { published: object }) => published)).toMatchObject([
      { round: 'screening', version: 1 },
      { round: 'final', version: 1 },
    ]);
  });

  it('are renewed in both rounds when a correction of the last corrects the earlier one too', async () => {
    const rounds = await aContestOfTwoRounds(app, token, 'corrected-2031');
    await rounds.publishBoth();
    const screening = `${rounds.url}/rounds/screening/results`;
    const shownBy = async (url: string) => {
      const { body } = await kept(url);
      const round = body.rounds.find(({ id }: { id: string }) => id === 'screening');
      return [body.version, round.parts[0].ranking.map(({ number }: { number: number }) => number)];
    };
    expect(await shownBy(screening)).toEqual([1, [1, 2, 3, 4]]);
    const reason = { zh: '重新计票', en: 'A recount' };
    await must(rounds.import({ jury: [30, 40, 20, 10] }));
    await must(rounds.publish('final', { reason, corrects: [{ round: 'screening', reason }] }));
    expect(await shownBy(screening)).toEqual([2, [2, 1, 3, 4]]);
    expect(await shownBy(`${screening}?version=1`)).toEqual([1, [1, 2, 3, 4]]);
    expect(await shownBy(`${rounds.url}/rounds/final/results`)).toEqual([2, [2, 1, 3, 4]]);
    expect(await shownBy(`${rounds.url}/rounds/final/results?version=1`)).toEqual([1, [1, 2, 3, 4]]);
    const { results } = (await kept(`${rounds.url}/entries/1`)).body;
    expect(results).toMatchObject([
      { round: 'screening', place: 2 },
      { round: 'final', place: 2 },
    ]);
  });
});
