import { aContestOfJudges, type Judge, type JudgingContest, marks } from './factories/judging.js';
import { must } from './factories/published-contest.js';
import { DAY, timePasses } from './factories/stages.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

const aContestWith = (judges: number, wanted: object = {}) => aContestOfJudges({ app, administrator, judges }, wanted);

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
    expect((await contest.stored(judge, 1)).sheet).toEqual(next.body.sheet);
    await must(contest.save(judge, 1, [], { basedOn: 2 }));
    expect(await contest.stored(judge, 1)).toMatchObject({ state: 'draft', sheet: { criteria: marks(null, null) } });
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
    expect((await contest.stored(judge, 1)).sheet).toMatchObject({ version: 1, criteria: marks(88, 77) });
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
    expect((await contest.stored(judge, 3)).sheet.version).toBe(2);
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
    expect((await contest.stored(judge, 3)).sheet.criteria).toEqual(marks(31, 30));
    expect((await contest.stored(judge, 4)).sheet.criteria).toEqual(marks(41, 40));
  });

  it('that send at once make one version each, or are told', async () => {
    const [contest, judge] = await aContestWith(1);
    const sent = Array.from({ length: 8 }, (_, i) => contest.save(judge, 1, marks(50 + i, 50)));
    const answers = await Promise.all(sent);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'sheet.stale')).toHaveLength(7);
    expect((await contest.stored(judge, 1)).sheet.version).toBe(1);
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
