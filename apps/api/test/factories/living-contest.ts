import { RoundFreezes } from '../../src/contests/round-freezes.service.js';
import { Transactions } from '../../src/database/transactions.js';
import type { Answer, TestApp } from '../support/test-app.js';
import { aContest, aStage } from './contests.js';
import { must } from './published-contest.js';
import { aRulebook } from './rules.js';
import { changeStage, DAY, fromNow } from './stages.js';

const panel = (id: string) => ({
  id,
  title: { zh: id },
  criteria: [{ id: 'idea', title: { zh: '创意' }, scale: { from: 0, to: 10, step: 1 } }],
  judges: { atLeast: 1 },
});
const marksRound = (id: string, of: string) => ({
  ...aRulebook().rounds[0]!,
  id,
  figures: [
    {
      id: 'votes',
      from: { marks: of },
      steps: [{ method: 'mean', over: 'judge' }],
    },
  ],
});

/** Two rounds: a screening by marks, a final by votes and marks. */
export const twoRounds = (changes: object = {}) =>
  aRulebook({
    panels: [panel('experts'), panel('jury')],
    rounds: [
      marksRound('screening', 'experts'),
      {
        ...aRulebook().rounds[0]!,
        figures: [...aRulebook().rounds[0]!.figures, { ...marksRound('final', 'jury').figures[0]!, id: 'marks' }],
        field: 'screening.winner',
      },
    ],
    ...changes,
  });

/** Live contests of two rounds, as an administrator makes and changes them. */
export class LivingContests {
  #made = 0;

  constructor(
    private readonly app: TestApp,
    private readonly token: string,
  ) {}

  /** A contest whose stages all lie ahead. */
  async make(): Promise<string> {
    const slug = `living-${(this.#made += 1)}`;
    const ahead = { opensAt: await fromNow(this.app, DAY), closesAt: await fromNow(this.app, 2 * DAY) };
    const stages = [
      aStage(ahead),
      aStage({ ...ahead, key: 'screening', kind: 'marks', opens: { panel: 'experts', round: 'screening' } }),
      aStage({ ...ahead, key: 'roadshow', kind: 'roadshow' }),
      aStage({ ...ahead, key: 'vote', kind: 'ballots', opens: { channels: ['web'], round: 'final' } }),
      aStage({ ...ahead, key: 'review', kind: 'marks', opens: { panel: 'jury' } }),
      aStage({ ...ahead, key: 'notice', kind: 'notice', opens: { round: 'final' } }),
      aStage({ ...ahead, key: 'announcement', kind: 'announcement' }),
    ];
    await must(this.app.post('/api/contests', aContest({ slug, isImported: false, stages }), this.token));
    await must(this.app.put(`/api/contests/${slug}/rulebook`, twoRounds(), this.token));
    return `/api/contests/${slug}`;
  }

  change(url: string, key: string, to: string): Promise<Answer> {
    return changeStage(this.app, url, key, { to, token: this.token });
  }

  async openAndClose(url: string, ...keys: readonly string[]): Promise<void> {
    for (const key of keys) for (const to of ['open', 'closed']) await must(this.change(url, key, to));
  }

  sealAgain(url: string, rulebook: object): Promise<Answer> {
    return this.app.put(`${url}/rulebook?reasonZh=${encodeURIComponent('更正')}`, rulebook, this.token);
  }

  async freeze(url: string, round: string): Promise<void> {
    const id = await idOf(this.app, url);
    await this.app.nest.get(Transactions).run((tx) => this.app.nest.get(RoundFreezes).freeze(tx, id, round));
  }
}

/** The contest at an address of the api. */
export async function idOf({ source }: TestApp, url: string): Promise<string> {
  const rows = await source.query<{ id: string }[]>('select id from contests where slug = $1', [url.split('/').at(-1)]);
  return rows[0]!.id;
}
