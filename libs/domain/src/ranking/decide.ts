import { readRulebook } from '../checking/read-rulebook.js';
import { readEvidence } from '../evidence/read-evidence.js';
import { printExact } from '../exact/exact.js';
import type { Refused } from '../terms/refusal.js';
import { DOMAIN_VERSION, type Outcome, type PartOutcome, type RankedEntry, type RoundOutcome } from './outcome.js';
import type { PartRun, RankedRow, RoundRun } from './round-run.js';
import { runContest } from './run-contest.js';

/**
 * `decide(rulebook, evidence) -> outcome`, both as parsed JSON: the whole of a contest's arithmetic (RULEBOOK.md). Pure;
 * the same evidence in any order gives the same outcome. Whatever is wrong is refused with a path, a code and a sentence.
 */
export function decide(rulebookJson: unknown, evidenceJson: unknown): Outcome | Refused {
  const rulebook = readRulebook(rulebookJson);
  if ('refused' in rulebook) return rulebook;
  const evidence = readEvidence(rulebook, evidenceJson);
  if ('refused' in evidence) return evidence;
  const run = runContest(rulebook, evidence);
  if (!('rounds' in run)) return run;
  return {
    outcome: 1,
    domain: DOMAIN_VERSION,
    rulebook: rulebook.hash,
    evidence: evidence.hash,
    rounds: [...run.rounds.values()].map(roundOutcome),
  };
}

function roundOutcome({ round, waitsFor, parts }: RoundRun): RoundOutcome {
  return waitsFor === undefined ? { id: round.id, parts: parts.map(partOutcome) } : { id: round.id, waitsFor };
}

function partOutcome(run: PartRun): PartOutcome {
  const ties = tiesOf(run);
  return {
    part: run.part.key,
    ranking: run.ranking.map((ranked) => rankedEntry(ranked, run)),
    ...(ties.length === 0 ? {} : { ties }),
    out: run.out,
    lists: run.lists,
  };
}

/** Those who are tied share one list of rows, which stands in the ranking once for each of them. */
function tiesOf({ part, ranking }: PartRun): number[][] {
  const ties = new Set(ranking.flatMap(({ tie }) => (tie === undefined ? [] : [tie.rows])));
  return [...ties].map((rows) => [...rows].sort((a, b) => a - b).map((row) => part.entries[row] ?? 0));
}

function rankedEntry({ row, place, tie }: RankedRow, { part, columns, score }: PartRun): RankedEntry {
  const figures: Record<string, string> = {};
  for (const [id, column] of columns) {
    const value = column.axes.length === 0 ? column.value(row) : undefined;
    if (value !== undefined) figures[id] = printExact(value);
  }
  const scored = score.value(row);
  return {
    entry: part.entries[row] ?? 0,
    place,
    score: scored === undefined ? '' : printExact(scored),
    figures,
    ...(tie === undefined ? {} : { resolvedBy: tie.resolvedBy }),
  };
}
