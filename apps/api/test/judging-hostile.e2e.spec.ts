import { aJudgingContest, BECAUSE, type Judge, type JudgingContest, marks } from './factories/judging.js';
import { HOSTILE, hostileAt, pathsOf } from './support/hostile.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let contest: JudgingContest;
let judge: Judge;
beforeAll(async () => {
  app = await startTestApp();
  contest = await aJudgingContest(app, await app.tokenOf('administrator'), { slug: 'hostile-2031' });
  judge = (await contest.judgesAtWork(1))[0]!;
});
afterAll(() => app.close());

const ID = '00000000-0000-4000-8000-000000000000';
const LEAVING = { successor: null, affiliations: ['甲'], keepsSheets: true, reason: BECAUSE };

const bodies: readonly (readonly [string, string, object])[] = [
  ['PUT', 'desk/jury/sheets/1', { basedOn: 0, criteria: marks(80, 77.5, '评语'), device: '平板' }],
  ['POST', 'desk/jury/submissions', { sheets: [{ number: 2, version: 1 }], confirmsUnusual: true }],
  ['POST', 'desk/jury/terms', { version: 1, conflicts: [1] }],
  ['POST', 'panels/jury/members', { account: ID, affiliations: ['甲'] }],
  ['PUT', `affiliations/${ID}`, { affiliations: ['甲'] }],
  ['POST', 'panels/jury/assignments', { members: [ID], entries: [1] }],
  ['POST', 'panels/jury/returns', { judge: 'J1', number: 1, reason: BECAUSE }],
  ['POST', `panels/jury/members/${ID}/conflicts`, { number: 1, holds: true, reason: BECAUSE }],
  ['POST', `panels/jury/members/${ID}/replacement`, LEAVING],
];

it.each(bodies)('%s %s is surprised by nothing that anybody sends', async (method, url, body) => {
  const token = url.startsWith('desk') ? judge.token : contest.organiser;
  for (const path of pathsOf(body, Infinity)) {
    for (const hostile of HOSTILE) {
      const headers = { 'content-type': 'application/json' };
      const ask = { body: hostileAt(body, path, hostile), token, headers };
      const answer = await app.ask(method as 'POST', `${contest.url}/${url}`, ask);
      const isKnown = answer.status < 300 || (answer.status < 500 && answer.text.includes('"code"'));
      expect(isKnown ? '' : `${path.join('.')} = ${hostile.slice(0, 40)}: ${answer.text}`).toBe('');
    }
  }
});

it.each(['%00', '%ed%a0%80', 'jury%27', 'J'.repeat(199), 'constructor', '__proto__'])(
  'a panel called %j is not found',
  async (panel) => {
    for (const [path, token] of [
      [`desk/${panel}`, judge.token],
      [`panels/${panel}/progress`, contest.organiser],
    ] as const) {
      const { status } = await app.get(`${contest.url}/${path}`, { token });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  },
);
