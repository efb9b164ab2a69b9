import { useLingui } from '@lingui/react';
import { useSay } from '../../../ui/words';
import type { FilledProps, FillProps, FormParts } from '../form-parts';
import { GivenRows } from './given-rows';
import { Mark } from './mark';
import { Stepper } from './stepper';
import { sumOf, weightOf, withWeight } from './weighing';
import { isWhole } from './whole';

/** A ballot that gives points, up to so many for an entry and, where the rules say so, so many in all. */
export const points: FormParts = { Fill: PointsFill, Count: PointsCount, Mark, isWhole };

function PointsFill({ slug, ballot: { form }, entries, found, shut, filled, fill }: FillProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const left = form.sum === null ? Infinity : form.sum - sumOf(filled);
  return (
    <GivenRows
      {...{ slug, entries, found, shut }}
      isGiven={(number) => filled.choices.includes(number)}
      control={({ number, title }) => {
        const own = weightOf(filled, number) ?? 0;
        return (
          <Stepper
            label={i18n._({
              id: 'vote.points-of',
              message: '{number} 号的分数：{title}',
              values: { number, title: say(title) },
            })}
            value={own}
            most={Math.min(form.mostPoints ?? 0, own + left)}
            onChange={(next) => fill(withWeight(filled, number, next === 0 ? undefined : next))}
          />
        );
      }}
    />
  );
}

function PointsCount({ ballot: { form }, filled }: FilledProps) {
  const { i18n } = useLingui();
  const given = sumOf(filled);
  const count = filled.choices.length;
  const { sum } = form;
  const values = { given, count, sum, left: (sum ?? 0) - given };
  const words =
    sum !== null
      ? given >= sum
        ? i18n._({ id: 'vote.points-all', message: '{sum} 分已全部给出', values })
        : i18n._({ id: 'vote.points-left', message: '已给 {given} 分，还须给 {left} 分', values })
      : count === 0
        ? i18n._({ id: 'vote.points-none', message: '还没有打分' })
        : i18n._({ id: 'vote.points-some', message: '已给 {count} 项打分', values });
  return <p className="chosen-count">{words}</p>;
}
