import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeOf, partOf, refusalsOf } from '../../test/contest.js';
import type { JsonObject } from '../../test/json.js';
import { decide } from './decide.js';
import { explainEntry } from './explain-entry.js';

const read = (name: string, file: string) =>
  JSON.parse(readFileSync(join(__dirname, '../../test/engines', name, `${file}.json`), 'utf8')) as JsonObject;
const caseOf = (name: string) => ({ rulebook: read(name, 'rulebook'), evidence: read(name, 'evidence') });

const scores = (name: string) => {
  const { rulebook, evidence } = caseOf(name);
  return partOf(outcomeOf(rulebook, evidence), 'r').ranking.map(({ entry, score }) => `${entry}: ${score}`);
};
const refused = (name: string) => {
  const { rulebook, evidence } = caseOf(name);
  return refusalsOf(decide(rulebook, evidence));
};

describe('cases in which other engines came to another result', () => {
  it('fill: an entry is no opponent of its own, (6 + 6) ÷ 2', () => {
    expect(scores('pairs-fill-fills-the-entry-itself')).toEqual(['1: 6', '2: 0', '3: 0']);
  });

  it('require: nothing is asked of an entry against itself; 5 to 6', () => {
    expect(scores('pairs-require-always-refuses')).toEqual(['2: 1', '1: 0']);
  });

  it('count: the least over the opponents leaves the entry itself out', () => {
    expect(scores('pairs-count-counts-the-entry-itself')).toEqual(['1: 2', '2: 2']);
  });

  it.each(['channels-together-with-other-weights', 'channels-together-with-other-grades'])(
    '%s: neither stands for the other',
    (name) => {
      expect(refused(name)).toEqual(['rounds[0].figures[0].from.votes[1] wrong-axes']);
    },
  );

  it('pairs of an entry that could not be voted for contradict themselves', () => {
    expect(refused('pairs-of-an-entry-that-could-not-be-voted-for')).toEqual([
      'tallies[0].pairs[2][0] bad-evidence',
      'tallies[0].pairs[3][1] bad-evidence',
    ]);
  });

  it('by-count: the case that was taken is explained with its weights', () => {
    const { rulebook, evidence } = caseOf('by-count-explained-without-weights');
    const explained = explainEntry(rulebook, evidence, 'r', 1);
    if ('refused' in explained) throw new Error(refusalsOf(explained).join());
    const [line] = explained.figures[0]?.steps[1]?.lines ?? [];
    expect(line?.inputs.map(({ weight }) => weight)).toEqual(['1', '3']);
    expect(line?.arithmetic).toEqual({ zh: '(8 × 1 + 4 × 3) ÷ 4', en: '(8 × 1 + 4 × 3) ÷ 4' });
    expect(line?.result).toBe('5');
  });
});
