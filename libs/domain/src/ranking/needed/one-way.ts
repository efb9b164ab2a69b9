import { ZERO } from '../../exact/exact.js';
import type { Step } from '../../figures/method.js';
import { methodNamed } from '../../figures/methods/methods.js';
import type { CheckedRulebook } from '../../rulebook/rulebook-index.js';
import type { Figure, Round } from '../../rulebook/schema.js';
import { methodOf } from '../../sources/sources.js';
import { exact, type JsonNumber, type Order } from '../../terms/primitives.js';
import type { ContestRun } from '../round-run.js';
import type { Ordering } from './aim.js';
import { nameOf } from './figure-uses.js';

/** Steps that compare the entries of a part: a value that rises moves the others too. */
export const comparesEntries = ({ method }: Step): boolean => COMPARING.has(method);

/** Of these only the others' values fall where one rises, and never by turns, as long as those others had not moved before. */
const SHARES: readonly string[] = ['share-of-highest', 'share-of-total', 'min-max', 'percentile'];

const COMPARING: ReadonlySet<string> = new Set([
  ...SHARES,
  'rank',
  'points-by-rank',
  'z-score',
  'severity-adjusted',
  'majority-wins',
  'majority-votes',
]);

const RISING: ReadonlySet<string> = new Set([
  'sum',
  'mean',
  'median',
  'trimmed-mean',
  'trimmed-sum',
  'highest',
  'lowest',
  'nth-highest',
  'round',
  'limit',
  'require',
]);

/** How many steps that compare the entries a rise has come through; Infinity: it may turn. */
type Depth = number;
const MAY_TURN: Depth = Infinity;

/** Where a rise begins: behind so many steps of a figure. */
export interface RiseAt {
  readonly figure: string;
  readonly steps: number;
}

/**
 * Whether a rise there can only ever move the entry one way in an order. False wherever that is not plain: there more
 * may be worse, as standard scores, decided ties, caps and lists that leave out other lists show.
 */
export function isOneWay(rises: readonly RiseAt[], ordering: Ordering, { round, run }: RoundIn): boolean {
  const depths = depthsOf(round, rises, run.rulebook);
  const depthOf = (reference: string): Depth | undefined => depths.get(nameOf(round, reference));
  const isPlain = (reference: string) => (depthOf(reference) ?? 0) <= 1;
  const isDecided = run.evidence.decisions.some(
    (decision) => (decision.kind === 'tie' || decision.kind === 'lot') && decision.round === round.id,
  );
  const { by, ties, bounds, isEntangled } = ordering;
  const order = orderOf(by);
  return (
    !isEntangled &&
    isPlain(by.figure) &&
    bounds.every((figure) => depthOf(figure) === undefined) &&
    ties.every((rule) => {
      if (rule.upToPlace !== undefined) return false;
      if (rule.by === 'lot' || rule.by === 'decision') return !isDecided;
      if (rule.by === 'number' || depthOf(rule.figure) === undefined) return true;
      return rule.by === 'figure' && isPlain(rule.figure) && orderOf(rule) === order;
    })
  );
}

interface RoundIn {
  readonly round: Round;
  readonly run: ContestRun;
}

const orderOf = ({ order = 'highest-first' }: { readonly order?: Order | undefined }): Order => order;

/** Of the figures that a rise reaches. */
function depthsOf(round: Round, rises: readonly RiseAt[], rulebook: CheckedRulebook): ReadonlyMap<string, Depth> {
  const depths = new Map<string, Depth>();
  for (const figure of round.figures) {
    const [name, steps] = [nameOf(round, figure.id), figure.steps ?? []];
    const rise = rises.find((each) => each.figure === figure.id);
    const behind = rise === undefined ? steps : steps.slice(rise.steps);
    const before = rise === undefined ? depthOfSource(figure, round, depths) : 0;
    const usesRisen = behind.some((step) => operandsOf(step, round).some((used) => depths.has(used)));
    if (before === undefined && !usesRisen) continue;
    const canWeigh = canWeighWith(rulebook, name);
    depths.set(
      name,
      usesRisen ? MAY_TURN : behind.reduce((depth, step) => behindStep(step, depth, canWeigh), before ?? 0),
    );
  }
  return depths;
}

const operandsOf = (step: Step, round: Round): readonly string[] =>
  methodNamed(step.method)
    .figures(step)
    .map((reference) => nameOf(round, reference));

/** undefined where the rise does not reach it. */
function depthOfSource({ from }: Figure, round: Round, depths: ReadonlyMap<string, Depth>): Depth | undefined {
  const used = methodOf(from)
    .figures(from)
    .flatMap((reference) => depths.get(nameOf(round, reference)) ?? []);
  if (used.length === 0) return undefined;
  const isNegative = 'weighted' in from && from.weighted.some(({ weight = 1 }) => !isPositive(weight));
  return isNegative ? MAY_TURN : Math.max(...used);
}

const isPositive = (value: JsonNumber): boolean => exact(value).compare(ZERO) >= 0;

interface Operand {
  readonly number?: JsonNumber;
  readonly keys?: Readonly<Record<string, JsonNumber>>;
  readonly weights?: Readonly<Record<string, JsonNumber>>;
  readonly bands?: readonly { readonly points: JsonNumber }[];
  readonly below?: JsonNumber;
}

function behindStep(step: Step, depth: Depth, canWeigh: boolean): Depth {
  const { number, keys, weights, bands = [], below = 0 } = step as Step & Operand;
  switch (step.method) {
    case 'plus':
    case 'minus':
      // shares of what may be below 0 are not plain any more
      return Math.max(depth, 1);
    case 'times':
    case 'divide':
      return number === undefined && keys === undefined
        ? MAY_TURN
        : [number ?? 0, ...Object.values(keys ?? {})].every(isPositive)
          ? depth
          : MAY_TURN;
    case 'weighted-sum':
    case 'weighted-mean':
      return (weights === undefined ? canWeigh : Object.values(weights).every(isPositive)) ? depth : MAY_TURN;
    case 'bands':
      return isFalling([...bands.map(({ points }) => points), below]) ? depth : MAY_TURN;
    default:
      if (SHARES.includes(step.method)) return depth + 1;
      return RISING.has(step.method) ? depth : MAY_TURN;
  }
}

const isFalling = (values: readonly JsonNumber[]): boolean =>
  values.every((value, i) => {
    const before = values[i - 1];
    return before === undefined || exact(before).compare(exact(value)) >= 0;
  });

/** Whether none of the weights that a figure's keys have is below 0. */
function canWeighWith({ starts }: CheckedRulebook, name: string): boolean {
  const shape = starts.get(name) ?? [];
  return shape.every(({ weights }) => [...weights.values()].every((weight) => weight.compare(ZERO) >= 0));
}
