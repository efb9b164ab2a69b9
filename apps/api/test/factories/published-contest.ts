import type { TestApp } from '../support/test-app.js';
import { aContest, anEntry } from './contests.js';
import { aRulebook, someEvidence } from './rules.js';

/** Every step must succeed, or the test that builds on it would prove nothing. */
export async function must<T extends { status: number; text: string }>(answer: Promise<T>): Promise<T> {
  const done = await answer;
  if (done.status >= 300) throw new Error(`${done.status} ${done.text}`);
  return done;
}

/** An imported contest with three entries and a sealed rulebook. */
export async function aSealedContest(app: TestApp, token: string, changes: object = {}): Promise<string> {
  const { body } = await must(app.post('/api/contests', aContest(changes), token));
  const url = `/api/contests/${body.slug}`;
  await must(app.put(`${url}/rulebook`, aRulebook(), token));
  for (const number of [1, 2, 3]) {
    const title = { zh: `项目${number}`, en: `Entry ${number}` };
    await must(app.post(`${url}/entries`, anEntry({ number, title }), token));
  }
  return url;
}

export async function aPublishedContest(app: TestApp, token: string, changes: object = {}): Promise<string> {
  const url = await aSealedContest(app, token, changes);
  await must(app.post(`${url}/evidence`, someEvidence(), token));
  await must(app.post(`${url}/rounds/final/outcomes`, { reason: null }, token));
  return url;
}
