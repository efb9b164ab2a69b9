import * as z from 'zod/mini';
import { countFrom } from '../../terms/primitives.js';
import { say, startingLow, type Sentence } from '../../terms/words.js';
import type { Line } from '../line.js';
import type { Reducer } from '../reducer.js';
import { refined } from '../reducing-method.js';
import { reducers } from './reducers.js';

interface Case {
  readonly upTo?: number | undefined;
  readonly method: string;
}

const casesOf = (values: unknown): readonly Case[] => (values as { readonly cases: readonly Case[] }).cases;

const byName = new Map(reducers.map((reducer) => [reducer.name, reducer]));

function reducerOf({ method }: Case): Reducer {
  const reducer = byName.get(method);
  if (reducer === undefined) throw new Error(`no reducer ${method}`);
  return reducer;
}

const caseSchemas = reducers.map(({ name, parameters, refinement }) =>
  refined(z.strictObject({ method: z.literal(name), upTo: z.optional(countFrom(0)), ...parameters }), refinement),
);

/** The first case whose `upTo` is not below the number of values. */
function caseIndex(line: Line, cases: readonly Case[]): number {
  return cases.findIndex(({ upTo }) => upTo === undefined || upTo >= line.present.length);
}

function caseFor(line: Line, values: unknown) {
  const index = caseIndex(line, casesOf(values));
  const chosen = casesOf(values)[index];
  if (chosen === undefined) throw new Error('the last case holds for every number of values');
  return { index, chosen, reducer: reducerOf(chosen) };
}

function areRising(cases: readonly Case[]): boolean {
  return cases.every(({ upTo }, i) => {
    const next = cases[i + 1];
    if (next === undefined) return upTo === undefined;
    return upTo !== undefined && (next.upTo === undefined || upTo < next.upTo);
  });
}

/** For how many values the case holds that comes after `before`. */
function countWords({ upTo }: Case, before: Case | undefined): Sentence {
  if (upTo === undefined) return before === undefined ? say('任何个数', 'for any number') : say('更多时', 'for more');
  const from = before?.upTo === undefined ? 0 : before.upTo + 1;
  if (from === upTo) return say(`${upTo} 个时`, `for ${upTo}`);
  if (from === 0) return say(`${upTo} 个及以下时`, `for up to ${upTo}`);
  return say(`${from} 至 ${upTo} 个时`, `for ${from} to ${upTo}`);
}

export const byCount: Reducer = {
  name: 'by-count',
  parameters: {
    cases: z
      .array(z.discriminatedUnion('method', caseSchemas as [z.ZodMiniObject, ...z.ZodMiniObject[]]))
      .check(z.minLength(1), z.maxLength(100)),
  },
  refinement: { hint: 'cases', holds: (values) => areRising(casesOf(values)) },
  isComplete: (values) => casesOf(values).some((value) => reducerOf(value).isComplete(value)),
  check(values, axis, check) {
    casesOf(values).forEach((value) => reducerOf(value).check(value, axis, check));
  },
  keys(values, axis, run) {
    const cases = casesOf(values).map((value) => reducerOf(value).keys(value, axis, run));
    return { weights: undefined, indexOf: (key) => axis.keys.indexOf(key), cases };
  },
  keysFor: (line, values, keys) => keys.cases?.[caseFor(line, values).index] ?? keys,
  reduce(line, values, keys) {
    const { index, chosen, reducer } = caseFor(line, values);
    return reducer.reduce(line, chosen, keys.cases?.[index] ?? keys);
  },
  sentence(values, over, names) {
    const cases = casesOf(values).map((value, i, all) => {
      const [count, { zh, en }] = [countWords(value, all[i - 1]), reducerOf(value).sentence(value, over, names)];
      return say(`${count.zh}，${zh}`, `${count.en}, ${startingLow(en)}`);
    });
    return say(
      `按值的个数而定：${cases.map(({ zh }) => zh).join('；')}`,
      `By the number of values: ${cases.map(({ en }) => en).join('; ')}`,
    );
  },
  why(line, position, values) {
    const { chosen, reducer } = caseFor(line, values);
    return reducer.why(line, position, chosen);
  },
};
