import { canonicalJson, sha256Hex } from '@laurel/domain';
import { aContest, aStage } from './factories/contests.js';
import { aSealedContest, must } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';
import { cold } from './support/cold.js';
import { countQueries } from './support/count-queries.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
const aSlug = (): string => `contest-${(made += 1)}`;
async function create(changes: object = {}): Promise<string> {
  const slug = aSlug();
  await must(app.post('/api/contests', aContest({ slug, ...changes }), token));
  return `/api/contests/${slug}`;
}

describe('creating a contest', () => {
  it('shows it to the public at once', async () => {
    const texts = {
      contact: { zh: '组委会办公室\n电话 020-0000', en: 'The office' },
      textNote: { zh: '文字为本站所写' },
    };
    const simulated = { isSimulated: true, simulatedNote: { zh: '全部为模拟。' } };
    const body = aContest({ slug: 'whole-2031', ...simulated, ...texts });
    const answer = await app.post('/api/contests', body, token);
    expect([answer.status, answer.body]).toEqual([201, { slug: 'whole-2031' }]);
    const { body: shown } = await app.get('/api/contests/whole-2031');
    expect(shown).toMatchObject({
      slug: 'whole-2031',
      title: body.title,
      isSimulated: true,
      isImported: true,
      simulatedNote: { zh: '全部为模拟。' },
      ...texts,
      publishedAt: null,
      rulebook: null,
      entriesCount: 0,
      rounds: [],
      roadshow: [],
    });
    const window = { opensAt: '2031-03-01T00:00:00.000Z', closesAt: '2031-04-01T00:00:00.000Z' };
    const history = { state: 'closed', openedAt: null, closedAt: null, opens: null, changes: [] };
    expect(shown.stages[0]).toEqual({ ...aStage(), ...window, announced: window, ...history });
  });

  it('begins with planned stages, and for an imported contest with closed ones', async () => {
    const statesOf = async (url: string) => {
      const { body } = await app.get(url);
      return [...new Set(body.stages.map(({ state }: { state: string }) => state))];
    };
    expect(await statesOf(await create({ isImported: false }))).toEqual(['planned']);
    expect(await statesOf(await create({ isImported: true }))).toEqual(['closed']);
  });

  it.each<[string, object]>([
    ['slug', aContest({ slug: 'api' })],
    ['slug', aContest({ slug: 'en' })],
    ['slug', aContest({ slug: 'Upper' })],
    ['slug', aContest({ slug: '../etc' })],
    ['title.zh', aContest({ title: { en: 'No Chinese' } })],
    ['title.fr', aContest({ title: { zh: '标题', fr: 'Titre' } })],
    ['title', aContest({ title: 'text' })],
    ['timeZone', aContest({ timeZone: 'Asia/Nowhere' })],
    ...['CST', 'EST', 'IST', 'PRC', 'GMT', 'Etc/GMT+8', 'US/Pacific', '+08:00', 'asia/shanghai', 'Asia'].map(
      (timeZone): [string, object] => ['timeZone', aContest({ timeZone })],
    ),
    ['organisers[0].zh', aContest({ organisers: [{ zh: 1 }] })],
    ['isImported', aContest({ isImported: 'yes' })],
    ['stages', aContest({ stages: [] })],
    ['stages', aContest({ stages: [aStage(), aStage()] })],
    ['stages[0].kind', aContest({ stages: [aStage({ kind: 'party' })] })],
    ['stages[0].opensAt', aContest({ stages: [aStage({ opensAt: '2031-02-30T00:00:00Z' })] })],
    ['stages[0].closesAt', aContest({ stages: [aStage({ closesAt: '2031-01-01T00:00:00Z' })] })],
    ['isPublished', aContest({ isPublished: true })],
  ])('refuses what is wrong with %s, and says where', async (path, body) => {
    const { status, body: problem } = await app.post('/api/contests', body, token);
    expect([status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors.map((error: { path: string }) => error.path)).toContain(path);
    for (const { sentence } of problem.errors) expect([sentence.zh, sentence.en].every(Boolean)).toBe(true);
  });

  it.each(['UTC', 'Asia/Urumqi', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince'])(
    'knows the time zone %s, and names one where it knows none',
    async (timeZone) => {
      expect((await app.post('/api/contests', aContest({ slug: aSlug(), timeZone }), token)).status).toBe(201);
      const { body } = await app.post('/api/contests', aContest({ slug: aSlug(), timeZone: 'CST' }), token);
      expect(body.errors[0].sentence.zh).toContain('Asia/Shanghai');
    },
  );

  it.each([
    'privacy',
    'login',
    'setup',
    'constructor',
    'en',
    'zh',
    'api',
    'assets',
    'Spring',
    'spring_1',
    '-a-',
    'ab',
    '春',
    'a\u00e9a',
  ])('refuses the slug %s', async (slug) => {
    const { status, body } = await app.post('/api/contests', aContest({ slug }), token);
    expect([status, body.errors?.[0]]).toEqual([400, expect.objectContaining({ path: 'slug', code: 'is-slug' })]);
  });

  it('refuses a slug that is in use', async () => {
    const slug = aSlug();
    await must(app.post('/api/contests', aContest({ slug }), token));
    const { status, body } = await app.post('/api/contests', aContest({ slug }), token);
    expect([status, body.code]).toEqual([409, 'contest.slug-taken']);
  });
});

describe('reading contests', () => {
  it('lists the newest first', async () => {
    const slugs = [aSlug(), aSlug()];
    for (const slug of slugs) await must(app.post('/api/contests', aContest({ slug }), token));
    const { body } = await app.get('/api/contests');
    expect(body.contests.slice(0, 2).map(({ slug }: { slug: string }) => slug)).toEqual(slugs.reverse());
  });

  it('lists a hundred at once, and the others page by page until the end', async () => {
    const columns = 'title, lead, edition, organisers, time_zone, is_simulated, simulated_note, is_imported';
    await asSuperuser(app.database.superUrl, (client) =>
      client.query(
        `insert into contests (id, slug, ${columns}) select gen_random_uuid(), 'copy-' || n, ${columns}
         from generate_series(1, 205) n, (select * from contests limit 1) one`,
      ),
    );
    const all: string[] = [];
    const sizes: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const url = after === 0 ? '/api/contests' : `/api/contests?after=${after}`;
      const page = (await must(app.get(cold(url)))).body as { contests: { slug: string }[]; next: number | null };
      sizes.push(page.contests.length);
      all.push(...page.contests.map(({ slug }) => slug));
      after = page.next;
    }
    const rows = await app.source.query<{ slug: string }[]>('select slug from contests order by position desc');
    expect(all).toEqual(rows.map(({ slug }) => slug));
    expect(sizes.slice(0, 2)).toEqual([100, 100]);
    for (const after of ['x', '-1', '0', '10000000', ''])
      expect((await app.get(`/api/contests?after=${after}`)).body.code).toBe('request.invalid');
  });

  it('lists them in the order in which they were made, though the clock was put back', async () => {
    const slugs = [aSlug(), aSlug()];
    for (const slug of slugs) await must(app.post('/api/contests', aContest({ slug }), token));
    await asSuperuser(app.database.superUrl, (client) =>
      client.query(`update contests set created_at = created_at - interval '1 hour' where slug = $1`, [slugs[1]]),
    );
    const { body } = await app.get('/api/contests');
    expect(body.contests[0].slug).toBe(slugs[1]);
  });

  it('says whether votes are cast and marks given by the rules that are sealed', async () => {
    const slug = aSlug();
    const url = `/api/contests/${slug}`;
    await must(app.post('/api/contests', aContest({ slug }), token));
    const read = async () => (await app.get(url)).body.rulebook;
    expect(await read()).toBeNull();
    await must(app.put(`${url}/rulebook`, aRulebook(), token));
    expect(await read()).toMatchObject({ version: 1, hasChannels: true, hasPanels: false });
    const points = { id: 'points', title: { zh: '积分' }, kind: 'number' };
    const [round] = aRulebook().rounds;
    const figures = [{ id: 'votes', title: points.title, from: { facts: 'points' } }];
    const counted = aRulebook({ channels: [], facts: [points], rounds: [{ ...round, figures }] });
    await must(app.put(`${url}/rulebook?reasonZh=换`, counted, token));
    expect(await read()).toMatchObject({ version: 2, hasChannels: false, hasPanels: false });
  });

  it('asks the database as often for many contests as for one', async () => {
    const few = await countQueries(app.source, () => app.get(cold('/api/contests')));
    for (let n = 0; n < 5; n += 1) await create();
    expect(await countQueries(app.source, () => app.get(cold('/api/contests')))).toBe(few);
  });

  it.each(['', 'unknown', 'UNKNOWN', 'a'.repeat(150)])('answers 404 for "%s"', async (slug) => {
    expect((await app.get(`/api/contests/${slug}x`)).body.code).toBe('contest.not-found');
  });
});

describe('the rulebook', () => {
  it('is sealed with the hash of its canonical form, and downloaded as it was hashed', async () => {
    const url = await create({ isSimulated: true });
    const sealed = await app.put(`${url}/rulebook`, aRulebook(), token);
    const hash = sha256Hex(canonicalJson(aRulebook()));
    expect(sealed.body).toMatchObject({ version: 1, hash });
    const file = await app.get(`${url}/rulebook.json`);
    expect(sha256Hex(file.text)).toBe(hash);
    expect(file.headers['content-disposition']).toMatch(/filename="contest-\d+-simulated-rulebook-v1\.json"/);
    expect((await app.get(url)).body.rulebook).toMatchObject({ version: 1, hash });
  });

  it('is explained in both languages', async () => {
    const url = await create();
    await must(app.put(`${url}/rulebook`, aRulebook(), token));
    const zh = await app.get(`${url}/rules`);
    const en = await app.get(`${url}/rules?language=en`);
    expect(zh.body.explained).toMatchObject({ title: '春季规则', assumed: ['只看票数\u3002'] });
    expect(en.body.explained).toMatchObject({ title: 'Spring rules', assumed: ['Votes alone count.'] });
    expect(zh.body.bytes).toBe(Buffer.byteLength(canonicalJson(aRulebook())));
    expect((await app.get(`${url}/rules?language=fr`)).status).toBe(400);
  });

  it('changes its words when it is changed, and only for a reason', async () => {
    const url = await create();
    await must(app.put(`${url}/rulebook`, aRulebook(), token));
    const changed = aRulebook({ assumed: [{ zh: '票数与抽签' }] });
    expect((await app.put(`${url}/rulebook`, aRulebook(), token)).body.code).toBe('rulebook.unchanged');
    expect((await app.put(`${url}/rulebook`, changed, token)).body.code).toBe('rulebook.reason-required');
    const reason = `reasonZh=${encodeURIComponent('更正')}`;
    expect((await app.put(`${url}/rulebook?${reason}`, changed, token)).body.version).toBe(2);
    const { body } = await app.get(`${url}/rules`);
    expect(body.explained.assumed).toEqual(['票数与抽签\u3002']);
    expect(body.versions).toMatchObject([
      { version: 2, reason: { zh: '更正' } },
      { version: 1, reason: null },
    ]);
    expect((await app.get(`${url}/rules?version=1`)).body.explained.assumed).toEqual(['只看票数\u3002']);
    expect((await app.get(`${url}/rules?version=3`)).body.code).toBe('rulebook.not-found');
    expect((await app.get(`${url}/rules?version=0`)).status).toBe(400);
  });

  it('is refused with all that is wrong', async () => {
    const url = await create();
    const { status, body } = await app.put(`${url}/rulebook`, aRulebook({ rounds: [{ id: 'final' }] }), token);
    expect([status, body.code]).toEqual([422, 'rulebook.refused']);
    expect(body.errors[0]).toMatchObject({ path: expect.stringMatching(/^rounds\[0\]/), code: 'bad-rulebook' });
    for (const nothing of [null, [], 7]) {
      const answer = await app.ask('PUT', `${url}/rulebook`, {
        token,
        body: JSON.stringify(nothing),
        headers: { 'content-type': 'application/json' },
      });
      expect([answer.status, answer.body.code]).toEqual([422, 'rulebook.refused']);
    }
  });

  it('is not there before it is sealed', async () => {
    const url = await create();
    for (const path of ['rules', 'rulebook.json']) {
      const { status, body } = await app.get(`${url}/${path}`);
      expect([status, body.code]).toEqual([404, 'rulebook.not-found']);
    }
  });

  it('serves evidence that was made for an earlier version', async () => {
    const url = await aSealedContest(app, token, { slug: aSlug() });
    const changed = aRulebook({ assumed: [] });
    await must(app.put(`${url}/rulebook?reasonZh=why`, changed, token));
    expect((await must(app.post(`${url}/evidence`, someEvidence(), token))).body.rulebookVersion).toBe(1);
    const ofChanged = someEvidence({ rulebook: changed });
    expect((await must(app.post(`${url}/evidence`, ofChanged, token))).body.rulebookVersion).toBe(2);
  });

  it('has the time zone of its contest', async () => {
    const url = await create();
    const { status, body } = await app.put(`${url}/rulebook`, aRulebook({ timeZone: 'America/New_York' }), token);
    expect([status, body.code]).toEqual([422, 'rulebook.refused']);
    expect(body.errors).toMatchObject([{ path: 'timeZone', code: 'other-zone' }]);
    expect(body.errors[0].sentence.en).toContain('Asia/Shanghai');
  });
});

it('seals many rulebooks at once on few connections', async () => {
  const narrow = await startTestApp({ DATABASE_POOL_SIZE: '2' });
  const mine = await narrow.tokenOf('administrator');
  const slugs = ['narrow-1', 'narrow-2', 'narrow-3', 'narrow-4'];
  for (const slug of slugs) await must(narrow.post('/api/contests', aContest({ slug }), mine));
  const sealed = await Promise.all(
    slugs.map((slug) => narrow.put(`/api/contests/${slug}/rulebook`, aRulebook(), mine)),
  );
  await narrow.close();
  expect(sealed.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});
