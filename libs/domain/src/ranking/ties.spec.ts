import { factsOf, makeRound, placesOf, ranked, tieDecision } from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';

const number = (id: string, more: JsonObject = {}): JsonObject => ({
  id,
  title: { zh: '数' },
  kind: 'number',
  ...more,
});
const figure = (id: string): JsonObject => ({ id, from: { facts: id } });
const facts = [number('points'), number('other'), number('laps', { items: true })];

/** A contest of entries 1, 2, … with these points, another number, and laps at the items a, b, c. */
interface Tied {
  readonly points: readonly Json[];
  readonly other?: readonly Json[];
  readonly laps?: readonly (readonly Json[])[];
  readonly ties: JsonObject[];
  readonly decisions?: JsonObject[];
}

function contest({ points, other = [], laps = [], ties, decisions = [] }: Tied) {
  const lapFacts = laps.flatMap((of, lap) => factsOf(of, 'laps', { item: 'abc'.charAt(lap) }));
  const round = makeRound({ figures: [figure('points'), figure('other'), figure('laps')], ties });
  return {
    rulebook: { facts, rounds: [round] },
    evidence: { facts: [...factsOf(points), ...factsOf(other, 'other'), ...lapFacts], decisions },
  };
}

const placed = (tied: Tied) => placesOf(ranked(tied.points, contest(tied)));
const resolved = (tied: Tied) => ranked(tied.points, contest(tied)).ranking.map(({ resolvedBy }) => resolvedBy);

describe('a tie', () => {
  it('stands where no rule parts it, and is named once', () => {
    const { ranking, ties } = ranked([5, 5, 5, 1], contest({ points: [5, 5, 5, 1], ties: [] }));
    expect(ranking.map(({ place }) => place)).toEqual([1, 1, 1, 4]);
    expect(ties).toEqual([[1, 2, 3]]);
    expect(ranking.map(({ resolvedBy }) => resolvedBy)).toEqual([null, null, null, undefined]);
    expect(ranking[3]).not.toHaveProperty('resolvedBy');
  });

  it('is named also where a rule has parted it, its members by number, each in the order of the ranking', () => {
    const points = [5, 7, 7, 5];
    const { ranking, ties } = ranked(points, contest({ points, other: [1, 1, 2, 2], ties: [byOther] }));
    expect(ties).toEqual([
      [2, 3],
      [1, 4],
    ]);
    expect(ranking.map(({ entry, resolvedBy }) => [entry, resolvedBy])).toEqual([
      [3, 0],
      [2, 0],
      [4, 0],
      [1, 0],
    ]);
  });

  it('is not there where all scores differ', () => {
    expect(ranked([5, 4], contest({ points: [5, 4], ties: [] }))).not.toHaveProperty('ties');
  });
});

const byOther = { by: 'figure', figure: 'other' };

describe('a tie goes', () => {
  it('by a figure, to the higher, or to the lower where the rules say so; absent comes last', () => {
    expect(placed({ points: [5, 5, 5], other: [1, 2, null], ties: [byOther] })).toEqual(['2: 1', '1: 2', '3: 3']);
    const lowest = { ...byOther, order: 'lowest-first' };
    expect(placed({ points: [5, 5, 5], other: [2, 1, null], ties: [lowest] })).toEqual(['2: 1', '1: 2', '3: 3']);
  });

  const countback = { by: 'countback', figure: 'laps' };

  it('by countback, to more of the best value, then of the next', () => {
    const laps = [
      [9, 9, 7],
      [8, 7, 9],
      [1, 7, 8],
    ];
    expect(placed({ points: [5, 5, 5], laps, ties: [countback] })).toEqual(['3: 1', '1: 2', '2: 3']);
  });

  it('by countback of places, to more of the lowest; more values win over fewer', () => {
    const laps = [
      [1, 1, 2],
      [3, 3, 1],
      [null, 9, null],
    ];
    const ties = [{ ...countback, order: 'lowest-first' }];
    expect(placed({ points: [5, 5, 5], laps, ties })).toEqual(['3: 1', '2: 2', '1: 3']);
  });

  it('by countback nowhere, where all values are the same', () => {
    expect(
      placed({
        points: [5, 5],
        laps: [
          [1, 2],
          [2, 1],
        ],
        ties: [countback],
      }),
    ).toEqual(['1: 1', '2: 1']);
  });

  const duel = { by: 'head-to-head', figure: 'laps' };

  it('head to head, to who beats more of the tied, key by key', () => {
    const laps = [
      [3, 2, 1],
      [3, 1, 2],
      [1, 2, 3],
    ];
    expect(placed({ points: [5, 5, 5], laps, ties: [duel] })).toEqual(['1: 1', '3: 2', '2: 3']);
  });

  it('head to head, among the tied only: the best of all does not count', () => {
    const laps = [
      [1, 2, 9],
      [1, 2, 9],
      [2, 1, 9],
    ];
    expect(placed({ points: [5, 5, 7], laps, ties: [duel] })).toEqual(['3: 1', '2: 2', '1: 3']);
    const lowest = [{ ...duel, order: 'lowest-first' }];
    expect(placed({ points: [5, 5, 7], laps, ties: lowest })).toEqual(['3: 1', '1: 2', '2: 3']);
  });

  it('head to head nowhere, where they have no key in common', () => {
    const laps = [
      [1, null],
      [null, 2],
    ];
    expect(placed({ points: [5, 5], laps, ties: [duel] })).toEqual(['1: 1', '2: 1']);
  });

  describe('head to head on ballots', () => {
    const groups = [...'abcdefghijklmnopqrstuvw'].map((id) => ({ id }));
    const channel = { id: 'web', title: { zh: '网络' }, kind: 'imported', form: { kind: 'rank', places: 2 }, groups };
    const figures = [
      { id: 'points', from: { facts: 'points' } },
      { id: 'duels', from: { pairs: 'web' } },
    ];
    const rounds = [makeRound({ figures, ties: [{ by: 'head-to-head', figure: 'duels' }] })];
    const onBallots = (pairs: (group: number) => Json) =>
      placesOf(
        ranked([5, 5], {
          rulebook: { channels: [channel], rounds },
          evidence: { tallies: groups.map(({ id }, i) => ({ channel: 'web', group: id, votes: [], pairs: pairs(i) })) },
        }),
      );

    it('goes by those of all groups together', () => {
      expect(onBallots((i) => (i === 0 ? [[1, 2, 3]] : [[2, 1, 1]]))).toEqual(['2: 1', '1: 2']);
      expect(onBallots((i) => (i === 0 ? [[1, 2, 22]] : [[2, 1, 1]]))).toEqual(['1: 1', '2: 1']);
    });

    it('is exact beyond what doubles hold', () => {
      const most = 999_999_999_999_999;
      expect(onBallots((i) => (i < 11 ? [[1, 2, most]] : i === 11 ? [[1, 2, 1]] : [[2, 1, most]]))).toEqual([
        '1: 1',
        '2: 2',
      ]);
    });
  });

  it('by number, to the earlier', () => {
    expect(placed({ points: [5, 5, 9], ties: [{ by: 'number' }] })).toEqual(['3: 1', '1: 2', '2: 3']);
  });
});

describe('a chain of tie rules', () => {
  const chain = [{ by: 'figure', figure: 'other' }, { by: 'countback', figure: 'laps' }, { by: 'decision' }];

  it('splits at each rule those who are still tied, and says which rule parted each', () => {
    const tied = {
      points: [5, 5, 5, 5, 5],
      other: [2, 1, 1, 1, 1],
      laps: [[0, 9, 8, 8, 8]],
      ties: chain,
      decisions: [tieDecision(4, [5, 3])],
    };
    expect(placed(tied)).toEqual(['1: 1', '2: 2', '4: 3', '3: 4', '5: 4']);
    expect(resolved(tied)).toEqual([0, 1, 2, null, null]);
  });

  it('names the rule that left an entry alone, though others go on', () => {
    expect(resolved({ points: [5, 5, 5], other: [1, 1, 2], ties: [chain[0] ?? {}, { by: 'number' }] })).toEqual([
      0, 1, 1,
    ]);
  });

  it('uses a rule only for those who begin at its place or better', () => {
    const ties = [{ by: 'number', upToPlace: 2 }];
    expect(placed({ points: [9, 8, 8, 7, 7], ties })).toEqual(['1: 1', '2: 2', '3: 3', '4: 4', '5: 4']);
    expect(resolved({ points: [9, 8, 8, 7, 7], ties })).toEqual([undefined, 0, 0, null, null]);
  });

  it('takes the place at which those begin who are left tied by the rule before', () => {
    const ties = [
      { by: 'figure', figure: 'other' },
      { by: 'number', upToPlace: 1 },
    ];
    expect(placed({ points: [5, 5, 5, 5], other: [2, 2, 1, 1], ties })).toEqual(['1: 1', '2: 2', '3: 3', '4: 3']);
  });
});
