import type { TestApp } from '../support/test-app.js';
import type { AuditedChange } from './audited-change.js';
import { must } from './published-contest.js';
import { aVote } from './votes.js';

export const WHY = { zh: '异常流量', en: 'Odd traffic' };

/** A stretch that is over. */
export const aReview = (changes: object = {}) => ({
  channel: 'web',
  from: new Date(Date.now() - 3_600_000).toISOString(),
  until: new Date(Date.now() - 60_000).toISOString(),
  reason: WHY,
  ...changes,
});

/** What changes state around reviews of ballots. */
export function reviewChanges(now: () => { readonly app: TestApp; readonly token: string }): AuditedChange[] {
  const opening = async (): Promise<string> => `${await aVote(now().app, now().token)}/ballot-reviews`;
  return [
    {
      route: 'POST /api/contests/:slug/ballot-reviews',
      url: '/api/contests/none-2031/ballot-reviews',
      good: async () => ({ url: await opening(), body: aReview(), token: now().token }),
      bad: { body: aReview() },
    },
    {
      route: 'POST /api/contests/:slug/ballot-reviews/:number/ruling',
      url: '/api/contests/none-2031/ballot-reviews/1/ruling',
      good: async () => {
        const url = await opening();
        await must(now().app.post(url, aReview(), now().token));
        return { url: `${url}/1/ruling`, body: { ruling: 'counted', reason: WHY }, token: now().token };
      },
      bad: { body: { ruling: 'counted', reason: WHY } },
    },
  ];
}
