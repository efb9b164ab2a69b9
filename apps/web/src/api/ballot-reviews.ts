import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { useStaffAct } from './staff';

type Schemas = components['schemas'];
export type BallotReview = Schemas['BallotReviewDto'];
export type OpenReview = Schemas['OpenReviewRequest'];
export type RuleReview = Schemas['RuleReviewRequest'];

/** Puts the ballots of a stretch of time under review; every receipt of them says so. */
export const useReviewOpening = (slug: string) =>
  useStaffAct((body: OpenReview, headers) =>
    answerOf(client.POST('/api/contests/{slug}/ballot-reviews', { params: { path: { slug } }, body, headers })),
  );

/** Strikes its ballots off, or lets them count; for good. */
export const useReviewRuling = (slug: string, number: number) =>
  useStaffAct((body: RuleReview, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/ballot-reviews/{number}/ruling', {
        params: { path: { slug, number: String(number) } },
        body,
        headers,
      }),
    ),
  );
