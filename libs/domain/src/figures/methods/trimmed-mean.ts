import { say } from '../../terms/words.js';
import { defineReducer } from '../reducer.js';
import { meanOf } from '../reductions.js';
import { ends, trimWords, whyTrimmed } from './trim.js';

export const trimmedMean = defineReducer({
  name: 'trimmed-mean',
  parameters: ends,
  reduce: (line, values) => meanOf(line.trimmed(values)),
  sentence(values, over, names) {
    const { zh, en } = trimWords(values, over, names);
    return say(`${zh}，其余取平均`, `${en} and take the mean of the rest`);
  },
  why: whyTrimmed,
});
