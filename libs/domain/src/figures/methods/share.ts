import * as z from 'zod/mini';
import { say } from '../../terms/words.js';
import { checkNumberedKeys, keyOrNumber } from '../numbered-keys.js';
import { defineReducer } from '../reducer.js';

interface Named {
  readonly key?: string | number | undefined;
  readonly keys?: readonly (string | number)[] | undefined;
}

const namedKeys = ({ key, keys }: Named): readonly (string | number)[] => keys ?? (key === undefined ? [] : [key]);

const keysOf = (named: Named): readonly string[] => namedKeys(named).map(String);

export const share = defineReducer({
  name: 'share',
  parameters: { key: z.optional(keyOrNumber), keys: z.optional(z.array(keyOrNumber).check(z.minLength(1))) },
  refinement: { hint: 'keyOrKeys', holds: ({ key, keys }) => (key === undefined) !== (keys === undefined) },
  keys: keysOf,
  check: (named, axis, check) => checkNumberedKeys(namedKeys(named), axis, check),
  reduce(line, values, keys) {
    if (line.present.length === 0) return undefined;
    const wanted = new Set(keysOf(values).map((key) => keys.indexOf(key)));
    const terms = line.present.filter((position) => wanted.has(line.keys[position] ?? -1));
    return { kind: 'share', terms, of: line.present };
  },
  sentence(values, over, names) {
    const titles = keysOf(values).map((key) => names.key(over, key));
    return say(
      `${names.axis(over).zh}“${titles.map(({ zh }) => zh).join('”“')}”的值占合计的比例`,
      `The part of “${titles.map(({ en }) => en).join('”, “')}” in the sum over all ${names.axis(over).plural}`,
    );
  },
});
