import { methodNamed } from '../figures/methods/methods.js';
import type { AwardList, Figure, Round, TieRule } from '../rulebook/schema.js';
import { methodOf } from '../sources/sources.js';
import type { ContestRun } from './round-run.js';

/** What a round cannot make because a figure that it uses belongs to a round that waits, or waits itself. */
export interface Waiting {
  /** By figure: the pending list. */
  readonly figures: ReadonlyMap<string, string>;
  /** By list: the pending list, where the list alone uses such a figure. */
  readonly lists: ReadonlyMap<string, string>;
  /** Where the score, a gate or a tie rule of the round uses one, the round waits whole. */
  readonly round: string | undefined;
}

export function waitingOf(round: Round, run: ContestRun): Waiting {
  const figures = new Map<string, string>();
  const waitOf = (reference: string): string | undefined => {
    const dot = reference.indexOf('.');
    if (dot < 0) return figures.get(reference);
    const earlier = run.rounds.get(reference.slice(0, dot));
    return earlier?.waitsFor ?? earlier?.waiting.get(reference.slice(dot + 1));
  };
  const firstWait = (references: readonly string[]) => references.map(waitOf).find((wait) => wait !== undefined);
  for (const figure of round.figures) {
    const wait = firstWait(figuresUsed(figure));
    if (wait !== undefined) figures.set(figure.id, wait);
  }
  const lists = new Map<string, string>();
  for (const list of round.lists) {
    const wait = firstWait(figuresOfList(list));
    if (wait !== undefined) lists.set(list.id, wait);
  }
  const ownFigures = [
    round.score.figure,
    ...(round.gates ?? []).map(({ figure }) => figure),
    ...figuresOfTies(round.ties),
  ];
  return { figures, lists, round: firstWait(ownFigures) };
}

const figuresUsed = ({ from, steps = [] }: Figure): readonly string[] => [
  ...methodOf(from).figures(from),
  ...steps.flatMap((step) => methodNamed(step.method).figures(step)),
];

const figuresOfTies = (ties: readonly TieRule[] | undefined): readonly string[] =>
  (ties ?? []).flatMap((rule) => ('figure' in rule ? [rule.figure] : []));

const figuresOfList = ({ from, minimum }: AwardList): readonly string[] => [
  ...(from === undefined ? [] : [from.figure, ...figuresOfTies(from.ties)]),
  ...(minimum === undefined ? [] : [minimum.figure]),
];
