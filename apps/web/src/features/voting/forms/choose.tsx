import { useLingui } from '@lingui/react';
import type { BallotEntry } from '../../../api/types';
import { useSay } from '../../../ui/words';
import { Pips } from '../act-bar';
import { BallotRows } from '../ballot-rows';
import { toggled } from '../filling';
import type { FilledProps, FillProps, FormParts } from '../form-parts';
import { ChosenCount } from '../plain-choice';
import { ByPart, hasRoom, PartCounts } from './by-part';
import { GivenRows } from './given-rows';
import { Mark } from './mark';
import { Stepper } from './stepper';
import { votesOf, withVotes } from './weighing';
import { isWhole } from './whole';

/** A ballot that chooses with bounds for each part, or that is shared by its choices. */
export const choice: FormParts = {
  Fill: ({ slug, ballot, entries, found, shut, filled, fill }: FillProps) => (
    <ByPart
      {...{ ballot, entries, filled }}
      rows={(part) => (
        <BallotRows
          {...{ slug, found, shut }}
          entries={part}
          chosen={filled.choices}
          mayChoose={(entry) => filled.choices.length < ballot.to && hasRoom(ballot, filled, entry)}
          onToggle={(number) => fill({ choices: toggled(filled.choices, number, ballot.to), weights: null })}
        />
      )}
    />
  ),
  Count: ChoiceCount,
  Mark,
  isWhole,
};

/** A ballot of several votes, of which one entry can have more than one. */
export const votes: FormParts = { Fill: VotesFill, Count: VotesCount, Mark, isWhole };

function ChoiceCount({ ballot, filled }: FilledProps) {
  const { i18n } = useLingui();
  const count = filled.choices.length;
  return (
    <>
      <ChosenCount ballot={ballot} filled={filled} />
      {ballot.form.isShared && count > 1 && (
        <p className="small soft">
          {i18n._({ id: 'vote.shared-now', message: '每项得 1/{count} 票', values: { count } })}
        </p>
      )}
      <PartCounts ballot={ballot} filled={filled} />
    </>
  );
}

function VotesFill({ slug, ballot, entries, found, shut, filled, fill }: FillProps) {
  const { i18n } = useLingui();
  const say = useSay();
  const left = ballot.to - filled.choices.length;
  const most = (entry: BallotEntry): number => {
    const own = votesOf(filled, entry.number);
    const room = own + left;
    // as far as its part has room
    for (let more = own; more < room; more += 1) {
      if (!hasRoom(ballot, withVotes(filled, entry.number, more), entry)) return more;
    }
    return room;
  };
  return (
    <ByPart
      {...{ ballot, entries, filled }}
      rows={(part) => (
        <GivenRows
          {...{ slug, found, shut }}
          entries={part}
          isGiven={(number) => filled.choices.includes(number)}
          control={(entry) => {
            const values = { number: entry.number, title: say(entry.title) };
            return (
              <Stepper
                label={i18n._({ id: 'vote.votes-of', message: '{number} 号的票数：{title}', values })}
                value={votesOf(filled, entry.number)}
                most={most(entry)}
                onChange={(next) => fill(withVotes(filled, entry.number, next))}
              />
            );
          }}
        />
      )}
    />
  );
}

function VotesCount({ ballot, filled }: FilledProps) {
  const { i18n } = useLingui();
  const { from, to } = ballot;
  const count = filled.choices.length;
  const values = { count, to, left: to - count, missing: from - count };
  const words =
    count >= to
      ? i18n._({ id: 'vote.votes-all', message: '{to} 票已全部给出', values })
      : count < from
        ? i18n._({ id: 'vote.votes-few', message: '已给 {count} 票，还须给 {missing} 票', values })
        : i18n._({ id: 'vote.votes-some', message: '已给 {count} 票，还可给 {left} 票', values });
  return (
    <>
      <p className="chosen-count">{words}</p>
      <Pips count={count} to={to} />
      <PartCounts ballot={ballot} filled={filled} />
    </>
  );
}
