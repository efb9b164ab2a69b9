import fs from 'node:fs';
import { FoldTotals } from '../src/voting/tallies/fold-totals.service.js';
import { must } from './factories/published-contest.js';
import { aChannel, aVote, TestVoter } from './factories/votes.js';
import { cold } from './support/cold.js';
import { routesOfContest } from './support/routes-of-contest.js';
import { type Answer, startTestApp, type TestApp } from './support/test-app.js';
import { makeWebRoot } from './support/web-root.js';

let app: TestApp;
let webRoot: string;
beforeAll(async () => {
  webRoot = makeWebRoot();
  app = await startTestApp({ WEB_ROOT: webRoot });
});
afterAll(async () => {
  await app.close();
  fs.rmSync(webRoot, { recursive: true });
});

/** All that is seen of an answer, but for the id of the request and the time of the server. */
const seen = ({ status, text, headers }: Answer) => ({
  status,
  etag: headers['etag'],
  length: headers['content-length'],
  text: text.replace(/"(requestId|serverTime)":"[^"]*"/g, '"$1":""'),
});

/** What who holds one of these tokens reads of a contest, at every address that there is. */
async function all(url: string, tokens: readonly string[], cookies: Record<string, string>) {
  const slug = url.split('/').at(-1)!;
  const orders = ['', '?search=e', '?order=title', '?limit=2'].map((query) => `${url}/entries${query}`);
  const files = ['outcome.json', 'results.csv'].flatMap((file) => routesOfContest(app, slug, { file }));
  const answers: Record<string, object> = {};
  for (const path of new Set([...routesOfContest(app, slug), ...files, ...orders, '/api/contests'])) {
    answers[path] = seen(await app.get(cold(path), { cookies }));
    for (const [index, token] of tokens.entries())
      answers[`${path} of ${index}`] = seen(await app.get(cold(path), { token }));
  }
  return answers;
}

it('nothing that anybody can read of a vote with hidden totals differs with the votes (U26)', async () => {
  const administrator = await app.tokenOf('administrator');
  const url = await aVote(app, administrator, { channels: [aChannel({ totals: 'hidden' })] });
  const slug = url.split('/').at(-1)!;
  const roles = ['organiser', 'auditor', 'judge', 'submitter'] as const;
  const tokens = [administrator, ...(await Promise.all(roles.map((role) => app.tokenOf(role, slug))))];
  const { cookies } = (await TestVoter.make(app, url)) as { cookies: Record<string, string> };
  const navigate = { headers: { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' } };
  const pages = async () => seen(await app.get(`/${slug}`, navigate));
  const [before, page] = [await all(url, tokens, cookies), await pages()];
  for (const choices of [[5], [5, 4], [5]]) await must((await TestVoter.make(app, url)).cast(choices));
  await app.nest.get(FoldTotals).fold();
  expect(await all(url, tokens, cookies)).toEqual(before);
  expect(await pages()).toEqual(page);
  expect(
    Object.values(before).filter((answer) => (answer as { status: number }).status === 200).length,
  ).toBeGreaterThan(50);
});
