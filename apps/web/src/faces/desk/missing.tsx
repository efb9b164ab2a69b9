import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { State } from '../../ui/state';

export function Missing() {
  const { i18n } = useLingui();
  return (
    <State
      sign="empty"
      level={1}
      title={i18n._({ id: 'state.not-found', message: '没有找到这一页' })}
      actions={
        <Link className="button" href="/">
          {i18n._({ id: 'desk.home', message: '回到评审席' })}
        </Link>
      }
    >
      <p>{i18n._({ id: 'state.not-found-why', message: '地址可能写错了，或者内容已经不在这里。' })}</p>
    </State>
  );
}
