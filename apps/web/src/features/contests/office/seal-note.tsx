import { useLingui } from '@lingui/react';
import type { Rules } from '../../../api/types';
import { Moment } from '../../../ui/day';
import { Said } from '../../../ui/words';
import { pathIn } from '../../../ui/language';
import { useLanguage } from '../../../ui/use-language';

/** When the rules were sealed, and under which hash; the versions before, with the reasons. */
export function SealNote({ rules, slug }: { readonly rules: Rules; readonly slug: string }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { version, hash, sealedAt, versions } = rules;
  return (
    <div className="o-note o-done o-seal">
      <b>{i18n._({ id: 'seal.sealed', message: '已封存' })}</b>
      <span>
        <Moment at={sealedAt} />
        {' \u00b7 '}
        {i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version } })}
      </span>
      <a href={pathIn(language, `/${slug}/rules`)}>{i18n._({ id: 'seal.public', message: '公众看到的规则' })}</a>
      <span>SHA-256</span>
      <span className="o-code">{hash.replace(/(.{8})(?=.)/g, '$1 ')}</span>
      <span />
      {versions
        .filter(({ reason }) => reason !== null)
        .map(({ version: which, reason }) => (
          <p key={which} className="o-wide-line">
            {i18n._({ id: 'versions.version', message: '第 {version} 版', values: { version: which } })}{' '}
            {reason !== null && <Said words={reason} />}
          </p>
        ))}
    </div>
  );
}
