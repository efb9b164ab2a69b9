import { useContest } from '../../../api/contests';
import { useLingui } from '@lingui/react';
import { TimeZone } from '../../../ui/clock';
import { Failure } from '../../../ui/failure';
import { SimulatedInside } from '../../../ui/simulated';
import { Waiting } from '../../../ui/waiting';
import { Screen } from './screen';
import { useDark } from './use-dark';
import { useVoteNow } from './use-vote-now';

export interface WholeScreenProps {
  readonly slug: string;
  /** `channel` names a vote; `theme=light` is for a hall that is bright. */
  readonly query: URLSearchParams;
}

/** The big screen with all that the frame of a page is for others. */
export function WholeScreen({ slug, query }: WholeScreenProps) {
  const { i18n } = useLingui();
  useDark(query.get('theme') !== 'light');
  const contest = useContest(slug);
  const ballot = useVoteNow(slug, query.get('channel') ?? undefined);
  if (contest.data !== undefined && ballot.data !== undefined) {
    return (
      <TimeZone value={contest.data.timeZone}>
        <SimulatedInside value={contest.data.isSimulated}>
          <Screen
            key={`${slug} ${ballot.data.channel}`}
            contest={contest.data}
            ballot={ballot.data}
            addressOf={(channel) => `/${slug}/screen?${withChannel(query, channel)}`}
          />
        </SimulatedInside>
      </TimeZone>
    );
  }
  const failed = [contest, ballot].find(({ error }) => error !== null);
  return (
    <main className="frame">
      {failed === undefined ? (
        <Waiting title={i18n._({ id: 'live.loading', message: '正在取票数' })} isPage />
      ) : (
        <Failure error={failed.error} onRetry={() => void failed.refetch()} level={1} />
      )}
    </main>
  );
}

function withChannel(query: URLSearchParams, channel: string): URLSearchParams {
  const changed = new URLSearchParams(query);
  changed.set('channel', channel);
  return changed;
}
