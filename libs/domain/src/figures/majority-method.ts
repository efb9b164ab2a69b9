import * as z from 'zod/mini';
import { printExact, type Exact } from '../exact/exact.js';
import { order, type Order } from '../terms/primitives.js';
import { say, type Sentence } from '../terms/words.js';
import type { Column } from './column.js';
import { duelling, scoreDuels, type Duels } from './majority.js';
import type { Method, Names, Step } from './method.js';
import type { Parameters, Values } from './reducer.js';
import { axisOver } from './reducing-method.js';
import { Surveys } from './surveys.js';

type Over = 'judge' | 'group' | 'opponent';
const over = z.enum(['judge', 'group', 'opponent']);

interface Compared {
  readonly over: Over;
  readonly order?: Order | undefined;
}

export interface MajoritySpec<P extends Parameters, S> {
  readonly name: string;
  readonly parameters: P;
  /** What is found out of all entries at once. */
  readonly survey: (duels: Duels) => S;
  readonly score: (row: number, survey: S, values: Values<P>) => Exact;
  readonly sentence: (over: Over, values: Values<P>, names: Names) => Sentence;
  /** The result for one entry, in words. */
  readonly arithmetic: (row: number, survey: S) => Sentence;
}

/** Ballots put before whom they prefer, unless they are counted the other way round; of other values the order says so. */
function withOrder({ zh, en }: Sentence, { over, order }: Compared): Sentence {
  if (over === 'opponent' && order !== 'lowest-first') return say(zh, en);
  return order === 'lowest-first'
    ? say(`${zh}（值低者在前）`, `${en} (the lower value is before)`)
    : say(`${zh}（值高者在前）`, `${en} (the higher value is before)`);
}

/** `majority-wins` and `majority-votes`: every entry of a part against every other. */
export function majorityMethod<P extends Parameters, S>(spec: MajoritySpec<P, S>): Method {
  const read = (step: Step) => step as unknown as Compared & Values<P>;
  const surveys = new Surveys<{ readonly rows: ReadonlySet<number>; readonly survey: S }>();
  const surveyOf = (step: Step, column: Column, { tuple, duelsOf }: DuelsAt) => {
    const make = () => {
      const duels = duelsOf(tuple);
      return { rows: new Set(duels.rows), survey: spec.survey(duels) };
    };
    return surveys.of(step, column, { tuple, make });
  };
  return {
    name: spec.name,
    schema: z.strictObject({ method: z.literal(spec.name), over, order: z.optional(order), ...spec.parameters }),
    figures: () => [],
    axes(step, shape, check) {
      const axis = axisOver(read(step).over, shape, check);
      return shape.filter((other) => other !== axis);
    },
    sentence: (step, names) => withOrder(spec.sentence(read(step).over, read(step), names), read(step)),
    run(step, column, { part, budget }) {
      const { bundles, duelsOf } = duelling(column, read(step).over, { part, budget, order: read(step).order });
      return scoreDuels(column, bundles, (tuple) => {
        const { rows, survey } = surveyOf(step, column, { tuple, duelsOf });
        return { rows: [...rows], score: (row) => spec.score(row, survey, read(step)) };
      });
    },
    trace(step, { before, row }, { part, budget }) {
      const { bundles, duelsOf } = duelling(before, read(step).over, { part, budget, order: read(step).order });
      return bundles.tuples.map((_, tuple) => {
        const { rows, survey } = surveyOf(step, before, { tuple, duelsOf });
        const inputs = (bundles.members[tuple] ?? []).map((member, i) => {
          const value = before.at(row, member);
          const key = bundles.axis.keys[bundles.keys[tuple]?.[i] ?? 0] ?? '';
          return { key: { axis: bundles.axis.name, key }, value: value === undefined ? null : printExact(value) };
        });
        return { tuple, inputs, arithmetic: rows.has(row) ? spec.arithmetic(row, survey) : null };
      });
    },
  };
}

interface DuelsAt {
  readonly tuple: number;
  readonly duelsOf: (tuple: number) => Duels;
}
