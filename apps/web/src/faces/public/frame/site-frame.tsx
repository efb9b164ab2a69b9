import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { type FootFact, SiteFoot } from '../../../ui/site-foot';
import { type NavItem, SiteHead } from '../../../ui/site-head';
import { inLanguage } from '../list/find-page';
import type { PublicPage } from '../list/page';
import type { Place } from '../list/place';
import { PrintFoot } from './print-foot';
import { Staff } from './staff';

interface SiteFrameProps {
  readonly page: PublicPage;
  readonly place: Place;
  readonly nav?: readonly NavItem[];
  readonly strip?: ReactNode;
  readonly facts?: readonly FootFact[];
  readonly rulesHref?: string;
  readonly receiptsHref?: string;
  /** Nothing of it is known yet. */
  readonly isWaiting?: boolean;
  readonly children: ReactNode;
}

/** Head, main and foot, the same on every public page. */
export function SiteFrame(props: SiteFrameProps) {
  const { page, place, nav = [], strip, facts = [], rulesHref, receiptsHref, isWaiting = false, children } = props;
  const { i18n } = useLingui();
  const other = place.language === 'zh' ? 'en' : 'zh';
  const links = [
    ...(rulesHref === undefined ? [] : [{ href: rulesHref, label: i18n._({ id: 'foot.rules', message: '规则全文' }) }]),
    ...(receiptsHref === undefined
      ? []
      : [{ href: receiptsHref, label: i18n._({ id: 'foot.receipts', message: '查回执' }) }]),
    { href: '/privacy', label: i18n._({ id: 'foot.privacy', message: '我们存了什么' }) },
    { href: '/login', label: i18n._({ id: 'foot.login', message: '工作人员登录' }) },
  ];
  return (
    <>
      <a className="skip-link" href="#main">
        {i18n._({ id: 'site.skip', message: '跳到正文' })}
      </a>
      <SiteHead
        nav={nav}
        navLabel={i18n._({ id: 'nav.label', message: '本届大赛' })}
        other={{ language: other, href: inLanguage(place, other) }}
        staff={<Staff />}
      />
      {strip}
      <main id="main" tabIndex={-1} className={isWaiting ? 'is-waiting' : undefined}>
        {children}
      </main>
      <SiteFoot facts={facts} links={links} />
      <PrintFoot page={page} place={place} />
    </>
  );
}
