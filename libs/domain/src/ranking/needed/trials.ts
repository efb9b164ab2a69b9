import type { Evidence } from '../../evidence/evidence.js';
import type { Column } from '../../figures/column.js';
import type { Budget, ContestRun, GivenColumns, RoundRun } from '../round-run.js';
import { runContest } from '../run-contest.js';
import type { FigureUses } from './figure-uses.js';
import type { AskedPass } from './needed.js';
import { pairOf, type Pair } from './pair-standing.js';

/** Thrown out of the middle of a search for the one place that says so. */
export class TooMuchWork extends Error {}

/** What a search needs as a rule. */
const USUAL_RUNS = 24;
/** A ranked entry costs as much as so many numbers. */
const NUMBERS_OF_RANKED = 4;

/** What is changed: the evidence, or columns that are taken over instead of being computed. */
export interface Change {
  readonly evidence?: Evidence;
  readonly given?: GivenColumns | undefined;
}

/** Runs the rules again and again on changed inputs, for all ways to pass within one budget. */
export class Trials {
  constructor(
    readonly base: ContestRun,
    readonly asked: AskedPass,
    readonly budget: Budget,
  ) {}

  /** Runs of what comes from one round on: the rounds before it stay as they are. */
  from(round: string): (change: Change) => Pair | undefined {
    const earlier = new Map<string, RoundRun>();
    for (const [id, run] of this.base.rounds) {
      if (id === round) break;
      earlier.set(id, run);
    }
    let isFirst = true;
    return (change) => {
      const before = this.budget.numbers;
      const pair = this.#run(change, earlier);
      const cost = before - this.budget.numbers;
      if (this.budget.numbers < (isFirst ? cost * USUAL_RUNS : 0)) throw new TooMuchWork();
      isFirst = false;
      return pair;
    };
  }

  #run({ evidence, given }: Change, earlier: ReadonlyMap<string, RoundRun>): Pair | undefined {
    const { base, asked, budget } = this;
    const upTo = { ...(evidence ?? base.evidence), upTo: asked.round };
    const run = runContest(base.rulebook, upTo, { budget, earlier, given });
    if (!('rounds' in run)) return undefined;
    for (const [id, { parts }] of run.rounds) {
      if (earlier.has(id)) continue;
      budget.numbers -= parts.reduce((sum, { ranking }) => sum + ranking.length * NUMBERS_OF_RANKED, 0);
    }
    return pairOf(run, asked);
  }

  /** The columns of a round that do not lean on these figures, to be taken over. */
  without(changed: readonly string[], round: string, uses: FigureUses): GivenColumns {
    const leaning = uses.leaningOn(changed);
    const parts = this.base.rounds.get(round)?.parts ?? [];
    const byPart = parts.map(({ part, columns }): [string | null, Map<string, Column>] => [
      part.key,
      new Map([...columns].filter(([id]) => !leaning.has(`${round}.${id}`))),
    ]);
    return { round, byPart: new Map(byPart) };
  }
}
