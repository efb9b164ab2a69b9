import { type CheckedRulebook, type Exact, parseExact, roundExact, type RoundingMode } from '@laurel/domain';

type Round = CheckedRulebook['rulebook']['rounds'][number];
type Figure = Round['figures'][number];
type Step = NonNullable<Figure['steps']>[number];

/** None of these gives more than the most that it was given. */
const KEEPING = new Set(['mean', 'median', 'trimmed-mean', 'weighted-mean', 'highest', 'lowest']);

/** The most that an entry can get in a figure, where the rulebook says it by itself; null where it does not. */
export function mostOf(rules: CheckedRulebook, round: string, figure: string): Exact | null {
  return new Most(rules).of(round, figure);
}

class Most {
  readonly #known = new Map<string, Exact | null>();

  constructor(private readonly rules: CheckedRulebook) {}

  /** `reference`: a figure of this round, or `round.figure`. */
  of(round: string, reference: string): Exact | null {
    const [of = '', id = ''] = reference.includes('.') ? reference.split('.') : [round, reference];
    const key = `${of}.${id}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const figure = this.find(of, id);
    const most = figure === undefined ? null : this.ofFigure(of, figure);
    this.#known.set(key, most);
    return most;
  }

  private find(round: string, id: string): Figure | undefined {
    return this.rules.rulebook.rounds.find((each) => each.id === round)?.figures.find((each) => each.id === id);
  }

  private ofFigure(round: string, figure: Figure): Exact | null {
    const [first, ...others] = figure.steps ?? [];
    // of what may be below 0, the share of the highest has no bound
    if (first?.method === 'share-of-highest' && this.isVotes(round, figure))
      return others.reduce(afterStep, points(first));
    return (figure.steps ?? []).reduce(afterStep, this.ofSource(round, figure));
  }

  private isVotes(round: string, { from }: Figure): boolean {
    if ('votes' in from) return true;
    const source = 'figure' in from ? this.find(round, from.figure) : undefined;
    return source !== undefined && 'votes' in source.from && source.steps === undefined;
  }

  private ofSource(round: string, { from }: Figure): Exact | null {
    if ('figure' in from) return this.of(round, from.figure);
    if ('marks' in from) return this.ofPanel(from.marks);
    if ('sum' in from) return total(from.sum.map((figure) => this.of(round, figure)));
    if (!('weighted' in from) || from.missing === 'alone') return null;
    const terms = from.weighted.map(({ figure, weight }) => {
      const factor = exact(weight ?? 1);
      return factor === null || factor.s < 0n ? null : (this.of(round, figure)?.mul(factor) ?? null);
    });
    return total(terms);
  }

  /** Of marks that are all given on one scale. */
  private ofPanel(id: string): Exact | null {
    const tops = this.rules.rulebook.panels?.find((panel) => panel.id === id)?.criteria.map(({ scale }) => scale.to);
    return tops !== undefined && new Set(tops).size === 1 ? exact(tops[0]) : null;
  }
}

const exact = (value: unknown): Exact | null => parseExact(value) ?? null;

const total = (values: readonly (Exact | null)[]): Exact | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum.add(value)));

const points = (step: Step): Exact | null => exact('points' in step ? step['points'] : 1);

function afterStep(most: Exact | null, step: Step): Exact | null {
  const { method, digits = 0, mode = 'half-up' } = step as Step & { digits?: number; mode?: RoundingMode };
  if (method === 'min-max') return points(step);
  if (method === 'round' && most !== null) return roundExact(most, digits, mode);
  return KEEPING.has(method) ? most : null;
}
