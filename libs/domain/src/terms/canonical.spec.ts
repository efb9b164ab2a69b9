import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { makeEvidence, makeRulebook, refusalsOf } from '../../test/contest.js';
import { decide } from '../ranking/decide.js';
import { canonicalJson, isWellFormed, sha256Hex, sha256OfPieces } from './canonical.js';

const vectors = join(__dirname, '../../test/jcs');
const read = (folder: string, name: string) => readFileSync(join(vectors, folder, `${name}.json`), 'utf8');

describe('the canonical form', () => {
  it.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])('is that of RFC 8785: %s', (name) => {
    expect(canonicalJson(JSON.parse(read('input', name)))).toBe(read('output', name));
  });

  it('is JSON of the same value, the same in any order of properties', () => {
    const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(json, (value) => {
        const canonical = canonicalJson(value);
        expect(JSON.parse(canonical)).toEqual(value);
        expect(canonicalJson(turned(value))).toBe(canonical);
      }),
    );
  });

  it('is not there for half of a surrogate pair', () => {
    expect(() => canonicalJson(['\udc00'])).toThrow('urrogate');
    expect(isWellFormed('\udc00')).toBe(false);
    expect(isWellFormed('a😀')).toBe(true);
  });

  it('is not there for what is no JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow('not a JSON value');
  });
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe('the hash', () => {
  it('is the lower-case hex SHA-256 of the UTF-8 bytes', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('桂冠')).toBe(sha256OfPieces(['桂', '冠']));
  });

  it.each([[['a'.repeat(8192), 'b'.repeat(8193)]], [['a\u007f', '\u0080', '']], [['long, then short', 'x']]])(
    'is that of the whole text, whatever its pieces are: case %#',
    (pieces) => {
      expect(sha256OfPieces(pieces)).toBe(sha256Hex(pieces.join('')));
    },
  );
});

describe('half of a surrogate pair', () => {
  const rulebook = makeRulebook();
  const evidence = makeEvidence(rulebook);
  const decision = { kind: 'tie', round: 'final', order: [1], reason: 'x', at: '2023-05-09T02:12:40.000Z' };

  it.each([
    ['a title', { ...rulebook, title: { zh: '\ud800' } }, evidence, 'title.zh bad-rulebook'],
    ['a property', { ...rulebook, ['\ud800']: 1 }, evidence, '\ufffd bad-rulebook'],
    ['a property of evidence', rulebook, { ...evidence, ['\udfff']: 1 }, '\ufffd bad-evidence'],
    [
      'a reason',
      rulebook,
      { ...evidence, entries: [{ number: 1 }], decisions: [{ ...decision, reason: '\ud83d' }] },
      'decisions[0].reason bad-evidence',
    ],
    [
      'a name',
      rulebook,
      { ...evidence, entries: [{ number: 1, district: '\ud800' }] },
      'entries[0].district bad-evidence',
    ],
  ])('is refused in %s, and what is said of it has a canonical form', (_, rules, facts, refusal) => {
    const result = decide(rules, facts);
    expect(refusalsOf(result)).toEqual([refusal]);
    expect(() => canonicalJson(result)).not.toThrow();
  });
});
