import { valuesOf } from '../../terms/axis-words.js';
import { say } from '../../terms/words.js';
import { checkNumberedKeys, keyOrNumber, keyWords } from '../numbered-keys.js';
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
    const [axis, { zh, en }] = [names.axis(over), keyWords(over, String(key), names)];
    if (over === 'cell') return say(`只取${zh.replace(/^\d/, ' $&')}的票数`, `Take the votes for ${en} alone`);
    return say(`${axis.zh}中只取${zh}的${valuesOf(over).zh}`, `Take the value of the ${axis.en} ${en} alone`);
  },
  why: () => say('不取', 'not taken'),
});
