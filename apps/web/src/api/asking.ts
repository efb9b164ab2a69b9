import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from './address';
import { ApiProblem, problemIn, Unreachable } from './problem';

/** What the answer is kept under. */
export const keyOf = (address: string) => ['api', address] as const;

const questionOf = <T>(address: Address<T>) =>
  queryOptions({ queryKey: keyOf(address), queryFn: ({ signal }) => ask(address, { signal }) });

/** The data of an answer; a refusal is thrown as ApiProblem, silence as Unreachable. */
export async function ask<T>(
  address: Address<T>,
  how: Pick<RequestInit, 'signal' | 'headers' | 'method' | 'body'>,
): Promise<T> {
  const response = await fetch(address, how).catch((cause: unknown) => {
    throw new Unreachable('the api did not answer', { cause });
  });
  const text = await response.text();
  if (!response.ok) throw new ApiProblem(response.status, problemIn(text));
  return JSON.parse(text) as T;
}

interface How {
  /** It never changes, as a published version does not: it is asked for once. */
  readonly isLasting?: boolean;
  /** While the next answer is on its way the one before stays. */
  readonly keepsLast?: boolean;
}

/** Asks the api, unless the page has brought the answer along; null: it is not known yet what to ask. */
export const useAnswer = <T>(address: Address<T> | null, { isLasting = false, keepsLast = false }: How = {}) =>
  useQuery({
    ...questionOf(address ?? ''),
    enabled: address !== null,
    ...(isLasting ? { staleTime: Infinity } : {}),
    ...(keepsLast ? { placeholderData: keepPreviousData } : {}),
  });
