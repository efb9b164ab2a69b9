import { decided, refusalsOf } from '../../../test/contest.js';
import { goldenCase } from '../../../test/golden.js';
import type { JsonObject } from '../../../test/json.js';
import { byVotes, marks, needed, onlyWay, points, total, votes, waysOf } from '../../../test/needed.js';
import { whatWasNeeded } from './what-was-needed.js';

describe('to stand before another entry', () => {
  it('one vote more than the other, as long as nothing parts equal votes', () => {
    expect(onlyWay(needed({ votes: [10, 7], round: byVotes }, 2, { before: 1 }))).toMatchObject({
      kind: 'votes',
      channel: 'web',
      more: '4',
      reaches: '11',
      isLeast: true,
      standing: { place: 1, score: '11', other: { place: 2, score: '10', tie: null } },
      oneLess: { place: 1, score: '10', other: { place: 1, score: '10', tie: { rule: null, value: null } } },
    });
  });

  it('equal votes are enough where a tie rule puts it first, and not where it puts the other first', () => {
    const round = { ...byVotes, ties: [{ by: 'number' }] };
    expect(onlyWay(needed({ votes: [7, 10], round }, 1, { before: 2 }))).toMatchObject({
      more: '3',
      standing: { place: 1, other: { place: 2, tie: { rule: 0, value: null, otherValue: null } } },
      oneLess: { place: 2, other: { place: 1, tie: null } },
    });
    expect(onlyWay(needed({ votes: [10, 7], round }, 2, { before: 1 }))).toMatchObject({
      more: '4',
      oneLess: { place: 2, other: { place: 1, tie: { rule: 0 } } },
    });
  });

  it('a tie rule by a figure says both of its numbers', () => {
    const round = { figures: [votes, points], score: { figure: 'votes' }, ties: [{ by: 'figure', figure: 'points' }] };
    const given = { votes: [10, 7], points: [2.5, 1], round };
    expect(onlyWay(needed(given, 2, { before: 1 }))).toMatchObject({
      more: '4',
      oneLess: { other: { tie: { rule: 0, value: '1', otherValue: '2.5' } } },
    });
  });

  it('one vote is enough at the same place', () => {
    expect(onlyWay(needed({ votes: [9, 9], round: byVotes }, 2, { before: 1 }))).toMatchObject({
      more: '1',
      oneLess: { place: 1, score: '9', other: { place: 1 } },
    });
  });

  it('the rounding of the score counts: 0.3 × 12 is 4, 0.3 × 11 is 3 as 0.3 × 10 is', () => {
    const score = total([{ figure: 'votes', weight: 0.3 }], { method: 'round', digits: 0 });
    const round = { figures: [votes, score], score: { figure: 'total' } };
    expect(onlyWay(needed({ votes: [10, 7], round }, 2, { before: 1 }))).toMatchObject({
      more: '5',
      reaches: '12',
      standing: { score: '4', other: { score: '3' } },
      oneLess: { score: '3', other: { score: '3' } },
    });
  });

  const shared = {
    figures: [
      { ...votes, steps: [{ method: 'share-of-highest', points: 100 }] },
      points,
      total([{ figure: 'votes', weight: 0.5 }, { figure: 'points' }]),
    ],
    score: { figure: 'total' },
  };

  it('votes beyond the highest make the other’s share smaller: 50 + 30 = 40 + 5000 ÷ 125', () => {
    expect(onlyWay(needed({ votes: [100, 50], points: [40, 30], round: shared }, 2, { before: 1 }))).toMatchObject({
      more: '76',
      reaches: '126',
      isLeast: true,
      standing: { score: '80', other: { score: '5020/63' } },
      oneLess: { score: '80', other: { score: '80' } },
    });
  });

  it('no votes are enough where the other leads by more than they can be worth', () => {
    expect(onlyWay(needed({ votes: [100, 50], points: [90, 30], round: shared }, 2, { before: 1 }))).toMatchObject({
      tried: { not: 'out-of-reach' },
    });
  });

  it('votes that were struck off stay so', () => {
    const struck = { kind: 'votes-struck', channel: 'web', entry: 2, count: 3, ...decided };
    const way = onlyWay(needed({ votes: [10, 9], round: byVotes, decisions: [struck] }, 2, { before: 1 }));
    expect(way).toMatchObject({ more: '5', reaches: '11' });
  });

  it('an entry without a row of votes has 0', () => {
    expect(onlyWay(needed({ votes: [2], points: [0, 0], round: byVotes }, 2, { before: 1 }))).toMatchObject({
      more: '3',
      reaches: '3',
    });
  });

  it('neither annulled votes nor a tally that could not vote for it help', () => {
    const annulled = { kind: 'votes-annulled', entry: 2, ...decided };
    const given = { votes: [10, 7], round: byVotes };
    expect(onlyWay(needed({ ...given, decisions: [annulled] }, 2, { before: 1 })).tried).toEqual({ not: 'annulled' });
    const round = {
      figures: [{ ...votes, steps: [{ method: 'fill', number: 0 }] }],
      score: { figure: 'votes' },
    };
    expect(onlyWay(needed({ votes: [10, null], round }, 2, { before: 1 })).tried).toEqual({ not: 'barred' });
  });
});

describe('the value of a panel', () => {
  const scored = (...steps: JsonObject[]) => ({
    figures: [marks(...steps), points, total([{ figure: 'marks' }, { figure: 'points' }])],
    score: { figure: 'total' },
  });
  const tenths = scored({ method: 'round', digits: 1 });

  it('goes in steps of its rounding', () => {
    const given = { marks: [[8.2, 7.5]], points: [1, 1], round: tenths };
    expect(onlyWay(needed(given, 2, { before: 1 }))).toMatchObject({
      kind: 'figure',
      panel: 'judges',
      figure: 'marks',
      beforeStep: null,
      by: '0.1',
      isRounded: true,
      more: '0.8',
      reaches: '8.3',
      standing: { score: '9.3', other: { score: '9.2' } },
      oneLess: { score: '9.2' },
    });
  });

  it('goes in hundredths where it is not rounded', () => {
    const given = { marks: [[8, 7.5], [8.1, 7.5]], points: [0, 0], round: scored() }; // oxfmt-ignore
    expect(onlyWay(needed(given, 2, { before: 1 }))).toMatchObject({ by: '0.01', isRounded: false, more: '0.56' });
  });

  it('goes no further than the scale', () => {
    const given = { marks: [[8, 7]], points: [3, 1], round: tenths };
    expect(onlyWay(needed(given, 2, { before: 1 })).tried).toEqual({ not: 'out-of-reach' });
    expect(onlyWay(needed({ ...given, points: [2.9, 1] }, 2, { before: 1 }))).toMatchObject({
      more: '3',
      reaches: '10',
    });
  });

  it('goes down where less is better', () => {
    const round = { ...tenths, score: { figure: 'total', order: 'lowest-first' } };
    const given = { marks: [[5, 7]], points: [0, 0], round };
    expect(onlyWay(needed(given, 2, { before: 1 }))).toMatchObject({ more: '-2.1', reaches: '4.9' });
  });

  it('stands beside the votes, each alone', () => {
    const round = {
      figures: [votes, marks(), total([{ figure: 'votes', weight: 0.1 }, { figure: 'marks' }])],
      score: { figure: 'total' },
    };
    const ways = waysOf(needed({ votes: [30, 10], marks: [[6, 6]], round }, 2, { before: 1 }));
    expect(ways.map(({ kind, tried }) => [kind, tried])).toMatchObject([
      ['votes', { more: '21' }],
      ['figure', { more: '2.01' }],
    ]);
  });
});

describe('there is nothing to say', () => {
  const given = { votes: [10, 7, 5], round: byVotes };

  it('of an entry that stands there, or that is not ranked', () => {
    expect(needed(given, 1, { before: 2 })).toEqual({ nothing: { why: 'is-there' } });
    const decisions = [{ kind: 'withdrawn', entry: 2, round: 'final', ...decided }];
    const out = { nothing: { why: 'out', entry: 2, out: 'withdrawn' } };
    expect(needed({ ...given, decisions }, 2, { before: 1 })).toEqual(out);
    expect(needed({ ...given, decisions }, 3, { before: 2 })).toEqual(out);
  });

  it('of two parts', () => {
    const round = { ...byVotes, per: 'district' };
    expect(needed({ ...given, districts: 'aab', round }, 3, { before: 1 })).toEqual({ nothing: { why: 'other-part' } });
  });

  it('where neither votes nor marks count', () => {
    const round = { figures: [votes, marks(), points] };
    expect(needed({ votes: [1, 1], marks: [[1, 1]], points: [2, 1], round }, 2, { before: 1 })).toEqual({
      nothing: { why: 'no-way' },
    });
  });

  it('where a run takes too long to be repeated', () => {
    const cast = Array.from({ length: 20_000 }, (_, i) => 20_000 - i);
    expect(needed({ votes: cast, round: byVotes }, 2, { before: 1 })).toEqual({ nothing: { why: 'too-large' } });
  });

  it('of what is not there', () => {
    expect(refusalsOf(needed(given, 9, { before: 1 }))).toEqual(['entry unknown-entry']);
    expect(refusalsOf(needed(given, 2, { before: 9 }))).toEqual(['entry unknown-entry']);
    expect(refusalsOf(needed(given, 2, { before: 2 }))).toEqual(['goal.before unknown-entry']);
    expect(refusalsOf(needed(given, 2, { list: 'top' }))).toEqual(['goal.list unknown-list']);
  });
});

describe('in the simulated evidence of Guangzhou', () => {
  const { rulebook, evidence } = goldenCase('gz-2022');

  it('entry 16 needs 1,238 votes more, or 0.9 of the experts, to stand before entry 4', () => {
    const asked = { round: 'final', entry: 16, goal: { before: 4 } };
    const result = whatWasNeeded(rulebook, evidence, asked);
    expect(waysOf(result).map(({ tried }) => tried)).toMatchObject([
      {
        more: '1238',
        reaches: '45466',
        isLeast: true,
        standing: { place: 10, score: '82.4', other: { place: 11, score: '82.39', tie: null } },
        oneLess: {
          place: 11,
          score: '82.39',
          other: { place: 10, score: '82.39', tie: { rule: 0, value: '11871/140', otherValue: '1251/14' } },
        },
      },
      { more: '0.9', reaches: '11997/140', isLeast: true, standing: { score: '82.4' }, oneLess: { score: '82.39' } },
    ]);
  });
});
