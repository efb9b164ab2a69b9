import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { useContest } from '../../../api/contests';
import { NotFound } from '../../../ui/failure';
import { ContestFrame } from '../frame/contest-frame';
import { navOf } from '../frame/contest-nav';
import { SiteFrame } from '../frame/site-frame';
import { notFound } from '../list/site-pages';
import type { Place } from '../list/place';

interface NotFoundPageProps {
  readonly place: Place;
}

/** There is no such page; where the address names a contest, its pages are offered. */
export function NotFoundPage({ place }: NotFoundPageProps) {
  return place.slug === '' ? <NowhereAtAll place={place} /> : <NotInContest place={place} />;
}

function NowhereAtAll({ place }: NotFoundPageProps) {
  return (
    <SiteFrame page={notFound} place={place}>
      <div className="frame">
        <NotFound />
      </div>
    </SiteFrame>
  );
}

function NotInContest({ place }: NotFoundPageProps) {
  const { i18n } = useLingui();
  const isContest = useContest(place.slug).data !== undefined;
  if (!isContest) return <NowhereAtAll place={place} />;
  return (
    <ContestFrame page={notFound} place={place}>
      <NotFound>
        <p>{i18n._({ id: 'state.contest-pages', message: '这届大赛有这些页面：' })}</p>
        <ul className="link-row">
          {navOf(place).map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
      </NotFound>
    </ContestFrame>
  );
}
