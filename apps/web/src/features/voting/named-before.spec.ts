import { namedBefore } from './named-before';

const at = (hour: number): string => `2031-05-01T${hour}:00:00.000Z`;
const cast = [
  { castAt: at(12), choices: [3, 1] },
  { castAt: at(11), choices: [1, 5, 5] },
  { castAt: at(10), choices: [8] },
];
const named = (...distinctFrom: readonly string[]): number[] => [
  ...namedBefore(cast, { distinctFrom: [...distinctFrom] }),
];

it('finds what the ballots named from which the next must differ', () => {
  expect(named(at(11), at(12))).toEqual([3, 1, 5]);
});

it('leaves out those that are of an earlier window, of another vote, or of no quota', () => {
  expect(named(at(10))).toEqual([8]);
  expect(named()).toEqual([]);
});

it('knows nothing of what another device of the voter cast', () => {
  expect(named(at(13))).toEqual([]);
});
