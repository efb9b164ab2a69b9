import { canonicalJson, decide, type Evidence, type Outcome } from '@laurel/domain';
import type { PlaceChange, SentTally } from './summary/sanctions.js';

type Decision = Evidence['decisions'][number];

/** What is read of evidence that passed the check. */
export interface SentEvidence {
  readonly tallies?: readonly SentTally[];
  readonly decisions?: readonly unknown[];
}

interface Run {
  readonly rulebook: unknown;
  readonly json: SentEvidence;
  readonly outcome: Outcome;
  /** Of the evidence, in characters. */
  readonly length: number;
}

/** Where an entry would stand without one decision is found by deciding without it: as often as is quick. */
const MOST_RUNS = 20;
const MOST_CHARACTERS = 20_000_000;

const CHANGING: readonly Decision['kind'][] = ['withdrawn', 'disqualified', 'votes-struck', 'votes-annulled'];

/** For each decision in turn: the place of its entry with and without it; null where that says nothing or would take long. */
export function placesWithout(run: Run): (decision: Decision) => PlaceChange | null {
  let left = Math.min(MOST_RUNS, Math.floor(MOST_CHARACTERS / run.length));
  return (decision) => {
    if (!('entry' in decision) || !CHANGING.includes(decision.kind) || left <= 0) return null;
    left -= 1;
    return placesOf(decision, run);
  };
}

function placesOf(
  decision: Decision & { readonly entry: number },
  { rulebook, json, outcome }: Run,
): PlaceChange | null {
  const canonical = canonicalJson(decision);
  const decisions = (json.decisions ?? []).filter((each) => canonicalJson(each) !== canonical);
  const without = decide(rulebook, { ...json, decisions });
  if ('refused' in without) return null;
  const round = 'round' in decision ? decision.round : lastRoundWith(decision.entry, [outcome, without]);
  if (round === undefined) return null;
  const [after, before] = [outcome, without].map((each) => placeIn(each, round, decision.entry));
  return { round, before: before ?? null, after: after ?? null };
}

const lastRoundWith = (entry: number, outcomes: readonly Outcome[]): string | undefined =>
  outcomes[0]?.rounds.findLast(({ id }) => outcomes.some((each) => placeIn(each, id, entry) !== undefined))?.id;

function placeIn({ rounds }: Outcome, id: string, entry: number): number | undefined {
  const round = rounds.find((each) => each.id === id);
  const rows = round !== undefined && 'parts' in round ? round.parts.flatMap(({ ranking }) => ranking) : [];
  return rows.find((row) => row.entry === entry)?.place;
}
