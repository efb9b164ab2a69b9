import { makeList } from '../../../test/contest.js';
import type { JsonObject } from '../../../test/json.js';
import { byVotes, marks, needed, onlyWay, points, votes, waysOf } from '../../../test/needed.js';
import type { NeedGoal } from './needed.js';

describe('to stand on a list', () => {
  const listed = (over: JsonObject, round: JsonObject = {}) => ({ ...byVotes, ...round, lists: [makeList(over)] });
  const goal = { list: 'top' };

  it.each([
    ['expand', '2'],
    ['share', '2'],
    ['shrink', '3'],
    ['wait', '3'],
  ])('a tie exactly at the cut, %s: %s votes', (onTie, more) => {
    const round = listed({ take: 2, onTie }, { ties: [{ by: 'decision' }] });
    const way = onlyWay(needed({ votes: [10, 8, 6], round }, 3, goal));
    expect(way).toMatchObject({ more, isLeast: true, standing: { place: 2, other: null } });
  });

  it('a cap keeps out who stands before the last: 3 must pass or reach 2 of the same district', () => {
    const given = { votes: [10, 9, 8, 3], districts: 'aaab' };
    const capped = (onTie: string) => listed({ take: 3, onTie, caps: [{ attribute: 'district', atMost: 2 }] });
    expect(onlyWay(needed({ ...given, round: capped('expand') }, 3, goal))).toMatchObject({ more: '1' });
    expect(onlyWay(needed({ ...given, round: capped('shrink') }, 3, goal))).toMatchObject({
      more: '2',
      reaches: '10',
      oneLess: { place: 2 },
    });
  });

  it('a list of its own order looks at its own figure', () => {
    const round = {
      figures: [votes, points],
      score: { figure: 'points' },
      lists: [makeList({ take: 1, onTie: 'shrink', from: { figure: 'votes' } })],
    };
    const given = { votes: [3, 9], points: [2, 1], round };
    expect(onlyWay(needed(given, 1, goal))).toMatchObject({ more: '7', standing: { place: 1, score: '10' } });
  });

  it('the minimum of a list is to be reached too', () => {
    const round = listed({ take: 2, onTie: 'shrink', minimum: { figure: 'votes', atLeast: 20 } });
    expect(onlyWay(needed({ votes: [30, 8], round }, 2, goal))).toMatchObject({ more: '12', reaches: '20' });
  });

  it('who comes on a better list is there too', () => {
    const round = {
      ...byVotes,
      lists: [makeList({ take: 1, onTie: 'expand' }), makeList({ id: 'next', take: 1, onTie: 'shrink' })],
    };
    const given = { votes: [10, 9, 9], round };
    expect(onlyWay(needed(given, 3, { list: 'next' }))).toMatchObject({ more: '1', reaches: '10' });
    expect(needed(given, 1, { list: 'next' })).toEqual({ nothing: { why: 'is-there' } });
  });

  it('a list that waits for another says so', () => {
    const lists = [makeList({ take: 1, onTie: 'wait' }), makeList({ id: 'next', take: 'rest' })];
    const round = { ...byVotes, ties: [{ by: 'decision' }], lists };
    expect(needed({ votes: [9, 9, 1], round }, 3, { list: 'next' })).toEqual({
      nothing: { why: 'waits', list: 'final.top' },
    });
  });
});

describe('at the same score', () => {
  it.each<[string, NeedGoal]>([
    ['another entry', { before: 1 }],
    ['a list', { list: 'top' }],
  ])('the panel that a tie rule compares is a way too: to %s', (_, goal) => {
    const round = {
      figures: [votes, marks({ method: 'round', digits: 1 })],
      score: { figure: 'votes' },
      ties: [{ by: 'figure', figure: 'marks' }],
      lists: [makeList({ take: 1, onTie: 'shrink' })],
    };
    const ways = waysOf(needed({ votes: [10, 10], marks: [[8, 7]], round }, 2, goal));
    expect(ways.map(({ kind, tried }) => [kind, tried])).toMatchObject([
      ['votes', { more: '1' }],
      ['figure', { more: '1.1', reaches: '8.1', standing: { place: 1, score: '10' } }],
    ]);
  });
});
