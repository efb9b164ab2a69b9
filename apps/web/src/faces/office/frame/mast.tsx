import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import type { Account, Contest } from '../../../api/types';
import { RoleSwitch } from '../../../features/auth/role-switch';
import { officeRoleIn } from '../../../features/auth/role-places';
import { Icon } from '../../../ui/icon';
import { pathIn, tagOf } from '../../../ui/language';
import { LaurelMark } from '../../../ui/laurel-mark';
import { switchTheme } from '../../../ui/theme';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';
import { ServerTime } from './server-time';

interface MastProps {
  readonly account: Account;
  readonly path: string;
  readonly contest: Contest | undefined;
}

/** Which contest, as what one is here, and who. */
export function Mast({ account, path, contest }: MastProps) {
  const { i18n } = useLingui();
  const slug = contest?.slug ?? null;
  const here = { role: officeRoleIn(account, slug) ?? 'administrator', contest: slug };
  return (
    <div className="o-mast-row">
      <Link className="o-brand" href="/">
        <LaurelMark />
        {i18n._({ id: 'site.name', message: '桂冠' })}
      </Link>
      <RoleSwitch account={account} here={here}>
        <span className="o-mast-contest">
          {contest === undefined ? i18n._({ id: 'office.name', message: '办公室' }) : <Said words={contest.title} />}
        </span>
      </RoleSwitch>
      {contest?.isSimulated === true && (
        <span className="o-tag">{i18n._({ id: 'strip.simulated', message: '模拟数据' })}</span>
      )}
      <div className="o-mast-end">
        {contest !== undefined && <ServerTime />}
        <OtherLanguage path={path} />
        <button
          className="o-mast-tool"
          type="button"
          aria-label={i18n._({ id: 'theme.switch', message: '切换深色或浅色' })}
          onClick={switchTheme}
        >
          <Icon name="theme" />
        </button>
        <span>{account.name}</span>
      </div>
    </div>
  );
}

/** The same page anew, with the other words. */
function OtherLanguage({ path }: Pick<MastProps, 'path'>) {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  const href = pathIn(other, `/office${path === '/' ? '' : path}`);
  return (
    <a href={href} hrefLang={tagOf(other)} lang={tagOf(other)}>
      {other === 'en' ? 'English' : '中文'}
    </a>
  );
}
