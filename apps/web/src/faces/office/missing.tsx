import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { State } from '../../ui/state';

export function Missing() {
  const { i18n } = useLingui();
  const toAll = (
    <Link className="button" href="/">
      {i18n._({ id: 'office.to-all', message: '看所有大赛' })}
    </Link>
  );
  return (
    <State
      sign="empty"
      level={1}
      title={i18n._({ id: 'office.missing', message: '办公室里没有这一页' })}
      actions={toAll}
    >
      <p>{i18n._({ id: 'office.missing-why', message: '地址可能写错了。' })}</p>
    </State>
  );
}
