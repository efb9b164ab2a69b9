import { decide } from '@laurel/domain';
import { aLiveContest, DECIDED, type LiveContest, typed, WHY } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { numbersOf } from './factories/two-rounds.js';
import { RoundFreezes } from '../src/contests/round-freezes.service.js';
import { Transactions } from '../src/database/transactions.js';
import { Deciding } from '../src/deciding/deciding.service.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;

/** Both rounds published: 1 and 2 are let through, 2 wins. */
async function finished(): Promise<LiveContest> {
  const it = await aLiveContest(app, administrator, { slug: `corrected-${(made += 1)}` });
  await it.recorded('votes/jury', typed([40, 30, 20, 10]));
  await it.announce('screening');
  await it.recorded('votes/web', typed([5, 6]));
  await it.announce('final');
  return it;
}

/** The jury's votes for 2 are annulled: 3 takes its place in the shortlist. */
const ANNULLED = { kind: 'votes-annulled', entry: 2, channel: 'jury' };
const corrects = [{ round: 'screening', reason: WHY }];
const correcting = { reason: DECIDED, corrects };
const versionsOf = async (it: LiveContest, round: string): Promise<number[]> =>
  (await it.page(`/rounds/${round}/results`)).body.versions.map(({ version }: { version: number }) => version);

describe('a decision that changes an earlier round, once the final is published', () => {
  it('is refused in a notice that leaves that round as it is, and the difference is named', async () => {
    const it = await finished();
    await must(it.decide(ANNULLED));
    const before = await app.auditCount();
    for (const round of ['final', 'screening']) {
      const { status, body } = await it.openNotice(round, { reason: DECIDED });
      expect([status, body.code]).toEqual([409, 'results.contradicts']);
      expect(body.differences[0]).toMatchObject({ round: 'screening', list: 'shortlist' });
    }
    expect(await app.auditCount()).toBe(before);
    expect((await it.get('/rounds/screening/proposals')).body.items).toHaveLength(1);
  });

  it('is published with the earlier round corrected along, by a second person, in one act with one row', async () => {
    const it = await finished();
    const old = (await it.page('/rounds/screening/results')).body;
    await must(it.decide(ANNULLED));
    const { body } = await must(it.openNotice('final', correcting));
    expect(body).toMatchObject({ round: 'final', version: 2, corrects: [{ round: 'screening', version: 2 }] });
    expect(await it.lastFact()).toMatchObject({
      event: 'notice.opened',
      fields: { round: 'final', corrects: [{ round: 'screening', version: 2, reason: WHY }] },
    });
    // everybody sees the lists of both; what is published stays until the second person has published
    const lists = await Promise.all(['screening', 'final'].map((round) => it.page(`/rounds/${round}/notice`)));
    const shown = lists.map((page) =>
      page.body.parts[0].lists[0].entries.map(({ number }: { number: number }) => number),
    );
    expect([lists.map((page) => page.body.version), shown]).toEqual([
      [2, 2],
      [[1, 3], [1]],
    ]);
    expect(lists.map(({ text }) => /"(place|score)":("|\d)/.test(text))).toEqual([false, false]);
    expect(await versionsOf(it, 'screening')).toEqual([1]);
    expect((await it.get('/rounds/screening/proposals')).body.items).toMatchObject([
      { version: 2, along: { round: 'final', version: 2 }, reason: WHY, isSuperseded: false },
      { version: 1, along: null },
    ]);

    const alone = await it.publish('screening', body.corrects[0].hash);
    expect([alone.status, alone.body.code]).toEqual([409, 'notice.along']);
    expect((await it.publish('final', body.hash, it.made.first)).body.code).toBe('notice.own');
    expect((await it.publish('final', body.corrects[0].hash)).body.code).toBe('notice.hash-differs');
    const before = await app.auditCount();
    const published = (await must(it.publish('final', body.hash))).body;
    expect(await app.auditCount()).toBe(before + 1);
    expect(published).toMatchObject({
      version: 2,
      hashes: { outcome: body.hash },
      buildsOn: [{ round: 'screening', version: 2, hash: body.corrects[0].hash }],
      corrected: [{ round: 'screening', version: 2, hashes: { outcome: body.corrects[0].hash } }],
    });
    expect((await it.lastFact()).fields).toMatchObject({
      corrected: [{ round: 'screening', version: 2, reason: WHY }],
    });

    const screening = (await it.page('/rounds/screening/results')).body;
    expect([screening.version, screening.reason, numbersOf(screening, 'screening')]).toEqual([2, WHY, [1, 3, 4, 2]]);
    const first = (await it.page('/rounds/screening/results?version=1')).body;
    expect(numbersOf(first, 'screening')).toEqual(numbersOf(old, 'screening'));
    expect((await it.page('/rounds/final/results?version=1')).body.buildsOn).toMatchObject([{ version: 1 }]);
    const [rulebook, evidence, outcome] = await Promise.all(
      ['rulebook', 'evidence', 'outcome'].map(
        async (kind) => (await it.page(`/rounds/screening/results/${kind}.json`)).body as object,
      ),
    );
    expect(decide(rulebook, evidence)).toEqual(outcome);
  });

  it('corrects nothing that would stay as it is, and nothing that comes later or is in no rulebook', async () => {
    const it = await finished();
    await must(it.decide({ kind: 'votes-struck', channel: 'web', entry: 1, count: 1 }));
    const idle = await it.openNotice('final', correcting);
    expect([idle.status, idle.body.code]).toEqual([409, 'results.unchanged']);
    for (const round of ['final', 'semi']) {
      const { status, body } = await it.openNotice('final', { reason: DECIDED, corrects: [{ round, reason: WHY }] });
      expect([status, body.errors]).toMatchObject([400, [{ path: 'corrects[0].round', code: 'not-earlier' }]]);
    }
    const without = await it.openNotice('final', { reason: DECIDED, corrects: [{ round: 'screening' }] });
    expect([without.status, without.body.errors[0].path]).toEqual([400, 'corrects[0].reason']);
    const publishing = { confirms: '12345678', corrects };
    expect((await it.post('/rounds/final/outcomes', publishing, it.made.second)).body.errors).toMatchObject([
      { path: 'corrects', code: 'as-proposed' },
    ]);
  });

  it('made in that notice is corrected along for its own reason, and lifting it leaves the earlier round alone', async () => {
    const it = await finished();
    await must(it.decide({ kind: 'votes-struck', channel: 'web', entry: 1, count: 1 }));
    await must(it.openNotice('final', { reason: DECIDED }));
    const made = (await must(it.decide(ANNULLED, it.made.second))).body;
    expect(made.proposed).toMatchObject([
      { round: 'final', version: 3 },
      { round: 'screening', version: 2 },
    ]);
    const lifted = (await must(it.decide({ kind: 'lifted', lifts: made.number, reason: WHY }))).body;
    expect(lifted.proposed).toMatchObject([{ round: 'final', version: 4 }]);
    // the version that went along is dropped with its own: the screening stands as it is published
    expect((await it.page('/rounds/screening/notice')).body).toMatchObject({ version: 1, isSuperseded: false });
    expect((await it.get('/rounds/screening/proposals')).body.items).toMatchObject([
      { version: 2, isSuperseded: true },
      { version: 1, isSuperseded: false },
    ]);
    await must(it.publish('final', lifted.proposed[0].hash));
    expect(await Promise.all(['screening', 'final'].map((round) => versionsOf(it, round)))).toEqual([[1], [4, 1]]);
    // and it can be corrected later all the same
    await must(it.decide(ANNULLED));
    expect((await must(it.openNotice('final', correcting))).body.corrects).toMatchObject([{ version: 3 }]);
  });

  it('is published once by those who publish at once, and never the one without the other', async () => {
    const it = await finished();
    await must(it.decide(ANNULLED));
    const { hash } = (await must(it.openNotice('final', correcting))).body;
    const who = [it.made.second, administrator, it.made.second];
    const answers = await Promise.all(who.map((token) => it.publish('final', hash, token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await Promise.all(['screening', 'final'].map((round) => versionsOf(it, round)))).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  it('is kept whole by the database too', async () => {
    const it = await finished();
    await must(it.decide(ANNULLED));
    await must(it.openNotice('final', correcting));
    const alone = asSuperuser(app.database.superUrl, (client) =>
      client.query(
        `insert into outcome_versions (contest_id, round, version, round_position, evidence_id, rulebook_version,
           domain_version, hash, table_hash, reason, published_by, opened_by, is_shortlist)
         select along.contest_id, along.round, along.version, old.round_position, along.evidence_id, along.rulebook_version,
           along.domain_version, along.hash, old.table_hash, along.reason, null, along.opened_by, true
         from proposed_versions along join contests on contests.id = along.contest_id
           join outcome_versions old on old.contest_id = along.contest_id and old.round = along.round and old.version = 1
         where slug = $1 and along.along_round is not null`,
        [it.url.split('/').at(-1)],
      ),
    );
    await expect(alone).rejects.toThrow('published with it');
  });
});

it('makes nobody wait for a round that is frozen already', async () => {
  const it = await finished();
  const [{ id }] = await app.source.query<[{ id: string }]>('select id from contests where slug = $1', [
    it.url.split('/').at(-1),
  ]);
  await app.nest.get(Transactions).run(async (tx) => {
    await app.nest.get(RoundFreezes).freeze(tx, id, 'final');
    await asSuperuser(app.database.superUrl, async (client) => {
      await client.query(`set lock_timeout = '500ms'`);
      await client.query('select share_stages($1)', [id]);
    });
  });
});

it('holds no transaction while a thread decides what a notice proposes or a person publishes', async () => {
  const it = await finished();
  await must(it.decide(ANNULLED));
  const deciding = app.nest.get(Deciding);
  const held: number[] = [];
  const { decide: run } = { decide: deciding.decide.bind(deciding) };
  const watched = jest.spyOn(deciding, 'decide').mockImplementation(async (wanted) => {
    const [row] = await app.source.query<{ count: number }[]>(
      `select count(*)::int as count from pg_locks where locktype = 'advisory' and database =
         (select oid from pg_database where datname = current_database())`,
    );
    held.push(row!.count);
    return run(wanted);
  });
  const { hash } = (await must(it.openNotice('final', correcting))).body;
  await must(it.publish('final', hash));
  watched.mockRestore();
  expect(held).toEqual([0, 0, 0, 0]);
});
