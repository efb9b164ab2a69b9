import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client';

export const useRoadshow = (slug: string) =>
  useQuery({
    queryKey: ['roadshow', slug],
    queryFn: () => answerOf(client.GET('/api/contests/{slug}/roadshow', { params: { path: { slug } } })),
  });
