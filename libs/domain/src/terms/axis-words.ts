import type { AxisName } from './primitives.js';
import { say, type Sentence } from './words.js';

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

const plurals: Partial<Record<AxisName, string>> = { criterion: 'criteria' };

export const axisPlural = (axis: AxisName): string => plurals[axis] ?? `${axisWords[axis].en}s`;
