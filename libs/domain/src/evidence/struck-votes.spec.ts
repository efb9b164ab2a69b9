import { makeEvidence, makeRound, makeRulebook, numbered, partOf, refusalsOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { decide } from '../ranking/decide.js';

const rulebookOf = (form: JsonObject) =>
  makeRulebook({ channels: [{ id: 'web', title: { zh: '网络' }, kind: 'online', form }] });
const forms = {
  plain: { kind: 'choose', from: 1, to: 1 },
  shared: { kind: 'choose', from: 0, to: 3, shared: true },
  ranked: { kind: 'rank', places: 3 },
  graded: { kind: 'grade', scale: [{ id: 'good' }] },
};
const struck = (form: keyof typeof forms, cell: unknown) => {
  const rulebook = rulebookOf(forms[form]);
  const decision = {
    kind: 'votes-struck',
    channel: 'web',
    entry: 1,
    count: 0,
    reason: '刷票',
    at: '2023-05-09T02:12:40.000Z',
  };
  const decisions = [{ ...decision, ...(cell === undefined ? {} : { cell }) }];
  return refusalsOf(decide(rulebook, { ...makeEvidence(rulebook, { entries: [{ number: 1 }] }), decisions }));
};

describe('the cell that votes are struck off', () => {
  it.each([
    ['plain', undefined],
    ['shared', 3],
    ['ranked', 1],
    ['graded', 'good'],
  ] as const)('is, of a %s form, %p', (form, cell) => {
    expect(struck(form, cell)).toEqual([]);
  });

  it.each([
    ['plain', 1],
    ['shared', undefined],
    ['shared', 0],
    ['ranked', 4],
    ['ranked', 1.5],
    ['ranked', '1'],
    ['ranked', Infinity],
    ['graded', 'poor'],
    ['graded', '\ud800'],
    ['graded', 1],
    ['graded', { toString: 1 }],
  ] as const)('is never, of a %s form, this one', (form, cell) => {
    expect(struck(form, cell)).toEqual(['decisions[0].cell unknown-key']);
  });
});

describe('votes that are struck off', () => {
  const rulebook = makeRulebook({
    channels: [{ id: 'web', title: { zh: '网络' }, kind: 'online', form: forms.plain }],
    rounds: [makeRound({ figures: [{ id: 'votes', from: { votes: 'web' } }], score: { figure: 'votes' } })],
  });
  const at = '2023-05-09T02:12:40.000Z';
  const strike = (entry: number, count: number, reason = 'a'): JsonObject => ({
    kind: 'votes-struck',
    channel: 'web',
    entry,
    count,
    reason,
    at,
  });
  const tallies = [
    {
      channel: 'web',
      votes: [
        [1, 10],
        [2, null],
      ],
    },
  ];
  const votesOf = (...decisions: JsonObject[]) => {
    const outcome = decide(rulebook, makeEvidence(rulebook, { entries: numbered(3), tallies, decisions }));
    if ('refused' in outcome) return refusalsOf(outcome);
    return partOf(outcome, 'final').ranking.map(({ entry, score }) => `${entry}: ${score}`);
  };

  it('are taken from the tally, each decision its own', () => {
    expect(votesOf(strike(1, 3, 'a'), strike(1, 4, 'b'))).toEqual(['1: 3', '3: 0']);
    expect(votesOf(strike(1, 10))).toEqual(['1: 0', '3: 0']);
  });

  it('may not be more, taken together, than were cast', () => {
    expect(votesOf(strike(1, 5, 'a'), strike(1, 6, 'b'))).toEqual(['decisions[0].count too-many']);
  });

  it.each([2, 3])('may be none, and no more, where none were cast: entry %p', (entry) => {
    expect(votesOf(strike(entry, 0))).toEqual(['1: 10', '3: 0']);
    expect(votesOf(strike(entry, 0, 'a'), strike(entry, 1, 'b'))).toEqual(['decisions[0].count too-many']);
  });

  it('are taken off before what is left is annulled', () => {
    const annulled = { kind: 'votes-annulled', entry: 1, reason: 'a', at };
    expect(votesOf(strike(1, 10), annulled)).toEqual(['1: 0', '3: 0']);
    expect(votesOf(strike(1, 11), annulled)).toEqual(['decisions[0].count too-many']);
  });

  it('are annulled in one channel, or in all, and stay absent where none could be cast', () => {
    expect(votesOf({ kind: 'votes-annulled', entry: 1, channel: 'web', reason: 'a', at })).toEqual(['1: 0', '3: 0']);
    expect(votesOf({ kind: 'votes-annulled', entry: 2, reason: 'a', at })).toEqual(['1: 10', '3: 0']);
  });
});
