import { aLiveContest, DECIDED, disqualified, type LiveContest, typed } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
async function contest(votes: readonly number[] | null = [40, 30, 20, 10]): Promise<LiveContest> {
  const it = await aLiveContest(app, administrator, { slug: `decided-${(made += 1)}` });
  if (votes !== null) await it.recorded('votes/jury', typed(votes));
  return it;
}

describe('a decision', () => {
  it.each([
    [disqualified(2), { entry: 2, round: 'screening' }],
    [
      { kind: 'withdrawn', entry: 1, round: 'final' },
      { entry: 1, round: 'final' },
    ],
    [
      { kind: 'votes-struck', channel: 'jury', entry: 1, count: 40 },
      { entry: 1, channel: 'jury', count: 40 },
    ],
    [
      { kind: 'votes-annulled', entry: 3 },
      { entry: 3, channel: null },
    ],
    [
      { kind: 'suspended', entry: 4, from: '2031-03-01T00:00:00Z', to: '2031-03-01T12:00:00Z' },
      { from: '2031-03-01T00:00:00.000Z', to: '2031-03-01T12:00:00.000Z' },
    ],
    [{ kind: 'tie', round: 'screening', order: [2, [3, 1]] }, { order: [2, [3, 1]] }],
    [{ kind: 'lot', round: 'final', order: [2, 1] }, { order: [2, 1] }],
  ])('is made for a public reason, with its row in the log: %j', async (decision, shown) => {
    const it = await contest();
    const { body } = await must(it.decide(decision));
    expect(body).toMatchObject({ number: 1, kind: decision.kind, ...shown, reason: DECIDED, liftedBy: null });
    const { event, fields } = await it.lastFact();
    expect([event, fields]).toMatchObject(['decision.made', { number: 1, kind: decision.kind, reason: DECIDED }]);
    expect((await it.get('/decisions')).body.items).toMatchObject([{ number: 1, ...shown }]);
  });

  it.each([
    ['an entry that is not there', disqualified(9), 'entry'],
    ['a round that is not there', disqualified(1, 'semi'), 'round'],
    ['a channel that is not there', { kind: 'votes-annulled', entry: 1, channel: 'sms' }, 'channel'],
    ['more votes than were cast', { kind: 'votes-struck', channel: 'jury', entry: 1, count: 41 }, 'count'],
    ['nothing of its kind', { kind: 'tie', round: 'screening' }, 'order'],
    ['somebody twice', { kind: 'tie', round: 'screening', order: [1, 1] }, 'order[1]'],
    ['what another kind says', { ...disqualified(1), count: 3 }, 'count'],
    [
      'an end before the start',
      { kind: 'suspended', entry: 1, from: '2031-03-02T00:00:00Z', to: '2031-03-01T00:00:00Z' },
      'to',
    ],
    ['a decision to lift that is not there', { kind: 'lifted', lifts: 1 }, 'lifts'],
  ])('is refused where it names %s', async (_what, decision, path) => {
    const it = await contest();
    const before = await app.auditCount();
    const { status, body } = await it.decide(decision);
    expect([status, body.code, body.errors.map((each: { path: string }) => each.path)]).toEqual([
      422,
      'decision.refused',
      [path],
    ]);
    expect(await app.auditCount()).toBe(before);
    expect((await it.get('/decisions')).body.items).toEqual([]);
  });

  it('needs a reason in which something can be seen', async () => {
    const it = await contest();
    const { body } = await it.decide({ ...disqualified(1), reason: { zh: ' \u200b' } });
    expect([body.code, body.errors[0].path]).toEqual(['request.invalid', 'reason.zh']);
  });

  it('decides a tie once', async () => {
    const it = await contest();
    await must(it.decide({ kind: 'tie', round: 'screening', order: [1, 2] }));
    const twice = await it.decide({ kind: 'tie', round: 'screening', order: [2, 1] });
    expect(twice.body.errors).toMatchObject([{ code: 'twice' }]);
    await must(it.decide({ kind: 'lifted', lifts: 1 }));
    await must(it.decide({ kind: 'tie', round: 'screening', order: [2, 1] }));
  });

  it('is lifted once, and stays in the list with what lifted it', async () => {
    const it = await contest();
    await must(it.decide(disqualified(2)));
    const answers = await Promise.all([1, 2, 3].map(() => it.decide({ kind: 'lifted', lifts: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('decision.lifted');
    const { items } = (await it.get('/decisions')).body;
    expect(items).toMatchObject([
      { number: 2, kind: 'lifted', lifts: 1, madeByName: 'organiser' },
      { number: 1, kind: 'disqualified', liftedBy: 2, madeByName: 'organiser' },
    ]);
    expect((await it.decide({ kind: 'lifted', lifts: 2 })).body.code).toBe('decision.refused');
  });

  it('is shown before it is signed, and then nothing is written', async () => {
    const it = await contest();
    const before = await app.auditCount();
    const { status, body } = await it.post('/rounds/screening/decisions/previews', {
      ...disqualified(2),
      reason: DECIDED,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      round: 'screening',
      lists: [{ part: null, id: 'shortlist', title: expect.anything(), now: 2, then: 2, joins: [3], leaves: [2] }],
      moved: [
        { part: null, entry: 2, now: { place: 2, score: '30' }, then: { place: null, score: null } },
        { part: null, entry: 3, now: { place: 3, score: '20' }, then: { place: 2, score: '20' } },
        { part: null, entry: 4, now: { place: 4, score: '10' }, then: { place: 3, score: '10' } },
      ],
      unmoved: 1,
      waiting: [],
    });
    expect(await app.auditCount()).toBe(before);
    expect((await it.get('/decisions')).body.items).toEqual([]);
    const wrong = await it.post('/rounds/screening/decisions/previews', { ...disqualified(9), reason: DECIDED });
    expect(wrong.body.code).toBe('decision.refused');
  });

  it('belongs to contests that take place here', async () => {
    const it = await aLiveContest(app, administrator, {
      slug: `decided-${(made += 1)}`,
      contest: { isImported: true },
    });
    expect((await it.decide(disqualified(1))).body.code).toBe('contest.imported');
  });
});

describe('the ranking with and without decisions', () => {
  it('loses the votes that were struck, and nothing is deleted (U43)', async () => {
    const it = await contest();
    await must(it.decide({ kind: 'suspended', entry: 1, from: '2031-03-01T00:00:00Z', to: '2031-03-01T12:00:00Z' }));
    await must(it.decide({ kind: 'votes-struck', channel: 'jury', entry: 1, count: 25 }));
    const { parts } = (await it.get('/rounds/screening/ranking')).body;
    expect(parts[0].places.map(({ entry, score }: { entry: number; score: string }) => [entry, score])).toEqual([
      [2, '30'],
      [3, '20'],
      [1, '15'],
      [4, '10'],
    ]);
    const { items } = (await it.get('/recorded/votes/jury/versions/1')).body;
    expect(items[0]).toMatchObject({ entry: 1, value: '40' });
    const { body } = await it.post('/rounds/screening/decisions/previews', {
      kind: 'lifted',
      lifts: 2,
      reason: DECIDED,
    });
    expect(body.lists).toMatchObject([{ joins: [1], leaves: [3] }]);
    await it.announce('screening');
    const page = (await it.page('/rounds/screening/notice')).body;
    expect(page.decisions.map(({ kind }: { kind: string }) => kind)).toEqual(['suspended', 'votes-struck']);
  });
});
