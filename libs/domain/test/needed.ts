import { whatWasNeeded, type NeededWay, type NeedGoal } from '../src/index.js';
import { factsOf, makeEvidence, makeRound, makeRulebook, numbered, words } from './contest.js';
import type { Json, JsonObject } from './json.js';

export const web: JsonObject = {
  id: 'web',
  title: words('网络投票', 'Online vote'),
  kind: 'imported',
  form: { kind: 'choose', from: 1, to: 1 },
};
export const judges = (scale: JsonObject = { from: 0, to: 10, step: 0.1 }): JsonObject => ({
  id: 'judges',
  title: words('评委', 'Judges'),
  criteria: [{ id: 'mark', title: words('分', 'Mark'), scale }],
  judges: { atLeast: 1 },
});
export const votes: JsonObject = { id: 'votes', from: { votes: 'web' } };
export const marks = (...steps: JsonObject[]): JsonObject => ({
  id: 'marks',
  from: { marks: 'judges' },
  steps: [{ method: 'mean', over: 'judge' }, ...steps],
});
export const points: JsonObject = { id: 'points', from: { facts: 'points' } };
export const total = (weighted: JsonObject[], ...steps: JsonObject[]): JsonObject => ({
  id: 'total',
  from: { weighted, missing: 'zero' },
  steps,
});

interface Given {
  readonly votes?: readonly Json[];
  /** Of one judge after another, by entry. */
  readonly marks?: readonly (readonly Json[])[];
  readonly points?: readonly Json[];
  readonly scale?: JsonObject;
  readonly districts?: string;
  readonly round: JsonObject;
  readonly decisions?: JsonObject[];
}

const entryRows = (values: readonly Json[]): Json[] => values.map((value, i) => [i + 1, value]);

/** What entry `entry` would have needed in a contest of one round. */
export function needed(given: Given, entry: number, goal: NeedGoal) {
  const { votes: cast = [], marks: sheets = [], points: facts = [], districts = '', decisions = [] } = given;
  const rulebook = makeRulebook({
    attributes: { district: true },
    channels: [web],
    panels: [judges(given.scale)],
    rounds: [makeRound(given.round)],
  });
  const count = Math.max(cast.length, facts.length, sheets[0]?.length ?? 0);
  const evidence = makeEvidence(rulebook, {
    entries: numbered(count).map((one, i) => (districts === '' ? one : { ...one, district: districts.charAt(i) })),
    tallies: [{ channel: 'web', votes: entryRows(cast) }],
    sheets: sheets.map((row, i) => ({ panel: 'judges', judge: `J${i + 1}`, marks: entryRows(row) })),
    facts: factsOf(facts),
    decisions,
  });
  return whatWasNeeded(rulebook, evidence, { round: 'final', entry, goal });
}

export function waysOf(result: ReturnType<typeof needed>): readonly NeededWay[] {
  if (!('ways' in result)) throw new Error(JSON.stringify(result));
  return result.ways;
}

/** The one way that there is. */
export function onlyWay(result: ReturnType<typeof needed>) {
  const [way, ...others] = waysOf(result);
  if (way === undefined || others.length > 0) throw new Error(JSON.stringify(result));
  return { ...way, ...way.tried };
}

/** A round that ranks by the votes alone. */
export const byVotes: JsonObject = { figures: [votes], score: { figure: 'votes' } };
