import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { sumOf } from '../reductions.js';
import { ends, trimWords, whyTrimmed } from './trim.js';

export const trimmedSum = defineReducer({
  name: 'trimmed-sum',
  parameters: ends,
  reduce: (line, values) => sumOf(line.trimmed(values)),
  sentence(values, over, names) {
    const { zh, en } = trimWords(values, over, names);
    return say(`${zh}，其余相加`, `${en} and add up the rest`);
  },
  why: whyTrimmed,
});
