import { useLingui } from '@lingui/react';
import type { Invitation } from '../../../api/people-acts';

/** Roles that hold in a contest, in the order in which people are listed. */
export function useContestRoles(): Readonly<Record<Invitation['role'], string>> {
  const { i18n } = useLingui();
  return {
    organiser: i18n._({ id: 'role.organiser', message: '组委会' }),
    judge: i18n._({ id: 'role.judge', message: '评委' }),
    submitter: i18n._({ id: 'role.submitter', message: '申报单位' }),
    auditor: i18n._({ id: 'role.auditor', message: '审计' }),
  };
}
