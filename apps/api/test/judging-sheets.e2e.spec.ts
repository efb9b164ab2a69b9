import { setTimeout as wait } from 'node:timers/promises';
import { RoundFreezes } from '../src/contests/round-freezes.service.js';
import { aJudgingContest, BECAUSE, contestIdOf, type Judge, type JudgingContest, marks } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { DAY, fromNow, timePasses } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { asSuperuser } from './support/test-database.js';

let app: TestApp;
let administrator: string;
let made = 0;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

async function aContestWith(judges: number, wanted: object = {}): Promise<[JudgingContest, Judge, Judge]> {
  const contest = await aJudgingContest(app, administrator, { slug: `sheets-${(made += 1)}`, ...wanted });
  const [first, second] = await contest.judgesAtWork(judges);
  return [contest, first!, second ?? first!];
}

const stored = async (contest: JudgingContest, judge: Judge, number: number) =>
  (await must(contest.desk(judge, `/sheets/${number}`))).body;

describe('a draft', () => {
  it('is saved as it is typed, answers with what is stored, and is counted up', async () => {
    const [contest, judge] = await aContestWith(1);
    const typed = [
      { criterion: 'effect', mark: 77.5, comment: ' 半句\r\n' },
      { criterion: 'innovation', mark: null, comment: '' },
    ];
    const { body } = await must(contest.save(judge, 1, typed, { device: '笔记本' }));
    expect(body).toMatchObject({
      state: 'draft',
      marked: 1,
      sheet: {
        version: 1,
        total: null,
        device: '笔记本',
        savedAt: expect.stringMatching(/Z$/),
        criteria: [
          { criterion: 'innovation', mark: null, comment: '' },
          { criterion: 'effect', mark: 77.5, comment: ' 半句\n' },
        ],
      },
    });
    const next = await must(contest.save(judge, 1, marks(88, 77.5), { basedOn: 1 }));
    expect(next.body).toMatchObject({ state: 'complete', marked: 2, sheet: { version: 2, total: '83.8' } });
    expect((await stored(contest, judge, 1)).sheet).toEqual(next.body.sheet);
    await must(contest.save(judge, 1, [], { basedOn: 2 }));
    expect(await stored(contest, judge, 1)).toMatchObject({ state: 'draft', sheet: { criteria: marks(null, null) } });
  });

  it('stores what was typed, however fast', async () => {
    const [contest, judge] = await aContestWith(1, { entries: 20 });
    const typed = Array.from({ length: 60 }, (_, i) => ({ number: 1 + (i % 20), mark: (i * 37) % 95 }));
    const version = new Map<number, number>();
    for (const { number, mark } of typed) {
      const basedOn = version.get(number) ?? 0;
      const { body } = await must(contest.save(judge, number, marks(mark, mark / 2 - (mark % 2) / 2), { basedOn }));
      expect(body.sheet.criteria[0].mark).toBe(mark);
      version.set(number, body.sheet.version as number);
    }
    const { body } = await must(contest.desk(judge));
    for (const { entry, sheet } of body.sheets) {
      const last = typed.filter(({ number }) => number === entry.number).at(-1)!;
      expect([entry.number, sheet.criteria[0].mark, sheet.version]).toEqual([last.number, last.mark, 3]);
    }
  });

  it('leaves no row in the log', async () => {
    const [contest, judge] = await aContestWith(1);
    const before = await app.auditCount();
    await must(contest.save(judge, 1, marks(88, 77.5)));
    expect(await app.auditCount()).toBe(before);
  });

  it.each([
    ['a mark above the scale', [{ criterion: 'innovation', mark: 101, comment: '' }], 'criteria[0].mark', 'off-scale'],
    ['a mark between the steps', marks(88, 77.25), 'criteria[1].mark', 'off-scale'],
    [
      'another criterion',
      [{ criterion: 'beauty', mark: 1, comment: '' }],
      'criteria[0].criterion',
      'unknown-criterion',
    ],
  ])('is refused %s, and what was stored stays', async (_what, sent, path, code) => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 1, marks(88, 77)));
    const { status, body } = await contest.save(judge, 1, sent, { basedOn: 1 });
    expect([status, body.code, body.errors[0].path, body.errors[0].code]).toEqual([422, 'sheet.refused', path, code]);
    expect((await stored(contest, judge, 1)).sheet).toMatchObject({ version: 1, criteria: marks(88, 77) });
  });

  it.each([
    ['a version below none', { basedOn: -1 }, 'basedOn'],
    ['a mark in words', { criteria: [{ criterion: 'effect', mark: '8', comment: '' }] }, 'criteria[0].mark'],
    ['no comment but null', { criteria: [{ criterion: 'effect', mark: null, comment: null }] }, 'criteria[0].comment'],
    [
      'what cannot be stored',
      { criteria: [{ criterion: 'effect', mark: null, comment: '\u0000' }] },
      'criteria[0].comment',
    ],
    [
      'a comment without end',
      { criteria: [{ criterion: 'effect', mark: null, comment: 'a'.repeat(4_001) }] },
      'criteria[0].comment',
    ],
    ['a criterion twice', { criteria: [...marks(1, 1), ...marks(1, 1)] }, 'criteria'],
  ])('is not taken with %s', async (_what, more, path) => {
    const [contest, judge] = await aContestWith(1);
    const { status, body } = await contest.save(judge, 1, [], more);
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'request.invalid', path]);
  });
});

describe('two devices', () => {
  it('are told: the older one gets both versions, and nothing is overwritten', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 3, marks(80, 80)));
    await must(contest.save(judge, 3, marks(84, 80), { basedOn: 1, device: '笔记本' }));
    const { status, body } = await contest.save(judge, 3, marks(87, 80, '断网时写的'), { basedOn: 1, device: '平板' });
    expect([status, body.code]).toEqual([409, 'sheet.stale']);
    expect(body.sheets).toMatchObject({
      sent: { version: 1, device: '平板', total: '84.2', savedAt: null, criteria: marks(87, 80, '断网时写的') },
      stored: { version: 2, device: '笔记本', total: '82.4', criteria: marks(84, 80) },
    });
    expect((await stored(contest, judge, 3)).sheet.version).toBe(2);
    await must(contest.save(judge, 3, marks(87, 80, '断网时写的'), { basedOn: 2 }));
    const { body: earlier } = await must(contest.desk(judge, '/sheets/3/versions'));
    expect(earlier.versions.map(({ version, total }: { version: number; total: string }) => [version, total])).toEqual([
      [3, '84.2'],
      [2, '82.4'],
      [1, '80'],
    ]);
  });

  it('with two entries do not meet', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 3, marks(30, 30)));
    await must(contest.save(judge, 4, marks(40, 40)));
    await must(contest.save(judge, 3, marks(31, 30), { basedOn: 1 }));
    await must(contest.save(judge, 4, marks(41, 40), { basedOn: 1 }));
    expect((await stored(contest, judge, 3)).sheet.criteria).toEqual(marks(31, 30));
    expect((await stored(contest, judge, 4)).sheet.criteria).toEqual(marks(41, 40));
  });

  it('that send at once make one version each, or are told', async () => {
    const [contest, judge] = await aContestWith(1);
    const sent = Array.from({ length: 8 }, (_, i) => contest.save(judge, 1, marks(50 + i, 50)));
    const answers = await Promise.all(sent);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'sheet.stale')).toHaveLength(7);
    expect((await stored(contest, judge, 1)).sheet.version).toBe(1);
  });

  it('may send again what is stored: an answer that was lost is no conflict', async () => {
    const [contest, judge] = await aContestWith(1);
    const first = await must(contest.save(judge, 1, marks(80, 80)));
    const again = await must(contest.save(judge, 1, marks(80, 80)));
    expect(again.body.sheet).toEqual(first.body.sheet);
    await timePasses(app, contest.url, 2 * DAY);
    expect((await must(contest.save(judge, 1, marks(80, 80)))).body.sheet).toEqual(first.body.sheet);
    const { body } = await must(contest.desk(judge, '/sheets/1/versions'));
    expect(body.versions).toHaveLength(1);
  });
});

describe('an ended session', () => {
  it('is 401 with a code, and what was sent again after signing in is stored', async () => {
    const [contest, judge] = await aContestWith(1);
    await must(contest.save(judge, 1, marks(80, null)));
    await app.source.query(
      `update login_sessions set ended_at = now(), ended_why = 'signed-out' where account_id = $1`,
      [judge.account],
    );
    const { status, body } = await contest.save(judge, 1, marks(80, 81), { basedOn: 1 });
    expect([status, body.code]).toEqual([401, 'auth.required']);
    const token = await again(contest, judge);
    await must(contest.save({ ...judge, token }, 1, marks(80, 81), { basedOn: 1 }));
  });

  async function again(contest: JudgingContest, judge: Judge): Promise<string> {
    const { body } = await must(app.post('/api/auth/login', { email: judge.email, password: judge.password }));
    expect((await contest.desk({ ...judge, token: body.accessToken as string })).status).toBe(200);
    return body.accessToken as string;
  }
});

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
    expect((await stored(contest, judge, 1)).sheet).toMatchObject({ version: 2, criteria: marks(81, 80) });
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
    const sheet = await stored(contest, judge, 2);
    expect(sheet).toMatchObject({ state: 'submitted', receipt: receipts[0], submittedAt: body.submittedAt });
    for (const answer of [
      await contest.save(judge, 2, marks(99, 99, '改一改'), { basedOn: 1 }),
      await contest.submit(judge, [[2, 1]]),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'sheet.submitted']);
    }
    expect((await stored(contest, judge, 2)).sheet.criteria).toEqual(marks(82, 80));
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
    const { receipt } = await stored(contest, judge, 1);
    const pseudonym = await contest.pseudonymOf(judge);
    await must(contest.post('/panels/jury/returns', { judge: pseudonym, number: 1, reason: BECAUSE }));
    expect(await contest.lastFact()).toEqual({
      event: 'sheet.given-back',
      fields: { panel: 'jury', sheet: receipt, reason: BECAUSE },
    });
    const back = await stored(contest, judge, 1);
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
