import {
  factsOf,
  lotDecision,
  makeList,
  makeRound,
  makeRulebook,
  outcomeOf,
  partOf,
  placesOf,
  pointsEvidence,
  ranked,
  rankingRefused,
  tieDecision,
} from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';

/** A contest of entries 1, 2, … with these points. */
interface Tied {
  readonly points: readonly Json[];
  readonly ties: JsonObject[];
  readonly decisions: JsonObject[];
}

const contest = ({ points, ties, decisions }: Tied) => ({
  round: { ties },
  evidence: { facts: factsOf(points), decisions },
});
const placed = (tied: Tied) => placesOf(ranked(tied.points, contest(tied)));
const refused = (tied: Tied) => rankingRefused(tied.points, contest(tied));

describe('a tie goes', () => {
  const decision = [{ by: 'decision' }];
  const points = [5, 5, 5, 1];

  it.each([
    ['decision', tieDecision, lotDecision],
    ['lot', lotDecision, tieDecision],
  ])('by %s, in its order; a list within it stays tied', (by, of, other) => {
    const decideBy = (...decisions: JsonObject[]) => placed({ points, ties: [{ by }], decisions });
    expect(decideBy(of(3, 1, 2))).toEqual(['3: 1', '1: 2', '2: 3', '4: 4']);
    expect(decideBy(of(3, [2, 1]))).toEqual(['3: 1', '1: 2', '2: 2', '4: 4']);
    expect(decideBy(of([3, 1], 2))).toEqual(['1: 1', '3: 1', '2: 3', '4: 4']);
    expect(decideBy(of([1, 2, 3]))).toEqual(['1: 1', '2: 1', '3: 1', '4: 4']);
    expect(decideBy(other(3, 1, 2))).toEqual(['1: 1', '2: 1', '3: 1', '4: 4']);
  });

  it.each([
    ['fewer', [3, 1]],
    ['more', [3, 1, 2, 4]],
    ['others', [3, 1, 4]],
  ])('not by a decision that names %s than are tied', (_, order) => {
    expect(placed({ points, ties: decision, decisions: [tieDecision(...order)] })).toEqual([
      ...['1: 1', '2: 1', '3: 1', '4: 4'],
    ]);
  });

  it('not by the decision of a tie that has moved: 1 and 3 stay tied, and in three 3 is not put last', () => {
    const decisions = [tieDecision(2, 1)];
    expect(placed({ points: [3, 3, 1], ties: decision, decisions })).toEqual(['2: 1', '1: 2', '3: 3']);
    expect(placed({ points: [3, 2, 3], ties: decision, decisions })).toEqual(['1: 1', '3: 1', '2: 3']);
    expect(placed({ points: [3, 3, 3], ties: decision, decisions })).toEqual(['1: 1', '2: 1', '3: 1']);
  });

  it('by a lot that was drawn for more, in the order of those who are tied', () => {
    const decisions = [lotDecision(4, 3, [1, 2])];
    expect(placed({ points, ties: [{ by: 'lot' }], decisions })).toEqual(['3: 1', '1: 2', '2: 2', '4: 4']);
    expect(placed({ points: [5, 5, 1, 1], ties: [{ by: 'lot' }], decisions })).toEqual([
      ...['1: 1', '2: 1', '4: 3', '3: 4'],
    ]);
  });

  it('not by a lot that was drawn for fewer', () => {
    expect(placed({ points, ties: [{ by: 'lot' }], decisions: [lotDecision(3, 1)] })[2]).toBe('3: 1');
  });

  it('by a decision and a lot of its own round alone', () => {
    const of = (decided: JsonObject) => ({ ...decided, round: 'before' });
    const rulebook = makeRulebook({
      rounds: [makeRound({ id: 'before' }), makeRound({ field: 'all', ties: [...decision, { by: 'lot' }] })],
    });
    const decisions = [of(tieDecision(2, 1)), of(lotDecision(2, 1))];
    const outcome = outcomeOf(rulebook, pointsEvidence(rulebook, [5, 5], { decisions }));
    expect(placesOf(partOf(outcome, 'final'))).toEqual(['1: 1', '2: 1']);
  });

  it('by a decision in whatever part, and in the order of a list of its own', () => {
    const lists = [makeList({ from: { figure: 'points', ties: decision }, onTie: 'wait' })];
    const rulebook = makeRulebook({
      attributes: { category: true },
      rounds: [makeRound({ per: 'category', lists })],
    });
    const entries = ['a', 'b', 'a', 'b'].map((category, i) => ({ number: i + 1, category }));
    const decisions = [tieDecision(4, 2), tieDecision(3, 1)];
    const outcome = outcomeOf(rulebook, pointsEvidence(rulebook, [5, 5, 5, 5], { entries, decisions }));
    expect(['a', 'b'].map((part) => partOf(outcome, 'final', part).lists[0]?.entries)).toEqual([[3], [4]]);
  });

  it('nowhere, where two decisions are on the same members, whether they are tied or not', () => {
    const later = { ...tieDecision(1, [3, 2]), at: '2023-05-10T00:00:00.000Z' };
    for (const scores of [points, [1, 2, 3, 4]]) {
      expect(refused({ points: scores, ties: decision, decisions: [tieDecision(1, 2, 3), later] })).toEqual([
        'decisions[1] twice',
      ]);
    }
    expect(refused({ points, ties: decision, decisions: [tieDecision(1, 2), tieDecision(1, 3)] })).toEqual([]);
  });

  it('nowhere, where two lots serve it; but two may be there that never meet', () => {
    const decisions = [lotDecision(1, 2, 3), lotDecision(4, 3, 2, 1)];
    expect(refused({ points, ties: [{ by: 'lot' }], decisions })).toEqual(['decisions twice']);
    expect(
      refused({ points: [5, 5, 1, 1], ties: [{ by: 'lot' }], decisions: [lotDecision(1, 2), lotDecision(3, 4)] }),
    ).toEqual([]);
    expect(refused({ points: [5, 4, 3, 2], ties: [{ by: 'lot' }], decisions })).toEqual([]);
  });
});
