import { explainFigure } from '../explaining/explain-figure.js';
import type { ExplainedEntry } from '../explaining/explained-entry.js';
import { namesFor, namesOfFigure } from '../explaining/names.js';
import { TooLarge, wholeBudget } from '../figures/budget.js';
import type { Figure } from '../rulebook/schema.js';
import { at, type Refused } from '../terms/refusal.js';
import { explainStanding } from './explain-standing.js';
import { openRound, refuse, unknownEntry, type OpenRound } from './open-round.js';
import type { PartRun } from './round-run.js';
import { figureRun } from './run-figures.js';

/** Explains one entry after another of a round that was run once. */
export type EntryExplainer = (entry: number) => ExplainedEntry | Refused;

/**
 * How the entries of a round came to their places: for every figure each step with its inputs and their keys, what was
 * dropped and why, the result, and the rule in both languages. Refused like `decide`, and where the round is not there.
 * The contest is run here, once; the function that comes back refuses an entry that is not in the round's field.
 */
export function explainRound(rulebookJson: unknown, evidenceJson: unknown, roundId: string): EntryExplainer | Refused {
  const open = openRound(rulebookJson, evidenceJson, roundId);
  return 'refused' in open ? open : explainerOf(open);
}

export function explainerOf(open: OpenRound): EntryExplainer {
  const partOf = new Map(
    open.round.parts.flatMap((of) =>
      [...of.part.entries, ...of.out.map((gone) => gone.entry)].map((entry) => [entry, of] as const),
    ),
  );
  return (entry) => {
    const part = partOf.get(entry);
    return part === undefined ? unknownEntry(entry) : explainIn({ ...open, part }, entry);
  };
}

/** One entry alone: see `explainRound`. */
export function explainEntry(
  rulebookJson: unknown,
  evidenceJson: unknown,
  roundId: string,
  entry: number,
): ExplainedEntry | Refused {
  const explain = explainRound(rulebookJson, evidenceJson, roundId);
  return 'refused' in explain ? explain : explain(entry);
}

interface Explained extends OpenRound {
  readonly part: PartRun;
}

/** Refused where the sentences would be longer than anybody reads. */
function explainIn(explained: Explained, entry: number): ExplainedEntry | Refused {
  try {
    return explainWithin({ ...explained, run: { ...explained.run, budget: wholeBudget() } }, entry);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return refuse('entry', 'too-large', error.sentence);
  }
}

function explainWithin(explained: Explained, entry: number): ExplainedEntry {
  const { round, part, run } = explained;
  const row = part.part.rowOf(entry);
  const names = namesFor(run.rulebook, round.round);
  const namesOf = ({ id }: Figure) => namesOfFigure(names, run.rulebook.starts.get(`${round.round.id}.${id}`));
  const holds = (id: string) => part.lists.some((list) => list.id === id && list.entries.includes(entry));
  return {
    entry,
    round: round.round.id,
    part: part.part.key,
    standing: explainStanding(entry, { round: round.round, part, run }),
    lists: round.round.lists.filter(({ id }) => holds(id)).map(({ id, title }) => ({ id, title })),
    figures:
      row === undefined
        ? []
        : round.round.figures.flatMap((figure, i) => {
            const path = at(at(at('rounds', round.index), 'figures'), i);
            return explainFigure(figure, {
              results: part.results.get(figure.id) ?? [],
              row,
              names: namesOf(figure),
              run: figureRun(part.part, { columns: part.columns, run, path }),
            });
          }),
  };
}
