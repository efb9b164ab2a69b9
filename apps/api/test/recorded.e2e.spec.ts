import { aContest } from './factories/contests.js';
import { aLiveContest, type LiveContest, typed, WHY } from './factories/live-contest.js';
import { must } from './factories/published-contest.js';
import { twoRounds } from './factories/two-rounds.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let administrator: string;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.tokenOf('administrator');
});
afterAll(() => app.close());

let made = 0;
const contest = (wanted: object = {}): Promise<LiveContest> =>
  aLiveContest(app, administrator, { slug: `recorded-${(made += 1)}`, ...wanted });

const FACTS = [
  { id: 'self-scores', title: { zh: '自评分' }, kind: 'number' },
  { id: 'passes', title: { zh: '资格' }, kind: 'pass' },
  { id: 'seeds', title: { zh: '名次' }, kind: 'place', groups: [{ id: 'north' }, { id: 'south' }] },
];
const withFacts = () => {
  const { rounds } = twoRounds();
  const [first, ...others] = rounds as readonly { figures: readonly object[] }[];
  const figures = [...first!.figures, { id: 'self', from: { facts: 'self-scores' } }];
  return twoRounds({ facts: FACTS, rounds: [{ ...first, figures }, ...others] });
};

describe('recorded votes', () => {
  it('are typed by one, confirmed by another, and replaced by a new version with a reason', async () => {
    const it = await contest();
    const { body } = await must(it.record('votes/jury', typed([40, '1,204', '２０', '007'])));
    expect(body).toMatchObject({ version: 1, total: '1271', rows: 4, confirmedBy: null, reason: null });
    expect(await it.lastFact()).toMatchObject({
      event: 'recorded.typed',
      fields: { kind: 'votes', subject: 'jury', version: 1, rows: 4, total: '1271' },
    });
    expect((await it.confirm('votes/jury', 1)).status).toBe(204);
    expect((await it.lastFact()).event).toBe('recorded.confirmed');
    const second = typed([41, 1204, 20, 7]);
    expect((await it.record('votes/jury', second)).body.code).toBe('recorded.reason-required');
    expect((await must(it.record('votes/jury', second, { reason: WHY }))).body.version).toBe(2);
    const { items } = (await it.get('/recorded')).body;
    expect(items.map(({ id, rounds }: { id: string; rounds: string[] }) => [id, rounds])).toEqual([
      ['jury', ['screening']],
      ['web', ['final']],
    ]);
    const seen = items[0].versions.map((each: Record<string, unknown>) => [
      each.version,
      each.reason,
      !!each.confirmedBy,
    ]);
    expect(seen).toEqual([
      [2, WHY, false],
      [1, null, true],
    ]);
    const first = (await it.get('/recorded/votes/jury/versions/1')).body;
    expect(first.items.map(({ entry, value }: { entry: number; value: string }) => [entry, value])).toEqual([
      [1, '40'],
      [2, '1204'],
      [3, '20'],
      [4, '7'],
    ]);
  });

  it('name who typed and who confirmed them, to those who may read them alone', async () => {
    const it = await contest();
    const { body } = await must(it.record('votes/jury', typed([4, 3, 2, 1])));
    expect(body).toMatchObject({ typedByName: 'organiser', confirmedByName: null });
    await must(it.confirm('votes/jury', 1, administrator));
    const named = { typedByName: 'organiser', confirmedByName: 'administrator' };
    const paths = ['/recorded', '/recorded/votes/jury/versions/1'];
    const [list, version] = await Promise.all(paths.map((path) => it.get(path)));
    expect([list!.body.items[0].versions[0], version!.body]).toMatchObject([named, named]);
    for (const role of ['judge', 'submitter'] as const) {
      const token = await app.tokenOf(role, it.url.split('/').at(-1));
      const answers = await Promise.all(paths.map((path) => it.get(path, token)));
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    }
    const auditor = await app.tokenOf('auditor', it.url.split('/').at(-1));
    expect((await it.get(paths[1]!, auditor)).body).toMatchObject(named);
  });

  it('are never confirmed by who typed them, nor twice, nor once they were replaced', async () => {
    const it = await contest();
    await must(it.record('votes/jury', typed([4, 3, 2, 1])));
    expect((await it.confirm('votes/jury', 1, it.made.first)).body.code).toBe('recorded.own');
    await must(it.record('votes/jury', typed([5, 3, 2, 1]), { reason: WHY }, it.made.second));
    expect((await it.confirm('votes/jury', 1)).body.code).toBe('recorded.replaced');
    expect((await it.confirm('votes/jury', 2)).body.code).toBe('recorded.own');
    expect((await it.confirm('votes/jury', 3, it.made.first)).body.code).toBe('recorded.not-found');
    const both = await Promise.all(
      [it.made.first, it.made.administrator].map((who) => it.confirm('votes/jury', 2, who)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await it.confirm('votes/jury', 2, it.made.first)).body.code).toBe('recorded.confirmed');
  });

  it('change nothing when the same come twice, one after the other or at once (U59)', async () => {
    const it = await contest();
    const rows = typed([4, 3, 2, 1]);
    await must(it.record('votes/jury', rows));
    const before = await app.auditCount();
    const again = await it.record('votes/jury', [...rows].reverse(), { reason: WHY });
    expect([again.status, again.body.code]).toEqual([409, 'recorded.unchanged']);
    expect(await app.auditCount()).toBe(before);
    const { body } = await it.post('/recorded/votes/jury/previews', { rows });
    expect(body).toMatchObject({ isUnchanged: true, version: 2, bad: [] });
    const newer = typed([9, 3, 2, 1]);
    const answers = await Promise.all([1, 2, 3].map(() => it.record('votes/jury', newer, { reason: WHY })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('are refused whole while one cell is bad, and each is named by row and column', async () => {
    const it = await contest();
    const rows = [
      { entry: '1', value: '１２' },
      { entry: '3-1月', value: '986' },
      { entry: '2', value: '−40' },
      { entry: '3', value: '512' },
      { entry: '003', value: '497' },
      { entry: '9', value: '4' },
      { entry: '4', value: '' },
      { entry: '4', value: '1e3', cell: '7' },
    ];
    const preview = await it.post('/recorded/votes/jury/previews', { rows });
    const bad = preview.body.bad.map((each: Record<string, unknown>) => [each.row, each.column, each.code, each.found]);
    expect(bad).toEqual([
      [2, 'entry', 'ruined-date', '3-1月'],
      [3, 'value', 'not-whole', '−40'],
      [4, 'entry', 'twice', '3'],
      [5, 'entry', 'twice', '3'],
      [6, 'entry', 'unknown-entry', '9'],
      [7, 'value', 'missing', ''],
      [8, 'cell', 'needless', '7'],
      [8, 'value', 'not-whole', '1e3'],
    ]);
    expect(preview.body.without).toEqual([2, 4]);
    const before = await app.auditCount();
    const { status, body } = await it.record('votes/jury', rows);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'recorded.refused', 'rows[1].entry']);
    expect(await app.auditCount()).toBe(before);
    expect((await it.get('/recorded')).body.items[0].versions).toEqual([]);
  });

  it('add up to what the count sheet says', async () => {
    const it = await contest();
    const { body } = await it.record('votes/jury', typed([4, 3, 2, 1]), { statedTotal: '11' });
    expect(body.errors).toMatchObject([{ path: 'statedTotal', code: 'other-total' }]);
    await must(it.record('votes/jury', typed([4, 3, 2, 1]), { statedTotal: '10' }));
  });

  it('say who could not be voted for', async () => {
    const it = await contest();
    const { body } = await must(it.record('votes/jury', typed([4, '-', '—', 1])));
    expect(body.total).toBe('5');
    const { items } = (await it.get('/recorded/votes/jury/versions/1')).body;
    expect(items.map(({ value }: { value: string | null }) => value)).toEqual(['4', null, null, '1']);
  });

  it('have the cells, groups and sessions that the rulebook declares, as it declares them', async () => {
    const form = { kind: 'grade', scale: [{ id: 'good' }, { id: 'poor' }] };
    const groups = [{ id: 'north' }, { id: 'south' }];
    const [, web] = twoRounds().channels as readonly object[];
    const jury = { id: 'jury', title: { zh: '评审' }, kind: 'imported', form, groups, sessions: true };
    const { rounds } = twoRounds();
    const steps = ['session', 'group'].map((over) => ({ method: 'sum', over }));
    const figures = [
      {
        id: 'votes',
        from: { votes: 'jury' },
        steps: [...steps, { method: 'pick', over: 'cell', key: 'good' }],
      },
    ];
    const [screening, final] = rounds as readonly object[];
    const it = await contest({
      rulebook: twoRounds({ channels: [jury, web], rounds: [{ ...screening, figures }, final] }),
    });
    const { columns } = (await it.get('/recorded')).body.items[0];
    expect(columns).toEqual(['entry', 'group', 'session', 'cell', 'value']);
    const row = { entry: '1', group: 'north', session: 'monday', cell: 'good', value: '3' };
    const rows = [
      row,
      { ...row, group: 'east' },
      { ...row, cell: 'fair' },
      { ...row, session: '' },
      { ...row, group: 'south' },
    ];
    const { body } = await it.post('/recorded/votes/jury/previews', { rows });
    expect(body.bad.map((each: Record<string, unknown>) => [each.row, each.column, each.code])).toEqual([
      [2, 'group', 'unknown-key'],
      [3, 'cell', 'unknown-key'],
      [4, 'session', 'missing'],
    ]);
    expect((await must(it.record('votes/jury', [row, { ...row, group: 'south' }]))).body.total).toBe('6');
  });
});

describe('recorded facts', () => {
  it('are numbers, passes and places, each checked as such', async () => {
    const it = await contest({ rulebook: withFacts() });
    const numbers = typed(['85.5', '43/52', '-3', '0012']);
    expect((await must(it.record('facts/self-scores', numbers))).body.total).toBe('4957/52');
    const passes = typed(['是', '不通过', 'true', '1']);
    expect((await must(it.record('facts/passes', passes))).body.total).toBe('3');
    const places = ['1', '2', '0'].map((value) => ({ entry: '1', group: 'north', value }));
    const { body } = await it.post('/recorded/facts/seeds/previews', {
      rows: [...places, { entry: '2', group: 'w', value: 'x' }],
    });
    expect(body.bad.map((each: Record<string, unknown>) => [each.row, each.column, each.code])).toEqual([
      [1, 'entry', 'twice'],
      [2, 'entry', 'twice'],
      [3, 'value', 'not-whole'],
      [4, 'value', 'not-whole'],
    ]);
    const bad = await it.post('/recorded/facts/self-scores/previews', {
      rows: typed(['x', '1/0', '1.2345678901234567', '2023-05-01']),
    });
    expect(bad.body.bad.map(({ code }: { code: string }) => code)).toEqual([
      'not-a-number',
      'not-a-number',
      'not-a-number',
      'ruined-date',
    ]);
    expect((await must(it.record('facts/passes', typed(['是']), { reason: WHY }))).body.version).toBe(2);
  });

  it('may carry a reason each', async () => {
    const it = await contest({ rulebook: withFacts() });
    await must(it.record('facts/passes', [{ entry: '1', value: '否', reason: '材料不全' }]));
    const { items } = (await it.get('/recorded/facts/passes/versions/1')).body;
    expect(items).toMatchObject([{ entry: 1, value: 'false', reason: '材料不全' }]);
  });
});

it('knows no other kinds, subjects and versions, and records nothing in an imported contest', async () => {
  const it = await contest();
  for (const path of ['votes/none', 'facts/jury', 'marks/jury']) {
    expect((await it.record(path, typed([1]))).body.code).toBe('recorded.not-found');
  }
  for (const version of ['0', '1', 'x', '1e1']) {
    expect((await it.get(`/recorded/votes/jury/versions/${version}`)).body.code).toBe('recorded.not-found');
  }
  const imported = await contest({ contest: { isImported: true } });
  expect((await imported.record('votes/jury', typed([1]))).body.code).toBe('contest.imported');
  await must(app.post('/api/contests', aContest({ slug: 'bare' }), administrator));
  const bare = await app.post('/api/contests/bare/recorded/votes/jury/previews', { rows: [] }, administrator);
  expect(bare.body.code).toBe('rulebook.not-sealed');
});
