import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { State } from '../../ui/state';

interface NoVersionProps {
  readonly version: number;
  /** Where the newest one is. */
  readonly newest: string;
}

/** A version was asked for that there never was. */
export function NoVersion({ version, newest }: NoVersionProps) {
  const { i18n } = useLingui();
  const toNewest = (
    <Link className="button" href={newest}>
      {i18n._({ id: 'versions.to-newest', message: '看最新一版' })}
    </Link>
  );
  return (
    <State
      sign="empty"
      level={1}
      title={i18n._({ id: 'versions.none', message: '没有第 {version} 版', values: { version } })}
      actions={toNewest}
    >
      <p>{i18n._({ id: 'versions.none-why', message: '公布过的每一版，都列在最新一版的页面上。' })}</p>
    </State>
  );
}
