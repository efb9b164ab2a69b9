import { canonicalJson, decide, sha256Hex } from '@laurel/domain';
import { anEntry, aStage } from './factories/contests.js';
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
const FILES = ['results/rulebook.json', 'results/evidence.json', 'results/outcome.json', 'results/results.csv'];

describe('the downloads', () => {
  it('are not read for those who have them', async () => {
    const url = await published();
    for (const file of ['rulebook.json', 'evidence.json', 'outcome.json']) {
      const ask = (headers: Record<string, string>) => app.get(`${url}/results/${file}`, { headers });
      const tag = String((await ask({})).headers['etag']);
      const read = await countQueries(app.source, () => ask({ 'if-none-match': '"other"' }));
      const known = await countQueries(app.source, async () => {
        const { status, text, headers } = await ask({ 'if-none-match': tag });
        expect([status, text, headers['etag']]).toEqual([304, '', tag]);
      });
      expect([file, known]).toEqual([file, read - 2]);
    }
  });

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

  it('name the rulebook by its own version, as the page of the rules does', async () => {
    const url = await sealed({ isSimulated: true });
    const rulebook = aRulebook({ title: { zh: '第二版' } });
    await must(app.put(`${url}/rulebook?reasonZh=换`, rulebook, token));
    await must(importInto(url, someEvidence({ rulebook })));
    await must(publish(url));
    const nameOf = async (path: string) => String((await app.get(`${url}/${path}`)).headers['content-disposition']);
    expect((await app.get(`${url}/results`)).body).toMatchObject({ version: 1, rulebookVersion: 2 });
    expect(await nameOf('results/rulebook.json')).toContain('-simulated-rulebook-v2.json"');
    expect(await nameOf('results/rulebook.json')).toBe(await nameOf('rulebook.json'));
    expect(await nameOf('results/outcome.json')).toContain('-simulated-outcome-v1.json"');
  });

  it('give a table that spreadsheets read as it is, and that says what is simulated', async () => {
    const url = await sealed({ isSimulated: true });
    const title = { zh: '=HYPERLINK("https://evil.example")', en: '+1' };
    const submitters = [{ name: { zh: '@SUM(A1)' }, role: 'lead' }];
    await must(app.post(`${url}/entries`, anEntry({ number: 4, title, submitters, isSample: true }), token));
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

  it('is dated by its own stage, and without one by its publication', async () => {
    const stage = aStage({
      key: 'announcement',
      kind: 'announcement',
      opensAt: '2031-05-18T16:00:00Z',
      closesAt: null,
    });
    const url = await published({ stages: [stage] });
    expect((await app.get(`${url}/announcement`)).body.announcedAt).toBe('2031-05-18T16:00:00.000Z');
    expect((await app.get(`${url}/announcement.html?language=zh`)).text).toContain('2031年5月19日星期一');
    expect((await app.get(`${url}/announcement.html?language=en`)).text).toContain('Monday, 19 May 2031');

    const bare = await published();
    const { body } = await app.get(`${bare}/results`);
    expect((await app.get(`${bare}/announcement`)).body.announcedAt).toBe(body.publishedAt);
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
