import { canonicalJson, sha256Hex } from '@laurel/domain';
import type { TestApp } from '../support/test-app.js';
import { aContest, anEntry } from './contests.js';
import { must } from './published-contest.js';
import { aRulebook } from './rules.js';

const channel = (id: string) => ({
  id,
  title: { zh: id === 'jury' ? '评审团' : '网络', en: id },
  kind: 'imported',
  form: { kind: 'choose', from: 1, to: 1 },
});

const votesOf = (id: string) => [{ id: 'votes', title: { zh: '票数', en: 'Votes' }, from: { votes: id } }];

/** A jury lets two of four through; then votes decide between them. */
export const twoRounds = (changes: object = {}) =>
  aRulebook({
    channels: [channel('jury'), channel('web')],
    rounds: [
      {
        id: 'screening',
        title: { zh: '初评', en: 'Screening' },
        figures: votesOf('jury'),
        score: { figure: 'votes' },
        ties: [{ by: 'decision' }],
        lists: [{ id: 'shortlist', title: { zh: '入围', en: 'Shortlist' }, take: 2, onTie: 'wait' }],
      },
      {
        id: 'final',
        title: { zh: '终评', en: 'Final' },
        field: 'screening.shortlist',
        figures: votesOf('web'),
        score: { figure: 'votes' },
        ties: [{ by: 'decision' }],
        lists: [{ id: 'winner', title: { zh: '优胜', en: 'Winner' }, take: 1, onTie: 'wait' }],
      },
    ],
    ...changes,
  });

interface Votes {
  /** Of entries 1, 2, 3, 4. */
  readonly jury?: readonly number[];
  readonly web?: readonly number[];
  readonly upTo?: string;
  readonly decisions?: readonly object[];
  readonly rulebook?: object;
}

const tally = (id: string, votes: readonly number[]) => ({
  channel: id,
  votes: votes.map((count, index) => [index + 1, count]),
});

export const evidenceOfTwoRounds = (votes: Votes = {}) => {
  const { jury = [40, 30, 20, 10], web = [5, 6, 0, 0], upTo, decisions, rulebook = twoRounds() } = votes;
  return {
    evidence: 1,
    rulebook: sha256Hex(canonicalJson(rulebook)),
    ...(upTo === undefined ? {} : { upTo }),
    entries: jury.map((_, index) => ({ number: index + 1 })),
    tallies: [tally('jury', jury), tally('web', web)],
    ...(decisions === undefined ? {} : { decisions }),
  };
};

/** An imported contest of two rounds with four entries, and the ways to go on with it. */
export class ContestOfTwoRounds {
  constructor(
    private readonly app: TestApp,
    private readonly token: string,
    readonly url: string,
  ) {}

  import(votes: Votes = {}) {
    return this.app.post(`${this.url}/evidence`, evidenceOfTwoRounds(votes), this.token);
  }

  publish(round: string, body: object = { reason: null }) {
    return this.app.post(`${this.url}/rounds/${round}/outcomes`, body, this.token);
  }

  /** Imports the same votes for each round in turn and publishes it. */
  async publishBoth(votes: Votes = {}): Promise<void> {
    await must(this.import({ ...votes, upTo: 'screening' }));
    await must(this.publish('screening'));
    await must(this.import(votes));
    await must(this.publish('final'));
  }

  results(round: string, path = '') {
    return this.app.get(`${this.url}/rounds/${round}/results${path}`);
  }
}

export async function aContestOfTwoRounds(app: TestApp, token: string, slug: string): Promise<ContestOfTwoRounds> {
  await must(app.post('/api/contests', aContest({ slug }), token));
  const url = `/api/contests/${slug}`;
  await must(app.put(`${url}/rulebook`, twoRounds(), token));
  for (const number of [1, 2, 3, 4]) {
    const title = { zh: `项目${number}`, en: `Entry ${number}` };
    await must(app.post(`${url}/entries`, anEntry({ number, title }), token));
  }
  return new ContestOfTwoRounds(app, token, url);
}

/** Who is ranked in a round, in order, as results show it. */
export const numbersOf = (
  body: { rounds: { id: string; parts: { ranking: { number: number }[] }[] }[] },
  round: string,
) => body.rounds.find(({ id }) => id === round)!.parts[0]!.ranking.map(({ number }) => number);
