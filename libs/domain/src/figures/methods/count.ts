import * as z from 'zod/mini';
import type { Exact } from '../../exact/exact.js';
import { showJsonNumber } from '../../terms/number-words.js';
import { exact, number } from '../../terms/primitives.js';
import { say, type Sentence } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';

interface Bounds {
  readonly atLeast?: number | string | undefined;
  readonly more?: number | string | undefined;
  readonly equal?: number | string | undefined;
}

function test({ atLeast, more, equal }: Bounds): (value: Exact) => boolean {
  if (atLeast !== undefined) return (value) => value.compare(exact(atLeast)) >= 0;
  if (more !== undefined) return (value) => value.compare(exact(more)) > 0;
  if (equal !== undefined) return (value) => value.equals(exact(equal));
  return () => true;
}

function bound({ atLeast, more, equal }: Bounds): Sentence {
  if (atLeast !== undefined)
    return say(`的值不低于 ${showJsonNumber(atLeast)}`, ` of at least ${showJsonNumber(atLeast)}`);
  if (more !== undefined) return say(`的值高于 ${showJsonNumber(more)}`, ` of more than ${showJsonNumber(more)}`);
  if (equal !== undefined) return say(`的值等于 ${showJsonNumber(equal)}`, ` of exactly ${showJsonNumber(equal)}`);
  return say('有值', '');
}

export const count = defineReducer({
  name: 'count',
  parameters: { atLeast: z.optional(number), more: z.optional(number), equal: z.optional(number) },
  refinement: {
    hint: 'oneOfCount',
    holds: ({ atLeast, more, equal }) => [atLeast, more, equal].filter((b) => b !== undefined).length <= 1,
  },
  isComplete: true,
  reduce(line, values) {
    const counts = test(values);
    const terms = line.present.filter((position) => counts(line.value(position)));
    return { kind: 'count', count: terms.length, terms };
  },
  sentence(values, over, names) {
    const { zh, en } = bound(values);
    return say(`数有几个${names.axis(over).zh}${zh}`, `Count how many ${names.axis(over).plural} have a value${en}`);
  },
  why: () => say('未计入', 'not counted'),
});
