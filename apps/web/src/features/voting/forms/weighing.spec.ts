import { moved, sumOf, votesOf, weightOf, withVotes, withWeight } from './weighing';

const chosen = (...choices: readonly number[]) => ({ choices, weights: null });

it('gives an entry votes and takes them back', () => {
  expect(withVotes(chosen(), 3, 2)).toEqual(chosen(3, 3));
  expect(withVotes(chosen(3, 1, 3), 3, 1)).toEqual(chosen(1, 3));
  expect(withVotes(chosen(3, 1), 3, 0)).toEqual(chosen(1));
  expect(votesOf(chosen(3, 1, 3), 3)).toBe(2);
});

it('gives an entry points, changes them in their place and takes them back', () => {
  const first = withWeight({ choices: [], weights: [] }, 4, 5);
  expect(first).toEqual({ choices: [4], weights: [5] });
  const both = withWeight(first, 1, 0);
  expect(withWeight(both, 4, 2)).toEqual({ choices: [4, 1], weights: [2, 0] });
  expect(withWeight(both, 4, undefined)).toEqual({ choices: [1], weights: [0] });
  expect([weightOf(both, 1), weightOf(both, 9), sumOf(both)]).toEqual([0, undefined, 5]);
});

it('moves a ranked entry, and nothing beyond the ends', () => {
  expect(moved(chosen(4, 1, 3), 1, -1)).toEqual(chosen(1, 4, 3));
  expect(moved(chosen(4, 1, 3), 1, 1)).toEqual(chosen(4, 3, 1));
  expect(moved(chosen(4, 1, 3), 4, -1)).toEqual(chosen(4, 1, 3));
  expect(moved(chosen(4, 1, 3), 9, 1)).toEqual(chosen(4, 1, 3));
});
