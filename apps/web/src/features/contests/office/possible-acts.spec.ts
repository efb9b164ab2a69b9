import { possibleActs } from './possible-acts';

const acts = (state: 'planned' | 'open' | 'closed', kind: 'ballots' | 'roadshow' = 'ballots', isImported = false) =>
  possibleActs({ state, kind }, { isImported }).map(({ act, times }) => [act, times]);

describe('what may be done to a stage by hand', () => {
  it('follows from its state', () => {
    expect(acts('planned')).toEqual([
      ['put-off', ['opensAt', 'closesAt']],
      ['open', ['closesAt']],
      ['call-off', []],
    ]);
    expect(acts('open')).toEqual([
      ['extend', ['closesAt']],
      ['close', []],
    ]);
    expect(acts('closed')).toEqual([['reopen', ['closesAt']]]);
  });

  it('is no vote and no mark in an imported contest', () => {
    expect(acts('closed', 'ballots', true)).toEqual([]);
    expect(acts('closed', 'roadshow', true)).toEqual([['reopen', ['closesAt']]]);
  });
});
