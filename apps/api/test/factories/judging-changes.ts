import type { AuditedChange, Now } from './audited-change.js';
import { aJudgingContest, BECAUSE, type Judge, type JudgingContest, marks } from './judging.js';
import { must } from './published-contest.js';

/** Every route of judging that leaves a row in the log, in the order in which they can succeed. */
export function judgingChanges(now: () => Now): AuditedChange[] {
  let contest: JudgingContest;
  let judge: Judge;
  let member = '';
  const url = (path: string) => (): string =>
    `/api/contests/judged-2031${path.replace(':member', member).replace(':account', judge?.account ?? '')}`;
  const office = (path: string, good: () => Promise<object>): AuditedChange => ({
    route: `POST /api/contests/:slug${path}`,
    url: url(path.replace(':panel', 'jury')),
    good: async () => ({ body: await good(), token: contest.organiser }),
    bad: { body: {} },
  });
  const ofJudge = (method: string, path: string, good: () => Promise<object | undefined>): AuditedChange => ({
    route: `${method} /api/contests/:slug/desk/:panel${path}`,
    url: url(`/desk/jury${path.replace(':number', '2')}`),
    good: async () => {
      const body = await good();
      return { token: judge.token, ...(body === undefined ? {} : { body }) };
    },
    bad: {},
  });
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return [
    {
      ...office('/panels/:panel/members', () => Promise.resolve({})),
      good: async () => {
        contest = await aJudgingContest(now().app, now().token, { slug: 'judged-2031' });
        judge = await contest.aJudge();
        return { body: { account: judge.account }, token: contest.organiser };
      },
    },
    {
      route: 'PUT /api/contests/:slug/affiliations/:account',
      url: url('/affiliations/:account'),
      good: () => Promise.resolve({ body: { affiliations: ['甲单位'] }, token: contest.organiser }),
      bad: { body: {} },
    },
    office('/panels/:panel/members/:member/conflicts', async () => {
      const { body } = await must(contest.get('/panels/jury/members'));
      member = body.members[0].id as string;
      return { number: 4, holds: true, reason: BECAUSE };
    }),
    { ...office('/panels/:panel/assignments', () => Promise.resolve({})), bad: { body: { entries: ['x'] } } },
    ofJudge('POST', '/terms', () => Promise.resolve({ version: 1, conflicts: [3] })),
    ofJudge('POST', '/submissions', async () => {
      await must(contest.save(judge, 1, marks(80, 80)));
      return { sheets: [{ number: 1, version: 1 }], confirmsUnusual: true };
    }),
    office('/panels/:panel/returns', () => Promise.resolve({ judge: 'J1', number: 1, reason: BECAUSE })),
    ofJudge('PUT', '/conflicts/:number', nothing),
    ofJudge('DELETE', '/conflicts/:number', nothing),
    office('/panels/:panel/members/:member/replacement', () =>
      Promise.resolve({ successor: null, keepsSheets: true, reason: BECAUSE }),
    ),
  ];
}
