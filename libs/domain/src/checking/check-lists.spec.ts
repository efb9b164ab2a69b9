import { makeList, makeRound, makeRulebook, refusalsOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { readRulebook } from './read-rulebook.js';

const wait = (over: JsonObject = {}) => makeList({ take: 3, onTie: 'wait', ...over });
const isRefused = (list: JsonObject, ties: JsonObject[], ...above: JsonObject[]) => {
  const attributes = { district: true };
  const rulebook = makeRulebook({ attributes, rounds: [makeRound({ ties, lists: [...above, list] })] });
  return refusalsOf(readRulebook(rulebook)).join() === `rounds[0].lists[${above.length}].onTie no-decision`;
};
const decision = (upToPlace?: number): JsonObject => ({ by: 'decision', upToPlace });
const from = (...ties: JsonObject[]): JsonObject => ({ figure: 'points', ties });

describe('a list that waits is accepted', () => {
  it.each([
    ['with a decision', wait(), [decision()]],
    ['with a lot', wait(), [{ by: 'lot' }]],
    ['with a decision that reaches to its last place', wait(), [decision(3)]],
    ['with ties of its own', wait({ from: from(decision(3)) }), []],
    ['with caps and a decision anywhere', wait({ caps: [{ attribute: 'district', atMost: 1 }] }), [decision()]],
  ])('%s', (_, list, ties) => {
    expect(isRefused(list, ties)).toBe(false);
  });

  it('behind other lists, with a decision that reaches behind them', () => {
    const above = [
      makeList({ id: 'first', take: 2, onTie: 'shrink' }),
      makeList({ id: 'second', take: 4, onTie: 'shrink' }),
    ];
    expect(isRefused(wait(), [decision(9)], ...above)).toBe(false);
    expect(isRefused(wait(), [decision(8)], ...above)).toBe(true);
    expect(isRefused(wait({ not: ['first'] }), [decision(5)], ...above)).toBe(false);
    expect(isRefused(wait({ not: ['first'] }), [decision(4)], ...above)).toBe(true);
    expect(isRefused(wait({ not: [] }), [decision(3)], ...above)).toBe(false);
  });

  it('among another list, with a decision that reaches to the end of that list', () => {
    const top = wait({ id: 'first', take: 10 });
    expect(isRefused(wait({ among: 'first' }), [decision(10)], top)).toBe(false);
    expect(isRefused(wait({ among: 'first' }), [{ by: 'lot', upToPlace: 9 }, decision()], top)).toBe(false);
  });
});

describe('a list that waits is refused', () => {
  it.each([
    ['without any tie rule', wait(), []],
    ['with tie rules that decide nothing', wait(), [{ by: 'number' }]],
    ['with a decision that ends before its last place', wait(), [decision(2)]],
    ['with a decision of the round where it has an order of its own', wait({ from: from() }), [decision()]],
    ['with a decision of its own that ends too early', wait({ from: from(decision(2)) }), [decision()]],
    ['of a share of an unknown number', wait({ take: { share: 0.5 } }), [decision(100)]],
    [
      'of all that are left under caps',
      wait({ take: 'rest', caps: [{ attribute: 'district', atMost: 1 }] }),
      [decision(9)],
    ],
    ['cut within each district', wait({ per: 'district' }), [decision(3)]],
    ['with a minimum, which passes over some', wait({ minimum: { figure: 'points', atLeast: 1 } }), [decision(3)]],
  ])('%s', (_, list, ties) => {
    expect(isRefused(list, ties)).toBe(true);
  });

  it('among others but in an order of its own, where they may stand anywhere', () => {
    const top = makeList({ id: 'first', take: 3, onTie: 'shrink' });
    expect(isRefused(wait({ among: 'first', take: 1, from: from(decision(3)) }), [], top)).toBe(true);
    expect(isRefused(wait({ among: 'first', take: 1, from: from(decision()) }), [], top)).toBe(false);
  });

  it('behind a list that may take more than its places', () => {
    const above = makeList({ id: 'first', take: 2, onTie: 'expand' });
    expect(isRefused(wait(), [decision(50)], above)).toBe(true);
  });
});

describe('a list that takes all that are left', () => {
  it('needs no word on ties', () => {
    expect(isRefused(makeList({ take: 'rest' }), [])).toBe(false);
    expect(isRefused(makeList({ take: 'rest', onTie: 'wait' }), [])).toBe(false);
  });
});
