import { useLingui } from '@lingui/react';
import { pathIn } from '../../../ui/language';
import { useSimulated } from '../../../ui/simulated';
import { useSiteAddress } from '../../../ui/site-address';
import { useKnown } from './use-known';
import { titleOf } from '../list/title';
import type { PublicPage } from '../list/page';
import type { Place } from '../list/place';

interface PrintFootProps {
  readonly page: PublicPage;
  readonly place: Place;
}

/** At the foot of every printed sheet: what it is, of which version, where it stands, and that it is simulated. */
export function PrintFoot({ page, place }: PrintFootProps) {
  const { i18n } = useLingui();
  const isSimulated = useSimulated();
  const site = useSiteAddress();
  const title = useKnown((known) => titleOf({ page, place }, known));
  const version = useKnown((known) => page.version?.(place, known));
  const query = place.query.toString();
  const search = query === '' ? '' : `?${query}`;
  const words = [
    isSimulated ? i18n._({ id: 'strip.mark', message: '模拟数据，非大赛结果' }) : null,
    title ?? null,
    version === undefined ? null : i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version } }),
    site.replace(/^https?:\/\//, '') + pathIn(place.language, decodeURI(place.path)) + search,
  ];
  return (
    <div className="print-foot" aria-hidden="true">
      <p>{words.filter((word) => word !== null).join(' · ')}</p>
    </div>
  );
}
