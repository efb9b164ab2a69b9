import { answerOf, client } from './client';
import { useStaffAct } from './staff';
import type { Stage, Words } from './types';

export interface StageTransition {
  readonly stage: string;
  readonly to: Stage['state'];
  /** A moment; null: not by the clock; left out: as it is planned. */
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
  readonly reason: Words;
}

/** Puts off, opens, extends, closes or reopens a stage by hand. */
export const useStageTransition = (slug: string) =>
  useStaffAct(({ stage, ...body }: StageTransition, headers) =>
    answerOf(
      client.POST('/api/contests/{slug}/stages/{key}/transitions', {
        params: { path: { slug, key: stage } },
        body,
        headers,
      }),
    ),
  );

export interface Sealing {
  /** The rulebook as it stands in its file. */
  readonly rulebook: Record<string, unknown>;
  /** Why it replaces the one before; none for the first. */
  readonly reason: Words | null;
}

/** Seals a version of the rulebook. */
export const useSealing = (slug: string) =>
  useStaffAct(({ rulebook, reason }: Sealing, headers) =>
    answerOf(
      client.PUT('/api/contests/{slug}/rulebook', {
        params: {
          path: { slug },
          query:
            reason === null ? {} : { reasonZh: reason.zh, ...(reason.en === undefined ? {} : { reasonEn: reason.en }) },
        },
        body: rulebook,
        headers,
      }),
    ),
  );
