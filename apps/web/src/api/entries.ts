import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';

export interface EntriesQuestion {
  readonly search?: string;
  readonly category?: string;
  readonly district?: string;
  /** A published list, as `round.list`. */
  readonly list?: string;
}

/** Page after page; while the next answer is on its way the one before stays. */
export const useEntries = (slug: string, question: EntriesQuestion) =>
  useInfiniteQuery({
    queryKey: ['entries', slug, question],
    queryFn: ({ pageParam }) => {
      const query = pageParam === 0 ? question : { ...question, after: pageParam };
      return answerOf(client.GET('/api/contests/{slug}/entries', { params: { path: { slug }, query } }));
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const useEntry = (slug: string, number: number) =>
  useQuery({
    queryKey: ['entry', slug, number],
    queryFn: () =>
      answerOf(client.GET('/api/contests/{slug}/entries/{number}', { params: { path: { slug, number } } })),
  });
