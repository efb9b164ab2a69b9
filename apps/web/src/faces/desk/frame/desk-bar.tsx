import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useContest } from '../../../api/contests';
import type { Account } from '../../../api/types';
import { RoleSwitch } from '../../../features/auth/role-switch';
import { pathIn, tagOf } from '../../../ui/language';
import { LaurelMark } from '../../../ui/laurel-mark';
import { useLanguage } from '../../../ui/use-language';
import { Said } from '../../../ui/words';

export interface DeskBarProps {
  readonly account: Account;
  /** Its slug; null on the list of all. */
  readonly contest: string | null;
  /** Below the base of the desk. */
  readonly path: string;
  /** The pseudonym under which one marks here. */
  readonly judge?: string | null;
  /** Whether what was typed is safe. */
  readonly save?: ReactNode;
  /** How many sheets the server has not got whole. */
  readonly unsent?: number;
  readonly onLeave?: () => void;
}

/** Which contest, as what one is here. */
export function DeskBar({ account, contest, path, judge = null, save, unsent = 0, onLeave }: DeskBarProps) {
  const { i18n } = useLingui();
  const title = account.roles.find((held) => held.contest === contest)?.title ?? null;
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <header className="desk-bar">
      <a className="skip-link" href="#main">
        {i18n._({ id: 'site.skip', message: '跳到正文' })}
      </a>
      <div className="desk-bar-row">
        <span className="desk-brand">
          <LaurelMark />
          {i18n._({ id: 'site.name', message: '桂冠' })}
        </span>
        <RoleSwitch
          account={account}
          here={{ role: 'judge', contest }}
          unsent={unsent}
          {...(onLeave === undefined ? {} : { onLeave })}
        >
          <span className="desk-where">
            <b>
              {i18n._({ id: 'desk.name', message: '评审席' })}
              {judge !== null && i18n._({ id: 'desk.judge', message: ' · 评委 {judge}', values: { judge } })}
            </b>
            {title !== null && <Said words={title} />}
          </span>
        </RoleSwitch>
        {contest !== null && <SimulatedTag slug={contest} />}
        <a
          className="desk-tool"
          href={pathIn(other, `/desk${path === '/' ? '' : path}`)}
          hrefLang={tagOf(other)}
          lang={tagOf(other)}
        >
          {other === 'en' ? 'English' : '中文'}
        </a>
        {save}
      </div>
    </header>
  );
}

/** That what is marked here is made up. */
function SimulatedTag({ slug }: { readonly slug: string }) {
  const { i18n } = useLingui();
  if (useContest(slug).data?.isSimulated !== true) return null;
  return (
    <span className="tag tag--sample desk-simulated">{i18n._({ id: 'desk.simulated', message: '模拟数据' })}</span>
  );
}
