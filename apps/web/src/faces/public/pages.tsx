import { useContests } from '../../api/contests';
import { CodedPage } from './code/coded-page';
import { usePrefetchedCode } from './code/use-prefetched-code';
import { ContestFrame } from './frame/contest-frame';
import { PageTitle } from './frame/page-title';
import { SiteFrame } from './frame/site-frame';
import { useArrival } from './frame/use-arrival';
import { useKnown } from './frame/use-known';
import type { PublicPage } from './list/page';
import { contestAtHome } from './list/contest-at-home';
import type { PageName } from './list/page-list';
import { type Place, readAfter } from './list/place';
import { NotFoundPage } from './pages/not-found-page';

interface PagesProps {
  readonly name: PageName | null;
  readonly page: PublicPage;
  readonly place: Place;
}

/** A page in its frame. One frame serves all pages of a contest: going from one to the next changes what is inside. */
export function Pages({ name, page, place }: PagesProps) {
  useArrival(place.path);
  usePrefetchedCode();
  return (
    <>
      <PageTitle page={page} place={place} />
      {name === null && <NotFoundPage place={place} />}
      {name === 'home' && <Home page={page} place={place} />}
      {name !== null && name !== 'home' && <Framed name={name} page={page} place={place} />}
    </>
  );
}

function Framed({ name, page, place }: PagesProps & { readonly name: PageName }) {
  const inside = <CodedPage key={name} name={name} place={place} />;
  // it fills the window by itself
  if (name === 'screen') return inside;
  if (place.slug === '') {
    return (
      <SiteFrame page={page} place={place}>
        <div className="frame">{inside}</div>
      </SiteFrame>
    );
  }
  return (
    <ContestFrame page={page} place={place} under={page.under}>
      {inside}
    </ContestFrame>
  );
}

/** The list of contests; where there is one alone, that contest itself. */
function Home({ page, place }: Omit<PagesProps, 'name'>) {
  // which of the two it is, the list says
  useContests(readAfter(place.query));
  const only = useKnown((known) => contestAtHome(place, known));
  if (only === undefined) {
    return (
      <SiteFrame page={page} place={place}>
        <div className="frame">
          <CodedPage name="home" place={place} />
        </div>
      </SiteFrame>
    );
  }
  return (
    <ContestFrame page={page} place={{ ...place, slug: only }} under="contest">
      <CodedPage name="contest" place={{ ...place, slug: only }} />
    </ContestFrame>
  );
}
