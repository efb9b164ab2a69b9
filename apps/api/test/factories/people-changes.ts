import type { Ask } from '../support/test-app.js';
import { aMember } from './accounts.js';
import { type AuditedChange, NONE, type Now } from './audited-change.js';
import { must } from './published-contest.js';

interface Places {
  readonly people: string;
  readonly role: string;
}

/** What is done with invitations of a contest, or of administrators, and with links for people. */
export function peopleChanges(now: () => Now, path: string, places: Places): readonly AuditedChange[] {
  const url = path.replace(':slug', 'spring-2031');
  const { people, role } = places;
  const asAdministrator = (body: unknown) => (): Promise<Ask> => Promise.resolve({ body, token: now().token });
  const invite = role === 'administrator' ? {} : { role };
  const made = async () => {
    const body = { ...invite, email: 'invited@example.org', name: 'Li' };
    return (await must(now().app.post(`${url}/invitations`, body, now().token))).body.id as string;
  };
  return [
    {
      route: `POST ${path}/invitations`,
      url: `${url}/invitations`,
      good: asAdministrator({ ...invite, email: 'invited@example.org', name: 'Li' }),
      bad: { body: {} },
    },
    {
      route: `POST ${path}/invitations/:id/link`,
      url: `${url}/invitations/${NONE}/link`,
      good: async () => ({ url: `${url}/invitations/${await made()}/link`, token: now().token }),
      bad: {},
    },
    {
      route: `DELETE ${path}/invitations/:id`,
      url: `${url}/invitations/${NONE}`,
      good: async () => ({ url: `${url}/invitations/${await made()}`, token: now().token }),
      bad: {},
    },
    {
      route: `POST ${path}${people}/:id/link`,
      url: `${url}${people}/${NONE}/link`,
      good: async () => {
        const { id } = await aMember(
          now().app.source,
          role as 'judge',
          role === 'administrator' ? undefined : 'spring-2031',
        );
        return { url: `${url}${people}/${id}/link`, token: now().token };
      },
      bad: {},
    },
  ];
}
