import * as z from 'zod/mini';
import { axisPlural, axisWords } from '../../terms/axis-words.js';
import { evidenceKey } from '../../terms/primitives.js';
import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';

interface Named {
  readonly key?: string | undefined;
  readonly keys?: readonly string[] | undefined;
}

const keysOf = ({ key, keys }: Named): readonly string[] => keys ?? (key === undefined ? [] : [key]);

export const share = defineReducer({
  name: 'share',
  parameters: { key: z.optional(evidenceKey), keys: z.optional(z.array(evidenceKey).check(z.minLength(1))) },
  refinement: { hint: 'keyOrKeys', holds: ({ key, keys }) => (key === undefined) !== (keys === undefined) },
  keys: keysOf,
  reduce(line, values, keys) {
    if (line.present.length === 0) return undefined;
    const wanted = new Set(keysOf(values).map((key) => keys.indexOf(key)));
    const terms = line.present.filter((position) => wanted.has(line.keys[position] ?? -1));
    return { kind: 'share', terms, of: line.present };
  },
  sentence(values, over, names) {
    const titles = keysOf(values).map((key) => names.key(over, key));
    return say(
      `${axisWords[over].zh}“${titles.map(({ zh }) => zh).join('”“')}”的值占合计的比例`,
      `The part of “${titles.map(({ en }) => en).join('”, “')}” in the sum over all ${axisPlural(over)}`,
    );
  },
});
