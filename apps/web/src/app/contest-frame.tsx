import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useContest } from '../api/contests';
import type { Contest } from '../api/types';
import { TimeZone } from '../ui/clock';
import { Failure } from '../ui/failure';
import type { FootFact } from '../ui/site-foot';
import { Waiting } from '../ui/waiting';
import { SaidList, useSay } from '../ui/words';
import { ContestStrip } from './contest-strip';
import { ContestTime } from './contest-time';
import { TitledByContest } from './page-title';
import { SiteFrame } from './site-frame';
import { type ContestPageName, useContestNav } from './use-contest-nav';

interface ContestFrameProps {
  readonly slug: string;
  readonly current: ContestPageName;
  readonly children: ReactNode;
}

/** The frame of a contest's page: its navigation, what is simulated, who organises it, in which zone it is dated. */
export function ContestFrame({ slug, current, children }: ContestFrameProps) {
  const { data: contest, error, refetch } = useContest(slug);
  const nav = useContestNav(slug, current);
  const facts = useContestFacts(contest);
  const isLost = contest === undefined && error !== null;
  const name = useContestName(contest);
  return (
    <TitledByContest value={isLost ? null : name}>
      <TimeZone value={contest?.timeZone ?? 'UTC'}>
        <SiteFrame
          nav={isLost ? [] : nav}
          strip={contest !== undefined && <ContestStrip contest={contest} />}
          facts={facts}
          isWaiting={contest === undefined && !isLost}
          {...(isLost ? {} : { rulesHref: `/${slug}/rules` })}
        >
          {isLost ? (
            <div className="frame">
              <Failure error={error} onRetry={() => void refetch()} level={1} />
            </div>
          ) : (
            <OnceKnown isKnown={contest !== undefined}>{children}</OnceKnown>
          )}
        </SiteFrame>
      </TimeZone>
    </TitledByContest>
  );
}

function useContestName(contest: Contest | undefined): string {
  const { i18n } = useLingui();
  const say = useSay();
  if (contest === undefined) return '';
  const title = say(contest.title);
  return contest.isSimulated
    ? i18n._({ id: 'title.simulated', message: '{title}（模拟数据）', values: { title } })
    : title;
}

/** The page asks for its own data at once, but is not shown before the contest is: nothing jumps then. */
function OnceKnown({ isKnown, children }: { readonly isKnown: boolean; readonly children: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <>
      {!isKnown && (
        <div className="frame">
          <Waiting title={i18n._({ id: 'contest.loading', message: '正在取大赛的资料' })} isPage />
        </div>
      )}
      <div className="frame" hidden={!isKnown}>
        {children}
      </div>
    </>
  );
}

function useContestFacts(contest: Contest | undefined): readonly FootFact[] {
  const { i18n } = useLingui();
  if (contest === undefined) return [];
  const { organisers } = contest;
  const who = { name: i18n._({ id: 'foot.organisers', message: '主办' }), value: <SaidList list={organisers} /> };
  const when = { name: i18n._({ id: 'foot.time', message: '时间' }), value: <ContestTime contest={contest} /> };
  return organisers.length === 0 ? [when] : [who, when];
}
