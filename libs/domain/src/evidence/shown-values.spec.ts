import { makeEvidence, makeRulebook, refusalsOf } from '../../test/contest.js';
import { nested } from '../../test/json.js';
import { decide } from '../ranking/decide.js';
import { isWellFormed } from '../terms/canonical.js';
import { show } from './evidence-reader.js';

describe('a value in a sentence', () => {
  it.each([
    [1.5, '1.5'],
    ['J1', '"J1"'],
    [null, 'null'],
    [true, 'true'],
    [undefined, 'undefined'],
    [[1, 2], '[…]'],
    [{ zh: '' }, '{…}'],
    ['x'.repeat(100), `"${'x'.repeat(39)}…`],
  ])('is, of %j, %s', (value, shown) => {
    expect(show(value)).toBe(shown);
  });

  it('is never cut within a character', () => {
    for (let before = 30; before < 45; before++) {
      expect(isWellFormed(show('x'.repeat(before) + '😀'.repeat(20)))).toBe(true);
    }
  });

  it('may be nested more deeply than any recursion goes', () => {
    const rulebook = makeRulebook();
    const entries = [{ number: nested(100_000) }];
    expect(refusalsOf(decide(rulebook, { ...makeEvidence(rulebook), entries }))).toEqual([
      'entries[0].number bad-evidence',
    ]);
  });
});
