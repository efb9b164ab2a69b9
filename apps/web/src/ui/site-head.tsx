import { useLingui } from '@lingui/react';
import type { MouseEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from './icon';
import { type Language, tagOf } from './language';
import { LaurelMark } from './laurel-mark';
import { switchTheme } from './theme';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

interface SiteHeadProps {
  readonly nav: readonly NavItem[];
  readonly navLabel: string;
  /** The same page in the other language. */
  readonly other: { readonly language: Language; readonly href: string };
  /** Who is signed in. */
  readonly staff?: ReactNode;
}

export function SiteHead({ nav, navLabel, other, staff }: SiteHeadProps) {
  const { i18n } = useLingui();
  return (
    <header className="site-head">
      <div className="frame site-head-bar">
        <Link className="site-brand" href="/">
          <LaurelMark />
          {i18n._({ id: 'site.name', message: '桂冠' })}
        </Link>
        <div className="site-tools">
          {staff}
          <LanguageSwitch {...other} />
          <ThemeSwitch />
        </div>
        {nav.length > 0 && <SiteNav nav={nav} label={navLabel} />}
      </div>
    </header>
  );
}

function SiteNav({ nav, label }: { readonly nav: readonly NavItem[]; readonly label: string }) {
  return (
    <nav className="site-nav" aria-label={label}>
      <ul>
        {nav.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageSwitch({ language, href }: SiteHeadProps['other']) {
  const [, navigate] = useLocation();
  // what stands behind # is known to the browser alone
  const follow = (event: MouseEvent) => {
    if (location.hash === '' || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(`~${href}${location.hash}`);
  };
  return (
    <Link className="site-tool" href={`~${href}`} hrefLang={tagOf(language)} lang={tagOf(language)} onClick={follow}>
      {language === 'en' ? 'English' : '中文'}
    </Link>
  );
}

function ThemeSwitch() {
  const { i18n } = useLingui();
  const label = i18n._({ id: 'theme.switch', message: '切换深色或浅色' });
  return (
    <button className="site-tool needs-script" type="button" aria-label={label} onClick={switchTheme}>
      <Icon name="theme" />
    </button>
  );
}
