import { answerOf, client } from './client';
import type { components } from './generated/schema';
import { useStaffAct, useStaffLook } from './staff';
import type { Words } from './types';

type Schemas = components['schemas'];
export type DecisionRequest = Schemas['DecisionRequest'];
export type Decision = Schemas['SignedDecisionDto'];
export type DecisionPreview = Schemas['DecisionPreviewDto'];
export type DraftedRound = Schemas['DraftedRoundDto'];
export type DraftedPart = Schemas['DraftedPartDto'];
export type OpenTie = Schemas['OpenTieDto'];
export type Proposal = Schemas['ProposedVersionDto'];

/** What a decision would change, before it is made. */
export const useDecisionPreview = (slug: string, round: string) =>
  useStaffLook((body: DecisionRequest, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/rounds/{round}/decisions/previews', {
        params: { path: { slug, round } },
        body,
        headers,
      }),
    ),
  );

/** Makes a decision: it is public at once and never changed. */
export const useDecision = (slug: string) =>
  useStaffAct((body: DecisionRequest, headers) =>
    answerOf(client.POST('/api/contests/{slug}/decisions', { params: { path: { slug } }, body, headers })),
  );

interface OpeningNotice {
  readonly endsAt: string | null;
  readonly reason: Words | null;
  /** Earlier rounds that are published anew along with it. */
  readonly corrects: { readonly round: string; readonly reason: Words }[];
}

/** Freezes evidence and outcome as a proposed version and makes its lists public. */
export const useNoticeOpening = (slug: string, round: string) =>
  useStaffAct((body: OpeningNotice, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/rounds/{round}/notice', { params: { path: { slug, round } }, body, headers }),
    ),
  );

/** Publishes the version that was proposed; `confirms` are the last characters of its hash. */
export const useProposalPublishing = (slug: string, round: string) =>
  useStaffAct((confirms: string, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/rounds/{round}/outcomes', {
        params: { path: { slug, round } },
        body: { confirms },
        headers,
      }),
    ),
  );
