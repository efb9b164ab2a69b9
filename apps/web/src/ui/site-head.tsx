import { useLingui } from '@lingui/react';
import { Link, useLocation, useSearch } from 'wouter';
import { Icon } from './icon';
import { tagOf, useLanguage } from './language';
import { LaurelMark } from './laurel-mark';
import { switchTheme, useTheme } from './theme';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

interface SiteHeadProps {
  readonly nav: readonly NavItem[];
  readonly navLabel: string;
}

export function SiteHead({ nav, navLabel }: SiteHeadProps) {
  const { i18n } = useLingui();
  return (
    <header className="site-head">
      <div className="frame site-head-bar">
        <Link className="site-brand" href="/">
          <LaurelMark />
          {i18n._({ id: 'site.name', message: '桂冠' })}
        </Link>
        <div className="site-tools">
          <LanguageSwitch />
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

/** The same page in the other language. */
function LanguageSwitch() {
  const language = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const other = language === 'zh' ? 'en' : 'zh';
  const page = other === 'en' ? `/en${path === '/' ? '' : path}` : path;
  return (
    <Link
      className="site-tool"
      href={`~${page}${search === '' ? '' : `?${search}`}`}
      hrefLang={tagOf(other)}
      lang={tagOf(other)}
    >
      {other === 'en' ? 'English' : '中文'}
    </Link>
  );
}

function ThemeSwitch() {
  const { i18n } = useLingui();
  const theme = useTheme();
  const label =
    theme === 'dark'
      ? i18n._({ id: 'theme.to-light', message: '切换为浅色' })
      : i18n._({ id: 'theme.to-dark', message: '切换为深色' });
  return (
    <button className="site-tool" type="button" aria-label={label} onClick={switchTheme}>
      <Icon name="theme" />
    </button>
  );
}
