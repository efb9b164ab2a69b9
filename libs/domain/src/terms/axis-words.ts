import type { AxisName } from './primitives.js';
import { say, type Sentence, type Words } from './words.js';

/** What the keys of an axis are, for people; the English is the singular. */
export const axisWords: Readonly<Record<AxisName, Sentence>> = {
  channel: say('投票渠道', 'channel'),
  group: say('分组', 'group'),
  session: say('场次', 'session'),
  item: say('分项', 'item'),
  cell: say('选票栏', 'ballot cell'),
  criterion: say('评分标准', 'criterion'),
  judge: say('评委', 'judge'),
  opponent: say('对手', 'opponent'),
};

/** What one key of an axis is called, and in English several. */
export interface AxisWords extends Sentence {
  readonly plural: string;
}

const plurals: Partial<Record<AxisName, string>> = { criterion: 'criteria' };

/** As the rulebook calls it, or as everybody does. */
export function wordsOfAxis(axis: AxisName, title?: Words): AxisWords {
  const { zh, en } = axisWords[axis];
  if (title?.en === undefined) return { zh: title?.zh ?? zh, en, plural: plurals[axis] ?? `${en}s` };
  const own = title.en.charAt(0).toLowerCase() + title.en.slice(1);
  return { zh: title.zh, en: own, plural: pluralOf(own) };
}

const pluralOf = (noun: string): string => {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
};

/** What stands at the keys of an axis. */
export const valuesOf = (axis: AxisName): Sentence => (axis === 'judge' ? say('评分', 'marks') : say('值', 'values'));
