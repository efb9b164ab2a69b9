import { useLingui } from '@lingui/react';
import type { Person } from '../../../api/people-acts';
import { useClock } from '../../../ui/clock';
import { formatMoment } from '../../../ui/format/moments';
import { saveCsv } from '../../../ui/office/csv';
import { useContestRoles } from './contest-roles';

/** Saves people as the table shows them, in its order. */
export function usePeopleExport(): (people: readonly Person[]) => void {
  const { i18n } = useLingui();
  const clock = useClock();
  const roles: Readonly<Record<string, string>> = useContestRoles();
  const and = i18n._({ id: 'list.and', message: '、' });
  const headings = [
    i18n._({ id: 'members.name', message: '姓名' }),
    i18n._({ id: 'people.mail', message: '邮箱' }),
    i18n._({ id: 'people.what', message: '在本届做什么' }),
    i18n._({ id: 'people.last', message: '上次登录' }),
  ];
  return (people) =>
    saveCsv('people.csv', [
      headings,
      ...people.map(({ name, email, roles: held, lastSignedInAt }) => [
        name,
        email,
        held.map((role) => roles[role] ?? role).join(and),
        lastSignedInAt === null ? null : formatMoment(lastSignedInAt, clock),
      ]),
    ]);
}
