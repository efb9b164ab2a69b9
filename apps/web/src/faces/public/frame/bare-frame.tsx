import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useContest } from '../../../api/contests';
import { TimeZone } from '../../../ui/clock';
import { Failure } from '../../../ui/failure';
import { SimulatedInside } from '../../../ui/simulated';
import { Waiting } from '../../../ui/waiting';
import type { Place } from '../list/place';

interface BareFrameProps {
  readonly place: Place;
  readonly children: ReactNode;
}

/** Around a page of a contest that fills the window by itself: its zone, and whether it is simulated. */
export function BareFrame({ place: { slug }, children }: BareFrameProps) {
  const { i18n } = useLingui();
  const { data: contest, error, refetch } = useContest(slug);
  if (contest !== undefined) {
    return (
      <TimeZone value={contest.timeZone}>
        <SimulatedInside value={contest.isSimulated}>{children}</SimulatedInside>
      </TimeZone>
    );
  }
  return (
    <main className="frame">
      {error === null ? (
        <Waiting title={i18n._({ id: 'contest.loading', message: '正在取大赛的资料' })} isPage />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} level={1} />
      )}
    </main>
  );
}
