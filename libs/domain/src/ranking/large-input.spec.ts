import {
  makeEvidence,
  makeRound,
  makeRulebook,
  numbered,
  outcomeOf,
  partOf,
  placesOf,
  pointsEvidence,
  refusalsOf,
} from '../../test/contest.js';
import type { Json, JsonObject } from '../../test/json.js';
import { ONE } from '../exact/exact.js';
import { keyWeights } from '../figures/reduction.js';
import { canonicalJson } from '../terms/canonical.js';
import { cutList } from './cut-list.js';
import { decide } from './decide.js';

/** More than one call may have arguments. */
const MANY = 150_000;

describe('what is many', () => {
  it.each(['expand', 'share'] as const)('is taken from one tie: %s', (onTie) => {
    const tied = Array.from({ length: MANY }, (_, i) => i + 1);
    expect(cutList([tied], { places: 1, caps: [], onTie }).taken).toHaveLength(MANY);
  });

  it('is tried to part a tie', () => {
    const rulebook = makeRulebook({ rounds: [makeRound({ ties: new Array(6000).fill({ by: 'lot' }) })] });
    const outcome = outcomeOf(rulebook, pointsEvidence(rulebook, [5, 5]));
    expect(placesOf(partOf(outcome, 'final'))).toEqual(['1: 1', '2: 1']);
  });

  it('is weighed', () => {
    expect(keyWeights(new Array(MANY).fill(ONE)).largest).toBe(1);
  });
});

describe('what has too many combinations of keys', () => {
  const panel = {
    id: 'judges',
    title: { zh: '评委' },
    criteria: [{ id: 'mark', title: { zh: '分' }, scale: { from: 0, to: 10, step: 1 } }],
    judges: { atLeast: 1 },
    groups: true,
    sessions: true,
    items: true,
  };
  const sheets = Array.from({ length: 400 }, (_, i) => ({
    panel: 'judges',
    judge: `J${i}`,
    group: `g${i}`,
    session: `s${i}`,
    item: `i${i}`,
    marks: [[1, 3]],
  }));

  it.each([
    { method: 'count', over: 'judge' },
    { method: 'by-count', over: 'judge', cases: [{ upTo: 0, method: 'count' }, { method: 'mean' }] },
    { method: 'require', over: 'judge', atLeast: 1, else: 'absent' },
    { method: 'fill', number: 0 },
  ])('is refused, not tried: $method', (step) => {
    const marks = { id: 'marks', from: { marks: 'judges' }, steps: [step] };
    const figures = [{ id: 'points', from: { facts: 'points' } }, marks];
    const rulebook = makeRulebook({ panels: [panel], rounds: [makeRound({ figures })] });
    expect(refusalsOf(decide(rulebook, makeEvidence(rulebook, { entries: [{ number: 1 }], sheets })))).toEqual([
      'rounds[0].figures[1].steps[0] too-large',
    ]);
  });

  it.each([
    [{ votes: 'web' }, 10_000, 76, 1],
    [{ votes: ['web'] }, 10_000, 76, 1],
    [{ pairs: 'web' }, 2, 501, 500],
  ])('is refused where votes start at 0: %j', (from, places, halls, entries) => {
    const groups = Array.from({ length: halls }, (_, i) => ({ id: `g${i}` }));
    const channel = { id: 'web', title: { zh: '网络' }, kind: 'imported', form: { kind: 'rank', places }, groups };
    const figures = [
      { id: 'points', from: { facts: 'points' } },
      { id: 'votes', from },
    ];
    const rulebook = makeRulebook({ channels: [channel], rounds: [makeRound({ figures })] });
    const tallies = groups.map(({ id }) => ({ channel: 'web', group: id, votes: [] }));
    const evidence = makeEvidence(rulebook, { entries: numbered(entries), tallies });
    expect(refusalsOf(decide(rulebook, evidence))).toEqual(['rounds[0].figures[1].from too-large']);
  });
});

describe('numbers that grow without end', () => {
  const figure = (id: string, from: JsonObject, ...steps: JsonObject[]) => ({ id, from, steps });
  const refused = (figures: JsonObject[], points: readonly Json[]) => {
    const rulebook = makeRulebook({ rounds: [makeRound({ figures })] });
    return refusalsOf(decide(rulebook, pointsEvidence(rulebook, points)));
  };

  it('are refused where figures are multiplied by themselves', () => {
    const squares = Array.from({ length: 60 }, (_, i) => {
      const before = i === 0 ? 'points' : `square-${i - 1}`;
      return figure(`square-${i}`, { figure: before }, { method: 'times', figure: before });
    });
    const figures = [figure('points', { facts: 'points' }), ...squares];
    expect(refused(figures, [3])).toEqual(['rounds[0].figures[15].steps[0] too-large']);
    expect(refused(figures, [1])).toEqual([]);
  });

  it('are refused where fractions are added up', () => {
    const fractions = Array.from({ length: 400 }, (_, i) => `1/${10n ** 39n + BigInt(i) ** 3n + 7n}`);
    const figures = [figure('points', { facts: 'points' }, { method: 'share-of-total' })];
    expect(refused(figures, fractions)).toEqual(['rounds[0].figures[0].steps[0] too-large']);
  });

  it('are refused of a ratio, for places as far back as no contest has', () => {
    const figures = [figure('points', { facts: 'points' }, { method: 'points', first: 100, ratio: 0.9 })];
    expect(refused(figures, [8000])).toEqual([]);
    expect(refused(figures, [9000])).toEqual(['rounds[0].figures[0].steps[0] too-large']);
  });
});

describe('entries that are tied in their thousands', () => {
  const votes = { id: 'votes', from: { votes: 'web' } };
  const groups = Array.from({ length: 401 }, (_, i) => ({ id: `g${i}` }));
  const channel = { id: 'web', title: { zh: '网络' }, kind: 'imported', form: { kind: 'choose', from: 1, to: 1 } };
  const unvoted = (channels: JsonObject[], round: JsonObject, entries: number) => {
    const rulebook = makeRulebook({ channels, rounds: [makeRound(round)] });
    const ofGroup = channels[0]?.groups === undefined ? [{}] : groups.map(({ id }) => ({ group: id }));
    const tallies = ofGroup.map((group) => ({ channel: 'web', votes: [], ...group }));
    return decide(rulebook, makeEvidence(rulebook, { entries: numbered(entries), tallies }));
  };

  it('are named once, all together', () => {
    const outcome = unvoted([channel], { figures: [votes], score: { figure: 'votes' } }, 10_000);
    if ('refused' in outcome) throw new Error(refusalsOf(outcome).join());
    expect(partOf(outcome, 'final').ties?.map(({ length }) => length)).toEqual([10_000]);
    expect(canonicalJson(outcome).length).toBeLessThan(1_000_000);
  });

  it('are refused where each would be compared with each other at hundreds of keys', () => {
    const sum = { id: 'sum', from: { figure: 'votes' }, steps: [{ method: 'sum', over: 'group' }] };
    const round = { figures: [votes, sum], score: { figure: 'sum' }, ties: [{ by: 'head-to-head', figure: 'votes' }] };
    const grouped = [{ ...channel, groups }];
    expect(refusalsOf(unvoted(grouped, round, 4999))).toEqual(['rounds[0] too-large']);
    const wins = { ...votes, steps: [{ method: 'majority-wins', over: 'group' }] };
    expect(refusalsOf(unvoted(grouped, { figures: [wins], score: { figure: 'votes' } }, 4999))).toEqual([
      'rounds[0].figures[0].steps[0] too-large',
    ]);
  });
});
