import { answerOf, client } from './client';
import { useStaffAct } from './staff';
import type { Words } from './types';

/** Freezes evidence of an imported contest, from its file. */
export const useEvidenceImport = (slug: string) =>
  useStaffAct((evidence: Record<string, unknown>, headers) =>
    answerOf(client.POST('/api/contests/{slug}/evidence', { params: { path: { slug } }, body: evidence, headers })),
  );

export interface Publishing {
  readonly round: string;
  /** Why it corrects the version before; none for the first. */
  readonly reason: Words | null;
}

/** Decides a round on its frozen evidence and publishes a version of it. */
export const usePublishing = (slug: string) =>
  useStaffAct(({ round, reason }: Publishing, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/rounds/{round}/outcomes', {
        params: { path: { slug, round } },
        body: { reason },
        headers,
      }),
    ),
  );
