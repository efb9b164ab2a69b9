import type { Evidence } from '../evidence/evidence.js';
import { spend, TooLarge, wholeBudget, type Budget } from '../figures/budget.js';
import type { CheckedRulebook } from '../rulebook/rulebook-index.js';
import type { Round } from '../rulebook/schema.js';
import { at, Refusals, type Refused } from '../terms/refusal.js';
import { checkJudges, checkTallies } from './completeness.js';
import { DecidedOrders } from './decided-orders.js';
import { EntryAttributes } from './entry-attributes.js';
import { fieldOf, partsOf, type PartField } from './field.js';
import { makeLists } from './make-lists.js';
import { rankPart } from './rank-part.js';
import type { ContestRun, GivenColumns, PartRun, RoundRun } from './round-run.js';
import { columnOf, runFigures } from './run-figures.js';
import type { TieContext } from './tie-rules.js';
import { waitingOf, type Waiting } from './waiting.js';

/** What a run may be told besides; without it everything is computed. */
export interface RunOptions {
  /** A round whose figures keep the result of every step. */
  readonly explained?: string | undefined;
  /** Shared by several runs. */
  readonly budget?: Budget | undefined;
  /** The first rounds, where they were run already. */
  readonly earlier?: ReadonlyMap<string, RoundRun> | undefined;
  readonly given?: GivenColumns | undefined;
}

/** Runs the rounds in order, up to the evidence's `upTo`. */
export function runContest(
  rulebook: CheckedRulebook,
  evidence: Evidence,
  { explained, budget = wholeBudget(), earlier, given }: RunOptions = {},
): ContestRun | Refused {
  const refusals = new Refusals();
  const attributes = new EntryAttributes(rulebook, evidence);
  const run: ContestRun = {
    rulebook,
    evidence,
    rounds: new Map(),
    attributes,
    refusals,
    budget,
    explained,
    given,
  };
  for (const [index, round] of rulebook.rulebook.rounds.entries()) {
    run.rounds.set(round.id, earlier?.get(round.id) ?? runRound(round, index, run));
    if (!run.refusals.isEmpty) return { refused: run.refusals.all };
    if (round.id === evidence.upTo) break;
  }
  return run;
}

function runRound(round: Round, index: number, run: ContestRun): RoundRun {
  const field = fieldOf(round, index, run);
  const waiting = waitingOf(round, run);
  const made = { round, index, waitsFor: undefined, waiting: waiting.figures };
  const waitsFor = 'waitsFor' in field ? field.waitsFor : waiting.round;
  if ('waitsFor' in field || waitsFor !== undefined) return { ...made, waitsFor, parts: [] };
  const fields = partsOf(round, index, { field, run });
  if (!run.refusals.isEmpty) return { ...made, parts: [] };
  checkTallies(round, run);
  checkJudges(
    round,
    fields.map(({ part }) => part),
    run,
  );
  if (!run.refusals.isEmpty) return { ...made, parts: [] };
  const decided = new DecidedOrders(run.evidence, round.id);
  return { ...made, parts: fields.flatMap((part) => runPart({ round, index }, part, { waiting, decided, run }) ?? []) };
}

/** undefined where something was refused. */
function runPart(
  { round, index }: { round: Round; index: number },
  field: PartField,
  { waiting, decided, run }: { waiting: Waiting; decided: DecidedOrders; run: ContestRun },
): PartRun | undefined {
  const { part } = field;
  const { columns, results } = runFigures({ round, index }, part, { run, waiting: waiting.figures });
  if (!run.refusals.isEmpty) return undefined;
  const context: TieContext = {
    part,
    decided,
    budget: run.budget,
    refusals: run.refusals,
    column: (figure) => columnOf(figure, part, { columns, run }),
  };
  const standing = standingOf(round, index, { field, context, run, waiting: waiting.lists });
  if (standing === undefined) return undefined;
  const { ranking, out, lists } = standing;
  return { part, columns, score: context.column(round.score.figure), results, ranking, out, lists };
}

interface StandingSource {
  readonly field: PartField;
  readonly context: TieContext;
  readonly run: ContestRun;
  readonly waiting: Waiting['lists'];
}

/** The ranking and the lists; undefined, and refused, where too many are tied. */
function standingOf(round: Round, index: number, { field, context, run, waiting }: StandingSource) {
  try {
    const ranked = rankPart(round, field, context);
    spend(run.budget, 'name', ranked.ranking.length * (1 + round.figures.length));
    return { ...ranked, lists: makeLists({ round, index, ranking: ranked.ranking, context, run, waiting }) };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    run.refusals.add(at('rounds', index), 'too-large', error.sentence);
    return undefined;
  }
}
