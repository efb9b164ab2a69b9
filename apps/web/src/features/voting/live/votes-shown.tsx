import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { BallotPage } from '../../../api/types';
import { Said } from '../../../ui/words';

interface VotesShownProps {
  readonly ballot: BallotPage;
  /** Where the totals of a channel stand. */
  readonly addressOf: (channel: string) => string;
}

/** Of a contest with several votes this one and the others whose totals may be seen, by name and in one order on each page. */
export function VotesShown({ ballot, addressOf }: VotesShownProps) {
  const { i18n } = useLingui();
  if (ballot.others.length === 0) return null;
  const others = ballot.others.filter(({ totals }) => totals.kind !== 'hidden');
  const votes = [ballot, ...others].sort((a, b) => (a.channel < b.channel ? -1 : 1));
  return (
    <nav className="live-links" aria-label={i18n._({ id: 'live.all-votes', message: '这个大赛的投票' })}>
      {votes.map(({ channel, title }) =>
        channel === ballot.channel ? (
          <b key={channel} aria-current="page">
            <Said words={title} />
          </b>
        ) : (
          <Link key={channel} href={addressOf(channel)}>
            <Said words={title} />
          </Link>
        ),
      )}
    </nav>
  );
}
