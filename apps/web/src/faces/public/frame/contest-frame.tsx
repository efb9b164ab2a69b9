import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useContest } from '../../../api/contests';
import type { Contest } from '../../../api/types';
import { TimeZone } from '../../../ui/clock';
import { Failure } from '../../../ui/failure';
import { ContactInside } from '../../../ui/contact';
import { SimulatedInside } from '../../../ui/simulated';
import type { FootFact } from '../../../ui/site-foot';
import { Waiting } from '../../../ui/waiting';
import { Said, SaidList } from '../../../ui/words';
import type { PublicPage } from '../list/page';
import type { Place } from '../list/place';
import { ContestStrip } from './contest-strip';
import { ContestTime } from './contest-time';
import { navOf } from './contest-nav';
import { SiteFrame } from './site-frame';

interface ContestFrameProps {
  readonly page: PublicPage;
  readonly place: Place;
  /** The page of the navigation under which this one is found. */
  readonly under?: string | undefined;
  readonly children: ReactNode;
}

/** The frame of a contest's page: its navigation, what is simulated, who organises it, in which zone it is dated. */
export function ContestFrame({ page, place, under, children }: ContestFrameProps) {
  const { slug } = place;
  const { data: contest, error, refetch } = useContest(slug);
  const facts = useContestFacts(contest);
  const isLost = contest === undefined && error !== null;
  return (
    <TimeZone value={contest?.timeZone ?? 'UTC'}>
      <SimulatedInside value={contest?.isSimulated ?? false}>
        <ContactInside value={contest?.contact ?? null}>
          <SiteFrame
            page={page}
            place={place}
            nav={isLost ? [] : navOf(place, under)}
            strip={contest !== undefined && <ContestStrip contest={contest} />}
            facts={facts}
            isWaiting={contest === undefined && !isLost}
            {...(isLost ? {} : { rulesHref: `/${slug}/rules` })}
            {...(hasReceipts(contest) ? { receiptsHref: `/${slug}/receipt` } : {})}
          >
            {isLost ? (
              <div className="frame">
                <Failure error={error} onRetry={() => void refetch()} level={1} />
              </div>
            ) : (
              <OnceKnown isKnown={contest !== undefined}>{children}</OnceKnown>
            )}
          </SiteFrame>
        </ContactInside>
      </SimulatedInside>
    </TimeZone>
  );
}

/** Whether ballots are cast here, whose receipts can be looked up. */
const hasReceipts = (contest: Contest | undefined): boolean =>
  contest?.rulebook?.hasChannels === true && !contest.isImported;

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
  const { organisers, contact } = contest;
  const who = { name: i18n._({ id: 'foot.organisers', message: '主办' }), value: <SaidList list={organisers} /> };
  const whom = { name: i18n._({ id: 'foot.contact', message: '联系' }), value: contact && <Said words={contact} /> };
  const when = { name: i18n._({ id: 'foot.time', message: '时间' }), value: <ContestTime contest={contest} /> };
  return [...(organisers.length === 0 ? [] : [who]), ...(contact === null ? [] : [whom]), when];
}
