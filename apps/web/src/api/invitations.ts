import { useQuery } from '@tanstack/react-query';
import { useSessionStart } from './auth';
import { answerOf, client } from './client';
import type { components } from './generated/schema';

export type LinkPurpose = components['schemas']['LinkPurposeDto'];

/** What a one-time link is for: asked on arrival, before anybody fills in a form for nothing. */
export const useLinkPurpose = (token: string) =>
  useQuery({
    queryKey: ['one-time-link', token],
    queryFn: () => answerOf(client.POST('/api/invitations/check', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
  });

interface LinkUse {
  readonly token: string;
  readonly password: string;
  readonly name?: string;
}

/** Spends the link, and signs in. */
export const useOneTimeLink = () =>
  useSessionStart((body: LinkUse) => answerOf(client.POST('/api/invitations/accept', { body })));
