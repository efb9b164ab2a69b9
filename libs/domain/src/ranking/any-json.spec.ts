import fc from 'fast-check';
import { bigEvidence, bigRulebook } from '../../test/big/rulebook.js';
import { goldenCase } from '../../test/golden.js';
import { deepen, mutate, mutation, place } from '../../test/mutate.js';
import { readRulebook } from '../checking/read-rulebook.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { explainRulebook } from '../explaining/explain-rulebook.js';
import { canonicalJson } from '../terms/canonical.js';
import type { Refused } from '../terms/refusal.js';
import { decide } from './decide.js';
import { explainEntry } from './explain-entry.js';

const big = { rulebook: bigRulebook, evidence: bigEvidence() };
const names = ['lists', 'steps', 'pairs', 'keep-or-recompute', 'wuchang-2022-waiting', 'gz-award', 'sanremo-2019'];
const files = new Map([['big', big], ...names.map((name) => [name, goldenCase(name)] as const)]);
const fileNamed = (name: string) => files.get(name) ?? big;
const file = fc.constantFrom(...files.keys());
const mutations = fc.array(mutation, { minLength: 1, maxLength: 3 });
const mutated = (json: unknown, changes: Parameters<typeof mutate>[1][]) => changes.reduce<unknown>(mutate, json);

const isRefused = (result: object): result is Refused => 'refused' in result;

/** Everything that takes these files, to its end; what comes of it has a canonical form. */
function takeAll(rulebook: unknown, evidence: unknown): void {
  const read = readRulebook(rulebook);
  const outcome = decide(rulebook, evidence);
  canonicalJson(outcome);
  if (isRefused(read)) {
    expect(read.refused.length).toBeGreaterThan(0);
    expect(outcome).toEqual(read);
    return;
  }
  for (const language of ['zh', 'en'] as const) canonicalJson(explainRulebook(read, language));
  const readOf = readEvidence(read, evidence);
  if (isRefused(readOf)) {
    expect(readOf.refused.length).toBeGreaterThan(0);
    expect(outcome).toEqual(readOf);
    return;
  }
  if (isRefused(outcome)) expect(outcome.refused.length).toBeGreaterThan(0);
  const [round] = read.rulebook.rounds.slice(-1);
  for (const entry of [1, 2]) canonicalJson(explainEntry(rulebook, evidence, round?.id ?? '', entry));
}

/** Evidence names the hash of its rulebook, so that a changed one is still its own. */
function withHash(rulebook: unknown, evidence: object): unknown {
  const read = readRulebook(rulebook);
  return isRefused(read) ? evidence : { ...evidence, rulebook: read.hash };
}

describe('nothing throws', () => {
  const json = fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown);

  it('on any JSON', () => {
    fc.assert(fc.property(json, json, (rulebook, evidence) => takeAll(rulebook, evidence)));
  });

  it('on any JSON in place of a property of the rulebook', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(bigRulebook)), json, (property, value) => {
        const rulebook = { ...bigRulebook, [property]: value };
        takeAll(rulebook, withHash(rulebook, bigEvidence()));
      }),
      { numRuns: 30 },
    );
  });

  it('on any JSON in place of a property of the evidence', () => {
    const evidence = bigEvidence();
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(evidence)), json, (property, value) =>
        takeAll(bigRulebook, { ...evidence, [property]: value }),
      ),
      { numRuns: 25 },
    );
  });

  it('on good rulebooks with mistakes; a refused one never ranks', () => {
    fc.assert(
      fc.property(file, mutations, (name, changes) => {
        const { rulebook, evidence } = fileNamed(name);
        const other = mutated(rulebook, changes);
        takeAll(other, withHash(other, evidence));
      }),
      { numRuns: 70 },
    );
  });

  it('on good evidence with mistakes', () => {
    fc.assert(
      fc.property(file, mutations, (name, changes) => {
        const { rulebook, evidence } = fileNamed(name);
        takeAll(rulebook, mutated(evidence, changes));
      }),
      { numRuns: 70 },
    );
  });

  it('on what is nested more deeply than any recursion goes', () => {
    fc.assert(
      fc.property(file, place, (name, at) => {
        const { rulebook, evidence } = fileNamed(name);
        takeAll(deepen(rulebook, at), evidence);
        takeAll(rulebook, deepen(evidence, at));
      }),
      { numRuns: 25 },
    );
  });
});
