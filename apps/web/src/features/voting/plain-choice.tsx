import { useLingui } from '@lingui/react';
import { Pips } from './act-bar';
import { BallotRows } from './ballot-rows';
import { toggled } from './filling';
import type { FilledProps, FillProps, FormParts } from './form-parts';

/** A ballot that chooses entries, whatever their order. */
export const plainChoice: FormParts = {
  Fill: PlainRows,
  Count: ChosenCount,
  Mark: () => null,
  isWhole: ({ choices }, { from, to }) => choices.length >= from && choices.length <= to,
};

function PlainRows({ slug, ballot: { to }, entries, found, shut, isUsedUp, filled: { choices }, fill }: FillProps) {
  return (
    <BallotRows
      slug={slug}
      entries={entries}
      chosen={choices}
      mayChoose={({ number }) => choices.length < to && !isUsedUp(number)}
      found={found}
      shut={shut}
      onToggle={(number) => fill({ choices: toggled(choices, number, to), weights: null })}
    />
  );
}

export function ChosenCount({ ballot: { from, to }, filled: { choices } }: FilledProps) {
  const { i18n } = useLingui();
  const count = choices.length;
  const values = { count, to, left: to - count, missing: from - count };
  const words =
    count === 0
      ? i18n._({ id: 'vote.none-chosen', message: '还没有选，最多选 {to} 项', values })
      : count >= to
        ? i18n._({ id: 'vote.all-chosen', message: '已选满 {to} 项，换选请先取消一项', values })
        : count < from
          ? i18n._({ id: 'vote.too-few', message: '已选 {count} 项，还须选 {missing} 项', values })
          : i18n._({ id: 'vote.some-chosen', message: '已选 {count} 项，还可选 {left} 项', values });
  return (
    <>
      <p className="chosen-count">{words}</p>
      <Pips count={count} to={to} />
    </>
  );
}
