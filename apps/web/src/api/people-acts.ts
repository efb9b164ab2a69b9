import { answerOf, client } from './client';
import type { components } from './generated/schema';
import type { Authorization } from './session';
import { useStaffAct } from './staff';

type Schemas = components['schemas'];
export type People = Schemas['PeopleDto'];
export type Person = Schemas['PersonDto'];
export type OpenInvitation = Schemas['OpenInvitationDto'];
export type Invitation = Schemas['InviteRequest'];
export type ShownLink = Schemas['LinkDto'];

/** The contest somebody is invited to; null: to the administrators, who belong to none. */
type Where = string | null;

interface Invited extends Omit<Invitation, 'role'> {
  readonly role: Invitation['role'] | null;
}

/** Invites somebody, and shows the link at once: its life counts from then. No role is that of an administrator. */
export const useInviting = (where: Where) =>
  useStaffAct(async ({ role, ...body }: Invited, headers) => {
    if (where === null || role === null) {
      const { email, name } = body;
      const { id } = await answerOf(client.POST('/api/administrators/invitations', { body: { email, name }, headers }));
      return showInvitation(null, id, headers);
    }
    const path = { slug: where };
    const { id } = await answerOf(
      client.POST('/api/contests/{slug}/invitations', { params: { path }, body: { ...body, role }, headers }),
    );
    return showInvitation(where, id, headers);
  });

const showInvitation = (where: Where, id: string, headers: Authorization): Promise<ShownLink> =>
  answerOf(
    where === null
      ? client.POST('/api/administrators/invitations/{id}/link', { params: { path: { id } }, headers })
      : client.POST('/api/contests/{slug}/invitations/{id}/link', { params: { path: { slug: where, id } }, headers }),
  );

/** A new link of an invitation; the one before no longer works. */
export const useInvitationLink = (where: Where) =>
  useStaffAct((id: string, headers) => showInvitation(where, id, headers));

/** Takes an open invitation back; a role that somebody holds stays. */
export const useTakingBack = (where: Where) =>
  useStaffAct((id: string, headers) =>
    answerOf(
      where === null
        ? client.DELETE('/api/administrators/invitations/{id}', { params: { path: { id } }, headers })
        : client.DELETE('/api/contests/{slug}/invitations/{id}', { params: { path: { slug: where, id } }, headers }),
    ),
  );

/** A link by which somebody who has an account sets another password. */
export const usePasswordLink = (where: Where) =>
  useStaffAct((id: string, headers) =>
    answerOf(
      where === null
        ? client.POST('/api/administrators/{id}/link', { params: { path: { id } }, headers })
        : client.POST('/api/contests/{slug}/people/{id}/link', { params: { path: { slug: where, id } }, headers }),
    ),
  );

interface Taken {
  readonly id: string;
  readonly role: string;
}

/** Takes a role of this contest away from somebody; it ends at once. */
export const useTakingRole = (slug: string | null) =>
  useStaffAct(async ({ id, role }: Taken, headers) => {
    if (slug === null) return;
    const path = { slug, id, role };
    await answerOf(client.DELETE('/api/contests/{slug}/people/{id}/roles/{role}', { params: { path }, headers }));
  });
