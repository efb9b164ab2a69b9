import { useLingui } from '@lingui/react';
import type { Role } from './role-places';

export function useRoleNames(): Readonly<Record<Role, string>> {
  const { i18n } = useLingui();
  return {
    administrator: i18n._({ id: 'role.administrator', message: '管理员' }),
    organiser: i18n._({ id: 'role.organiser', message: '组委会' }),
    judge: i18n._({ id: 'role.judge', message: '评委' }),
    submitter: i18n._({ id: 'role.submitter', message: '申报单位' }),
    auditor: i18n._({ id: 'role.auditor', message: '审计' }),
  };
}
