import {
  listOf,
  makeList,
  makeRound,
  makeRulebook,
  outcomeOf,
  partOf,
  pointsEvidence,
  tieDecision,
} from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';

const title = { zh: '轮', en: 'Round' };
const own = { id: 'own', from: { facts: 'points' } };
const expand = (over: JsonObject = {}) => makeList({ onTie: 'expand', ...over });

/** The first round's list is pending: 1 and 2 are tied, and nothing was decided. */
const first = makeRound({ ties: [{ by: 'decision' }], lists: [makeList({ onTie: 'wait' })] });
const later = (id: string, over: JsonObject) =>
  makeRound({ id, title, field: 'all', figures: [own], score: { figure: 'own' }, ...over });
const roundsOf = (rounds: JsonObject[], ...decisions: JsonObject[]) => {
  const rulebook = makeRulebook({ rounds });
  return outcomeOf(rulebook, pointsEvidence(rulebook, [7, 7, 5], { decisions }));
};
const after = (...rounds: JsonObject[]) => roundsOf([first, ...rounds]);

describe('a pending list', () => {
  const pending = { id: 'top', entries: [], pending: [{ entries: [1, 2], places: 1 }] };
  const listsOf = (...lists: JsonObject[]) =>
    partOf(roundsOf([{ ...first, lists: [makeList({ onTie: 'wait' }), ...lists] }]), 'final').lists;

  it('makes the lists below wait, those among it, and those without it', () => {
    expect(
      listsOf(expand({ id: 'next' }), expand({ id: 'among', among: 'top' }), expand({ id: 'not', not: ['top'] })),
    ).toEqual([
      pending,
      { id: 'next', entries: [], waitsFor: 'final.top' },
      { id: 'among', entries: [], waitsFor: 'final.top' },
      { id: 'not', entries: [], waitsFor: 'final.top' },
    ]);
  });

  it('is no concern of a list that leaves nothing out', () => {
    expect(listsOf(expand({ id: 'free', take: 3, not: [] }))).toEqual([pending, { id: 'free', entries: [1, 2, 3] }]);
  });

  it('is the one that is named through a chain', () => {
    expect(listsOf(expand({ id: 'second', among: 'top' }), expand({ id: 'third', among: 'second' }))[2]).toEqual({
      id: 'third',
      entries: [],
      waitsFor: 'final.top',
    });
  });

  it('is made, and what leaned on it, once it is decided', () => {
    const outcome = roundsOf([first, later('second', { field: 'final.top' })], tieDecision(2, 1));
    expect(partOf(outcome, 'final').lists).toEqual([{ id: 'top', entries: [2] }]);
    expect(partOf(outcome, 'second').ranking).toHaveLength(1);
  });
});

describe('a round', () => {
  it('waits whose field is a pending list, by default or in a union, and those after it', () => {
    const outcome = after(
      makeRound({ id: 'second', title, lists: [expand()] }),
      makeRound({ id: 'third', title, field: ['second.top', 'final.top'] }),
      later('fourth', {}),
    );
    expect(outcome.rounds.slice(1, 3)).toEqual([
      { id: 'second', waitsFor: 'final.top' },
      { id: 'third', waitsFor: 'final.top' },
    ]);
    expect(partOf(outcome, 'fourth').ranking).toHaveLength(3);
  });

  const second = later('second', { field: 'final.top' });
  const borrowed = { id: 'borrowed', from: { figure: 'second.own' } };
  const figures = [own, borrowed];

  it.each([
    ['its score', { score: { figure: 'second.own' } }],
    ['its score, through a figure', { figures, score: { figure: 'borrowed' } }],
    ['a gate', { gates: [{ figure: 'second.own', more: 0, then: 'out' }] }],
    ['a tie rule', { ties: [{ by: 'figure', figure: 'second.own' }] }],
    ['a step of its score', { figures: [{ ...own, steps: [{ method: 'plus', figure: 'second.own' }] }] }],
    ['ties of a step', { figures: [{ ...own, steps: [{ method: 'rank', ties: [{ figure: 'second.own' }] }] }] }],
  ])('waits whole where %s is a figure of a round that waits', (_, over) => {
    expect(after(second, later('third', over)).rounds[2]).toEqual({ id: 'third', waitsFor: 'final.top' });
  });

  it('does not wait for a figure that nothing but a list uses; that list waits alone', () => {
    const lists = [
      expand({ id: 'plain' }),
      expand({ id: 'by-it', not: [], from: { figure: 'borrowed' } }),
      expand({ id: 'tied-by-it', not: [], from: { figure: 'own', ties: [{ by: 'figure', figure: 'borrowed' }] } }),
      expand({ id: 'with-minimum', not: [], minimum: { figure: 'second.own', atLeast: 1 } }),
      expand({ id: 'free', not: [], take: 3 }),
    ];
    const part = partOf(after(second, later('third', { figures, lists })), 'third');
    expect(part.lists).toEqual([
      { id: 'plain', entries: [1, 2] },
      { id: 'by-it', entries: [], waitsFor: 'final.top' },
      { id: 'tied-by-it', entries: [], waitsFor: 'final.top' },
      { id: 'with-minimum', entries: [], waitsFor: 'final.top' },
      { id: 'free', entries: [1, 2, 3] },
    ]);
    expect(part.ranking[0]?.figures).toEqual({ own: '7' });
  });
});

describe('a figure that waits', () => {
  it('makes a figure of a later round wait that takes it from a round that was made', () => {
    const outcome = after(
      later('second', { field: 'final.top' }),
      later('third', { figures: [own, { id: 'second', from: { figure: 'second.own' } }] }),
      later('fourth', {
        figures: [own, { id: 'third', from: { figure: 'third.second' } }],
        lists: [expand({ from: { figure: 'third' } })],
      }),
    );
    expect(outcome.rounds[1]).toEqual({ id: 'second', waitsFor: 'final.top' });
    expect(partOf(outcome, 'third').ranking).toHaveLength(3);
    expect(listOf(partOf(outcome, 'fourth'), 'top')).toEqual({ id: 'top', entries: [], waitsFor: 'final.top' });
  });
});

describe('the last round to decide', () => {
  it('is that of upTo; later ones are left out', () => {
    const rulebook = makeRulebook({ rounds: [makeRound({ lists: [expand()] }), later('second', {})] });
    const ids = (upTo?: string) =>
      outcomeOf(rulebook, pointsEvidence(rulebook, [1], upTo === undefined ? {} : { upTo })).rounds.map(({ id }) => id);
    expect([ids('final'), ids('second'), ids()]).toEqual([['final'], ['final', 'second'], ['final', 'second']]);
  });
});
