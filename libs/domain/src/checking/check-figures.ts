import type { Shape } from '../figures/axis.js';
import { checkFigureWithin } from '../figures/figure-reference.js';
import type { StepCheck } from '../figures/method.js';
import { methodNamed } from '../figures/methods/methods.js';
import type { Figure, Round } from '../rulebook/schema.js';
import { methodOf } from '../sources/sources.js';
import { named } from '../terms/refusal.js';
import { say } from '../terms/words.js';
import type { RulebookCheck, Shapes } from './rulebook-check.js';

/** What the figures of one round may use. */
export interface FigureScope {
  readonly round: Round;
  readonly shapes: Shapes;
  /** The axes that each figure begins with. */
  readonly starts: Map<string, Shape>;
  /** Which round takes a channel's votes or a panel's sheets. */
  readonly takers: Map<string, string>;
}

/** The axes of a figure above or, as `round.figure`, of an earlier round; undefined where there is none, and reported. */
export function shapeOf(
  reference: string,
  { round, shapes }: FigureScope,
  { check, property }: { check: RulebookCheck; property: string },
): Shape | undefined {
  const id = reference.includes('.') ? reference : `${round.id}.${reference}`;
  const isOfThisRound = reference.startsWith(`${round.id}.`);
  if (shapes.has(id) && !isOfThisRound) return shapes.get(id);
  if (check.refusals.isFull) return undefined;
  const known = named(
    [...shapes.keys()].map((figure) =>
      figure.startsWith(`${round.id}.`) ? figure.slice(round.id.length + 1) : figure,
    ),
  );
  const sentence =
    known.en === ''
      ? say(
          `上面没有 ${reference} 这一列，请先写出这一列`,
          `There is no figure ${reference} above: write that figure first`,
        )
      : say(
          `上面没有 ${reference} 这一列；可用的有 ${known.zh}`,
          `There is no figure ${reference} above; use one of ${known.en}`,
        );
  check.add('unknown-figure', sentence, property);
  return undefined;
}

/** Walks the figures from the first down and knows every axis at every step. */
export function checkFigures(scope: FigureScope, check: RulebookCheck): void {
  check.uniqueIds(scope.round.figures, 'figures');
  scope.round.figures.forEach((figure, i) => {
    const shape = checkFigure(figure, scope, check.within('figures', i));
    scope.shapes.set(`${scope.round.id}.${figure.id}`, shape);
  });
}

function checkFigure(figure: Figure, scope: FigureScope, check: RulebookCheck): Shape | undefined {
  const start = methodOf(figure.from).shape(figure.from, {
    ...stepCheck(scope, check.within('from')),
    index: check.index,
    take: (kind, id, property) => take(`${kind} ${id}`, scope, { check: check.within('from'), property }),
  });
  if (start !== undefined) scope.starts.set(`${scope.round.id}.${figure.id}`, start);
  return (
    figure.steps?.reduce<Shape | undefined>((shape, step, i) => {
      if (shape === undefined) return undefined;
      const [method, here] = [methodNamed(step.method), stepCheck(scope, check.within('steps', i))];
      method.figures(step).forEach((other, k) => {
        checkFigureWithin({ figure: other, path: method.figurePath?.(k) ?? 'figure' }, shape, here);
      });
      return method.axes(step, shape, here);
    }, start) ?? start
  );
}

const stepCheck = (scope: FigureScope, check: RulebookCheck): StepCheck => ({
  add: (code, sentence, property) => check.add(code, sentence, property),
  shapeOf: (figure, property) => shapeOf(figure, scope, { check, property }),
});

function take(what: string, scope: FigureScope, { check, property }: { check: RulebookCheck; property: string }): void {
  const taker = scope.takers.get(what) ?? scope.round.id;
  scope.takers.set(what, taker);
  if (taker === scope.round.id) return;
  check.add(
    'used-twice',
    say(
      `${taker} 这一轮已经用了它；请改用 ${taker} 的列`,
      `The round ${taker} takes it already: use a figure of ${taker} here`,
    ),
    property,
  );
}
