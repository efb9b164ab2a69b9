import * as z from 'zod/mini';
import type { Exact } from '../exact/exact.js';
import type { Hint } from '../terms/hints.js';
import { showJsonNumber } from '../terms/number-words.js';
import { evidenceKey, exact, number, ownValue, type AxisName, type JsonNumber } from '../terms/primitives.js';
import { listed, listedZh } from '../terms/refusal.js';
import { say, type Sentence } from '../terms/words.js';
import type { Axis, AxisShape } from './axis.js';
import type { Line } from './line.js';
import type { Names, StepCheck, StepRun } from './method.js';
import { keyWords } from './numbered-keys.js';
import { keyWeights, type KeyWeights, type Reduction } from './reduction.js';

export type Parameters = z.core.$ZodLooseShape;
export type Values<P extends Parameters> = z.infer<z.ZodMiniObject<P>>;

/** The keys of the axis that a line runs along. */
export interface LineKeys {
  readonly weights: KeyWeights | undefined;
  /** Whether every value of a line has a weight; what has none is refused. */
  readonly areWeighed?: (line: Line) => boolean;
  /** The index of a key on the axis, −1 where it was not met. */
  indexOf(key: string): number;
  /** The same for each case of `by-count`. */
  readonly cases?: readonly LineKeys[];
}

/** What the schema of the single parameters cannot say of them together. */
export interface Refinement<V> {
  readonly hint: Hint;
  readonly holds: (values: V) => boolean;
}

/** What a method that reduces an axis declares. */
export interface ReducerSpec<P extends Parameters> {
  readonly name: string;
  readonly parameters: P;
  readonly refinement?: Refinement<Values<P>>;
  /** Whether each key of the axis needs a weight. */
  readonly isWeighted?: boolean;
  /** Whether there is a result also where no value is. */
  readonly isComplete?: boolean;
  /** The keys that the parameters name. */
  readonly keys?: (values: Values<P>) => readonly string[];
  /** What else must hold for the axis. */
  readonly check?: (values: Values<P>, axis: AxisShape, check: StepCheck) => void;
  readonly reduce: (line: Line, values: Values<P>, keys: LineKeys) => Reduction | undefined;
  /** The rule in words. */
  readonly sentence: (values: Values<P>, over: AxisName, names: Names) => Sentence;
  /** Why a value that is there does not count. */
  readonly why?: (line: Line, position: number, values: Values<P>) => Sentence;
}

/** A reducer whose parameters are sealed: only its own functions look into them. */
export interface Reducer {
  readonly name: string;
  readonly parameters: Parameters;
  readonly refinement: Refinement<never> | undefined;
  /** Whether there is a result also where no value is. */
  isComplete(values: unknown): boolean;
  check(values: unknown, axis: AxisShape, check: StepCheck): void;
  keys(values: unknown, axis: Axis, run: StepRun): LineKeys;
  /** The keys as one line is reduced with them. */
  keysFor(line: Line, values: unknown, keys: LineKeys): LineKeys;
  reduce(line: Line, values: unknown, keys: LineKeys): Reduction | undefined;
  sentence(values: unknown, over: AxisName, names: Names): Sentence;
  why(line: Line, position: number, values: unknown): Sentence;
}

type WeightsByKey = Readonly<Record<string, JsonNumber>> | undefined;

const weightsParameter = { weights: z.optional(z.record(evidenceKey, number)) };
const weightsIn = (values: unknown): WeightsByKey => (values as { weights?: WeightsByKey }).weights;

export function defineReducer<P extends Parameters>(spec: ReducerSpec<P>): Reducer {
  const isWeighted = spec.isWeighted ?? false;
  return {
    name: spec.name,
    parameters: isWeighted ? { ...spec.parameters, ...weightsParameter } : spec.parameters,
    refinement: spec.refinement,
    isComplete: () => spec.isComplete ?? false,
    check(values, axis, check) {
      checkKeys(spec.keys?.(values as Values<P>) ?? [], axis, check);
      spec.check?.(values as Values<P>, axis, check);
      if (isWeighted) checkWeights(weightsIn(values), axis, check);
    },
    keys: (values, axis, run) => ({
      ...(isWeighted ? readWeights(weightsIn(values), axis, run) : { weights: undefined }),
      indexOf: (key) => axis.keys.indexOf(key),
    }),
    keysFor: (_, __, keys) => keys,
    reduce: (line, values, keys) =>
      keys.areWeighed?.(line) === false ? undefined : spec.reduce(line, values as Values<P>, keys),
    sentence: (values, over, names) =>
      withWeights(spec.sentence(values as Values<P>, over, names), weightsIn(values), (key) =>
        keyWords(over, key, names),
      ),
    why: (line, position, values) => spec.why?.(line, position, values as Values<P>) ?? say('不计入', 'not counted'),
  };
}

/** The rule with the weights that the step gives; those of criteria, channels and keys stand where they are declared. */
function withWeights({ zh, en }: Sentence, given: WeightsByKey, nameOf: (key: string) => Sentence): Sentence {
  if (given === undefined) return say(zh, en);
  const all = Object.entries(given).map(([key, weight]) => ({ name: nameOf(key), shown: showJsonNumber(weight) }));
  return say(
    `${zh}，权重：${all.map(({ name, shown }) => `${name.zh}${name.zh.endsWith('”') ? '' : ' '}${shown}`).join('、')}`,
    `${en}; weights: ${all.map(({ name, shown }) => `${name.en} ${shown}`).join(', ')}`,
  );
}

/** Reports keys that are named and not declared; an open axis may have any. */
export function checkKeys(named: readonly string[], axis: AxisShape, check: StepCheck): void {
  const { declared } = axis;
  if (declared === undefined) return;
  const unknown = named.filter((key) => !declared.includes(key));
  if (unknown.length === 0) return;
  check.add(
    'unknown-key',
    say(
      `没有 ${listedZh(unknown)}；请从 ${listedZh(declared)} 中选用`,
      `There is no ${listed(unknown)}; use one of ${listed(declared)}`,
    ),
  );
}

function checkWeights(given: WeightsByKey, axis: AxisShape, check: StepCheck): void {
  checkKeys(Object.keys(given ?? {}), axis, check);
  const hasWeight = (key: string) => (given === undefined ? axis.weights.has(key) : Object.hasOwn(given, key));
  const lacking = (axis.declared ?? []).filter((key) => !hasWeight(key));
  if (lacking.length > 0) {
    const sentence = say(`请写明 ${listedZh(lacking)} 的权重`, `Write the weight of ${listed(lacking)}`);
    check.add('no-weight', sentence, 'weights');
  } else if (axis.declared === undefined && given === undefined) {
    check.add(
      'no-weight',
      say('请用 weights 写明每个取值的权重', 'Write the weight of each key in weights'),
      'weights',
    );
  } else if (given === undefined && axis.disputed.size > 0) {
    const names = [...axis.disputed];
    check.add(
      'no-weight',
      say(
        `相加的各列给 ${listedZh(names)} 的权重不一样，请用 weights 写明`,
        `The figures that were added up weigh ${listed(names)} differently: write weights`,
      ),
      'weights',
    );
  } else if (areAllZero(given === undefined ? axis.weights.values() : Object.values(given).map(exact))) {
    check.add('no-weight', allZero, 'weights');
  }
}

/** Nothing can be weighed by weights of 0 alone. */
export const allZero = say('权重全是 0，请至少给一项写上别的数', 'All weights are 0: give one of them another number');

export const areAllZero = (weights: Iterable<Exact>): boolean => [...weights].every(({ n }) => n === 0n);

/** The weights of the keys; a key without one is refused when a value comes, unless it is a removed entry’s. */
function readWeights(given: WeightsByKey, axis: Axis, run: StepRun): Pick<LineKeys, 'weights' | 'areWeighed'> {
  const weightOf = (key: string): Exact | undefined => {
    if (given === undefined) return axis.weights.get(key);
    const weight = ownValue(given, key);
    return weight === undefined ? undefined : exact(weight);
  };
  const weights = axis.keys.map(weightOf);
  if (!weights.includes(undefined)) return { weights: keyWeights(weights) };
  const refused = new Set<number>();
  const areWeighed = (line: Line): boolean => {
    const lacking = line.present
      .map((position) => line.keys[position] ?? 0)
      .filter((key) => weights[key] === undefined);
    if (run.part.removed.has(line.row)) return lacking.length === 0;
    for (const key of lacking) {
      if (!refused.has(key)) refuseUnweighed(axis.keys[key] ?? '', run);
      refused.add(key);
    }
    return lacking.length === 0;
  };
  return { weights: keyWeights(weights), areWeighed };
}

function refuseUnweighed(key: string, run: StepRun): void {
  run.refuse(
    'no-weight',
    say(
      `数据里有 ${key} 的值，规则没有写它的权重：请在规则的 weights 里补上，或从数据里去掉`,
      `The evidence has a value of ${key}, for which the rulebook gives no weight: add it to weights, or take it out of the evidence`,
    ),
  );
}
