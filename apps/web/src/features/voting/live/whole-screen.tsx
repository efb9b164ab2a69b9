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
  /** For a hall that is bright. */
  readonly isLight: boolean;
}

/** The big screen with all that the frame of a page is for others. */
export function WholeScreen({ slug, isLight }: WholeScreenProps) {
  const { i18n } = useLingui();
  useDark(!isLight);
  const contest = useContest(slug);
  const ballot = useVoteNow(slug);
  if (contest.data !== undefined && ballot.data !== undefined) {
    return (
      <TimeZone value={contest.data.timeZone}>
        <SimulatedInside value={contest.data.isSimulated}>
          <Screen key={slug} contest={contest.data} ballot={ballot.data} />
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
