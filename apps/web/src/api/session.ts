import { answerOf, client } from './client';
import { ApiProblem } from './problem';
import { forgetSignIn, rememberSignIn } from './sign-in-hint';
import type { Session } from './types';

/** Renewed so long before it ends, that it lasts for what is asked with it. */
const MARGIN_SECONDS = 30;

interface Held {
  readonly session: Session;
  /** Not used after this moment. */
  readonly until: number;
}

// in memory alone: what scripts of this page can read is gone with the page
let held: Held | null = null;
let renewing: Promise<Session | null> | null = null;
const watching = new Set<() => void>();

export function keepSession(session: Session): void {
  held = { session, until: Date.now() + 1000 * (session.expiresIn - MARGIN_SECONDS) };
  rememberSignIn();
}

export function dropSession(): void {
  held = null;
  forgetSignIn();
  for (const tell of watching) tell();
}

/** Tells when a session has ended, by whichever question that came to light. */
export function watchSessionEnd(tell: () => void): () => void {
  watching.add(tell);
  return () => watching.delete(tell);
}

/** By the cookie that only the server reads; null where nobody is signed in. Asked by many at once it goes out once. */
export function renewSession(): Promise<Session | null> {
  renewing ??= askAnew().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function askAnew(): Promise<Session | null> {
  try {
    const session = await answerOf(client.POST('/api/auth/refresh'));
    keepSession(session);
    return session;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    dropSession();
    return null;
  }
}

export type Authorization = Readonly<Record<'authorization', string>>;

/** Asks as who is signed in. A token that is no longer taken is renewed, and the question asked once more. */
export async function asStaff<T>(ask: (headers: Authorization) => Promise<T>): Promise<T> {
  const first = held !== null && held.until > Date.now() ? ofOwner(held.session) : await signedIn();
  try {
    return await ask(headersOf(first));
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
    return ask(headersOf(await signedIn()));
  }
}

const headersOf = ({ accessToken }: Session): Authorization => ({ authorization: `Bearer ${accessToken}` });

async function signedIn(): Promise<Session> {
  const session = await renewSession();
  if (session === null) throw new ApiProblem(401, { code: 'auth.required' });
  // another page of this browser has been used by somebody else meanwhile
  if (isOfAnother(session)) for (const tell of watching) tell();
  return ofOwner(session);
}

let owner: string | null = null;

/** From now on this page asks nothing as anybody else: what was typed here is sent in nobody else's name. */
export function belongTo(account: string): void {
  owner = account;
}

const isOfAnother = ({ account }: Session): boolean => owner !== null && account.id !== owner;

function ofOwner(session: Session): Session {
  if (isOfAnother(session)) throw new ApiProblem(401, { code: 'auth.required' });
  return session;
}
