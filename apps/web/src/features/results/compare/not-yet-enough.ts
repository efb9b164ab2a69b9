import { useLingui } from '@lingui/react';
import type { Comparison, NeededWay } from '../../../api/types';
import { formatExact, minus } from '../../../ui/format/exact-number';
import { sideBySide } from '../../../ui/format/side-by-side';
import { useSay } from '../../../ui/words';

export interface ScoreShown {
  readonly score: Comparison['score'];
  /** With how many digits the round shows its scores. */
  readonly scoreDigits: number;
}

/** Why equal scores, one step before what is enough, are not; null where they would not have been equal. */
export function useNotYetEnough({ score, scoreDigits }: ScoreShown): (way: NeededWay) => string | null {
  const { i18n } = useLingui();
  const say = useSay();
  return ({ oneLess }) => {
    if (oneLess === null || oneLess.tie === null) return null;
    const { rule, figure, value, otherValue } = oneLess.tie;
    const level = { level: formatExact(oneLess.score, scoreDigits), score: say(score.title) };
    if (rule === null)
      return i18n._({
        id: 'needed.level-stays',
        message: '追平 {level} 还不够：{score}相同就分不出先后。',
        values: level,
      });
    if (figure === null || value === null || otherValue === null)
      return i18n._({
        id: 'needed.level-behind',
        message: '追平 {level} 还不够：{score}相同时依规则排在后面。',
        values: level,
      });
    const write = sideBySide([value, otherValue]);
    const values = { ...level, figure: say(figure.title), own: write(value), other: write(otherValue) };
    return minus(value, otherValue).startsWith('-')
      ? i18n._({
          id: 'needed.level-higher',
          message: '追平 {level} 还不够：{score}相同时先比{figure}，{other} 高于 {own}。',
          values,
        })
      : i18n._({
          id: 'needed.level-lower',
          message: '追平 {level} 还不够：{score}相同时先比{figure}，{other} 低于 {own}。',
          values,
        });
  };
}
