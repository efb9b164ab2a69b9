import { useLingui } from '@lingui/react';
import { createPortal } from 'react-dom';
import { useContest } from '../../../api/contests';
import { useDesk } from '../../../api/desk';
import type { Account, Desk } from '../../../api/types';
import { useSignInAgainSlot } from '../../../features/auth/sign-in-again';
import { DeskProvider, SaverProvider, useDeskSaver, useSavedSheets } from '../../../features/judging/desk-context';
import { EntryDesk } from '../../../features/judging/entry-desk';
import { Review } from '../../../features/judging/review';
import { SaveStateLine } from '../../../features/judging/save-state';
import { SheetList } from '../../../features/judging/sheet-list';
import { UnsentPlaces } from '../../../features/judging/unsent-places';
import { Welcome } from '../../../features/judging/welcome';
import { TimeZone } from '../../../ui/clock';
import { Fetched } from '../../../ui/fetched';
import { DeskBar, type DeskBarProps } from '../frame/desk-bar';
import type { DeskSpot } from '../frame/desk-place';

type PanelSpot = Extract<DeskSpot, { panel: string }>;

interface PanelPageProps {
  readonly account: Account;
  readonly spot: PanelSpot;
  readonly path: string;
}

/** A judge's desk of one panel: dated in the contest's zone, and saved as it is typed, on whatever page. */
export function PanelPage({ account, spot, path }: PanelPageProps) {
  const { i18n } = useLingui();
  const place = { slug: spot.slug, panel: spot.panel };
  const query = useDesk(place);
  const timeZone = useContest(spot.slug).data?.timeZone ?? 'UTC';
  const bar = { account, contest: spot.slug, path };
  return (
    <TimeZone value={timeZone}>
      <SaverProvider account={account} place={place}>
        {query.data === undefined ? (
          <>
            <DeskBar {...bar} />
            <main className="desk-main" id="main" tabIndex={-1}>
              <Fetched query={query} waiting={i18n._({ id: 'desk.waiting', message: '正在取评分表' })} level={1}>
                {() => null}
              </Fetched>
            </main>
          </>
        ) : (
          <DeskProvider place={place} desk={query.data}>
            <PanelBar
              {...bar}
              judge={query.data.judge}
              save={<SaveStateLine number={spot.kind === 'entry' ? spot.number : null} />}
            />
            <main className="desk-main" id="main" tabIndex={-1}>
              <Page desk={query.data} spot={spot} />
            </main>
            <Unsent />
          </DeskProvider>
        )}
      </SaverProvider>
    </TimeZone>
  );
}

function Page({ desk, spot }: { readonly desk: Desk; readonly spot: PanelSpot }) {
  const mayAccept = desk.left === null && desk.stage?.state !== 'closed' && desk.sheets.length > 0;
  if (desk.terms.acceptedAt === null && mayAccept) return <Welcome />;
  if (spot.kind === 'entry') return <EntryDesk number={spot.number} />;
  return spot.kind === 'review' ? <Review number={spot.number} /> : <SheetList />;
}

/** In the dialog in which somebody signs in again. */
function Unsent() {
  const slot = useSignInAgainSlot();
  return slot === null ? null : createPortal(<UnsentPlaces />, slot);
}

/** Knows what is lost by who signs out now. */
function PanelBar(bar: Omit<DeskBarProps, 'unsent' | 'onLeave'>) {
  const saver = useDeskSaver();
  const unsent = useSavedSheets().filter(({ sheet }) => sheet.isUnsent).length;
  return <DeskBar {...bar} unsent={unsent} onLeave={saver.leave} />;
}
