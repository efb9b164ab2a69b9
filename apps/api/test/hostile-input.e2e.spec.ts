import { aContest, anEntry, aStage, aStop } from './factories/contests.js';
import { aSealedContest } from './factories/published-contest.js';
import { aRulebook, someEvidence } from './factories/rules.js';
import { HOSTILE, hostileAt, pathsOf } from './support/hostile.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let token: string;
let contest: string;
beforeAll(async () => {
  app = await startTestApp();
  token = await app.tokenOf('administrator');
  contest = await aSealedContest(app, token);
});
afterAll(() => app.close());

const aBallotStage = aStage({ kind: 'ballots', opens: { channels: ['web'], round: 'final' } });

const bodies: readonly (readonly [string, string, object])[] = [
  ['POST', '/api/auth/login', { email: 'a@example.org', password: 'x' }],
  ['POST', '/api/auth/setup-links/check', { token: 'A'.repeat(43) }],
  ['POST', '/api/auth/setup', { token: 'A'.repeat(43), email: 'a@example.org', password: 'x'.repeat(12), name: 'A' }],
  [
    'POST',
    '/api/contests',
    aContest({ slug: 'hostile-2031', contact: { zh: '人' }, textNote: { zh: '注' }, stages: [aBallotStage] }),
  ],
  ['POST', 'entries', anEntry({ number: 9, shortTitle: { zh: '短' }, keyFacts: [aKeyFact()] })],
  ['POST', 'roadshow/stops', aStop({ position: 9 })],
  ['POST', 'stages/call/transitions', { to: 'open', opensAt: null, closesAt: null, reason: { zh: '提前' } }],
  ['POST', 'rounds/final/outcomes', { reason: { zh: '因为', en: 'Because' } }],
  ['PUT', 'rulebook', aRulebook()],
  ['POST', 'evidence', someEvidence()],
];

function aKeyFact(): object {
  const measured = { label: { zh: '前' }, value: 1 };
  return { value: '1', unit: { zh: '件' }, words: { zh: '办结' }, before: measured, after: measured };
}

/** What lies deeper in these is the domain's, whose random tests go there. */
const DOMAINS = ['rulebook', 'evidence'];

let address = 0;
/** From ever new networks, or the limit of attempts would answer. */
const send = (method: string, url: string, body: string): Promise<Answer> =>
  app.ask(method as 'POST', url.startsWith('/') ? url : `${contest}/${url}`, {
    body,
    ...(url.startsWith('/api/auth') ? {} : { token }),
    headers: { 'content-type': 'application/json' },
    address: `10.${(address += 1) >> 16}.${(address >> 8) & 255}.${address & 255}`,
  });

it.each(bodies)('%s %s is surprised by nothing that anybody sends', async (method, url, body) => {
  for (const path of pathsOf(body, DOMAINS.includes(url) ? 1 : Infinity)) {
    for (const hostile of HOSTILE) {
      const { status, headers, text } = await send(method, url, hostileAt(body, path, hostile));
      const isKnown = status < 300 || (status < 500 && String(headers['content-type']).includes('problem+json'));
      expect(isKnown ? '' : `${path.join('.')} = ${hostile.slice(0, 40)}: ${status} ${text}`).toBe('');
    }
  }
});

it.each([
  [{ organisers: [[]] }, 'organisers', 'is-object'],
  [{ organisers: [{ zh: '字', en: null }] }, 'organisers[0].en', 'is-text'],
  [{ title: [] }, 'title', 'is-object'],
  [{ title: { zh: '\u200b\u2060' } }, 'title.zh', 'is-text'],
])('says where %j is wrong', async (changes, path, code) => {
  const { status, body } = await app.post('/api/contests', aContest({ slug: 'said-2031', ...changes }), token);
  expect([status, body.errors?.[0]]).toEqual([400, expect.objectContaining({ path, code })]);
  expect(body.errors[0].sentence.zh).not.toBe('这一项有误。');
});

it.each([
  ['title.zh', { title: { zh: 'ab\u000bcd' } }, 'U+000B at character 3'],
  ['title.zh', { title: { zh: '第一行\n=1+1' } }, 'line break or a tab at character 4'],
  ['title.zh', { title: { zh: '\u3164' } }, 'shows nothing'],
  ['title.en', { title: { zh: '字', en: '\u2800' } }, 'shows nothing'],
  ['lead.zh', { lead: { zh: '第一段\r\n第二段\u0001' } }, 'U+0001 at character 8'],
  ['organisers[0].zh', { organisers: [{ zh: '甲\r\n乙' }] }, 'line break or a tab at character 2'],
])('says of %s what cannot stand in it, and where', async (path, changes, sentence) => {
  const { status, body } = await app.post('/api/contests', aContest({ slug: 'placed-2031', ...changes }), token);
  expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path, code: 'is-text' })]]);
  expect(body.errors[0].sentence.en).toContain(sentence);
});

it('stores texts from slides and spreadsheets with plain line ends and composed letters', async () => {
  const lead = { zh: '第一段\r\n第二段\r第三段' };
  const body = aContest({ slug: 'stored-2031', title: { zh: 'Cafe\u0301 治理' }, lead });
  expect((await app.post('/api/contests', body, token)).status).toBe(201);
  const stored = (await app.get('/api/contests/stored-2031')).body;
  expect([stored.title.zh, stored.lead.zh]).toEqual(['Caf\u00e9 治理', '第一段\n第二段\n第三段']);
});

it('takes no character reference of a description that gives what no text may hold', async () => {
  const description = { zh: '安全&#x202e;gpj.exe' };
  const { status, body } = await app.post(`${contest}/entries`, anEntry({ number: 77, description }), token);
  expect([status, body.errors]).toEqual([
    400,
    [expect.objectContaining({ path: 'description.zh', code: 'is-markdown' })],
  ]);
});

it('reads no number but a plain one in a query', async () => {
  for (const version of ['1e0', '0x1', '1.0', ' 1', '+1', '', '0', '-1', '32768', '1&version=2']) {
    const { status, body } = await app.get(`${contest}/rules?version=${version}`);
    expect([version, status, body.code]).toEqual([version, 400, 'request.invalid']);
  }
  expect((await app.get(`${contest}/rules?version=1`)).status).toBe(200);
  expect((await app.get(`${contest}/entries?after=1e0`)).status).toBe(400);
  expect((await app.get(`${contest}/entries?limit=0x2`)).status).toBe(400);
});

it('finds nothing under a path with U+0000', async () => {
  for (const url of [`${contest}/stages/a%00b/transitions`, '/api/contests/a%00b/stages/call/transitions']) {
    const { status, body } = await app.post(url, { to: 'open' }, token);
    expect([400, 404]).toContain(status);
    expect(body.code).toBeTruthy();
  }
});
