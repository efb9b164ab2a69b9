import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';

export const useContests = () =>
  useQuery({ queryKey: ['contests'], queryFn: () => answerOf(client.GET('/api/contests')) });

export const useContest = (slug: string) =>
  useQuery({
    queryKey: ['contest', slug],
    queryFn: () => answerOf(client.GET('/api/contests/{slug}', { params: { path: { slug } } })),
  });

interface RulesQuestion {
  readonly language: 'zh' | 'en';
  readonly version?: number | undefined;
}

export const useRules = (slug: string, { language, version }: RulesQuestion) =>
  useQuery({
    queryKey: ['rules', slug, language, version],
    queryFn: () => {
      const query = version === undefined ? { language } : { language, version };
      return answerOf(client.GET('/api/contests/{slug}/rules', { params: { path: { slug }, query } }));
    },
  });

export const rulebookUrl = (slug: string, version: number): string =>
  `/api/contests/${slug}/rulebook.json?version=${version}`;
