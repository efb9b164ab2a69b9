import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';

export const useResults = (slug: string, version: number | undefined) =>
  useQuery({
    queryKey: ['results', slug, version],
    queryFn: () => {
      const query = version === undefined ? {} : { version };
      return answerOf(client.GET('/api/contests/{slug}/results', { params: { path: { slug }, query } }));
    },
  });

export interface ExplanationQuestion {
  readonly round: string;
  readonly number: number;
  /** Without it the newest. */
  readonly version?: number;
}

/** A published version never changes, so its arithmetic is asked for once. */
export const useExplanation = (slug: string, { round, number, version }: ExplanationQuestion) =>
  useQuery({
    queryKey: ['explanation', slug, round, number, version],
    queryFn: () => {
      const params = { path: { slug, round, number }, query: version === undefined ? {} : { version } };
      return answerOf(client.GET('/api/contests/{slug}/results/{round}/entries/{number}', { params }));
    },
    ...(version === undefined ? {} : { staleTime: Infinity }),
  });

export const useAnnouncement = (slug: string) =>
  useQuery({
    queryKey: ['announcement', slug],
    queryFn: () => answerOf(client.GET('/api/contests/{slug}/announcement', { params: { path: { slug } } })),
  });

export type ResultFile = 'rulebook.json' | 'evidence.json' | 'outcome.json' | 'results.csv';

export const resultFileUrl = (slug: string, file: ResultFile, version: number): string =>
  `/api/contests/${slug}/results/${file}?version=${version}`;

export const announcementUrl = (slug: string, language: 'zh' | 'en'): string =>
  `/api/contests/${slug}/announcement.html?language=${language}`;
