import { canonicalJson, decide, sha256Hex } from '@laurel/domain';
import { anEntry } from './factories/contests.js';
import { aLiveContest, type LiveContest, typed, WHY } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { fromNow } from './factories/stages.js';
import { twoRounds } from './factories/two-rounds.js';
import { cold } from './support/cold.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

interface Placed {
  readonly entry: number;
  readonly place: number;
  readonly score: string;
}

let made = 0;
const contest = (wanted: object = {}): Promise<LiveContest> =>
  aLiveContest(app, administrator, { slug: `notice-${(made += 1)}`, ...wanted });

/** With the votes of the jury recorded: the screening can be decided. */
async function readyContest(votes = [40, 30, 20, 10]): Promise<LiveContest> {
  const it = await contest();
  await it.recorded('votes/jury', typed(votes));
  return it;
}

describe('a round that is not ready', () => {
  it('names what is missing, and shows a ranking to nobody, the administrator included', async () => {
    const it = await contest();
    const { body } = await it.get('/rounds/screening/readiness');
    expect(body).toMatchObject({ isReady: false, missing: [{ path: 'recorded.votes.jury', code: 'not-recorded' }] });
    await must(it.record('votes/jury', typed([4, 3, 2, 1])));
    for (const token of [it.made.first, administrator]) {
      const refused = await it.get('/rounds/screening/ranking', token);
      expect([refused.status, refused.body.code]).toEqual([409, 'round.not-ready']);
      expect(refused.body.missing).toMatchObject([{ path: 'recorded.votes.jury', code: 'not-confirmed' }]);
      expect(refused.text).not.toContain('place');
    }
    const preview = await it.post('/rounds/screening/decisions/previews', {
      kind: 'tie',
      round: 'screening',
      order: [1, 2],
      reason: WHY,
    });
    expect(preview.body.code).toBe('round.not-ready');
    expect((await it.openNotice('screening')).body.code).toBe('round.not-ready');
    await must(it.confirm('votes/jury'));
    expect((await it.get('/rounds/screening/readiness')).body).toEqual({ isReady: true, missing: [] });
    const ranking = (await it.get('/rounds/screening/ranking')).body;
    expect(ranking.parts[0].places.map(({ entry, place, score }: Placed) => [entry, place, score])).toEqual([
      [1, 1, '4'],
      [2, 2, '3'],
      [3, 3, '2'],
      [4, 4, '1'],
    ]);
    expect(ranking.parts[0].lists).toMatchObject([{ id: 'shortlist', entries: [1, 2] }]);
  });

  it('waits for the newest version of what is recorded, though an earlier one was confirmed', async () => {
    const it = await readyContest();
    await must(it.record('votes/jury', typed([1, 2, 3, 4]), { reason: WHY }));
    expect((await it.openNotice('screening')).body.missing).toMatchObject([{ code: 'not-confirmed' }]);
  });

  it('waits until it is known who takes part', async () => {
    const it = await readyContest();
    await it.recorded('votes/web', typed([1, 2, 3, 4]));
    const { body } = await it.get('/rounds/final/readiness');
    expect(body.missing).toMatchObject([{ code: 'no-field' }]);
  });

  it('is none of the rulebook’s, or of an imported contest', async () => {
    const it = await contest();
    const other = await contest({ contest: { isImported: true } });
    expect((await it.get('/rounds/semi/readiness')).body.code).toBe('round.not-found');
    expect((await other.get('/rounds/final/ranking')).body.code).toBe('contest.imported');
    expect((await other.openNotice('final')).body.code).toBe('contest.imported');
  });
});

describe('a notice', () => {
  it('freezes evidence and outcome as version 1, and shows the lists alone, by number', async () => {
    const it = await readyContest([20, 10, 30, 40]);
    const { body } = await must(it.openNotice('screening'));
    const { items } = (await it.get('/rounds/screening/proposals')).body;
    expect(items).toMatchObject([{ version: 1, hash: body.hash, isSuperseded: false, publishedAt: null }]);
    expect(await it.lastFact()).toMatchObject({
      event: 'notice.opened',
      fields: { round: 'screening', version: 1, outcomeHash: body.hash, evidenceHash: items[0].evidenceHash },
    });
    const page = await it.page('/rounds/screening/notice');
    expect(page.body).toMatchObject({ version: 1, hash: body.hash, publishedAt: null, isSuperseded: false });
    expect(page.body.parts[0].lists).toMatchObject([{ id: 'shortlist', entries: [{ number: 3 }, { number: 4 }] }]);
    expect(page.text).not.toMatch(/"(place|score|figures|votes)"/);
    expect((await it.page('/rounds/screening/results')).body.code).toBe('results.not-published');
    const { rounds } = (await it.page('')).body;
    expect(rounds[0]).toMatchObject({
      published: null,
      notice: { version: 1, publishedAt: null },
      lists: [{ id: 'shortlist', count: 2 }],
    });
    expect((await it.page('/entries?list=screening.shortlist')).body.total).toBe(0);
    expect((await it.openNotice('screening')).body.code).toBe('notice.open');
  });

  it('says to everybody that there is none', async () => {
    const it = await contest();
    expect((await it.page('/rounds/screening/notice')).body.code).toBe('notice.not-open');
    expect((await it.page('/rounds/semi/notice')).body.code).toBe('round.not-found');
  });

  it('leaves recorded votes as they are', async () => {
    const it = await readyContest();
    await must(it.openNotice('screening'));
    const late = await it.record('votes/jury', typed([9, 9, 9, 9]), { reason: WHY });
    expect([late.status, late.body.code]).toEqual([409, 'recorded.frozen']);
    await must(it.record('votes/web', typed([1, 1])));
  });

  it('is published as it was proposed, by a second person who confirms the hash', async () => {
    const it = await readyContest();
    const { hash } = (await must(it.openNotice('screening'))).body;
    const own = await it.publish('screening', hash, it.made.first);
    expect([own.status, own.body.code]).toEqual([409, 'notice.own']);
    for (const other of ['00000000', '', `${hash.slice(-7)}`]) {
      expect((await it.publish('screening', other)).body.code).toBe('notice.hash-differs');
    }
    const more = await it.post('/rounds/screening/outcomes', { confirms: hash.slice(-8), reason: WHY }, it.made.second);
    expect(more.body.errors).toMatchObject([{ path: 'reason', code: 'as-proposed' }]);
    const written = `${hash.slice(-8, -4)} ${hash.slice(-4)}`.toUpperCase();
    const { body } = await must(it.post('/rounds/screening/outcomes', { confirms: written }, it.made.second));
    expect(body).toMatchObject({ round: 'screening', version: 1, hashes: { outcome: hash } });
    expect((await it.lastFact()).event).toBe('results.published');
    expect((await it.publish('screening', hash)).body.code).toBe('results.unchanged');
  });

  it('is published once by those who publish at once', async () => {
    const it = await readyContest();
    const { hash } = (await must(it.openNotice('screening'))).body;
    const answers = await Promise.all([it.made.second, administrator].map((who) => it.publish('screening', hash, who)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('lasts as long as it was announced', async () => {
    const it = await readyContest();
    const endsAt = await fromNow(app, 3600);
    const { hash } = (await must(it.openNotice('screening', { endsAt }))).body;
    const early = await it.publish('screening', hash);
    expect([early.status, early.body.code, early.body.opensAt]).toEqual([409, 'notice.not-over', endsAt]);
    expect(Date.parse(early.body.serverTime)).toBeLessThan(Date.parse(endsAt));
    await asSuperuser(app.database.superUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(`update proposed_versions set ends_at = now() where hash = $1`, [hash]);
    });
    await must(it.publish('screening', hash));
  });

  it('must be there before anything is published', async () => {
    const it = await readyContest();
    expect((await it.publish('screening', '12345678')).body.code).toBe('notice.none');
    expect((await it.publish('semi', '12345678')).body.code).toBe('round.not-found');
  });

  it('is not opened while a tie at the cut is undecided, and names it', async () => {
    const it = await readyContest([40, 30, 30, 10]);
    const ranking = (await it.get('/rounds/screening/ranking')).body;
    expect(ranking.ties).toEqual([{ part: null, list: 'shortlist', entries: [2, 3], places: 1 }]);
    const refused = await it.openNotice('screening');
    expect([refused.status, refused.body.code]).toEqual([409, 'results.pending']);
    expect(refused.body.errors).toMatchObject([{ path: 'screening.shortlist', code: 'pending' }]);
    expect(refused.body.errors[0].sentence.zh).toContain('2、3');
    await must(it.decide({ kind: 'tie', round: 'screening', order: [3, 2] }));
    await must(it.openNotice('screening'));
    const page = await it.page('/rounds/screening/notice');
    expect(page.body.parts[0].lists[0].entries).toMatchObject([{ number: 1 }, { number: 3 }]);
  });
});

describe('a screening', () => {
  it('publishes its shortlist alone, until the final is published', async () => {
    const it = await readyContest([20, 10, 40, 30]);
    await it.announce('screening');
    const closed = [
      '',
      '/outcome.json',
      '/evidence.json',
      '/results.csv',
      '/rows',
      '/decisions',
      '/parts',
      '/entries/3',
    ];
    for (const path of closed) {
      const answers = await Promise.all([
        it.page(`/rounds/screening/results${path}`),
        it.page(`/rounds/screening/results${path}?version=1`),
        it.page(`/results${path === '/entries/3' ? '/screening/entries/3' : path}`),
      ]);
      expect([path, answers.map(({ status }) => status)]).toEqual([path, [404, 404, 404]]);
    }
    const pages = ['', '/entries', '/entries/3', '/rounds/screening/notice', '/announcement'];
    for (const path of pages) expect((await it.page(path)).text).not.toMatch(/"(place|score)":("|\d)/);
    expect((await it.page('/rounds/screening/notice')).body).toMatchObject({ publishedAt: expect.any(String) });
    const { body } = await it.page('/entries?list=screening.shortlist');
    expect(body.entries.map(({ number }: { number: number }) => number)).toEqual([3, 4]);
    expect((await app.get(cold('/api/contests'))).text).not.toMatch(
      new RegExp(`"slug":"${it.url.split('/').at(-1)}"[^}]*"publishedAt":"`),
    );
    expect((await it.get('/rounds/screening/ranking')).body.parts[0].places).toHaveLength(4);
    const { id } = (await it.get('/office/entries')).body.entries[0];
    const isOpen = async () => (await it.get(`/office/entries/${id as string}`)).body.isWriteUpOpen as boolean;
    expect(await isOpen()).toBe(true);

    await it.recorded('votes/web', [
      { entry: '3', value: '5' },
      { entry: '4', value: '6' },
    ]);
    await it.announce('final');
    const screening = (await it.page('/rounds/screening/results')).body;
    expect(screening.rounds[0].parts[0].ranking.map(({ number }: { number: number }) => number)).toEqual([3, 4, 1, 2]);
    expect(await isOpen()).toBe(false);
    const final = (await it.page('/results')).body;
    expect(final).toMatchObject({ round: 'final', buildsOn: [{ round: 'screening', version: 1 }] });
  });

  it('lets through whom its list holds, and nobody else is voted for in the final', async () => {
    const it = await readyContest([20, 10, 40, 30]);
    await it.announce('screening');
    const stranger = await it.record('votes/web', [{ entry: '1', value: '5' }]);
    expect(stranger.body.errors).toMatchObject([{ path: 'rows[0].entry', code: 'unknown-entry' }]);
    const fields = await app.source.query<{ numbers: number[] }[]>(
      `select array_agg(number order by number) as numbers from round_entries
       join contests on contests.id = contest_id where slug = $1 and round = 'final'`,
      [it.url.split('/').at(-1)],
    );
    expect(fields).toEqual([{ numbers: [3, 4] }]);
  });

  it('takes no entry of later', async () => {
    const it = await readyContest();
    await it.announce('screening');
    await must(it.post('/entries', anEntry({ number: 9 }), administrator));
    await it.recorded('votes/web', typed([1, 2]));
    await it.announce('final');
    expect((await it.page('/rounds/final/results/evidence.json')).body.entries).toHaveLength(4);
  });
});

it('publishes what anybody computes from the downloads, byte for byte (U25)', async () => {
  const it = await readyContest();
  await it.announce('screening');
  await it.recorded('votes/web', typed([5, 6]));
  const { hashes } = (await it.announce('final')).body;
  const texts = await Promise.all(
    ['rulebook', 'evidence', 'outcome'].map(async (kind) => (await it.page(`/rounds/final/results/${kind}.json`)).text),
  );
  expect(texts.map((text) => sha256Hex(text))).toEqual([hashes.rulebook, hashes.evidence, hashes.outcome]);
  const [rulebook, evidence, outcome] = texts.map((text) => JSON.parse(text) as object);
  expect(canonicalJson(decide(rulebook, evidence))).toBe(canonicalJson(outcome));
  expect(evidence).toMatchObject({
    upTo: 'final',
    rulebook: sha256Hex(canonicalJson(twoRounds())),
    tallies: [
      { channel: 'jury', votes: [40, 30, 20, 10].map((count, index) => [index + 1, count]) },
      {
        channel: 'web',
        votes: [
          [1, 5],
          [2, 6],
        ],
      },
    ],
  });
});
