import fc from 'fast-check';
import { bigEvidence, bigRulebook } from '../../test/big/rulebook.js';
import { checked, makeEvidence, makeRulebook, numbered, outcomeOf, refusalsOf } from '../../test/contest.js';
import { goldenCase, goldenCases } from '../../test/golden.js';
import type { Json, JsonObject } from '../../test/json.js';
import { shuffled } from '../../test/shuffle.js';
import { canonicalJson, sha256Hex } from '../terms/canonical.js';
import { readEvidence } from './read-evidence.js';

type Key = string | number | undefined;

/** RULEBOOK.md, Numbers, keys, words: absent first, numbers by size, strings by code units. */
function before(a: readonly Key[], b: readonly Key[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  const [left, right] = [a[at], b[at]];
  if (at < 0) return 0;
  if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
  return left < right ? -1 : 1;
}

type Records = readonly JsonObject[];
type Rows = readonly (readonly Json[])[];

const sortedBy = <T>(items: readonly T[], keysOf: (item: T) => readonly Key[]): T[] =>
  [...items].sort((a, b) => before(keysOf(a), keysOf(b)));
const inOrder = (records: Json | undefined, ...names: string[]) =>
  sortedBy((records ?? []) as Records, (record) => names.map((name) => record[name] as Key));
const rowsInOrder = (rows: Json | undefined) =>
  sortedBy((rows ?? []) as Rows, ([first, second]) => [first as Key, (second ?? undefined) as Key]);

const groupsInOrder = (decision: JsonObject): JsonObject => ({
  ...decision,
  ...(Array.isArray(decision.order)
    ? {
        order: decision.order.map((item: Json) =>
          Array.isArray(item) ? sortedBy(item, (entry) => [entry as Key]) : item,
        ),
      }
    : {}),
});

/** The specification, written once more and without thought for speed. */
function canonicalForm(evidence: JsonObject): string {
  const { entries, tallies, sheets, facts, decisions, ...head } = evidence;
  const lists = {
    entries: inOrder(entries, 'number'),
    tallies: inOrder(tallies, 'channel', 'group', 'session').map(({ votes, pairs, ...tally }) => ({
      ...tally,
      votes: rowsInOrder(votes),
      ...(pairs === undefined ? {} : { pairs: rowsInOrder(pairs) }),
    })),
    sheets: inOrder(sheets, 'panel', 'group', 'session', 'item', 'judge').map((sheet) => ({
      ...sheet,
      marks: sortedBy((sheet.marks ?? []) as Rows, ([entry]) => [entry as Key]),
    })),
    facts: inOrder(facts, 'set', 'group', 'session', 'item', 'entry'),
    decisions: sortedBy(((decisions ?? []) as Records).map(groupsInOrder), (decision) => [
      decision.at as string,
      canonicalJson(decision),
    ]),
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0));
  return canonicalJson({ ...head, ...filled });
}

function read(rulebook: unknown, evidence: unknown) {
  const result = readEvidence(checked(rulebook), evidence);
  if ('refused' in result) throw new Error(refusalsOf(result).join(', '));
  return { hash: result.hash, text: [...result.canonical()].join('') };
}

const cases: [string, JsonObject, JsonObject][] = [
  ['the one with everything', bigRulebook, bigEvidence()],
  ...goldenCases.map((name): [string, JsonObject, JsonObject] => {
    const { rulebook, evidence } = goldenCase(name);
    return [name, rulebook, evidence];
  }),
];

describe('the canonical form of evidence', () => {
  it.each(cases)('is RFC 8785 of the evidence sorted, whatever its order: %s', (_, rulebook, evidence) => {
    const expected = canonicalForm(evidence);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { hash, text } = read(rulebook, shuffled(evidence, seed));
        expect(text).toBe(expected);
        expect(hash).toBe(sha256Hex(expected));
      }),
      { numRuns: 3 },
    );
  });

  it.each([0, 1, 128, 129, 300])('is that of a sheet of %i rows, out of order', (rows) => {
    const criteria = [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 10, step: 0.5 } }];
    const panel = { id: 'judges', title: { zh: '评委' }, criteria, judges: { atLeast: 1 } };
    const rulebook = makeRulebook({ panels: [panel] });
    const marks = Array.from({ length: rows }, (_, i) => [((i * 7) % rows) + 1, (i % 21) / 2]);
    const sheet = (judge: string): JsonObject => ({ panel: 'judges', judge, marks });
    const evidence = makeEvidence(rulebook, { entries: numbered(rows), sheets: [sheet('J2'), sheet('J1')] });
    const { text, hash } = read(rulebook, evidence);
    expect(text).toBe(canonicalForm(evidence));
    expect(hash).toBe(sha256Hex(text));
  });

  it('has no empty lists at the top, but those within', () => {
    const rulebook = makeRulebook({
      channels: [{ id: 'web', title: { zh: '网络' }, kind: 'imported', form: { kind: 'rank', places: 1 } }],
    });
    const bare = makeEvidence(rulebook);
    const empty = { ...bare, entries: [], tallies: [], sheets: [], facts: [], decisions: [] };
    expect(read(rulebook, empty).hash).toBe(read(rulebook, bare).hash);
    const tally = { ...bare, tallies: [{ channel: 'web', votes: [], pairs: [] }] };
    expect(read(rulebook, tally).text).toContain('"tallies":[{"channel":"web","pairs":[],"votes":[]}]');
  });

  it('orders decisions of one time by their canonical form', () => {
    const rulebook = makeRulebook();
    const at = '2023-05-09T02:12:40.000Z';
    const decision = (entry: number, time = at): JsonObject => ({
      kind: 'withdrawn',
      entry,
      round: 'final',
      reason: 'x',
      at: time,
    });
    const decisions = [decision(2), decision(10), decision(1), decision(9, '2023-05-09T02:12:39.999Z')];
    const entries = [1, 2, 9, 10].map((number) => ({ number }));
    const { text } = read(rulebook, makeEvidence(rulebook, { entries, decisions }));
    expect(text.match(/"entry":\d+/g)).toEqual(['"entry":9', '"entry":1', '"entry":10', '"entry":2']);
  });
});

describe('the order of the evidence', () => {
  it('changes nothing in the outcome of the contest with everything', () => {
    const evidence = bigEvidence();
    const outcome = canonicalJson(outcomeOf(bigRulebook, evidence));
    fc.assert(
      fc.property(fc.integer(), (seed) => canonicalJson(outcomeOf(bigRulebook, shuffled(evidence, seed))) === outcome),
      { numRuns: 15 },
    );
  });
});
