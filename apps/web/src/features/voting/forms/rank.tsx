import { useLingui } from '@lingui/react';
import { Pips } from '../act-bar';
import { BallotRows } from '../ballot-rows';
import { toggled } from '../filling';
import type { FilledProps, FillProps, FormParts } from '../form-parts';
import { Mark } from './mark';
import { moved } from './weighing';
import { isWhole } from './whole';

/** A ballot that ranks: each entry that is chosen takes the next place, and can be moved up and down. */
export const rank: FormParts = { Fill: RankFill, Count: RankCount, Mark, isWhole };

function RankFill({ slug, ballot: { to }, entries, found, shut, isUsedUp, filled, fill }: FillProps) {
  const { choices } = filled;
  return (
    <BallotRows
      {...{ slug, entries, found, shut }}
      chosen={choices}
      mayChoose={({ number }) => choices.length < to && !isUsedUp(number)}
      signOf={(number) => String(choices.indexOf(number) + 1)}
      onToggle={(number) => fill({ choices: toggled(choices, number, to), weights: null })}
      below={(number) => (
        <Moves
          number={number}
          place={choices.indexOf(number) + 1}
          last={choices.length}
          onMove={(by) => fill(moved(filled, number, by))}
        />
      )}
    />
  );
}

interface MovesProps {
  readonly number: number;
  readonly place: number;
  readonly last: number;
  readonly onMove: (by: 1 | -1) => void;
}

function Moves({ number, place, last, onMove }: MovesProps) {
  const { i18n } = useLingui();
  const values = { number, place };
  return (
    <div className="rank-moves">
      <span className="small soft">{i18n._({ id: 'vote.ranked-at', message: '排在第 {place} 位', values })}</span>
      <button
        type="button"
        className="button button--plain"
        aria-disabled={place === 1}
        aria-label={i18n._({ id: 'vote.rank-up', message: '把 {number} 号往前排', values })}
        onClick={() => onMove(-1)}
      >
        &uarr;
      </button>
      <button
        type="button"
        className="button button--plain"
        aria-disabled={place === last}
        aria-label={i18n._({ id: 'vote.rank-down', message: '把 {number} 号往后排', values })}
        onClick={() => onMove(1)}
      >
        &darr;
      </button>
    </div>
  );
}

/** The ranking itself stands beside the count, from the first place. */
function RankCount({ ballot: { to }, filled: { choices } }: FilledProps) {
  const { i18n } = useLingui();
  const count = choices.length;
  const values = { count, to, left: to - count };
  const words =
    count === 0
      ? i18n._({ id: 'vote.rank-none', message: '还没有排，先点第 1 位', values })
      : count >= to
        ? i18n._({ id: 'vote.rank-all', message: '{to} 位已排满', values })
        : i18n._({ id: 'vote.rank-some', message: '已排 {count} 位，还可排 {left} 位', values });
  return (
    <>
      <p className="chosen-count">{words}</p>
      <Pips count={count} to={to} />
      {count > 0 && (
        <ol className="part-counts ranked small soft">
          {choices.map((number) => (
            <li key={number}>{i18n._({ id: 'vote.rank-line', message: '{number} 号', values: { number } })}</li>
          ))}
        </ol>
      )}
    </>
  );
}
