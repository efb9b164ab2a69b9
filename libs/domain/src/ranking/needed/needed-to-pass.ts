import { readRulebook } from '../../checking/read-rulebook.js';
import { readEvidence } from '../../evidence/read-evidence.js';
import type { Round } from '../../rulebook/schema.js';
import type { Refused } from '../../terms/refusal.js';
import { noOutcome, refuse, unknownEntry } from '../explain-entry.js';
import type { Budget, RoundRun } from '../round-run.js';
import { runContest } from '../run-contest.js';
import { figureKnobs } from './figure-ways.js';
import { FigureUses, nameOf } from './figure-uses.js';
import type { AskedPass, NeededToPass, NothingNeeded, PairStanding } from './needed.js';
import { pairOf, rankedIn, standingOf, type Pair } from './pair-standing.js';
import { searchWay } from './search-way.js';
import { Trials } from './trials.js';
import { votesKnobs } from './votes-ways.js';

/** About a second on one core. */
const MOST: Budget = { numbers: 400_000 };

/**
 * What would have put an entry before another that it stands behind, all else unchanged: by further votes alone, tally by
 * tally, and by another value of each panel alone. Found by running the rules on changed inputs, rounding and ties
 * included, never by subtracting totals: the number that is named was run, and one less was too. Refused like `decide`,
 * and where the round or an entry is not there.
 */
export function neededToPass(rulebookJson: unknown, evidenceJson: unknown, asked: AskedPass): NeededToPass | Refused {
  const rulebook = readRulebook(rulebookJson);
  if ('refused' in rulebook) return rulebook;
  const evidence = readEvidence(rulebook, evidenceJson);
  if ('refused' in evidence) return evidence;
  const run = runContest(rulebook, evidence, { explained: asked.round });
  if (!('rounds' in run)) return run;
  const round = run.rounds.get(asked.round);
  if (round === undefined || round.waitsFor !== undefined) {
    return refuse('round', 'unknown-round', noOutcome(asked.round, round?.waitsFor, run));
  }
  const pair = pairOf(run, asked);
  if (pair === undefined) return notInOneRanking(round, asked);
  const standing = standingOf(pair);
  const nothing = nothingNeeded(pair, standing);
  return nothing === undefined ? tryAll(pair, standing, new Trials(run, asked, { ...MOST })) : { nothing };
}

function tryAll(pair: Pair, standing: PairStanding, trials: Trials): NeededToPass {
  const { round } = pair.round;
  const uses = new FigureUses(trials.base.rulebook.rulebook);
  const roots = comparedBy(round, standing).map((figure) => nameOf(round, figure));
  const score = nameOf(round, round.score.figure);
  const knobs = [...votesKnobs(uses.behind(roots), uses, trials), ...figureKnobs(roots, score, { pair, uses, trials })];
  const ways = knobs.map((knob) => searchWay(knob, pair));
  if (ways.length === 0) return { nothing: { why: 'no-way' } };
  const isAllTooLarge = ways.every(({ tried }) => 'not' in tried && tried.not === 'too-large');
  return isAllTooLarge ? { nothing: { why: 'too-large' } } : { ways };
}

/** The figures that put the other before it: where the scores are equal the tie rules’ too. */
function comparedBy({ score, gates = [], ties = [] }: Round, { tie }: PairStanding): readonly string[] {
  const behind = gates.filter(({ then }) => then === 'behind').map(({ figure }) => figure);
  const rules = tie === null ? [] : ties.flatMap((rule) => ('figure' in rule ? [rule.figure] : []));
  return [score.figure, ...behind, ...rules];
}

function nothingNeeded({ round, behind, ahead }: Pair, { tie }: PairStanding): NothingNeeded | undefined {
  if (behind.place < ahead.place) return { why: 'before' };
  if (behind.place === ahead.place) return { why: 'same-place' };
  const rule = tie?.rule ?? null;
  const by = rule === null ? undefined : round.round.ties?.[rule]?.by;
  return rule !== null && (by === 'lot' || by === 'decision') ? { why: by, rule } : undefined;
}

function notInOneRanking({ parts }: RoundRun, { entry, ahead }: AskedPass): NeededToPass | Refused {
  for (const each of [entry, ahead]) {
    const gone = parts.flatMap(({ out }) => out).find((other) => other.entry === each);
    if (gone !== undefined) return { nothing: { why: 'out', entry: each, out: gone.why } };
    if (!parts.some((part) => rankedIn(part, each) !== undefined)) return unknownEntry(each);
  }
  return { nothing: { why: 'other-part' } };
}
