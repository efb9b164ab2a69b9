import {
  decided,
  factsOf,
  makeList,
  makeRound,
  makeRulebook,
  outcomeOf,
  partOf,
  placesOf,
  pointsEvidence,
  ranked,
  rankingRefused,
} from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';
import type { PartOutcome } from './outcome.js';

const number = (id: string): JsonObject => ({ id, title: { zh: '数' }, kind: 'number' });
const figure = (id: string, ...steps: JsonObject[]): JsonObject => ({ id, from: { facts: id }, steps });
const outOf = ({ out }: PartOutcome) => out.map(({ entry, why }) => `${entry}: ${why}`);

describe('a gate', () => {
  const gated = (points: readonly Json[], other: readonly Json[], ...gates: JsonObject[]) =>
    ranked(points, {
      rulebook: {
        facts: [number('points'), number('other')],
        rounds: [makeRound({ figures: [figure('points'), figure('other')], gates })],
      },
      evidence: { facts: [...factsOf(points), ...factsOf(other, 'other')] },
    });

  it.each([
    ['atLeast', '2: 1,3: 2'],
    ['more', '3: 1'],
    ['atMost', '1: 1,2: 2'],
    ['less', '1: 1'],
  ])('%s 5 lets through of 4, 5 and 6', (bound, places) => {
    const part = gated([9, 8, 7], [4, 5, 6], { figure: 'other', [bound]: 5, then: 'out' });
    expect(placesOf(part).join()).toBe(places);
  });

  it('puts out who does not meet it or lacks the figure, and says which gate', () => {
    const part = gated(
      [9, 8, 7, null],
      [1, null, 6, 6],
      { figure: 'points', more: 0, then: 'out' },
      { figure: 'other', atLeast: 2, then: 'out' },
    );
    expect(placesOf(part)).toEqual(['3: 1']);
    expect(outOf(part)).toEqual(['1: gate:1', '2: gate:1', '4: no-score']);
  });

  it('puts behind who does not meet it or lacks the figure', () => {
    const part = gated([9, 8, 7, 6], [1, null, 6, 6], { figure: 'other', atLeast: 2, then: 'behind' });
    expect(placesOf(part)).toEqual(['3: 1', '4: 2', '1: 3', '2: 4']);
  });

  it('that stands first sorts first where there are two', () => {
    const first = { figure: 'other', atLeast: 5, then: 'behind' };
    const second = { figure: 'points', atMost: 8, then: 'behind' };
    expect(placesOf(gated([9, 8, 9, 8], [5, 4, 4, 5], first, second))).toEqual(['4: 1', '1: 2', '2: 3', '3: 4']);
    expect(placesOf(gated([9, 8, 9, 8], [5, 4, 4, 5], second, first))).toEqual(['4: 1', '2: 2', '1: 3', '3: 4']);
  });

  it('keeps apart those of the same score', () => {
    const part = gated([9, 9, 9], [1, 6, 6], { figure: 'other', atLeast: 5, then: 'behind' });
    expect(placesOf(part)).toEqual(['2: 1', '3: 1', '1: 3']);
    expect(part.ties).toEqual([[2, 3]]);
  });

  it('changes nobody’s figures', () => {
    const total = [figure('points', { method: 'share-of-total', points: 12 })];
    const gates = [{ figure: 'points', atLeast: 5, then: 'out' }];
    expect(ranked([2, 1, 1], { round: { figures: total, gates } }).ranking.map(({ score }) => score)).toEqual(['6']);
  });
});

describe('one who was removed', () => {
  const removal = (kind: string, entry: number, round = 'final'): JsonObject => ({ kind, entry, round, ...decided });
  const shares = [figure('points', { method: 'share-of-highest', points: 100 })];
  const scored = (removals: JsonObject | undefined, ...decisions: JsonObject[]) => {
    const part = ranked([100, 50, 25], { round: { figures: shares, removals }, evidence: { decisions } });
    return [...part.ranking.map(({ entry, place, score }) => `${entry}: ${place} ${score}`), ...outOf(part)];
  };

  it.each(['withdrawn', 'disqualified'])('and is %s, counts as if it had never been in the field', (kind) => {
    const expected = ['2: 1 100', '3: 2 50', `1: ${kind}`];
    expect(scored(undefined, removal(kind, 1))).toEqual(expected);
    expect(scored({ [kind]: 'recompute' }, removal(kind, 1))).toEqual(expected);
  });

  it.each(['withdrawn', 'disqualified'])(
    'and is %s, counts in the figures of others where the rules keep it',
    (kind) => {
      expect(scored({ [kind]: 'keep' }, removal(kind, 1))).toEqual(['2: 1 50', '3: 2 25', `1: ${kind}`]);
    },
  );

  it('is kept or not by how it was removed', () => {
    const removals = { withdrawn: 'keep', disqualified: 'recompute' };
    expect(scored(removals, removal('disqualified', 1), removal('withdrawn', 2))).toEqual([
      '3: 1 50',
      '1: disqualified',
      '2: withdrawn',
    ]);
    expect(scored(removals, removal('withdrawn', 1), removal('disqualified', 2))).toEqual([
      '3: 1 25',
      '1: withdrawn',
      '2: disqualified',
    ]);
  });

  it('and has both withdrawn and been disqualified, is disqualified, in whatever order', () => {
    const removals = { disqualified: 'keep' };
    const later = (kind: string) => ({ ...removal(kind, 1), at: '2023-05-10T00:00:00.000Z' });
    const expected = ['2: 1 50', '3: 2 25', '1: disqualified'];
    expect(scored(removals, later('disqualified'), removal('withdrawn', 1))).toEqual(expected);
    expect(scored(removals, later('withdrawn'), removal('disqualified', 1))).toEqual(expected);
  });

  it('takes no place in a list, and the next move up', () => {
    const part = ranked([9, 8, 7], {
      round: { lists: [makeList({ take: 2, onTie: 'expand' })], removals: { withdrawn: 'keep' } },
      evidence: { decisions: [removal('withdrawn', 1)] },
    });
    expect(part.lists).toEqual([{ id: 'top', entries: [2, 3] }]);
  });

  it('refuses nothing by what it lacks, where it is kept', () => {
    const strict = [
      figure('points'),
      { id: 'x', from: { facts: 'other' }, steps: [{ method: 'plus', figure: 'points' }] },
      { id: 'sum', from: { sum: ['points', 'other'], missing: 'refuse' } },
      { id: 'other', from: { facts: 'other' } },
    ];
    const figures = [strict[0], strict[3], strict[1], strict[2]] as JsonObject[];
    const contest = (...decisions: JsonObject[]) => ({
      rulebook: {
        facts: [number('points'), number('other')],
        rounds: [makeRound({ figures, removals: { withdrawn: 'keep' } })],
      },
      evidence: { facts: [...factsOf([null, 2]), ...factsOf([5, 6], 'other')], decisions },
    });
    expect(rankingRefused([null, 2], contest())).toEqual(['rounds[0].figures[2].steps[0] missing-figure']);
    const { ranking } = ranked([null, 2], contest(removal('withdrawn', 1)));
    expect(ranking.map(({ entry, figures: { x, sum } }) => [entry, x, sum])).toEqual([[2, '8', '8']]);
  });

  it.each<[string, JsonObject, string]>([
    ['a weighted sum', { from: { weighted: [{ figure: 'points' }], missing: 'refuse' } }, 'from missing-figure'],
    [
      'a step that needs values',
      {
        from: { facts: 'heats' },
        steps: [
          { method: 'require', over: 'session', atLeast: 1, else: 'refuse' },
          { method: 'sum', over: 'session' },
        ],
      },
      'steps[0] too-few',
    ],
  ])('refuses nothing by what it lacks in %s either', (_, last, refusal) => {
    const heats = { ...number('heats'), sessions: [{ id: 'heat' }] };
    const figures = [figure('points'), { id: 'last', ...last }];
    const contest = (...decisions: JsonObject[]) => ({
      rulebook: {
        facts: [number('points'), heats],
        rounds: [makeRound({ figures, removals: { withdrawn: 'keep' } })],
      },
      evidence: { facts: [...factsOf([null, 2]), ...factsOf([null, 3], 'heats', { session: 'heat' })], decisions },
    });
    expect(rankingRefused([null, 2], contest())).toEqual([`rounds[0].figures[1].${refusal}`]);
    expect(ranked([null, 2], contest(removal('withdrawn', 1))).ranking.map(({ entry }) => entry)).toEqual([2]);
  });
});

describe('a removal holds from its round on', () => {
  const rounds = [
    makeRound({ id: 'first', lists: [makeList({ take: 2, onTie: 'expand' })] }),
    makeRound({ lists: [makeList({ take: 1, onTie: 'expand' })] }),
  ];
  const rulebook = makeRulebook({ rounds });
  const outcome = (round: string) =>
    outcomeOf(
      rulebook,
      pointsEvidence(rulebook, [9, 8, 7], { decisions: [{ kind: 'withdrawn', entry: 1, round, ...decided }] }),
    );

  it('and leaves earlier rounds as they were', () => {
    const later = outcome('final');
    expect(placesOf(partOf(later, 'first'))).toEqual(['1: 1', '2: 2', '3: 3']);
    expect(placesOf(partOf(later, 'final'))).toEqual(['2: 1']);
    expect(outOf(partOf(later, 'final'))).toEqual(['1: withdrawn']);
  });

  it('also in a later round that takes all again', () => {
    const again = makeRulebook({ rounds: [makeRound({ id: 'first' }), makeRound({ field: 'all' })] });
    const decisions = [{ kind: 'disqualified', entry: 1, round: 'first', ...decided }];
    const final = partOf(outcomeOf(again, pointsEvidence(again, [9, 8, 7], { decisions })), 'final');
    expect([placesOf(final), outOf(final)]).toEqual([['2: 1', '3: 2'], ['1: disqualified']]);
  });

  it('so that others come into the next field', () => {
    const earlier = outcome('first');
    expect(placesOf(partOf(earlier, 'final'))).toEqual(['2: 1', '3: 2']);
    expect(outOf(partOf(earlier, 'final'))).toEqual([]);
  });

  it('and is a withdrawal until the round from which the entry is disqualified', () => {
    const again = makeRulebook({ rounds: [makeRound({ id: 'first' }), makeRound({ field: 'all' })] });
    const decisions = [
      { kind: 'disqualified', entry: 1, round: 'final', ...decided },
      { kind: 'withdrawn', entry: 1, round: 'first', ...decided },
    ];
    const both = outcomeOf(again, pointsEvidence(again, [9, 8, 7], { decisions }));
    expect(outOf(partOf(both, 'first'))).toEqual(['1: withdrawn']);
    expect(outOf(partOf(both, 'final'))).toEqual(['1: disqualified']);
  });
});
