import { useLingui } from '@lingui/react';
import type { Comparison, NeededWay } from '../../../api/types';
import { formatExact, minus } from '../../../ui/format/exact-number';
import { sideBySide } from '../../../ui/format/side-by-side';
import { useSay } from '../../../ui/words';

interface NotYetEnoughProps {
  readonly way: NeededWay | undefined;
  readonly score: Comparison['score'];
  readonly scoreDigits: number;
}

/** Why equal scores would not have been enough. */
export function NotYetEnough({ way, score, scoreDigits }: NotYetEnoughProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const less = way?.oneLess;
  if (less == null || less.tie === null) return null;
  const { rule, figure, value, otherValue } = less.tie;
  const base = { level: formatExact(less.score, scoreDigits), score: say(score.title) };
  return <p className="why">{words()}</p>;

  function words(): string {
    if (rule === null)
      return i18n._({
        id: 'needed.level-stays',
        message: '追平 {level} 还不够：{score}相同就分不出先后。',
        values: base,
      });
    if (figure === null || value === null || otherValue === null)
      return i18n._({
        id: 'needed.level-behind',
        message: '追平 {level} 还不够：{score}相同时依规则排在后面。',
        values: base,
      });
    const write = sideBySide([value, otherValue]);
    const values = { ...base, figure: say(figure.title), own: write(value), other: write(otherValue) };
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
  }
}
