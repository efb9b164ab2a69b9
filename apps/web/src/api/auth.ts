import { useEffect } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBrowser } from '../ui/use-browser';
import { answerOf, client } from './client';
import { dropSession, keepSession, renewSession, watchSessionEnd } from './session';
import { isSignInRemembered } from './sign-in-hint';
import type { Session } from './types';

const KEY = ['session'];

/** Who is signed in; null for a reader who never signed in here, without asking. */
export function useSession() {
  const mayBe = useBrowser() && isSignInRemembered();
  const query = useQuery({ queryKey: KEY, queryFn: renewSession, staleTime: Infinity, enabled: mayBe });
  return { ...query, data: mayBe || query.data !== undefined ? query.data : null };
}

/** Tells the page as soon as the session is known to have ended. */
export function useSessionEnd(): void {
  const queries = useQueryClient();
  useEffect(() => watchSessionEnd(() => queries.setQueryData(KEY, null)), [queries]);
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface NewAdministrator extends Credentials {
  readonly token: string;
  readonly name: string;
}

export const useSignIn = () =>
  useSessionStart((credentials: Credentials) => answerOf(client.POST('/api/auth/login', { body: credentials })));

/** Whether a one-time link still works: asked on arrival, before anybody fills in a form for nothing. */
export const useSetupLink = (token: string) =>
  useQuery({
    queryKey: ['setup-link', token],
    queryFn: async () => {
      await answerOf(client.POST('/api/auth/setup-links/check', { body: { token } }));
      return true;
    },
    enabled: token !== '',
    staleTime: Infinity,
  });

/** Spends the one-time link. */
export const useSetUp = () =>
  useSessionStart((account: NewAdministrator) => answerOf(client.POST('/api/auth/setup', { body: account })));

export function useSessionStart<T>(start: (input: T) => Promise<Session>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: start,
    onSuccess: (session) => {
      keepSession(session);
      queries.setQueryData(KEY, session);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(client.POST('/api/auth/logout')),
    onSettled: () => {
      dropSession();
      queries.setQueryData(KEY, null);
    },
  });
}
