import { badEvidence } from '../../test/bad-evidence.js';
import { bigEvidence, bigRulebook } from '../../test/big/rulebook.js';
import { checked, refusalsOf } from '../../test/contest.js';
import { changed } from '../../test/json.js';
import { readEvidence } from './read-evidence.js';

const rulebook = checked(bigRulebook);
const evidence = bigEvidence();

describe('evidence with one mistake', () => {
  it.each(badEvidence)('%s', (_, path, value, refusal) => {
    const result = readEvidence(rulebook, changed(evidence, path, value));
    expect(refusalsOf(result)).toEqual([refusal]);
    const [first] = 'refused' in result ? result.refused : [];
    expect(first?.sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(first?.sentence.zh).toMatch(/请|写|可用的有|应|至多|至少/);
    expect(first?.sentence.en.replace(/[“"][^”"]*[”"]/gu, '')).toMatch(/^\P{Script=Han}+$/u);
  });
});

it('takes the evidence without a mistake', () => {
  expect(refusalsOf(readEvidence(rulebook, evidence))).toEqual([]);
});

it.each([null, undefined, 1, 'evidence', [], true])('refuses %p in place of evidence', (json) => {
  expect(refusalsOf(readEvidence(rulebook, json))).toEqual([' bad-evidence']);
});

it('names every mistake at once, but at most a hundred', () => {
  const twice = changed(changed(evidence, 'entries[0].age', 'x'), 'facts[0].value', 'y');
  expect(refusalsOf(readEvidence(rulebook, twice))).toEqual([
    'entries[0].age bad-evidence',
    'facts[0].value bad-evidence',
  ]);
  const many = { ...evidence, facts: new Array(5000).fill({ set: 'weather' }) };
  expect(refusalsOf(readEvidence(rulebook, many))).toHaveLength(100);
});

it('says nothing else of the evidence of another rulebook', () => {
  const other = { ...evidence, rulebook: 'f'.repeat(64), entries: 'none' };
  expect(refusalsOf(readEvidence(rulebook, other))).toEqual(['rulebook other-rulebook']);
});
