import { setTimeout as wait } from 'node:timers/promises';
import { RoundFreezes } from '../src/contests/round-freezes.service.js';
import { aContestOfJudges, BECAUSE, contestIdOf, marks } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { DAY, fromNow, timePasses } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const aContestWith = (judges: number, wanted: object = {}) => aContestOfJudges({ app, administrator, judges }, wanted);

describe('the close', () => {
  it('is the database’s clock’s: a save one second later is told when it was, and everything stays readable', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 1, marks(80, 80)));
    const closesAt = (await contest.desk(judge)).body.stage.closesAt as string;
    await timePasses(app, contest.url, DAY - 20);
    await must(contest.save(judge, 1, marks(81, 80), { basedOn: 1 }));
    await timePasses(app, contest.url, 21);
    for (const answer of [
      await contest.save(judge, 1, marks(82, 80), { basedOn: 2 }),
      await contest.submit(judge, [[1, 2]]),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'stage.closed']);
      const times = answer.body as { serverTime: string; closesAt: string };
      expect(times.closesAt).toBe(new Date(Date.parse(closesAt) - (DAY + 1) * 1000).toISOString());
      expect(Date.parse(times.serverTime)).toBeGreaterThan(Date.parse(times.closesAt));
    }
    expect((await contest.stored(judge, 1)).sheet).toMatchObject({ version: 2, criteria: marks(81, 80) });
    const more = await fromNow(app, DAY);
    await contest.changeStage({ to: 'open', closesAt: more });
    await must(contest.save(judge, 1, marks(82, 80), { basedOn: 2 }));
  });
});

it('waits for a close by hand that was first, and is told of it', async () => {
  const [contest, judge] = await aContestWith(1);
  const answer = await asSuperuser(app.database.superUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `insert into stage_changes (contest_id, stage_id, "to", reason) select contest_id, stages.id, 'closed', stages.title
       from stages join contests on contests.id = contest_id where slug = $1 and key = 'jury'`,
      [contest.slug],
    );
    const saving = contest.save(judge, 1, marks(80, 80));
    const first = await Promise.race([saving, wait(300).then(() => 'waits')]);
    expect(first).toBe('waits');
    await client.query('commit');
    return saving;
  });
  expect([answer.status, answer.body.code]).toEqual([409, 'stage.closed']);
});

describe('a submission', () => {
  it('locks the sheets, gives receipts, and leaves their hashes in the log, not their marks', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 1, marks(81, 80)));
    await must(contest.save(judge, 2, marks(82, 80)));
    const { status, body } = await must(
      contest.submit(judge, [
        [2, 1],
        [1, 1],
      ]),
    );
    expect([status, body.sheets.map(({ number }: { number: number }) => number)]).toEqual([201, [2, 1]]);
    const receipts = body.sheets.map(({ receipt }: { receipt: string }) => receipt) as string[];
    expect(await contest.lastFact()).toEqual({
      event: 'sheets.submitted',
      fields: { panel: 'jury', sheets: [...receipts].sort() },
    });
    const sheet = await contest.stored(judge, 2);
    expect(sheet).toMatchObject({ state: 'submitted', receipt: receipts[0], submittedAt: body.submittedAt });
    for (const answer of [
      await contest.save(judge, 2, marks(99, 99, '改一改'), { basedOn: 1 }),
      await contest.submit(judge, [[2, 1]]),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'sheet.submitted']);
    }
    expect((await contest.stored(judge, 2)).sheet.criteria).toEqual(marks(82, 80));
  });

  it('names by its path what is missing, takes none of them, and keeps the drafts', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 1, marks(81, 80)));
    await must(contest.save(judge, 2, marks(null, null)));
    await must(contest.save(judge, 3, marks(97, 80, '很好')));
    const { status, body } = await contest.submit(judge, [
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect([status, body.code]).toEqual([422, 'sheet.refused']);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      'sheets[1].criteria[0].mark missing-mark',
      'sheets[1].criteria[1].mark missing-mark',
      'sheets[2].criteria[0].comment comment-too-short',
    ]);
    const { body: desk } = await must(contest.desk(judge));
    expect(desk.sheets.map(({ state }: { state: string }) => state)).toEqual([
      ...['complete', 'draft', 'draft', 'untouched'],
    ]);
    expect((await contest.submit(judge, [[4, 1]])).body.code).toBe('sheet.stale');
    expect((await contest.submit(judge, [[9, 1]])).body.code).toBe('sheet.not-found');
    expect((await contest.submit(judge, [])).body.code).toBe('request.invalid');
  });

  it('takes the version that the judge has seen alone', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 1, marks(81, 80)));
    await must(contest.save(judge, 1, marks(82, 80), { basedOn: 1 }));
    const { status, body } = await contest.submit(judge, [[1, 1]]);
    expect([status, body.code, body.errors[0].path]).toEqual([409, 'sheet.stale', 'sheets[0].version']);
    await must(contest.submit(judge, [[1, 2]]));
  });

  it('asks about a slip of the finger by the judge’s own marks, and takes it when it is meant so', async () => {
    const [contest, judge, other] = await aContestWith(2, { entries: 6 });
    for (const number of [1, 2, 3, 4, 5, 6]) {
      const mark = number === 4 ? 8 : 80 + number;
      await must(contest.save(judge, number, marks(mark, 80)));
      await must(contest.save(other, number, marks(8, 80)));
    }
    const asked = await contest.submit(judge, [
      [3, 1],
      [4, 1],
    ]);
    expect([asked.status, asked.body.code]).toEqual([422, 'sheet.unusual']);
    expect(asked.body.errors).toMatchObject([{ path: 'sheets[1].criteria[0].mark', code: 'unusual' }]);
    await must(contest.submit(judge, [[3, 1]]));
    await must(contest.submit(judge, [[4, 1]], { confirmsUnusual: true }));
    await must(contest.submit(other, [[4, 1]]));
  });

  it('is made once when many are sent at once', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 1, marks(81, 80)));
    const answers = await Promise.all(Array.from({ length: 6 }, () => contest.submit(judge, [[1, 1]])));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'sheet.submitted')).toHaveLength(5);
  });
});

describe('a sheet given back', () => {
  it('can be changed and submitted again; who, when, why and the old hash stay', async () => {
    const [contest, judge] = await aContestWith(1);
    await contest.marked(judge, 1, [81, 80]);
    const { receipt } = await contest.stored(judge, 1);
    const pseudonym = await contest.pseudonymOf(judge);
    await must(contest.post('/panels/jury/returns', { judge: pseudonym, number: 1, reason: BECAUSE }));
    expect(await contest.lastFact()).toEqual({
      event: 'sheet.given-back',
      fields: { panel: 'jury', sheet: receipt, reason: BECAUSE },
    });
    const back = await contest.stored(judge, 1);
    expect(back).toMatchObject({ state: 'complete', receipt: null, submittedAt: null, givenBack: { reason: BECAUSE } });
    await must(contest.save(judge, 1, marks(71, 80), { basedOn: 1 }));
    await must(contest.submit(judge, [[1, 2]]));
    const { body, text } = await must(contest.get('/panels/jury/returns'));
    expect(body.returns).toEqual([
      {
        judge: pseudonym,
        number: 1,
        receipt,
        submittedAt: expect.any(String),
        returnedAt: expect.any(String),
        returnedBy: 'organiser',
        reason: BECAUSE,
        submittedAgainAt: expect.any(String),
        before: null,
        after: null,
      },
    ]);
    for (const mark of ['71', '81']) expect(text).not.toContain(`:${mark}`);
    await contest.changeStage({ to: 'closed' });
    const id = await contestIdOf(contest);
    await app.source.transaction((tx) => app.nest.get(RoundFreezes).freeze(tx, id, 'first'));
    const { body: open } = await must(contest.get('/panels/jury/returns'));
    expect(open.returns).toMatchObject([{ before: marks(81, 80), after: marks(71, 80) }]);
    const { body: versions } = await must(contest.desk(judge, '/sheets/1/versions'));
    expect(versions.versions).toMatchObject([{ criteria: marks(71, 80) }, { criteria: marks(81, 80) }]);
  });

  it('must have been submitted, while the stage is open', async () => {
    const [contest, judge] = await aContestWith(1);
    const pseudonym = await contest.pseudonymOf(judge);
    const give = (number: number, of = pseudonym) =>
      contest.post('/panels/jury/returns', { judge: of, number, reason: BECAUSE });
    await must(contest.save(judge, 1, marks(81, 80)));
    expect((await give(1)).body.code).toBe('sheet.not-submitted');
    expect((await give(9)).body.code).toBe('sheet.not-found');
    expect((await give(1, 'J99')).body.code).toBe('sheet.not-found');
    await must(contest.submit(judge, [[1, 1]]));
    await contest.changeStage({ to: 'closed' });
    expect((await give(1)).body.code).toBe('stage.closed');
  });
});
