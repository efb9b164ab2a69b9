import { useLingui } from '@lingui/react';
import { Link } from 'wouter';
import { State } from '../../../ui/state';

/** Who is signed in, but not at work in this contest. */
export function Forbidden() {
  const { i18n } = useLingui();
  const toAll = (
    <Link className="button" href="/">
      {i18n._({ id: 'office.to-all', message: '看所有大赛' })}
    </Link>
  );
  return (
    <State
      sign="lock"
      level={1}
      title={i18n._({ id: 'office.forbidden', message: '这届大赛的办公室，你进不去' })}
      actions={toAll}
    >
      <p>
        {i18n._({
          id: 'office.forbidden-why',
          message: '本届的组委会、审计和管理员才能进。你在别处的角色，在页面顶上换。',
        })}
      </p>
    </State>
  );
}
