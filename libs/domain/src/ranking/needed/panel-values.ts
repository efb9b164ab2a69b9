import type { Step } from '../../figures/method.js';
import type { CheckedRulebook } from '../../rulebook/rulebook-index.js';
import type { Figure, Round } from '../../rulebook/schema.js';
import { nameOf, type FigureUses, type NamedFigure } from './figure-uses.js';
import { comparesEntries } from './one-way.js';
import type { PartRun } from '../round-run.js';

/** The one number an entry that the marks of a panel come to: a figure's value, or what it is behind some of its steps. */
export interface PanelValue {
  readonly panel: string;
  readonly figure: Figure;
  readonly steps: number;
  /** Of its rounding; undefined where it is not rounded. */
  readonly digits: number | undefined;
}

interface RoundOf {
  readonly round: Round;
  readonly part: PartRun;
  readonly rulebook: CheckedRulebook;
  readonly uses: FigureUses;
}

/**
 * For each panel whose marks the round takes the value nearest to what is ranked by through which all of them go: raising it
 * changes nothing beside. It stands before any step that compares the entries, and is made of this panel's marks alone.
 */
export function panelValues(roots: readonly string[], by: string, of: RoundOf): PanelValue[] {
  const behind = of.uses.behind(roots).filter(({ round }) => round === of.round);
  const panels = new Set(behind.flatMap(({ figure: { from } }) => ('marks' in from ? [from.marks] : [])));
  const candidates = behind.flatMap((figure) => candidatesOf(figure, of));
  return [...panels].flatMap((panel) => {
    const own = candidates.filter((each) => each.panel === panel);
    const whole = own.filter(({ figure, steps }) => steps === (figure.steps ?? []).length);
    const choices = [whole, own].flatMap((from) => [roots, [by]].map((names) => ({ from, names })));
    for (const { from, names } of choices) {
      const found = from
        .filter(({ figure }) => isOnlyWay(nameOf(of.round, figure.id), { panel, names, uses: of.uses }))
        .at(-1);
      if (found !== undefined) return [found];
    }
    return [];
  });
}

/** Whether no marks of the panel come to these figures but through this one. */
function isOnlyWay(
  figure: string,
  { panel, names, uses }: { panel: string; names: readonly string[]; uses: FigureUses },
): boolean {
  const isTaken = (others: readonly NamedFigure[]) =>
    others.some(({ figure: { from } }) => 'marks' in from && from.marks === panel);
  return !isTaken(uses.behind(names, figure)) && isTaken(uses.behind(names));
}

function candidatesOf({ name, figure }: NamedFigure, { round, part, rulebook, uses }: RoundOf): PanelValue[] {
  const behind = uses.behind([name]);
  const steps = figure.steps ?? [];
  const panel = onlyPanel(behind, round);
  const others = behind.filter((each) => each.name !== name);
  if (panel === undefined || others.some((each) => each.figure.steps?.some(comparesEntries))) return [];
  const comparing = steps.findIndex(comparesEntries);
  const whole = comparing < 0;
  const at = whole ? steps.length : comparing;
  const hasAxes = whole
    ? rulebook.shapes.get(name)?.length !== 0
    : part.results.get(figure.id)?.[at]?.axes.length !== 0;
  return hasAxes ? [] : [{ panel, figure, steps: at, digits: digitsOf(figure, steps.slice(0, at), round) }];
}

/** undefined where it is made of something else too. */
function onlyPanel(behind: readonly NamedFigure[], round: Round): string | undefined {
  const sources = behind.flatMap(({ figure: { from } }) => {
    if ('marks' in from) return [from.marks];
    return 'votes' in from || 'pairs' in from || 'facts' in from ? [undefined] : [];
  });
  const [first] = sources;
  return sources.every((source) => source === first) && behind.every((each) => each.round === round)
    ? first
    : undefined;
}

/** What the last step rounds to; without steps what the figure that it takes over is rounded to. */
function digitsOf({ from }: Figure, steps: readonly Step[], round: Round): number | undefined {
  const last = steps.at(-1);
  if (last !== undefined) {
    return last.method === 'round' ? (last as Step & { readonly digits: number }).digits : undefined;
  }
  const taken = 'figure' in from ? round.figures.find(({ id }) => id === from.figure) : undefined;
  return taken && digitsOf(taken, taken.steps ?? [], round);
}
