import { methodNamed } from '../../figures/methods/methods.js';
import type { Figure, Round, Rulebook } from '../../rulebook/schema.js';
import { methodOf } from '../../sources/sources.js';

/** A figure of a round. */
export interface NamedFigure {
  /** `round.figure`. */
  readonly name: string;
  readonly round: Round;
  readonly figure: Figure;
}

/** `round.figure`, for what a round calls `figure` or `round.figure`. */
export const nameOf = (round: Round, reference: string): string =>
  reference.includes('.') ? reference : `${round.id}.${reference}`;

/** The figures of all rounds by `round.figure`, and what each of them uses. */
export class FigureUses {
  readonly #figures: ReadonlyMap<string, NamedFigure>;

  constructor({ rounds }: Rulebook) {
    const all = rounds.flatMap((round) =>
      round.figures.map((figure) => ({ name: nameOf(round, figure.id), round, figure })),
    );
    this.#figures = new Map(all.map((figure) => [figure.name, figure]));
  }

  /** In the order of the rulebook, all that these are made of, and they themselves; without what only leads through one. */
  behind(names: Iterable<string>, passingBy?: string): readonly NamedFigure[] {
    const found = new Set<string>();
    const left = [...names];
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      if (name === passingBy || found.has(name)) continue;
      found.add(name);
      left.push(...this.#usedBy(name));
    }
    return [...this.#figures.values()].filter(({ name }) => found.has(name));
  }

  /** The names of those that are made of one of these, straight or through others, and they themselves. */
  leaningOn(names: Iterable<string>): ReadonlySet<string> {
    const leaning = new Set(names);
    for (const name of this.#figures.keys()) {
      if (this.#usedBy(name).some((used) => leaning.has(used))) leaning.add(name);
    }
    return leaning;
  }

  #usedBy(name: string): readonly string[] {
    const found = this.#figures.get(name);
    if (found === undefined) return [];
    const { round, figure } = found;
    const steps = (figure.steps ?? []).flatMap((step) => methodNamed(step.method).figures(step));
    return [...methodOf(figure.from).figures(figure.from), ...steps].map((reference) => nameOf(round, reference));
  }
}
