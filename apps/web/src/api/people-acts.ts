import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { useStaffAct } from './staff';

type Schemas = components['schemas'];
export type People = Schemas['PeopleDto'];
export type Person = Schemas['PersonDto'];
export type OpenInvitation = Schemas['OpenInvitationDto'];
export type Invitation = Schemas['InviteRequest'];
export type ShownLink = Schemas['LinkDto'];

/** Invites somebody, and shows the link at once: its life counts from then. */
export const useInviting = (slug: string) =>
  useStaffAct(async (body: Invitation, headers) => {
    const { id } = await answerOf(
      client.POST('/api/contests/{slug}/invitations', { params: { path: { slug } }, body, headers }),
    );
    return answerOf(
      client.POST('/api/contests/{slug}/invitations/{id}/link', { params: { path: { slug, id } }, headers }),
    );
  });

/** A new link of an invitation; the one before no longer works. */
export const useInvitationLink = (slug: string) =>
  useStaffAct((id: string, headers) =>
    answerOf(client.POST('/api/contests/{slug}/invitations/{id}/link', { params: { path: { slug, id } }, headers })),
  );

/** Takes an open invitation back; a role that somebody holds stays. */
export const useTakingBack = (slug: string) =>
  useStaffAct((id: string, headers) =>
    answerOf(client.DELETE('/api/contests/{slug}/invitations/{id}', { params: { path: { slug, id } }, headers })),
  );

/** A link by which somebody who has an account sets another password. */
export const usePasswordLink = (slug: string) =>
  useStaffAct((id: string, headers) =>
    answerOf(client.POST('/api/contests/{slug}/people/{id}/link', { params: { path: { slug, id } }, headers })),
  );
