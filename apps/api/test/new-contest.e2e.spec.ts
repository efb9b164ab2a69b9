import fs from 'node:fs';
import path from 'node:path';
import { aContest, anEntry, aStage } from './factories/contests.js';
import { twoRounds } from './factories/living-contest.js';
import { must } from './factories/published-contest.js';
import { aRulebook } from './factories/rules.js';
import { changeStage, DAY, fromNow, REASON, stageOf } from './factories/stages.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';
import { waitFor } from './support/wait-for.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const create = (body: object): Promise<Answer> => app.post('/api/contests', body, token);
const propose = (body: object): Promise<Answer> => app.post('/api/contest-proposals', body, token);
const read = async (slug: string): Promise<Answer['body']> => (await must(app.get(`/api/contests/${slug}`))).body;
const kindsOf = ({ stages }: { stages: readonly Record<string, string>[] }) =>
  stages.map(({ key, kind }) => `${key} ${kind}`);

/** The least that a new contest says of itself. */
const said = (slug: string) => ({
  slug,
  lead: { zh: '一次评选。' },
  organisers: [{ zh: '组委会' }],
  isSimulated: false,
  isImported: false,
});

describe('an administrator with nothing but the api', () => {
  it('makes a contest whose vote opens and closes by the clock', async () => {
    // a slow machine is given more time, until it sees the stage before it opens
    for (let soon = 2; ; soon *= 2) {
      const slug = `clock-${soon}`;
      const vote = aStage({
        key: 'vote',
        kind: 'ballots',
        opens: { channels: ['web'], round: 'final' },
        opensAt: await fromNow(app, soon),
        closesAt: await fromNow(app, 2 * soon),
      });
      await must(create(aContest({ slug, isImported: false, stages: [vote], rulebook: aRulebook() })));
      const url = `/api/contests/${slug}`;
      if ((await stageOf(app, url, 'vote')).state !== 'planned') continue;
      await waitFor(async () => (await stageOf(app, url, 'vote')).state === 'open');
      await waitFor(async () => (await stageOf(app, url, 'vote')).state === 'closed');
      expect((await read(slug)).rulebook).toMatchObject({ version: 1, hasChannels: true });
      return;
    }
  });
});

describe('a new contest from a rulebook', () => {
  it('seals it as the first version, in the same act', async () => {
    await must(create({ ...said('from-rules'), rulebook: twoRounds() }));
    const contest = await read('from-rules');
    expect(contest.title).toEqual(twoRounds().title);
    expect(contest.timeZone).toBe('Asia/Shanghai');
    expect(contest.rulebook.version).toBe(1);
    expect(kindsOf(contest)).toEqual([
      'call call',
      'experts marks',
      'web ballots',
      'jury marks',
      'notice notice',
      'announcement announcement',
    ]);
    const rows = await app.source.query<{ event: string; fields: object }[]>(
      `select event, fields from audit_entries where contest_id = (select id from contests where slug = 'from-rules')`,
    );
    expect(rows).toMatchObject([
      { event: 'contest.created', fields: { rulebook: { version: 1, hash: contest.rulebook.hash }, example: null } },
    ]);
  });

  it('takes stages, title and time zone of its own where they are given', async () => {
    const stages = [aStage(), aStage({ key: 'vote', kind: 'ballots', opens: { channels: ['web'] } })];
    await must(create({ ...said('own-stages'), title: { zh: '自己的题目' }, stages, rulebook: twoRounds() }));
    const contest = await read('own-stages');
    expect([contest.title, kindsOf(contest)]).toEqual([{ zh: '自己的题目' }, ['call call', 'vote ballots']]);
  });

  it('is refused with it, and then nothing of it is kept', async () => {
    const bad = await create({ ...said('refused'), rulebook: { rulebook: 1 } });
    expect([bad.status, bad.body.code]).toEqual([422, 'rulebook.refused']);
    const zone = await create({ ...said('refused'), timeZone: 'UTC', rulebook: aRulebook() });
    expect(zone.body.errors).toMatchObject([{ path: 'timeZone', code: 'other-zone' }]);
    const stages = [aStage({ key: 'vote', kind: 'ballots', opens: { channels: ['sms'] } })];
    const unknown = await create({ ...said('refused'), stages, rulebook: aRulebook() });
    expect(unknown.body.errors).toMatchObject([{ path: 'stages[0].opens.channels[0]', code: 'unknown-channel' }]);
    expect((await app.get('/api/contests/refused')).status).toBe(404);
  });

  it('takes one source, and misses what none says', async () => {
    const two = await create({ ...said('two-sources'), rulebook: aRulebook(), example: 'henan' });
    expect(two.body.errors).toMatchObject([{ path: 'rulebook', code: 'one-source' }]);
    const { status, body } = await create({ slug: 'nothing-said', isSimulated: false, isImported: false });
    expect(status).toBe(400);
    expect(body.errors.map(({ path: at, code }: Record<string, string>) => `${at} ${code}`)).toEqual([
      'title is-defined',
      'lead is-defined',
      'timeZone is-defined',
      'organisers is-defined',
      'stages is-defined',
    ]);
  });
});

describe('the examples', () => {
  const shipped = fs.readdirSync(path.join(__dirname, '../examples')).filter((file) => file.endsWith('.json'));

  it('are the rulebooks of the golden cases', async () => {
    const { examples } = (await must(app.get('/api/examples', { token }))).body;
    expect(examples.map(({ id }: { id: string }) => `${id}.json`)).toEqual(shipped.sort());
    for (const file of shipped) {
      const golden = path.join(__dirname, '../../../libs/domain/golden', path.parse(file).name, 'rulebook.json');
      const [own, theirs] = [path.join(__dirname, '../examples', file), golden].map((each) =>
        fs.readFileSync(each, 'utf8'),
      );
      expect([file, own === theirs]).toEqual([file, true]);
    }
  });

  it('each become a contest that can be made and read, and name what cannot run', async () => {
    const { examples } = (await must(app.get('/api/examples', { token }))).body;
    const runs: string[] = [];
    for (const { id, missing } of examples) {
      await must(create({ ...said(`of-${id}`), example: id }));
      const { stages } = (await must(app.get(`/api/contests/of-${id}/stages`, { token }))).body;
      const hindered = stages.flatMap((stage: { missing: object[] }) => stage.missing);
      expect([id, hindered]).toEqual([id, missing]);
      if (missing.length === 0) runs.push(id);
    }
    expect(runs).toEqual(
      expect.arrayContaining(['chongqing-2012', 'gz-2022', 'hainan-2017', 'livejudge', 'shanghai-2019', 'xinhua-sc']),
    );
    expect(runs).not.toContain('chongqing-2023');
  });

  it('are found by their names alone', async () => {
    for (const example of ['none', '../../package', '']) {
      const { status, body } = await create({ ...said('no-example'), example });
      expect([status, body.code]).toEqual([404, 'example.not-found']);
    }
  });

  it('do not open a stage that cannot run, and say why in words', async () => {
    const url = '/api/contests/of-chongqing-2023';
    const { status, body } = await changeStage(app, url, 'web', { to: 'open', reason: REASON, token });
    expect([status, body.code]).toEqual([409, 'stage.cannot-run']);
    expect(body.missing).toMatchObject([{ code: 'voter-identity' }]);
    expect((await changeStage(app, url, 'call', { to: 'open', reason: REASON, token })).status).toBe(204);
  });
});

describe('a copy of an earlier contest', () => {
  const earlier = {
    title: { zh: '往届', en: 'Earlier' },
    edition: { zh: '2030年' },
    contact: { zh: '电话' },
    textNote: { zh: '改写' },
  };

  it('has its rules, stages without their days, and words, but no entries, people or changes', async () => {
    const stages = [
      aStage({ note: { zh: '须盖章' } }),
      aStage({ key: 'vote', kind: 'ballots', opens: { channels: ['web'] } }),
    ];
    await must(create(aContest({ slug: 'earlier', isImported: false, ...earlier, stages, rulebook: aRulebook() })));
    await must(app.post('/api/contests/earlier/entries', anEntry(), token));
    await app.tokenOf('organiser', 'earlier');
    const closesAt = await fromNow(app, DAY);
    const opened = await changeStage(app, '/api/contests/earlier', 'vote', {
      to: 'open',
      closesAt,
      reason: REASON,
      token,
    });
    expect(opened.status).toBe(204);
    await must(create({ slug: 'copied', isSimulated: false, isImported: false, copyOf: 'earlier' }));
    const [before, copy] = [await read('earlier'), await read('copied')];
    for (const same of ['title', 'edition', 'lead', 'timeZone', 'organisers', 'contact', 'textNote'] as const) {
      expect(copy[same]).toEqual(before[same]);
    }
    expect(copy.rulebook.hash).toBe(before.rulebook.hash);
    expect(copy.entriesCount).toBe(0);
    expect(copy.stages).toMatchObject([
      { key: 'call', note: { zh: '须盖章' }, opensAt: null, closesAt: null, state: 'planned', changes: [] },
      { key: 'vote', opens: { channels: ['web'] }, opensAt: null, state: 'planned', openedAt: null, changes: [] },
    ]);
    expect((await must(app.get('/api/contests/copied/people', { token }))).body.people).toEqual([]);
  });

  it('has other words where they are given, and none where null is', async () => {
    const words = { title: { zh: '本届' }, edition: null };
    await must(create({ slug: 'next', isSimulated: false, isImported: false, copyOf: 'earlier', ...words }));
    expect(await read('next')).toMatchObject({ ...words, contact: earlier.contact });
  });

  it('of a contest without rules has none, and of none there is no copy', async () => {
    await must(create(aContest({ slug: 'bare', isImported: false })));
    await must(create({ slug: 'bare-copy', isSimulated: false, isImported: false, copyOf: 'bare' }));
    expect((await read('bare-copy')).rulebook).toBeNull();
    const none = await create({ slug: 'no-copy', isSimulated: false, isImported: false, copyOf: 'none-2031' });
    expect([none.status, none.body.code]).toEqual([404, 'contest.not-found']);
  });
});

describe('a proposal', () => {
  it('says stages, words and rules of each source, and changes nothing', async () => {
    const before = await app.auditCount();
    const ofExample = (await must(propose({ example: 'gz-2022' }))).body;
    expect(kindsOf(ofExample)).toEqual([
      'call call',
      'screening-experts marks',
      'web ballots',
      'final-experts marks',
      'notice notice',
      'announcement announcement',
    ]);
    expect(ofExample).toMatchObject({ lead: null, timeZone: 'Asia/Shanghai', organisers: [] });
    const ofRules = (await must(propose({ rulebook: ofExample.rulebook }))).body;
    expect(ofRules).toEqual(ofExample);
    expect((await must(propose({ copyOf: 'earlier' }))).body).toMatchObject({ contact: { zh: '电话' } });
    const refused = await propose({ rulebook: { rulebook: 2 } });
    expect([refused.status, refused.body.code]).toEqual([422, 'rulebook.refused']);
    expect(await app.auditCount()).toBe(before);
  });

  it('names what of a stage cannot run', async () => {
    const { stages } = (await must(propose({ example: 'chongqing-2023' }))).body;
    const web = stages.find(({ key }: { key: string }) => key === 'web');
    expect(web.missing).toMatchObject([{ code: 'voter-identity' }]);
  });
});
