import { isWhole } from '../../exact/exact.js';
import { showNumber } from '../../terms/number-words.js';
import { say } from '../../terms/words.js';
import { eachValue } from '../each-value.js';
import { pointParameters, pointsByPlace, pointWords, tableOrRatio } from './point-table.js';

export const points = eachValue({
  name: 'points',
  parameters: pointParameters,
  refinement: tableOrRatio,
  prepare(values, refuse) {
    const worth = pointsByPlace(values, refuse);
    return (value) => {
      if (isWhole(value) && value.s > 0n && value.n > 0n) return worth(Number(value.n));
      const shown = showNumber(value);
      refuse(
        'not-a-place',
        say(
          `${shown} 不是名次：名次是 1、2、3 这样的整数，请改正数据`,
          `${shown} is not a place: a place is a whole number from 1, so mend the evidence`,
        ),
      );
      return undefined;
    };
  },
  sentence(values) {
    const { zh, en } = pointWords(values);
    return say(`按名次得分：${zh}`, `Points by place: ${en}`);
  },
  arithmetic: (value) => say(`第 ${showNumber(value)} 名`, `place ${showNumber(value)}`),
});
