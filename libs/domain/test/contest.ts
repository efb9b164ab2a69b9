import { decide, readRulebook, type Outcome, type PartOutcome, type RankedEntry, type Refused } from '../src/index.js';
import type { CheckedRulebook } from '../src/index.js';
import type { Json, JsonObject } from './json.js';

export const words = (zh: string, en: string): JsonObject => ({ zh, en });

/** A round that ranks by the facts `points`. */
export const makeRound = (over: JsonObject = {}): JsonObject => ({
  id: 'final',
  title: words('决赛', 'Final'),
  figures: [{ id: 'points', title: words('得分', 'Points'), from: { facts: 'points' } }],
  score: { figure: 'points' },
  lists: [],
  ...over,
});

/** A rulebook of one round and one set of facts. */
export const makeRulebook = (over: JsonObject = {}): JsonObject => ({
  rulebook: 1,
  id: 'contest',
  title: words('比赛', 'Contest'),
  timeZone: 'Asia/Shanghai',
  facts: [{ id: 'points', title: words('得分', 'Points'), kind: 'number' }],
  rounds: [makeRound()],
  ...over,
});

export const makeList = (over: JsonObject): JsonObject => ({
  id: 'top',
  title: words('名单', 'List'),
  take: 1,
  ...over,
});

/** The rulebook read; a test that meant a good one hears why it is not. */
export function checked(rulebook: unknown): CheckedRulebook {
  const read = readRulebook(rulebook);
  if ('refused' in read) throw new Error(`the rulebook is refused: ${refusalsOf(read).join(', ')}`);
  return read;
}

export const makeEvidence = (rulebook: unknown, over: JsonObject = {}): JsonObject => ({
  evidence: 1,
  rulebook: checked(rulebook).hash,
  ...over,
});

/** Entries 1, 2, … */
export const numbered = (count: number): JsonObject[] => Array.from({ length: count }, (_, i) => ({ number: i + 1 }));

/** Facts of entries 1, 2, …; null for one that has none. */
export const factsOf = (values: readonly Json[], set = 'points', parts: JsonObject = {}): JsonObject[] =>
  values.flatMap((value, i) => (value === null ? [] : [{ set, entry: i + 1, value, ...parts }]));

/** Evidence of entries 1, 2, … with these points. */
export const pointsEvidence = (rulebook: unknown, points: readonly Json[], over: JsonObject = {}): JsonObject =>
  makeEvidence(rulebook, { entries: numbered(points.length), facts: factsOf(points), ...over });

export function outcomeOf(rulebook: unknown, evidence: unknown): Outcome {
  const outcome = decide(rulebook, evidence);
  if ('refused' in outcome) throw new Error(`refused: ${refusalsOf(outcome).join(', ')}`);
  return outcome;
}

/** One part of a round that was made. */
export function partOf(outcome: Outcome, round: string, part: string | null = null): PartOutcome {
  const found = outcome.rounds.find(({ id }) => id === round);
  if (found === undefined || !('parts' in found)) throw new Error(`the round ${round} was not made`);
  const made = found.parts.find((of) => of.part === part);
  if (made === undefined) throw new Error(`no part ${part} in ${round}`);
  return made;
}

/** `path code`, one for each refusal. */
export const refusalsOf = (result: object): string[] =>
  'refused' in result ? (result as Refused).refused.map(({ path, code }) => `${path} ${code}`) : [];

/** `entry: place`, in the order of the ranking. */
export const placesOf = ({ ranking }: PartOutcome): string[] =>
  ranking.map(({ entry, place }: RankedEntry) => `${entry}: ${place}`);

export const listOf = ({ lists }: PartOutcome, id: string) => lists.find((list) => list.id === id);

/** Every decision was taken at this time, for this reason. */
export const decided = { reason: '裁定', at: '2023-05-09T02:12:40.000Z' };
export const tieDecision = (...order: (number | number[])[]): JsonObject => ({
  kind: 'tie',
  round: 'final',
  order,
  ...decided,
});
export const lotDecision = (...order: (number | number[])[]): JsonObject => ({
  kind: 'lot',
  round: 'final',
  order,
  ...decided,
});

interface RankedContest {
  readonly round?: JsonObject;
  readonly rulebook?: JsonObject;
  readonly evidence?: JsonObject;
}

/** The one round of a contest whose entries 1, 2, … have these points. */
export function ranked(
  points: readonly Json[],
  { round = {}, rulebook = {}, evidence = {} }: RankedContest,
): PartOutcome {
  const rules = makeRulebook({ rounds: [makeRound(round)], ...rulebook });
  return partOf(outcomeOf(rules, pointsEvidence(rules, points, evidence)), 'final');
}

/** The refusals of the same. */
export function rankingRefused(
  points: readonly Json[],
  { round = {}, rulebook = {}, evidence = {} }: RankedContest,
): string[] {
  const rules = makeRulebook({ rounds: [makeRound(round)], ...rulebook });
  return refusalsOf(decide(rules, pointsEvidence(rules, points, evidence)));
}
