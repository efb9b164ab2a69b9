import zlib from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { FinishedPage } from '../src/pages/finished/finished-page.js';
import { FinishedPages } from '../src/pages/finished/finished-pages.service.js';
import { ReadContests } from '../src/pages/contests/read-contests.service.js';
import { aContest, anEntry, aStage, aStop } from './factories/contests.js';
import { aPublishedContest, must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';
import { type Answer, startReplica, startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
let contest: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contest = await aPublishedContest(app, token);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => app.close());

const server = (): FastifyInstance => app.nest.getHttpAdapter().getInstance();
/** What a piece of work costs the handler behind a page of a contest. */
async function callsOf(work: () => Promise<unknown>): Promise<number> {
  const read = jest.spyOn(app.nest.get(ReadContests), 'read');
  await work();
  const { length } = read.mock.calls;
  read.mockRestore();
  return length;
}
const titleOf = ({ body }: Answer): unknown => body.title;
const addEntry = (number: number, slug = contest) => must(app.post(`${slug}/entries`, anEntry({ number }), token));

describe('a page that is finished', () => {
  it.each([
    '/api/contests',
    '/api/contests/spring-2031',
    '/api/contests/spring-2031/rules?language=en',
    '/api/contests/spring-2031/entries',
    '/api/contests/spring-2031/entries?list=final.winner',
    '/api/contests/spring-2031/entries/1',
    '/api/contests/spring-2031/roadshow',
    '/api/contests/spring-2031/results',
    '/api/contests/spring-2031/results/final/entries/1',
    '/api/contests/spring-2031/announcement',
    '/api/contests/spring-2031/announcement.html?language=en',
  ])('%s is sent again without a query, byte for byte', async (url) => {
    const first = await must(app.get(url));
    let second = first;
    expect(await countQueries(app.source, async () => (second = await app.get(url)))).toBe(0);
    expect(second.text).toBe(first.text);
    const { headers } = second;
    expect(headers).toEqual({ ...first.headers, 'x-request-id': headers['x-request-id'], date: headers['date'] });
    expect(headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('reaches no handler, whoever asks', async () => {
    const asked = { headers: { authorization: 'Bearer x', cookie: 'laurel_refresh=y' } };
    const first = await app.get(cold(contest));
    expect(await callsOf(() => app.get(contest))).toBeLessThan(2);
    expect(await callsOf(() => app.get(contest, asked))).toBe(0);
    expect((await app.get(contest, { token })).text).toBe(first.text);
    expect((await app.get(contest, asked)).headers['set-cookie']).toBeUndefined();
  });

  it('answers HEAD with the same headers and no body', async () => {
    const url = cold(contest);
    const heads = [await app.ask('HEAD', url), await app.ask('HEAD', url)];
    const { text, headers } = await app.get(url);
    for (const head of heads) {
      expect([head.status, head.text]).toEqual([200, '']);
      for (const name of ['etag', 'content-type', 'vary', 'content-length'])
        expect([name, head.headers[name]]).toEqual([name, headers[name]]);
    }
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text)));
  });

  it('is sent in the form that the reader takes', async () => {
    const url = cold(`${contest}/rules`);
    const { text } = await app.get(url);
    const take = async (accepted: string) => {
      const { headers, rawPayload } = await app.nest.inject({ url, headers: { 'accept-encoding': accepted } });
      expect(headers['vary']).toBe('accept-encoding');
      return { coding: headers['content-encoding'], rawPayload };
    };
    const br = await take('gzip, deflate, br');
    const gzip = await take('GZIP;q=0.5, br;q=0');
    const plain = await take('identity');
    expect([br.coding, gzip.coding, plain.coding]).toEqual(['br', 'gzip', undefined]);
    expect(zlib.brotliDecompressSync(br.rawPayload).toString()).toBe(text);
    expect(zlib.gunzipSync(gzip.rawPayload).toString()).toBe(text);
    expect(plain.rawPayload.toString()).toBe(text);
    expect(br.rawPayload.length).toBeLessThan(text.length);
  });

  it('is not sent to who has it', async () => {
    const { headers } = await app.get(contest);
    const again = await app.get(contest, { headers: { 'if-none-match': String(headers['etag']) } });
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', headers['etag']]);
    const url = cold(contest);
    const first = await app.get(url, { headers: { 'if-none-match': String(headers['etag']) } });
    expect([first.status, first.text]).toEqual([304, '']);
    expect((await app.get(url)).status).toBe(200);
  });
});

describe('a change', () => {
  it('is seen by the next request', async () => {
    const { body } = await app.get(contest);
    await addEntry(50);
    expect((await app.get(contest)).body.entriesCount).toBe(body.entriesCount + 1);
    expect((await app.get(`${contest}/entries/50`)).status).toBe(200);
  });

  it('leaves the pages of other contests as they are, but not the list of all', async () => {
    await app.get('/api/contests');
    await app.get(contest);
    await must(app.post('/api/contests', aContest({ slug: 'other-2031' }), token));
    expect(await countQueries(app.source, () => app.get(contest))).toBe(0);
    const { body } = await app.get('/api/contests');
    expect(body.contests.map(({ slug }: { slug: string }) => slug)).toContain('other-2031');
  });

  it('of another replica is seen within a moment', async () => {
    const other = await startReplica(app);
    try {
      const seen = async () => titleOf(await other.get(`${contest}/entries/51`));
      expect((await other.get(contest)).status).toBe(200);
      const { entriesCount } = (await other.get(contest)).body;
      const changed = Date.now();
      await addEntry(51);
      await waitFor(async () => (await other.get(contest)).body.entriesCount === entriesCount + 1);
      expect(Date.now() - changed).toBeLessThan(10_000);
      expect(await seen()).toEqual(anEntry().title);
    } finally {
      await other.close();
    }
  });

  it('that comes while a page is made is in the page of whoever asks after it', async () => {
    const url = cold(contest);
    const { entriesCount } = (await app.get(contest)).body;
    const contests = app.nest.get(ReadContests);
    const read = contests.read.bind(contests);
    const held: (() => void)[] = [];
    jest.spyOn(contests, 'read').mockImplementationOnce(async (slug) => {
      const old = await read(slug);
      await new Promise<void>((resolve) => held.push(resolve));
      return old;
    });
    const before = app.get(url);
    await waitFor(() => Promise.resolve(held.length === 1));
    await addEntry(52);
    expect((await app.get(url)).body.entriesCount).toBe(entriesCount + 1);
    held[0]?.();
    expect((await before).body.entriesCount).toBe(entriesCount);
    expect((await app.get(url)).body.entriesCount).toBe(entriesCount + 1);
  });

  it('by the clock ends the life of a page', async () => {
    // a slow machine is given more time, until it sees the stage before it opens
    for (let seconds = 2; ; seconds *= 2) {
      const slug = `soon-${seconds}`;
      const stages = [aStage({ opensAt: new Date(Date.now() + seconds * 1000).toISOString(), closesAt: null })];
      await must(app.post('/api/contests', aContest({ slug, isImported: false, stages }), token));
      const url = `/api/contests/${slug}`;
      await must(app.put(`${url}/rulebook`, aRulebook(), token));
      const state = async (): Promise<unknown> => (await app.get(url)).body.stages[0].state;
      if ((await state()) !== 'planned') continue;
      await waitFor(async () => (await state()) === 'open');
      expect(await callsOf(() => app.get(url))).toBe(0);
      return;
    }
  });
});

it('counts who is on stage at the stops of a contest without a look at what was reported', async () => {
  await must(app.post(`${contest}/roadshow/stops`, aStop(), token));
  const owner = (sql: string) => asSuperuser(app.database.superUrl, (client) => client.query(sql));
  await owner('alter table coverage rename to hidden_coverage');
  const { status, body } = await app.get(cold(contest));
  await owner('alter table hidden_coverage rename to coverage');
  expect([status, body.roadshow[0].appearances]).toEqual([200, 1]);
});

describe('many who ask at once', () => {
  it('for a page that is not there yet have it made once', async () => {
    const url = cold(contest);
    const answers: Answer[] = [];
    const ask = () => Promise.all(Array.from({ length: 200 }, async () => answers.push(await app.get(url))));
    expect(await callsOf(ask)).toBe(1);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers['x-request-id'])).size).toBe(200);
  });

  it('for what fails are each told so, and it is tried again', async () => {
    const url = cold(contest);
    const broken = jest.spyOn(app.nest.get(ReadContests), 'read').mockRejectedValue(new Error('hunter2'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.get(url)));
    broken.mockRestore();
    for (const { status, body, headers } of answers) {
      expect([status, body.requestId]).toEqual([500, headers['x-request-id']]);
    }
    expect((await app.get(url)).status).toBe(200);
  });
});

describe('what is not kept', () => {
  it.each([
    `/api/contests/unknown`,
    '/api/contests/spring-2031/entries/99',
    '/api/contests/spring-2031/rules?version=7',
  ])('is the refusal at %s', async (url) => {
    const first = await app.get(url);
    const second = await app.get(url);
    expect([first.status, second.status, first.headers['cache-control']]).toEqual([404, 404, 'no-store']);
    expect(second.body.requestId).toBe(second.headers['x-request-id']);
    expect(await countQueries(app.source, () => app.get(url))).toBeGreaterThan(0);
  });

  it('is what somebody searches, though many who search the same at once are answered together', async () => {
    const url = `${contest}/entries?search=${encodeURIComponent('项目')}`;
    const once = await countQueries(app.source, () => app.get(url));
    expect(once).toBeGreaterThan(0);
    expect(await countQueries(app.source, () => app.get(url))).toBe(once);
    const herd = () => Promise.all(Array.from({ length: 50 }, () => app.get(url)));
    expect(await countQueries(app.source, herd)).toBe(once);
  });

  it('is more than a bound of bytes, and made-up queries drive out nothing else', async () => {
    const pages = app.nest.get(FinishedPages);
    const keep = async (url: string, mib: number) => {
      const found = await pages.find(url);
      if (!('making' in found)) throw new Error('it was there already');
      const page = new FinishedPage({ status: 200, headers: {}, body: 'x'.repeat(1024 * 1024 * mib) });
      found.making.end(page, { revisions: new Map(), endsAt: Infinity });
    };
    const isKept = (url: string): boolean => pages.kept(url) !== null;
    await keep('/large', 2);
    for (let n = 0; n < 30; n += 1) await keep(`/plain-${n}`, 1);
    for (let n = 0; n < 30; n += 1) await keep(`/plain-29?${n}`, 1);
    expect(isKept('/large')).toBe(false);
    // of 48 and 16 MiB each takes two, and a little
    expect(Array.from({ length: 30 }, (_, n) => isKept(`/plain-${n}`)).lastIndexOf(false)).toBe(6);
    expect(Array.from({ length: 30 }, (_, n) => isKept(`/plain-29?${n}`)).lastIndexOf(false)).toBe(22);
  });
});

it('makes a page for those who wait though the first one has gone', async () => {
  const url = cold(contest);
  const contests = app.nest.get(ReadContests);
  const read = contests.read.bind(contests);
  const held: (() => void)[] = [];
  const slow = jest.spyOn(contests, 'read').mockImplementationOnce(async (slug) => {
    await new Promise<void>((resolve) => held.push(resolve));
    return read(slug);
  });
  const address = await server().listen({ port: 0, host: '127.0.0.1' });
  const gone = new AbortController();
  const first = fetch(address + url, { signal: gone.signal }).catch(() => 'gone');
  await waitFor(() => Promise.resolve(held.length === 1));
  const second = fetch(address + url);
  gone.abort();
  expect(await first).toBe('gone');
  held[0]?.();
  expect((await second).status).toBe(200);
  expect(slow).toHaveBeenCalledTimes(1);
});

it('sends what is finished while the database is away', async () => {
  await app.get(contest);
  await asSuperuser(app.database.superUrl, (client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = $2', [
      'laurel_app',
      app.database.name,
    ]),
  );
  expect((await app.get(contest)).status).toBe(200);
});
