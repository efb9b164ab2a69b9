import { valuesOf } from '../../terms/axis-words.js';
import { countFrom, type AxisName } from '../../terms/primitives.js';
import { say, type Sentence } from '../../terms/words.js';
import type { Line } from '../line.js';
import type { Names } from '../method.js';

/** How many values fall away at each end, for `trimmed-mean` and `trimmed-sum`. */
export const ends = { high: countFrom(0), low: countFrom(0) };

export interface Ends {
  readonly high: number;
  readonly low: number;
}

export const whyTrimmed = (line: Line, position: number, { low }: Ends): Sentence =>
  line.ascending().indexOf(position) < low
    ? say('最低，去掉', 'lowest, dropped')
    : say('最高，去掉', 'highest, dropped');

export function trimWords({ high, low }: Ends, over: AxisName, names: Names): Sentence {
  const [axis, values] = [names.axis(over), valuesOf(over)];
  const among = say(`各${axis.zh}的${values.zh}中`, `Of the ${values.en} of all ${axis.plural}`);
  if (high === 0 && low === 0) return say(`${among.zh}一个不去`, `${among.en} drop none`);
  const zh = [high > 0 ? `${high} 个最高的` : '', low > 0 ? `${low} 个最低的` : ''].filter(Boolean).join('和 ');
  const en = [endWords(high, 'highest'), endWords(low, 'lowest')].filter(Boolean).join(' and ');
  return say(`${among.zh}去掉 ${zh}`, `${among.en} drop ${en}`);
}

const endWords = (n: number, end: string): string => (n === 0 ? '' : n === 1 ? `the ${end}` : `the ${n} ${end}`);
