import { canonicalJson, decide, sha256Hex } from '@laurel/domain';
import { anEntry } from './factories/contests.js';
import { aPublishedContest, aSealedContest, must } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { countQueries } from './support/count-queries.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
const slug = (): string => `contest-${(made += 1)}`;
const sealed = (changes: object = {}) => aSealedContest(app, token, { slug: slug(), ...changes });
const published = (changes: object = {}) => aPublishedContest(app, token, { slug: slug(), ...changes });
const importInto = (url: string, evidence: unknown) => app.post(`${url}/evidence`, evidence, token);
const publish = (url: string, reason: object | null = null) =>
  app.post(`${url}/rounds/final/outcomes`, { reason }, token);
const PUBLIC = ['results', 'results/final/entries/1', 'announcement', 'announcement.html'];
const FILES = ['results/rulebook.json', 'results/evidence.json', 'results/outcome.json', 'results/results.csv'];

describe('importing evidence', () => {
  it('stores the file whole, in canonical form, with its hash in the log', async () => {
    const url = await sealed();
    const shuffled = { ...someEvidence(), entries: [...someEvidence().entries].reverse() };
    const { status, body } = await importInto(url, shuffled);
    const hash = sha256Hex(canonicalJson(someEvidence()));
    expect([status, body]).toEqual([
      201,
      { round: 'final', hash, bytes: Buffer.byteLength(canonicalJson(someEvidence())), rulebookVersion: 1 },
    ]);
    const [row] = await app.source.query<{ fields: object }[]>(
      `select fields from audit_entries where event = 'evidence.imported' order by position desc limit 1`,
    );
    expect(row!.fields).toMatchObject({ hash, round: 'final' });
  });

  it('is for contests that were created as imported', async () => {
    const url = await sealed({ isImported: false });
    const { status, body } = await importInto(url, someEvidence());
    expect([status, body.code]).toEqual([409, 'contest.not-imported']);
  });

  it('needs a sealed rulebook and the evidence made for it', async () => {
    const { body } = await must(app.post('/api/contests', { ...(await contestBody()), slug: slug() }, token));
    expect((await importInto(`/api/contests/${body.slug}`, someEvidence())).body.code).toBe('rulebook.not-sealed');
    const foreign = await importInto(await sealed(), { ...someEvidence(), rulebook: '0'.repeat(64) });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'evidence.refused']);
    expect(foreign.body.errors).toMatchObject([{ path: 'rulebook', code: 'other-rulebook' }]);
  });

  it('names all that is wrong', async () => {
    const url = await sealed();
    const bad = someEvidence({ tallies: [{ channel: 'sms', votes: [[1, -1]] }] });
    const { status, body } = await importInto(url, bad);
    expect([status, body.code]).toEqual([422, 'evidence.refused']);
    expect(body.errors[0]).toMatchObject({ path: expect.stringContaining('tallies[0]') });
    for (const nothing of ['null', '[]', '7', '"x"', '{}']) {
      const answer = await app.ask('POST', `${url}/evidence`, {
        token,
        body: nothing,
        headers: { 'content-type': 'application/json' },
      });
      expect([nothing, answer.status, answer.body.code]).toEqual([nothing, 422, 'evidence.refused']);
    }
  });

  it('refuses entries that have no page in the contest', async () => {
    const { status, body } = await importInto(await sealed(), someEvidence({ votes: [3, 2, 1, 0] }));
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([{ path: 'entries[3].number', code: 'unknown-entry' }]);
  });

  it('refuses the same file twice', async () => {
    const url = await sealed();
    await must(importInto(url, someEvidence()));
    const { status, body } = await importInto(url, someEvidence());
    expect([status, body.code]).toEqual([409, 'evidence.already-imported']);
  });

  const contestBody = async () => (await import('./factories/contests.js')).aContest();
});

describe('publishing', () => {
  it('stores what decide says, with all hashes', async () => {
    const url = await sealed();
    await must(importInto(url, someEvidence()));
    const { status, body } = await publish(url);
    const outcome = canonicalJson(decide(aRulebook(), someEvidence()));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      round: 'final',
      version: 1,
      hashes: {
        rulebook: sha256Hex(canonicalJson(aRulebook())),
        evidence: sha256Hex(canonicalJson(someEvidence())),
        outcome: sha256Hex(outcome),
      },
    });
    expect((await app.get(`${url}/results/outcome.json`)).text).toBe(outcome);
  });

  it('waits for evidence and for a round that exists', async () => {
    const url = await sealed();
    expect((await publish(url)).body.code).toBe('results.no-evidence');
    const unknown = await app.post(`${url}/rounds/semi/outcomes`, { reason: null }, token);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'round.not-found']);
  });

  it('refuses while a tie at the cut is not decided, and says which', async () => {
    const url = await sealed();
    const tied = someEvidence({ votes: [30, 30, 10] });
    await must(importInto(url, tied));
    const { status, body } = await publish(url);
    expect([status, body.code]).toEqual([409, 'results.pending']);
    expect(body.errors).toMatchObject([
      { path: 'final.winner', code: 'pending' },
      { path: 'final.others', code: 'waits-for' },
    ]);
    expect((await app.get(`${url}/results`)).body.code).toBe('results.not-published');
    const decisions = [
      { kind: 'tie', round: 'final', order: [2], reason: '组委会决定', at: '2031-06-01T00:00:00.000Z' },
    ];
    await must(importInto(url, { ...tied, decisions }));
    await must(publish(url));
    const results = (await app.get(`${url}/results`)).body.rounds[0].parts[0];
    expect(results.lists).toMatchObject([
      { id: 'winner', numbers: [2] },
      { id: 'others', numbers: [1, 3] },
    ]);
    expect(results.ranking[0]).toMatchObject({ number: 2, place: 1, tie: { with: [1], resolvedBy: 0 } });
    expect(results.ranking[0].tie.sentence.zh).toMatch(/与第 1 号同分/);
    expect(results.ranking[0].tie.sentence.en).toMatch(/entry 1/);
  });

  it('publishes a correction as a new version with a reason, and keeps the old one readable', async () => {
    const url = await published();
    expect((await publish(url)).body.code).toBe('results.unchanged');
    await must(importInto(url, someEvidence({ votes: [30, 20, 40] })));
    expect((await publish(url)).body.code).toBe('results.reason-required');
    const reason = { zh: '重新计票', en: 'A recount' };
    expect((await must(publish(url, reason))).body.version).toBe(2);
    const now = (await app.get(`${url}/results`)).body;
    expect(now).toMatchObject({ version: 2, reason, versions: [{ version: 2 }, { version: 1, reason: null }] });
    expect(now.rounds[0].parts[0].ranking[0].number).toBe(3);
    const then = (await app.get(`${url}/results?version=1`)).body;
    expect(then.rounds[0].parts[0].ranking[0].number).toBe(1);
    const files = await Promise.all([1, 2].map((n) => app.get(`${url}/results/outcome.json?version=${n}`)));
    expect(files.map(({ text }) => sha256Hex(text))).toEqual([then.hashes.outcome, now.hashes.outcome]);
    expect((await app.get(`${url}/results?version=3`)).body.code).toBe('results.not-published');
    expect((await app.get(`${url}/entries?list=final.winner`)).body.entries[0].number).toBe(3);
  });

  it('makes one version of two who publish at once', async () => {
    const url = await sealed();
    await must(importInto(url, someEvidence()));
    const answers = await Promise.all([publish(url), publish(url), publish(url)]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const { status } of answers) expect([201, 409]).toContain(status);
  });

  it('refuses a reason that is no words', async () => {
    const url = await published();
    const { status, body } = await app.post(`${url}/rounds/final/outcomes`, { reason: 'because' }, token);
    expect([status, body.errors[0].path]).toEqual([400, 'reason']);
  });
});

describe('the public results', () => {
  it.each([...PUBLIC, ...FILES])('say before publication that %s is not published', async (path) => {
    const url = await sealed();
    await must(importInto(url, someEvidence()));
    const { status, body, text } = await app.get(`${url}/${path}`);
    expect([status, body.code]).toEqual([404, 'results.not-published']);
    expect(text).not.toContain(sha256Hex(canonicalJson(someEvidence())));
  });

  it.each([...PUBLIC, ...FILES])('know no %s of a contest that is not there', async (path) => {
    expect((await app.get(`/api/contests/none/${path}`)).body.code).toBe('contest.not-found');
  });

  it('show every place with the names of entry and bodies', async () => {
    const url = await published();
    const { body } = await app.get(`${url}/results`);
    expect(body).toMatchObject({ round: 'final', version: 1, domainVersion: '1', reason: null });
    expect(body.rounds[0]).toMatchObject({
      id: 'final',
      title: { zh: '终评', en: 'Final' },
      score: { figure: 'votes', title: { zh: '票数', en: 'Votes' }, digits: null },
    });
    expect(body.rounds[0].parts[0].ranking).toEqual(
      [30, 20, 10].map((votes, index) => ({
        number: index + 1,
        title: { zh: `项目${index + 1}`, en: `Entry ${index + 1}` },
        bodies: [{ zh: '牵头单位', en: 'Lead body' }],
        isSample: false,
        district: null,
        category: null,
        place: index + 1,
        score: String(votes),
        tie: null,
      })),
    );
    expect((await app.get(url)).body).toMatchObject({
      publishedAt: body.publishedAt,
      rounds: [
        {
          id: 'final',
          published: { version: 1 },
          lists: [
            { id: 'winner', count: 1 },
            { id: 'others', count: 2 },
          ],
        },
      ],
    });
  });

  it('say why an entry is out', async () => {
    const url = await sealed();
    const decisions = [
      { kind: 'withdrawn', entry: 3, round: 'final', reason: '本单位申请', at: '2031-06-01T00:00:00.000Z' },
    ];
    await must(importInto(url, someEvidence({ decisions })));
    await must(publish(url));
    const [part] = (await app.get(`${url}/results`)).body.rounds[0].parts;
    expect(part.out).toMatchObject([{ number: 3, title: { zh: '项目3' }, why: 'withdrawn' }]);
    expect(part.out[0].sentence.en).toBe('Withdrawn.');
    const explained = await app.get(`${url}/results/final/entries/3`);
    expect(explained.body.standing).toMatchObject({ out: 'withdrawn' });
  });

  it('open each place down to its arithmetic', async () => {
    const url = await published();
    const { body } = await app.get(`${url}/results/final/entries/2`);
    expect(body).toMatchObject({
      entry: 2,
      title: { zh: '项目2', en: 'Entry 2' },
      round: 'final',
      standing: { place: 2, of: 3, score: '20' },
      lists: [{ id: 'others' }],
      figures: [{ id: 'votes', value: '20' }],
    });
    expect((await app.get(`${url}/results/final/entries/2`)).body).toEqual(body);
    expect((await app.get(`${url}/results/semi/entries/2`)).body.code).toBe('round.not-found');
    expect((await app.get(`${url}/results/final/entries/9`)).body.code).toBe('entry.not-found');
    expect((await app.get(`${url}/results/final/entries/2?version=9`)).body.code).toBe('results.not-published');
  });

  it('ask the database as often for many entries as for few', async () => {
    const url = await published();
    const ask = () => must(app.get(`${url}/results`));
    const few = await countQueries(app.source, ask);
    for (let number = 10; number < 15; number += 1) await must(app.post(`${url}/entries`, anEntry({ number }), token));
    expect(await countQueries(app.source, ask)).toBe(few);
  });
});

describe('the downloads', () => {
  it('give back what was hashed, and decide makes the third of the first two', async () => {
    const url = await published({ isSimulated: true });
    const { hashes } = (await app.get(`${url}/results`)).body;
    const [rulebook, evidence, outcome] = await Promise.all(
      ['rulebook', 'evidence', 'outcome'].map((kind) => app.get(`${url}/results/${kind}.json`)),
    );
    expect([rulebook, evidence, outcome].map((file) => sha256Hex(file!.text))).toEqual([
      hashes.rulebook,
      hashes.evidence,
      hashes.outcome,
    ]);
    expect(canonicalJson(decide(JSON.parse(rulebook!.text), JSON.parse(evidence!.text)))).toBe(outcome!.text);
    expect(outcome!.text).not.toMatch(/simulated|模拟/);
    expect(outcome!.headers['etag']).toBe(`W/"${hashes.outcome}"`);
    const again = await app.get(`${url}/results/outcome.json`, { headers: { 'if-none-match': `"${hashes.outcome}"` } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('say in their names what is simulated, and which version they are', async () => {
    const nameOf = async (url: string, path: string) =>
      String((await app.get(`${url}/${path}`)).headers['content-disposition']);
    const simulated = await published({ isSimulated: true });
    const real = await published({ isSimulated: false });
    for (const path of [...FILES, 'announcement.html']) {
      expect(await nameOf(simulated, path)).toMatch(
        /^attachment; filename="contest-\d+-simulated-[a-z-]+-v1[a-z-]*\.\w+"$/,
      );
      expect(await nameOf(real, path)).not.toContain('simulated');
    }
  });

  it('give a table that spreadsheets read as it is, and that says what is simulated', async () => {
    const url = await sealed({ isSimulated: true });
    const title = { zh: '=HYPERLINK("https://evil.example")', en: '+1' };
    const bodies = [{ name: { zh: '@SUM(A1)' }, role: 'lead' }];
    await must(app.post(`${url}/entries`, anEntry({ number: 4, title, bodies, isSample: true }), token));
    await must(importInto(url, someEvidence({ votes: [30, 20, 10, 5] })));
    await must(publish(url));
    const { text, headers } = await app.get(`${url}/results/results.csv`);
    expect(headers['content-type']).toMatch('text/csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines = text.slice(1).trimEnd().split('\r\n');
    expect(lines).toHaveLength(5);
    for (const line of lines.slice(1)) expect(line).toContain('模拟 simulated');
    expect(lines[4]).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(lines[4]).toContain(`'+1`);
    expect(lines[4]).toContain(`'@SUM(A1)`);
    expect(lines[4]).toContain('示例 sample');
    expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
  });
});

describe('the announcement', () => {
  it('prints the first list with write-ups, in the order of the numbers', async () => {
    const url = await published();
    const { body } = await app.get(`${url}/announcement`);
    expect(body).toMatchObject({
      title: { zh: '优胜' },
      contestTitle: { zh: '春季大赛' },
      version: 1,
      isSimulated: false,
    });
    expect(body.lists).toMatchObject([
      { id: 'winner', isFull: true, entries: [{ number: 1, writeUp: { zh: '颁奖词。', en: 'A write-up.' } }] },
      {
        id: 'others',
        isFull: false,
        entries: [
          { number: 2, writeUp: null },
          { number: 3, writeUp: null },
        ],
      },
    ]);
  });

  it('is one file that does nothing and says what is simulated', async () => {
    const url = await sealed({ isSimulated: true, simulatedNote: { zh: '<b>全部</b>', en: '<b>all</b>' } });
    const title = { zh: '<script>alert(1)</script>“名”', en: 'A & B' };
    await must(
      app.post(`${url}/entries`, anEntry({ number: 4, title, writeUp: { zh: '一\n\n二<img src=x>' } }), token),
    );
    await must(importInto(url, someEvidence({ votes: [1, 2, 3, 9] })));
    await must(publish(url));
    const zh = await app.get(`${url}/announcement.html`);
    expect(zh.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(zh.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(zh.text).toContain('<html lang="zh-CN">');
    expect(zh.text).toContain('模拟数据');
    expect(zh.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(zh.text).not.toMatch(/<script|<img|<b>全部|https?:\/\/(?!www\.w3)/);
    expect(zh.text).toContain('<p>一</p>\n<p>二&lt;img src=x&gt;</p>');
    const en = await app.get(`${url}/announcement.html?language=en`);
    expect(en.text).toContain('<html lang="en">');
    expect(en.text).toContain('Simulated data');
    expect(en.text).toContain('A &amp; B');
    expect(en.text).toContain('lang="zh-CN"');
    expect((await app.get(`${url}/announcement.html?language=fr`)).status).toBe(400);
  });
});
