import { axisWords } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { checkNumberedKeys, keyOrNumber } from '../numbered-keys.js';
import { defineReducer } from '../reducer.js';
import { valueAt } from '../reductions.js';

export const pick = defineReducer({
  name: 'pick',
  parameters: { key: keyOrNumber },
  keys: ({ key }) => [String(key)],
  check: ({ key }, axis, check) => checkNumberedKeys([key], axis, check),
  reduce(line, { key }, keys) {
    const wanted = keys.indexOf(String(key));
    return valueAt(line.present.find((position) => line.keys[position] === wanted));
  },
  sentence({ key }, over, names) {
    const { zh, en } = names.key(over, String(key));
    return say(`${axisWords[over].zh}中只取“${zh}”的值`, `Take the value of the ${axisWords[over].en} “${en}” alone`);
  },
  why: () => say('不是所取的一个', 'not the one that is taken'),
});
