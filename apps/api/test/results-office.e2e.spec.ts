import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { canonicalJson, decide, sha256Hex } from '@laurel/domain';
import type { Client } from 'pg';
import { aContest } from './factories/contests.js';
import { aPublishedContest, aSealedContest, must } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let token: string;
beforeAll(async () => {
  app = await startTestApp({ EVIDENCE_BODY_LIMIT: '1048576' });
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

/** As another process would store it. */
async function keepDocument(client: Client, text: string): Promise<void> {
  const pressed = gzipSync(text);
  const hashes = [text, pressed].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  await client.query('insert into document_chunks (hash, n, bytes) values ($1, 0, $2)', [hashes[0], pressed]);
  await client.query('insert into documents (hash, length, pressed_length, pressed_hash) values ($1, $2, $3, $4)', [
    hashes[0],
    Buffer.byteLength(text),
    pressed.length,
    hashes[1],
  ]);
}

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
    const { body } = await must(app.post('/api/contests', aContest({ slug: slug() }), token));
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

  it('refuses to leave out entries of the contest, and names each', async () => {
    const { status, body } = await importInto(await sealed(), someEvidence({ votes: [3] }));
    expect([status, body.code]).toEqual([422, 'evidence.refused']);
    expect(body.errors).toMatchObject([2, 3].map(() => ({ path: 'entries', code: 'missing-entry' })));
    expect(body.errors.map(({ sentence }: { sentence: { zh: string } }) => sentence.zh)).toEqual([
      expect.stringContaining('第 2 号'),
      expect.stringContaining('第 3 号'),
    ]);
  });

  it('takes evidence that was made for an earlier sealed version', async () => {
    const url = await sealed();
    const second = aRulebook({ title: { zh: '改过的规则' } });
    await must(app.put(`${url}/rulebook?reasonZh=改`, second, token));
    const { status, body } = await importInto(url, someEvidence());
    expect([status, body.rulebookVersion]).toEqual([201, 1]);
    const { hashes } = (await must(publish(url))).body;
    expect(hashes.rulebook).toBe(sha256Hex(canonicalJson(aRulebook())));
    expect((await importInto(url, someEvidence({ rulebook: second }))).body.rulebookVersion).toBe(2);
  });

  it('takes UTF-8 alone, and refuses what becomes too long when it is written out', async () => {
    const url = await sealed();
    const send = (body: Buffer | string, type = 'application/json') =>
      app.ask('POST', `${url}/evidence`, { token, body, headers: { 'content-type': type } });
    const gbk = await send(Buffer.concat([Buffer.from('{"title":"'), Buffer.from([0xb9, 0xe3]), Buffer.from('"}')]));
    expect([gbk.status, gbk.body.code]).toEqual([400, 'request.not-utf8']);
    expect((await send('{"evidence":')).body.code).toBe('request.unreadable');
    const other = await send('{}', 'application/json; charset=gb18030');
    expect([other.status, other.body.code]).toEqual([415, 'request.wrong-media-type']);
    const rulebook = aRulebook({ facts: [{ id: 'notes', title: { zh: '记录' }, kind: 'number', items: true }] });
    await must(app.put(`${url}/rulebook?reasonZh=换`, rulebook, token));
    const facts = Array.from({ length: 16_500 }, (_, i) => ({ set: 'notes', entry: 1, item: `i${i}`, value: 0 }));
    const sent = JSON.stringify({ ...someEvidence({ rulebook }), facts }).replaceAll('"value":0', '"value":1e20');
    expect(sent.length).toBeLessThan(1024 * 1024);
    const { status, body } = await send(sent);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ code: 'too-large' })]]);
  });

  it('freezes one of the same files that come at once', async () => {
    const url = await sealed();
    const answers = await Promise.all([1, 2, 3].map(() => importInto(url, someEvidence())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('refuses the same file twice', async () => {
    const url = await sealed();
    await must(importInto(url, someEvidence()));
    const { status, body } = await importInto(url, someEvidence());
    expect([status, body.code]).toEqual([409, 'evidence.already-imported']);
  });
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
      { kind: 'tie', round: 'final', order: [2, 1], reason: '组委会决定', at: '2031-06-01T00:00:00.000Z' },
    ];
    await must(importInto(url, { ...tied, decisions }));
    await must(publish(url));
    const results = (await app.get(`${url}/results`)).body.rounds[0].parts[0];
    expect(results.lists).toMatchObject([
      { id: 'winner', numbers: [2] },
      { id: 'others', numbers: [1, 3] },
    ]);
    expect(results.ranking[0]).toMatchObject({ number: 2, place: 1, tie: { others: 1, rule: 0 } });
    expect(results.ranking[0].tie.sentence.zh).toMatch(/^与第 2 名票数相同。/);
    expect(results.ranking[0].tie.sentence.en).toMatch(/^The same Votes as place 2\. /);
  });

  it('asks for a new decision where the corrected votes have another tie than the one that was decided', async () => {
    const url = await sealed();
    const decisions = [
      { kind: 'tie', round: 'final', order: [2, 1], reason: '组委会决定', at: '2031-06-01T00:00:00.000Z' },
    ];
    await must(importInto(url, someEvidence({ votes: [3, 3, 1], decisions })));
    await must(publish(url));
    await must(importInto(url, someEvidence({ votes: [3, 2, 3], decisions })));
    const { status, body } = await publish(url, { zh: '重新计票' });
    expect([status, body.code, body.errors[0]]).toMatchObject([409, 'results.pending', { path: 'final.winner' }]);
    expect(body.errors[0].sentence.zh).toContain('1、3');
    expect((await app.get(`${url}/results`)).body.version).toBe(1);
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
    const own = `${url}/rounds/final/results`;
    const then = (await app.get(`${own}?version=1`)).body;
    expect(then.rounds[0].parts[0].ranking[0].number).toBe(1);
    const files = await Promise.all([1, 2].map((n) => app.get(`${own}/outcome.json?version=${n}`)));
    expect(files.map(({ text }) => sha256Hex(text))).toEqual([then.hashes.outcome, now.hashes.outcome]);
    expect((await app.get(`${own}?version=3`)).body.code).toBe('version.not-found');
    expect((await app.get(`${url}/entries?list=final.winner`)).body.entries[0].number).toBe(3);
  });

  it('goes back to earlier evidence by a further version', async () => {
    const url = await published();
    const first = (await app.get(`${url}/results`)).body.hashes;
    await must(importInto(url, someEvidence({ votes: [30, 20, 40] })));
    await must(publish(url, { zh: '重新计票' }));
    await must(importInto(url, someEvidence()));
    expect((await must(publish(url, { zh: '法院判决恢复' }))).body).toMatchObject({ version: 3, hashes: first });
    expect((await publish(url, { zh: '再来' })).body.code).toBe('results.unchanged');
  });

  it('publishes nothing on evidence that newer evidence overtook meanwhile', async () => {
    const url = await published();
    await must(importInto(url, someEvidence({ votes: [30, 20, 40] })));
    const late = canonicalJson(someEvidence({ votes: [1, 2, 3] }));
    const overtaken = await asSuperuser(app.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(
        `select pg_advisory_xact_lock(hashtextextended('laurel.results ' || id, 0))
        from contests where slug = $1`,
        [url.split('/').at(-1)],
      );
      const answer = publish(url, { zh: '重新计票' });
      const waits = `select from pg_locks join pg_database on pg_database.oid = database
        where locktype = 'advisory' and not granted and datname = current_database()`;
      while ((await client.query(waits)).rowCount === 0);
      await keepDocument(client, late);
      await client.query(
        `insert into frozen_evidence (id, contest_id, contest_is_imported, round, rulebook_version, origin, hash)
         select gen_random_uuid(), id, true, 'final', 1, 'imported', $2 from contests where slug = $1`,
        [url.split('/').at(-1), sha256Hex(late)],
      );
      await client.query('commit');
      return answer;
    });
    expect([overtaken.status, overtaken.body.code]).toEqual([409, 'request.conflict']);
    expect((await must(publish(url, { zh: '重新计票' }))).body.hashes.evidence).toBe(sha256Hex(late));
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
