import type { Evidence } from '../../evidence/evidence.js';
import type { Budget } from '../../figures/budget.js';
import type { Column } from '../../figures/column.js';
import type { GivenColumns, RoundRun } from '../round-run.js';
import { runContest } from '../run-contest.js';
import type { Aim, EntryStand, Seen } from './aim.js';
import type { FigureUses } from './figure-uses.js';

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

/** Runs the rules again and again on changed inputs, for all ways within one budget. */
export class Trials {
  constructor(
    /** As it is. */
    readonly stand: EntryStand,
    readonly aim: Aim,
    readonly budget: Budget,
  ) {}

  get entry(): number {
    const { part, ranked } = this.stand;
    return part.part.entries[ranked.row] ?? 0;
  }

  /** Runs of what comes from one round on: the rounds before it stay as they are. */
  from(round: string): (change: Change) => Seen | undefined {
    const earlier = new Map<string, RoundRun>();
    for (const [id, run] of this.stand.run.rounds) {
      if (id === round) break;
      earlier.set(id, run);
    }
    let isFirst = true;
    return (change) => {
      const before = this.budget.numbers;
      const seen = this.#run(change, earlier);
      const cost = before - this.budget.numbers;
      if (this.budget.numbers < (isFirst ? cost * USUAL_RUNS : 0)) throw new TooMuchWork();
      isFirst = false;
      return seen;
    };
  }

  #run({ evidence, given }: Change, earlier: ReadonlyMap<string, RoundRun>): Seen | undefined {
    const { stand, aim, budget } = this;
    const upTo = { ...(evidence ?? stand.run.evidence), upTo: stand.round.round.id };
    const run = runContest(stand.run.rulebook, upTo, { budget, earlier, given });
    if (!('rounds' in run)) return undefined;
    for (const [id, { parts }] of run.rounds) {
      if (earlier.has(id)) continue;
      budget.numbers -= parts.reduce((sum, { ranking }) => sum + ranking.length * NUMBERS_OF_RANKED, 0);
    }
    return aim.look(run);
  }

  /** The columns of a round that do not lean on these figures, to be taken over. */
  without(changed: readonly string[], round: string, uses: FigureUses): GivenColumns {
    const leaning = uses.leaningOn(changed);
    const parts = this.stand.run.rounds.get(round)?.parts ?? [];
    const byPart = parts.map(({ part, columns }): [string | null, Map<string, Column>] => [
      part.key,
      new Map([...columns].filter(([id]) => !leaning.has(`${round}.${id}`))),
    ]);
    return { round, byPart: new Map(byPart) };
  }
}
