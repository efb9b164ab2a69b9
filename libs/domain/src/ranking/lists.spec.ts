import {
  factsOf,
  listOf,
  lotDecision,
  makeList,
  makeRound,
  numbered,
  ranked,
  tieDecision,
} from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';
import type { ListOutcome } from './outcome.js';

const number = (id: string): JsonObject => ({ id, title: { zh: '数' }, kind: 'number' });
const figure = (id: string): JsonObject => ({ id, from: { facts: id } });

interface Listed {
  readonly points: readonly Json[];
  readonly other?: readonly Json[];
  /** A letter each: the district of entries 1, 2, …; a dot for none. */
  readonly districts?: string;
  readonly categories?: string;
  readonly lists: readonly JsonObject[];
  readonly round?: JsonObject;
  readonly decisions?: JsonObject[];
}

const attribute = (name: string, letters: string, i: number): JsonObject => {
  const letter = letters.charAt(i);
  return letter === '' || letter === '.' ? {} : { [name]: letter };
};

/** The lists of a round that ranks these points and knows another number. */
function lists({ points, other = [], districts = '', categories = '', lists, round, decisions = [] }: Listed) {
  const entries = numbered(points.length).map((entry, i) => ({
    ...entry,
    ...attribute('district', districts, i),
    ...attribute('category', categories, i),
  }));
  const rounds = [
    makeRound({ figures: [figure('points'), figure('other')], lists, ties: [{ by: 'decision' }], ...round }),
  ];
  return ranked(points, {
    rulebook: { attributes: { district: true, category: true }, facts: [number('points'), number('other')], rounds },
    evidence: { entries, facts: [...factsOf(points), ...factsOf(other, 'other')], decisions },
  }).lists;
}

const top = (listed: Listed) => {
  const [first] = lists(listed);
  return Object.fromEntries(Object.entries(first ?? {}).filter(([name]) => name !== 'id')) as Omit<ListOutcome, 'id'>;
};
const entriesOf = (all: readonly ListOutcome[]) => all.map(({ entries }) => entries.join(' '));
const list = (over: JsonObject) => makeList({ onTie: 'expand', ...over });

describe('a list takes', () => {
  const points = [1, 2, 3, 4, 5, 6, 7];

  it('so many, in the order of the ranking', () => {
    expect(top({ points, lists: [list({ take: 3 })] })).toEqual({ entries: [7, 6, 5] });
    expect(top({ points, lists: [list({ take: 9 })] })).toEqual({ entries: [7, 6, 5, 4, 3, 2, 1] });
  });

  it.each([
    [0.5, undefined, 4],
    [0.5, 'up', 4],
    [0.5, 'down', 3],
    [0.35, 'half-up', 2],
    [0.35, 'up', 3],
    [0.05, undefined, 0],
    ['1/7', 'up', 1],
    [1, undefined, 7],
  ])('of seven ranked the share %p, %p: %p', (share, mode, count) => {
    expect(top({ points, lists: [list({ take: { share, mode } })] }).entries).toHaveLength(count);
  });

  it('a share of those who are ranked, not of all', () => {
    expect(top({ points: [1, null, 3, null], lists: [list({ take: { share: 0.5 } })] })).toEqual({ entries: [3] });
  });

  it('all that are left', () => {
    const two = [list({ take: 2 }), makeList({ id: 'others', take: 'rest' })];
    expect(entriesOf(lists({ points, lists: two }))).toEqual(['7 6', '5 4 3 2 1']);
  });

  it('without those on the lists above, on one of them, or on none', () => {
    const above = [list({ take: 2 }), list({ id: 'second', take: 2 })];
    const all = [
      list({ id: 'third', take: 2 }),
      list({ id: 'fourth', take: 2, not: ['top'] }),
      list({ id: 'fifth', take: 2, not: [] }),
    ];
    expect(entriesOf(lists({ points, lists: [...above, ...all] }))).toEqual(['7 6', '5 4', '3 2', '5 4', '7 6']);
  });

  it('from among another list, and leaves out nothing else but what it says', () => {
    const above = [list({ take: 5 }), list({ id: 'second', take: 1, among: 'top' })];
    const all = [
      list({ id: 'third', take: 2, among: 'top' }),
      list({ id: 'fourth', take: 2, among: 'top', not: ['second'] }),
    ];
    expect(entriesOf(lists({ points, lists: [...above, ...all] }))).toEqual(['7 6 5 4 3', '7', '7 6', '6 5']);
  });

  it('those who reach a minimum, and those behind move up', () => {
    const other = [9, 9, 9, null, 9, 1, 5];
    expect(top({ points, other, lists: [list({ take: 3, minimum: { figure: 'other', atLeast: 5 } })] })).toEqual({
      entries: [7, 5, 3],
    });
  });
});

describe('a list with an order of its own', () => {
  const points = [9, 8, 7, 1];
  const other = [1, 5, 5, null];
  const from = { figure: 'other' };

  it('ranks by its figure; who has none is not on it', () => {
    expect(top({ points, other, lists: [list({ take: 9, from })] })).toEqual({ entries: [2, 3, 1] });
    expect(top({ points, other, lists: [list({ take: 9, from: { ...from, order: 'lowest-first' } })] })).toEqual({
      entries: [1, 2, 3],
    });
  });

  it('parts its ties by its own rules alone', () => {
    const ties = [{ by: 'figure', figure: 'points', order: 'lowest-first' }];
    expect(top({ points, other, lists: [list({ take: 1, from: { ...from, ties } })] })).toEqual({ entries: [3] });
    expect(top({ points, other, lists: [list({ take: 1, from })], decisions: [tieDecision(2, 3)] })).toEqual({
      entries: [2, 3],
    });
  });

  it('is served by the same decision as the ranking', () => {
    const all = [
      list({ take: 1 }),
      list({ id: 'popular', take: 1, not: [], from: { ...from, ties: [{ by: 'decision' }] } }),
    ];
    const tied = { points: [9, 9, 1, 1], other: [5, 5, 1, 1], lists: all, decisions: [tieDecision(2, 1)] };
    expect(entriesOf(lists(tied))).toEqual(['2', '2']);
  });

  it('ranks all, whatever gate they are behind', () => {
    const gates = [{ figure: 'points', atLeast: 8, then: 'behind' }];
    expect(top({ points, other, round: { gates }, lists: [list({ take: 9, from })] })).toEqual({ entries: [2, 3, 1] });
  });

  it('does not rank who is out of the ranking', () => {
    const gates = [{ figure: 'points', atLeast: 8, then: 'out' }];
    expect(top({ points, other, round: { gates }, lists: [list({ take: 9, from })] })).toEqual({ entries: [2, 1] });
  });
});

describe('a tie at the cut', () => {
  const points = [9, 5, 5, 5, 1];

  it.each([
    ['expand', { entries: [1, 2, 3, 4] }],
    ['share', { entries: [1, 2, 3, 4], shared: [2, 3, 4] }],
    ['shrink', { entries: [1] }],
    ['wait', { entries: [1], pending: [{ entries: [2, 3, 4], places: 2 }] }],
  ])('%s', (onTie, result) => {
    expect(top({ points, lists: [list({ take: 3, onTie })] })).toEqual(result);
  });

  it('is none where they all fit', () => {
    expect(top({ points, lists: [list({ take: 4, onTie: 'wait' })] })).toEqual({ entries: [1, 2, 3, 4] });
  });

  it('waits for those whom the decision has left tied, with the places that are left', () => {
    const lists = [list({ take: 3, onTie: 'wait' })];
    expect(top({ points, lists, decisions: [tieDecision(3, [2, 4])] })).toEqual({
      entries: [1, 3],
      pending: [{ entries: [2, 4], places: 1 }],
    });
    expect(top({ points, lists, decisions: [tieDecision(3, 4, 2)] })).toEqual({ entries: [1, 3, 4] });
    expect(top({ points, lists, round: { ties: [{ by: 'lot' }] }, decisions: [lotDecision(4, 5, 2, 3)] })).toEqual({
      entries: [1, 4, 2],
    });
  });
});

describe('a list cut within each value', () => {
  const points = [9, 8, 7, 6, 5, 5];
  const districts = 'bbaab.';

  it('takes so many of each, in the order of the ranking', () => {
    expect(top({ points, districts, lists: [list({ take: 1, per: 'district' })] })).toEqual({ entries: [1, 3] });
  });

  it('takes a share of those with that value', () => {
    expect(top({ points, districts, lists: [list({ take: { share: 0.5 }, per: 'district' })] })).toEqual({
      entries: [1, 2, 3],
    });
  });

  it('takes what each value is given, and is refused where the evidence has one that is not named', () => {
    const of = (per: JsonObject) => ({ points, districts, lists: [list({ take: { per }, per: 'district' })] });
    expect(top(of({ b: 2, a: 0 }))).toEqual({ entries: [1, 2] });
    expect(() => top(of({ b: 2 }))).toThrow('rounds[0].lists[0].take.per unknown-key');
  });

  it('has a tie at the cut for each value, in the order of the values', () => {
    const tied = {
      points: [5, 5, 4, 4, 4],
      districts: 'bbaaa',
      lists: [list({ take: 1, per: 'district', onTie: 'wait' })],
    };
    expect(top(tied)).toEqual({
      entries: [],
      pending: [
        { entries: [3, 4, 5], places: 1 },
        { entries: [1, 2], places: 1 },
      ],
    });
  });
});

describe('caps', () => {
  const cap = (attribute: string, atMost: number) => ({ attribute, atMost });
  const capped = (take: Json, caps: JsonObject[], onTie = 'wait') => [list({ take, caps, onTie })];

  it('pass over those whose value is full; who has none is under no cap', () => {
    const listed = { points: [9, 8, 7, 6, 5, 4], districts: 'aaa.ba', lists: capped(4, [cap('district', 2)]) };
    expect(top(listed)).toEqual({ entries: [1, 2, 4, 5] });
  });

  it('of two attributes hold both', () => {
    const listed = {
      points: [9, 8, 7, 6, 5],
      districts: 'aabbc',
      categories: 'xyxyx',
      lists: capped(4, [cap('district', 1), cap('category', 2)]),
    };
    expect(top(listed)).toEqual({ entries: [1, 3] });
  });

  it('make a tie at the cut where more are tied than a cap has room for', () => {
    const tied = { points: [9, 5, 5, 5, 5], districts: 'aaabb' };
    const caps = [cap('district', 2)];
    expect(top({ ...tied, lists: capped(5, caps) })).toEqual({
      entries: [1],
      pending: [{ entries: [2, 3, 4, 5], places: 3 }],
    });
    expect(top({ ...tied, lists: capped(5, caps, 'shrink') })).toEqual({ entries: [1] });
    expect(top({ ...tied, lists: capped(5, caps, 'expand') })).toEqual({ entries: [1, 2, 3, 4, 5] });
    expect(top({ ...tied, lists: capped(5, caps, 'share') })).toEqual({
      entries: [1, 2, 3, 4, 5],
      shared: [2, 3, 4, 5],
    });
  });

  it('let only those share who are taken: one whose value is full is passed over, and got nothing', () => {
    const tied = { points: [9, 9, 5, 5, 5], districts: 'aaabb', lists: capped(3, [cap('district', 2)], 'share') };
    expect(top(tied)).toEqual({ entries: [1, 2, 4, 5], shared: [4, 5] });
  });

  it('leave a value full after a tie that was taken whole', () => {
    const listed = { points: [5, 5, 5, 4, 3], districts: 'aaaab', lists: capped(5, [cap('district', 2)], 'expand') };
    expect(top(listed)).toEqual({ entries: [1, 2, 3, 5] });
  });

  it('of two attributes let as many be taken of a pending tie as can be at all', () => {
    const listed = {
      points: [5, 5, 5, 5],
      districts: 'aaab',
      categories: 'xyxx',
      lists: capped(9, [cap('district', 2), cap('category', 1)]),
    };
    expect(top(listed)).toEqual({ entries: [], pending: [{ entries: [1, 2, 3, 4], places: 2 }] });
  });

  it('let no more be taken of a pending tie than there are places', () => {
    const listed = { points: [5, 5, 5], districts: 'abc', lists: capped(2, [cap('district', 1)]) };
    expect(top(listed)).toEqual({ entries: [], pending: [{ entries: [1, 2, 3], places: 2 }] });
  });

  it('hold for all that are left', () => {
    const listed = { points: [5, 4, 3, 2], districts: 'aab.', lists: capped('rest', [cap('district', 1)]) };
    expect(top(listed)).toEqual({ entries: [1, 3, 4] });
  });
});

it('finds a list by its id', () => {
  expect(listOf(ranked([1], { round: { lists: [list({ take: 1 })] } }), 'top')).toEqual({ id: 'top', entries: [1] });
});
