import fc from 'fast-check';
import { choiceRefusals, refuseChoices, sortChoices } from './refuse-choices.js';

const FIELD = [1, 2, 3, 4, 5, 6, 7];
const isOfField = (entry: number): boolean => FIELD.includes(entry);
const refuse = (choices: readonly number[], from = 1, to = 5) => refuseChoices(choices, { from, to }, isOfField);

describe('a ballot', () => {
  it.each<[string, readonly number[], number, number, string | undefined]>([
    ['of one entry', [7], 1, 5, undefined],
    ['of as many as there may be', [5, 4, 3, 2, 1], 1, 5, undefined],
    ['of nothing', [], 1, 5, 'ballot.too-few'],
    ['of nothing where nothing is asked for', [], 0, 5, 'ballot.too-few'],
    ['of fewer than are asked for', [1, 2], 3, 3, 'ballot.too-few'],
    ['of fewer, one of them unknown', [1, 9], 3, 3, 'ballot.too-few'],
    ['of more', [1, 2, 3, 4, 5, 6], 1, 5, 'ballot.too-many'],
    ['of more, by one that is there twice', [1, 2, 3, 4, 5, 5], 1, 5, 'ballot.too-many'],
    ['with an unknown entry', [1, 8], 1, 5, 'ballot.unknown-entry'],
    ['with an unknown entry twice', [8, 8], 1, 5, 'ballot.unknown-entry'],
    ['with an entry twice', [2, 3, 2], 1, 5, 'ballot.repeated-entry'],
  ])('%s', (_what, choices, from, to, refusal) => {
    expect(refuse(choices, from, to)).toBe(refusal);
  });

  const range = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })).map(([a, b]) => ({
    from: Math.min(a, b),
    to: Math.max(a, b, 1),
  }));
  const choices = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 });

  it('stands exactly where it names so many different entries of the field', () => {
    fc.assert(
      fc.property(choices, range, (named, { from, to }) => {
        const { size } = new Set(named.filter(isOfField));
        const stands = size === named.length && size >= from && size >= 1 && size <= to;
        expect(refuse(named, from, to) === undefined).toBe(stands);
      }),
    );
  });

  it('is refused for the same reason in whatever order it names its entries', () => {
    fc.assert(
      fc.property(
        choices.chain((named) => fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length }))),
        range,
        ([named, shuffled], { from, to }) => {
          expect(refuse(shuffled, from, to)).toBe(refuse(named, from, to));
          expect(sortChoices(shuffled)).toEqual(sortChoices(named));
        },
      ),
    );
  });

  it('is refused for every reason there is', () => {
    const seen = [[], [1, 2, 3, 4, 5, 6], [8], [1, 1]].map((named) => refuse(named));
    expect(seen).toEqual([...choiceRefusals]);
  });
});
